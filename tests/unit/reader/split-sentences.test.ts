import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { describeReading, labelOf } from '../../../src/reader/article/reading.ts'
import { splitSentences } from '../../../src/reader/listen/split-sentences.ts'
import { choosePullQuotes } from '../../../src/reader/pull-quote/choose-pull-quotes.ts'
import { SOURCE } from './open-article.tsx'

describe('what is read aloud', () => {
  const reading = describeReading(parse(SOURCE), 'harbour')
  const sentences = splitSentences(reading)

  it('is all that the page shows of the text by sentence, in order, without credits', () => {
    expect(sentences[0]).toMatchObject({ text: 'Harbour wall gives way', heading: 'headline' })
    const all = sentences.map(({ text }) => text).join(' ')
    expect(all).toContain('The wall of the old harbour broke on Monday night, and the water took forty boats with it.')
    expect(all).toMatch(/Jan Novak/)
    expect(all).not.toMatch(/Getty Images/)
    const starts = sentences.filter(({ text }) => !/Photograph:|In this photograph/.test(text)).map(({ span }) => span.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('has each heading once, before its section, as the page shows it', () => {
    const headings = sentences.filter(({ opensSection }) => opensSection)
    expect(headings.map(({ heading }) => heading)).toEqual(reading.article.sections.map(({ slug }) => slug))
    const at = sentences.findIndex(({ text }) => text === 'What went wrong')
    expect(sentences[at + 1]?.text).toMatch(/^Rachel Stone/)
    expect(sentences.filter(({ text }) => text === 'What went wrong')).toHaveLength(1)
  })

  it('has captions, told as such, and what photographs show once', () => {
    const at = sentences.findIndex(({ text }) => text === 'Photograph: The boats on Tuesday')
    expect(sentences[at]?.parts.map(({ text }) => text)).toEqual(['Photograph: The boats on Tuesday'])
    expect(sentences[at + 1]?.text).toMatch(/^In this photograph released by the port/)
    const second = sentences.findIndex(({ text }) => text === 'Photograph: The slipway on Wednesday')
    expect(sentences[second + 1]?.text).not.toMatch(/^In this photograph/)
  })

  it('has no quotation twice, though a pull-quote repeats it', () => {
    expect(choosePullQuotes(reading).length).toBeGreaterThan(0)
    const all = sentences.map(({ text }) => text).join(' ')
    for (const { quotation } of reading.quotations) expect(all.split(labelOf(reading, quotation.span))).toHaveLength(2)
  })

  it('stays whole behind a title', () => {
    const source = `The wall\n\nOn Monday Mr. Hale met Sen. Anna Lee in the U.S. Capitol in Washington. Nobody else came.\n`
    expect(splitSentences(describeReading(parse(source), 'wall')).map(({ text }) => text)).toEqual([
      'The wall',
      'On Monday Mr. Hale met Sen. Anna Lee in the U.S. Capitol in Washington.',
      'Nobody else came.',
    ])
  })

  it('knows where sections begin', () => {
    expect(sentences.filter(({ opensSection }) => opensSection)).toHaveLength(reading.article.sections.length)
  })

  it('names a speaker only where the sentence does not', () => {
    for (const { text, speaker } of sentences) if (speaker) expect(text).not.toContain(speaker.split(' ').at(-1))
  })

  it('cuts a sentence where somebody else begins to speak, and loses no word of it', () => {
    const said = sentences.flatMap(({ parts }) => parts.filter(({ voice }) => voice))
    expect(said.length).toBeGreaterThan(1)
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)
    for (const { text, parts } of sentences) expect(words(parts.map((part) => part.text).join(' '))).toEqual(words(text))
    for (const { text } of said) expect(text).toMatch(/^["“]|["”]$/)
  })
})
