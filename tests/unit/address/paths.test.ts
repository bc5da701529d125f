import { describe, expect, it } from 'vitest'
import { formatQuotePath, formatSectionPath, parseSectionHash } from '../../../src/address/paths.ts'

describe('section paths', () => {
  it.each(['a-new-pact', 'привет-мир', '新しい-町', '50%-more'])('come back as they were made: %s', (slug) => {
    const path = formatSectionPath('x', slug)
    expect(parseSectionHash(path.slice(path.indexOf('#')))).toBe(slug)
  })
  it('leave a text directive out', () => {
    expect(parseSectionHash('#a-new-pact:~:text=words')).toBe('a-new-pact')
    expect(parseSectionHash('#:~:text=words')).toBeNull()
  })
  it('take a fragment that cannot be decoded as it is', () => {
    expect(parseSectionHash('#50%')).toBe('50%')
    expect(parseSectionHash('')).toBeNull()
  })
})

describe('quotation paths', () => {
  it('encode what a path cannot hold', () => {
    expect(formatQuotePath('a b', 'x/y')).toBe('/articles/a%20b/quotes/x%2Fy')
  })
})
