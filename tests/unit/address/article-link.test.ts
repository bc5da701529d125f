import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ArticleLinkError, formatArticleFragment, parseArticleFragment } from '../../../src/address/article-link.ts'

const reasonOf = (fragment: string) =>
  parseArticleFragment(fragment).then(
    () => 'read',
    (error: unknown) => (error instanceof ArticleLinkError ? error.reason : String(error)),
  )

describe('a link that carries an article', () => {
  it('gives back every text and what is in focus', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.webPath(), fc.json(), async (text, target, written) => {
        fc.pre(!/\p{Cs}/u.test(text + written))
        for (const corrections of ['', written])
          expect(await parseArticleFragment(await formatArticleFragment({ text, target, corrections }))).toEqual({
            text,
            target,
            corrections,
          })
      }),
    )
  })

  it('reads what was handed out, for ever', async () => {
    const text = 'The quay holds\n\nIt stood on Monday.\n'
    for (const handedOut of [
      '#1.C8lIVSgsTaxUyMjPSSnm4vIsUSguyc9PUcjPU_DNz0tJrNTjAgA',
      '#2.eJwLyUhVKCxNrFTIyM9JKebi8ixRKC7Jz09RyM9T8M3PS0ms1OMCAOTaDBM',
    ])
      expect(await parseArticleFragment(handedOut)).toEqual({ text, target: '', corrections: '' })
  })

  it('is never unfolded much beyond what it may hold, where the browser unfolds all that it is given at once', async () => {
    let unfolded = 0
    class Greedy extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform(chunk, stream) {
            unfolded += chunk.length * 1000
            for (let at = 0; at < chunk.length; at++) stream.enqueue(new Uint8Array(1000))
          },
        })
      }
    }
    vi.stubGlobal('DecompressionStream', Greedy)
    expect(await reasonOf(`#2.${'A'.repeat(60_000)}`)).toBe('large')
    vi.unstubAllGlobals()
    expect(unfolded).toBeLessThan(3_000_000)
  })

  it('is not looked into where it is longer than any that is made', async () => {
    expect(await reasonOf(`#2.${'A'.repeat(70_000)}`)).toBe('large')
  })

  it('is of letters that need no encoding', async () => {
    expect(await formatArticleFragment({ text: 'The wall “broke”.', target: '#what-went-wrong' })).toMatch(
      /^#2\.[\w-]+\.[\w%-]+$/,
    )
  })

  it('is refused where it is damaged, cut off or of a later version', async () => {
    const text = 'The wall of the old harbour broke on Monday night. '.repeat(40)
    const whole = await formatArticleFragment({ text })
    const corrected = await formatArticleFragment({ text, corrections: '{"blocks":[]}' })
    expect(await reasonOf(whole.slice(0, -8))).toBe('damaged')
    expect(await reasonOf(corrected.slice(0, -8))).toBe('damaged')
    expect(await reasonOf(whole.replace('#2.', '#3.'))).toBe('newer')
    expect(await reasonOf(whole.replace('#2.', '#1.'))).toBe('damaged')
    expect(await reasonOf(corrected.replace('#2.', '#1.'))).toBe('damaged')
    for (const broken of ['', '#', '#1', '#1.', '#1.%%%', '#1.####', '#0.abc', '#1.a.b.c'])
      expect(await reasonOf(broken)).toBe('damaged')
  })

  it('is refused where one letter of it is another, or two changed places', async () => {
    const whole = await formatArticleFragment({
      text: `${'The wall of the old harbour broke on Monday night. '.repeat(3)}It was old.`,
    })
    for (let at = 3; at < whole.length - 1; at++) {
      const [before, one = '', two = '', after] = [whole.slice(0, at), whole[at], whole[at + 1], whole.slice(at + 2)]
      const other = one === 'A' ? 'B' : 'A'
      // The last letter's lowest bits say nothing.
      expect(['damaged', 'large']).toContain(await reasonOf(before + other + two + after))
      if (one !== two && at < whole.length - 2) expect(['damaged', 'large']).toContain(await reasonOf(before + two + one + after))
    }
  })

  it('is refused early where it is a decompression bomb', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000, 'a')).toString('base64url')
    expect(await reasonOf(`#1.${bomb}`)).toBe('large')
    const packed = deflateSync(Buffer.alloc(50_000_000, 'a')).toString('base64url')
    expect(await reasonOf(`#2.${packed}`)).toBe('large')
    expect(await reasonOf(`${await formatArticleFragment({ text: 'a' })}..${packed}`)).toBe('large')
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
