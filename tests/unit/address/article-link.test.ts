import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArticleLinkError, formatArticleFragment, parseArticleFragment } from '../../../src/address/article-link.ts'

const reasonOf = (fragment: string) =>
  parseArticleFragment(fragment).then(
    () => 'read',
    (error: unknown) => (error instanceof ArticleLinkError ? error.reason : String(error)),
  )

describe('a link that carries an article', () => {
  it('gives back every text and what is in focus', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.webPath(), async (text, target) => {
        fc.pre(!/\p{Cs}/u.test(text))
        expect(await parseArticleFragment(await formatArticleFragment(text, target))).toEqual({ text, target })
      }),
    )
  })

  it('reads what was handed out, for ever', async () => {
    const handedOut = '#1.C8lIVSgsTaxUyMjPSSnm4vIsUSguyc9PUcjPU_DNz0tJrNTjAgA'
    expect(await parseArticleFragment(handedOut)).toEqual({ text: 'The quay holds\n\nIt stood on Monday.\n', target: '' })
  })

  it('is of letters that need no encoding', async () => {
    expect(await formatArticleFragment('The wall “broke”.', '#what-went-wrong')).toMatch(/^#1\.[\w-]+\.[\w%-]+$/)
  })

  it('is refused where it is damaged, cut off or of a later version', async () => {
    const whole = await formatArticleFragment('The wall of the old harbour broke on Monday night. '.repeat(40))
    expect(await reasonOf(whole.slice(0, -8))).toBe('damaged')
    expect(await reasonOf(whole.replace('#1.', '#2.'))).toBe('newer')
    for (const broken of ['', '#', '#1', '#1.', '#1.%%%', '#1.####', '#0.abc', '#1.a.b.c'])
      expect(await reasonOf(broken)).toBe('damaged')
  })

  it('is refused early where it is a decompression bomb', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000, 'a')).toString('base64url')
    expect(await reasonOf(`#1.${bomb}`)).toBe('large')
  })

  it('never gives anything but a text or one of its reasons', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String().map((data) => `#1.${data.replace(/[+/=]/g, '_')}`),
        ),
        async (fragment) => {
          expect(['read', 'damaged', 'large', 'newer']).toContain(await reasonOf(fragment))
        },
      ),
    )
  })
})
