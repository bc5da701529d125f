import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDirective } from '../../../src/address/find-directive.ts'
import { formatNativeDirective, parseNativeDirectives } from '../../../src/address/native-directive.ts'
import { readWords } from '../../../src/address/words.ts'
import { anyText } from '../article/any-text.ts'

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

describe('a native directive', () => {
  it('is the first and last words of a long passage', () => {
    const text = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it.'
    expect(formatNativeDirective(text, spanOf(text, 'The wall of the old harbour broke on Monday night'))).toBe(
      '#:~:text=The%20wall%20of%20the,on%20Monday%20night',
    )
  })
  it('has words before it where the same words stand earlier', () => {
    const text = 'He said no more. Then she came.\n\nShe said no more. Then he left.'
    const link = formatNativeDirective(text, spanOf(text, 'said no more', 20))
    expect(link).toBe('#:~:text=She-,said%20no%20more')
  })
  it('never runs over the end of a line within a term', () => {
    const text = 'Wall gives way\n\nThe wall of the old harbour broke.'
    expect(formatNativeDirective(text, { start: 0, end: text.length })).toBe('#:~:text=Wall%20gives%20way,old%20harbour%20broke')
  })
  it('is not a title of the contents, which stand before the text, nor another sum of money', () => {
    const text = 'It cost $5 million. The harbour board paid.\n\nSome 5 million people watched the harbour board.'
    expect(formatNativeDirective(text, spanOf(text, '5 million', 20))).toBe('#:~:text=Some-,5%20million')
    const link = formatNativeDirective(text, spanOf(text, 'harbour board'), ['harbour board'])
    expect(link).toBe('#:~:text=The-,harbour%20board')
    expect(findDirective({ start: '5 million' }, readWords('It cost $5 million.'))).not.toBeNull()
  })
  it('is none where nothing tells two places apart', () => {
    const text = 'No.\n\nNo.\n\nNo.\n\nNo.'
    expect(formatNativeDirective(text, { start: 10, end: 12 })).toBe('')
  })
  it('finds its own passage in any text, or is none', () => {
    const passage = anyText.chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 200 }))
        .map(([start, length]) => ({ text, span: { start, end: Math.min(text.length, start + length) } })),
    )
    fc.assert(
      fc.property(passage, ({ text, span }) => {
        const link = formatNativeDirective(text, span)
        if (!link) return
        const [directive] = parseNativeDirectives(link)
        const whole = readWords(text).filter(({ start, end }) => start >= span.start && end <= span.end)
        expect(directive && findDirective(directive, readWords(text))).toEqual({
          start: whole[0]?.start,
          end: whole.at(-1)?.end,
        })
      }),
      { numRuns: 300 },
    )
  })
  it('is read among other directives', () => {
    expect(parseNativeDirectives('/x#title:~:other=1&text=a%20b&text=c')).toEqual([{ start: 'a b' }, { start: 'c' }])
    expect(parseNativeDirectives('/x#title:~:other=1')).toEqual([])
    expect(parseNativeDirectives('/x#title')).toEqual([])
  })
})
