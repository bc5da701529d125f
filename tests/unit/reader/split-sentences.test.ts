import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { splitSentences } from '../../../src/reader/listen/split-sentences.ts'
import { SOURCE } from './open-article.tsx'

describe('what is read aloud', () => {
  const reading = describeReading(parse(SOURCE), 'harbour')
  const sentences = splitSentences(reading)

  it('is the running text by sentence, in order, without captions and bylines', () => {
    expect(sentences[0]?.text).toBe('Harbour wall gives way')
    const all = sentences.map(({ text }) => text).join(' ')
    expect(all).toContain('The wall of the old harbour broke on Monday night, and the water took forty boats with it.')
    expect(all).not.toMatch(/Getty Images|Jan Novak|By Ana Ruiz/)
    const starts = sentences.map(({ span }) => span.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
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
