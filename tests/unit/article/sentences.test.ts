import { describe, expect, it } from 'vitest'
import { sentenceAround } from '../../../src/article/sentence-around.ts'
import { splitSentences } from '../../../src/article/sentences.ts'

const split = (text: string, language?: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim())

describe('sentences', () => {
  it.each([
    ['titles and countries', ['Mr. Putin met Sen. John Lee in the U.S. Capitol.', 'They spoke.']],
    ['initials', ['J. K. Rowling wrote to George W. Bush.', 'He answered.']],
    ['a country at the end of one', ['He lives in the U.S.', 'The weather is fine there.']],
    ['a firm at the end of one', ['She left Acme Inc.', 'It was sold.']],
    ['a saint and a month', ['St. Paul froze on Jan. 5.', 'Nobody went out.']],
    ['a number, and a no', ['He lives at No. 10 Downing Street.', 'Moves he?', 'No.', 'Nobody does.']],
    ['ordinary ones', ['Is it true?', 'Yes!', 'It rained.']],
  ])('are whole: %s', (_name, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  it('have no gap between them', () => {
    const text = 'Mr. Lee spoke.  He left. Why?'
    expect(
      splitSentences(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text)
  })

  it('end at the marks of their script', () => {
    expect(split('雨が降った。水が来た。', 'ja')).toEqual(['雨が降った。', '水が来た。'])
  })

  it('stand around the words that are asked for, from their title on', () => {
    const source = 'It rained. Mr. Lee said “no” to it. He left.'
    const at = source.indexOf('“no”')
    const { start, end } = sentenceAround(source, { start: 0, end: source.length }, { start: at, end: at + 4 })
    expect(source.slice(start, end)).toBe('Mr. Lee said “no” to it.')
  })
})
