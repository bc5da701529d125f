import { describe, expect, it } from 'vitest'
import { readWords } from '../../../src/address/words.ts'

const keys = (text: string, rules?: 1 | 2) => readWords(text, rules).map(({ key }) => key)

describe('words as links compare them', () => {
  it('take style away: accents, apostrophes, soft hyphens, commas of thousands', () => {
    expect(keys('Café don’t co\u00adop 1,200,000')).toEqual(['cafe', 'dont', 'coop', '1200000'])
    expect(keys('U.S. v. US')).toEqual(['us', 'v', 'us'])
  })
  it('keep what makes a number another: its decimals and its currency', () => {
    expect(keys('1.5 15 1,5')).toEqual(['1.5', '15', '1.5'])
    expect(keys('$5 €5 5 US$5')).toEqual(['$5', '€5', '5', 'us', '$5'])
  })
  it('are single letters in scripts without spaces', () => {
    expect(keys('東京へ行くAI株式')).toEqual(['東', '京', 'へ', '行', 'く', 'ai', '株', '式'])
    expect(readWords('東京へ').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })
  it('read by the first rules as links made then remember them', () => {
    expect(keys('1.5 $5 東京', 1)).toEqual(['15', '5', '東京'])
  })
})
