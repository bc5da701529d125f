import { describe, expect, it } from 'vitest'
import { formatHref, formatUrl, readSite } from '../../../src/publish/site.ts'

describe('readSite', () => {
  it('takes host and sub-path from one address', () => {
    expect(readSite({ SITE_URL: 'https://example.org/reader' })).toEqual({
      origin: 'https://example.org',
      base: '/reader/',
      isSet: true,
    })
  })
  it.each([
    [{}, 'http://localhost:4173', '/'],
    [{ SITE_URL: '', BASE_PATH: '' }, 'http://localhost:4173', '/'],
    [{ BASE_PATH: 'reader' }, 'http://localhost:4173', '/reader/'],
    [{ SITE_URL: 'https://example.org', BASE_PATH: '/a/b/' }, 'https://example.org', '/a/b/'],
    [{ BASE_PATH: '/übung/' }, 'http://localhost:4173', '/%C3%BCbung/'],
    [{ SITE_URL: 'https://example.org/übung', BASE_PATH: '/%C3%BCbung/' }, 'https://example.org', '/%C3%BCbung/'],
    [{ SITE_URL: 'https://example.org/reader/', BASE_PATH: '/reader' }, 'https://example.org', '/reader/'],
  ])('reads %j', (env, origin, base) => {
    expect(readSite(env)).toMatchObject({ origin, base })
  })
  it.each(['example.org', 'reader', 'ftp://example.org', 'https://', 'https://example.org/?a=b', 'javascript:alert(1)'])(
    'says in a sentence that %s is no address',
    (SITE_URL) => {
      expect(() => readSite({ SITE_URL })).toThrow(`SITE_URL is “${SITE_URL}”, which is no web address.`)
    },
  )
  it('says that two settings do not agree', () => {
    expect(() => readSite({ SITE_URL: 'https://example.org/a/', BASE_PATH: '/b/' })).toThrow('name two different paths')
    expect(() => readSite({ BASE_PATH: 'https://example.org/' })).toThrow('which is no path')
  })
})

it('never names a host in a page that was built without one', () => {
  const site = readSite({ BASE_PATH: '/reader/' })
  expect(formatHref(site, '/articles/x')).toBe('/reader/articles/x')
  expect(formatUrl(site, '/articles/x')).toBe('http://localhost:4173/reader/articles/x')
  expect(formatHref(readSite({ SITE_URL: 'https://example.org/reader' }), '/')).toBe('https://example.org/reader/')
})
