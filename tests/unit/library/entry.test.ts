import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { headlineOf, summaryOf } from '../../../src/library/entry.ts'

describe('headlineOf', () => {
  it('gives the headline in one line', () => {
    expect(headlineOf(parse('# Rain expected\n\nIt will rain all day, they say.'))).toBe('Rain expected')
  })
  it('falls back to the first words of a text without a headline', () => {
    expect(headlineOf(parse(`${'It will rain all day. '.repeat(10)}\n\nSo they say.`))).toBe(
      'It will rain all day. It will rain all day. It will …',
    )
  })
  it('calls an empty text untitled', () => {
    expect(headlineOf(parse(''))).toBe('Untitled')
  })
})

describe('summaryOf', () => {
  it('is the lede where there is no standfirst', () => {
    expect(summaryOf(parse('Rain expected\n\nIt will rain all day,\nthey say, and all night too.'))).toBe('It will rain all day,')
  })
})
