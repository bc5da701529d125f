import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CorrectableType } from '../../../src/article/corrections.ts'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { anyText } from './any-text.ts'

const SOURCE = `Harbour wall gives way

Ana Ruiz

The wall of the old harbour broke on Monday night.

The boats on Tuesday

"We will build it again," said Lena Okafor. Tom Hale stood by.
`

describe('what a reader puts right', () => {
  const at = (words: string) => SOURCE.indexOf(words)
  const article = parse(SOURCE, {
    blocks: [
      { at: at('Ana Ruiz'), type: 'byline' },
      { at: at('The boats'), type: 'caption' },
      { at: 3, type: 'caption' },
    ],
    speakers: [],
  })

  it('makes a byline and a caption of lines', () => {
    expect(article.byline?.authors.map((name) => textOf(SOURCE, name))).toEqual(['Ana Ruiz'])
    expect(article.captions.map(({ caption }) => caption && textOf(SOURCE, caption))).toEqual(['The boats on Tuesday'])
  })

  it('makes the headline and the standfirst of other lines, of which there is one each', () => {
    const text = `NOTES FROM THE QUAY\n\n# The quay holds\n\n*It stood as it had always stood*\n\nThe quay stood on Monday, the port said.\n`
    const place = (words: string) => text.indexOf(words)
    const read = (...blocks: (readonly [string, CorrectableType])[]) => {
      const { headline, standfirst, ...article } = parse(text, {
        blocks: blocks.map(([words, type]) => ({ at: place(words), type })),
        speakers: [],
      })
      return {
        ...{ headline: headline && textOf(text, headline.text), standfirst: standfirst && textOf(text, standfirst.text) },
        types: article.blocks.map(({ type }) => type),
      }
    }
    expect(read().headline).toBe('NOTES FROM THE QUAY')
    const wanted = [
      ['# The quay', 'headline'],
      ['*It stood', 'standfirst'],
    ] as const
    expect(read(...wanted)).toEqual({
      headline: 'The quay holds',
      standfirst: 'It stood as it had always stood',
      types: ['paragraph', 'headline', 'standfirst', 'paragraph'],
    })
    expect(read(...wanted, ['NOTES FROM', 'headline'])).toMatchObject({
      headline: 'NOTES FROM THE QUAY',
      types: ['headline', 'paragraph', 'standfirst', 'paragraph'],
    })
    expect(read(['nowhere', 'headline']).headline).toBe('NOTES FROM THE QUAY')
    expect(read(['NOTES FROM', 'paragraph']).headline).toBeUndefined()
  })

  it('names the speaker, or nobody', () => {
    const start = at('We will')
    const named = (voice: string | null) => parse(SOURCE, { blocks: [], speakers: [{ at: start, voice }] }).quotations[0]?.speaker
    expect(named('lena-okafor')).toMatchObject({ voice: 'lena-okafor', certainty: 'certain', evidence: 'reader' })
    expect(named(null)).toBeUndefined()
    expect(named('never-was')).toMatchObject({ voice: 'lena-okafor', evidence: 'cue' })
  })

  it('never loses a part of the text, whatever is corrected', () => {
    const types = fc.constantFrom<CorrectableType>('headline', 'standfirst', 'paragraph', 'crosshead', 'caption', 'byline')
    fc.assert(
      fc.property(anyText, fc.array(fc.record({ at: fc.nat(400), type: types })), (text, blocks) => {
        const [plain, corrected] = [parse(text), parse(text, { blocks, speakers: [] })]
        expect(corrected.blocks.map(({ span }) => span)).toEqual(plain.blocks.map(({ span }) => span))
      }),
    )
  })
})
