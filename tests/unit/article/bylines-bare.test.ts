import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

const BODY = 'The pier was built in 1880 and has stood since then against the sea.'

/** The blocks between headline and body, with the names that each has. */
function readTop(...lines: readonly string[]): readonly string[] {
  const { source, blocks } = parse(['A long summer on the pier', ...lines, BODY].join('\n\n'))
  return blocks.slice(1, -1).map((block) => {
    if (block.type !== 'byline') return block.type
    const [authors, contributors] = [block.authors, block.contributors].map((names) => names.map((name) => textOf(source, name)))
    return [`byline`, ...(authors ?? []), ...(contributors ?? []).map((name) => `with ${name}`)].join(' ')
  })
}

describe('a byline without `By`', () => {
  it.each([
    ['a name above what its bearer is', ['Anna Holt', 'Political editor'], ['byline Anna Holt', 'byline']],
    ['in one line', ['Anna Holt, Political editor'], ['byline Anna Holt']],
    ['of a match', ['Tom Berg at Mill Lane'], ['byline Tom Berg']],
    ['a name above the day', ['Anna Holt', '19 June 2024'], ['byline Anna Holt', 'byline']],
    [
      'an unknown first name above post and day',
      ['Kerem Norrby\nHome affairs editor\n19 June 2024'],
      ['byline Kerem Norrby', 'byline', 'byline'],
    ],
    [
      'a name above where its bearer was',
      ['Anna Holt', 'Reporting from Lund', '19 June 2024'],
      ['byline Anna Holt', 'byline', 'byline'],
    ],
    ['a name and a paper above the day', ['Anna Holt, Norrby Post', '19 June 2024'], ['byline Anna Holt', 'byline']],
    [
      'who took the pictures, below who wrote',
      ['By Anna Berg\nPhotographs by Tom Holt'],
      ['byline Anna Berg', 'byline with Tom Holt'],
    ],
    [
      'who took the pictures, above who wrote',
      ['Photographs by Tom Holt', 'By Anna Berg'],
      ['byline with Tom Holt', 'byline Anna Berg'],
    ],
  ])('is %s', (_, lines, blocks) => {
    expect(readTop(...lines)).toEqual(blocks)
  })

  it.each([
    ['a name alone', ['Anna Holt']],
    ['a place above the day', ['New York', '19 June 2024']],
    ['two words above a post without a day', ['Night Train', 'Political editor']],
    ['words above the day', ['Letters, Norrby Post', '19 June 2024']],
    ['where somebody is', ['Anna Holt in tears']],
    ['a photograph’s credit', ['The pier on Monday. Photograph: Tom Holt/Getty Images']],
    ['what nobody is named for', ['The picture editor']],
  ])('is not %s', (_, lines) => {
    expect(readTop(...lines).filter((line) => /byline ./.test(line))).toEqual([])
  })
})

describe('a place behind German authors', () => {
  const body = 'Die Mole steht seit 1880 gegen die See. Der Senat will sie nun abreißen, und niemand weiß, was danach kommt.'
  it.each([
    ['Von Anna Schröder, Lund', ['Anna Schröder']],
    ['Von Anna Schröder und Klaus Berg, Norrby', ['Anna Schröder', 'Klaus Berg']],
    ['Von Anna Schröder, Klaus Berg', ['Anna Schröder', 'Klaus Berg']],
    ['Von Schröder, Berg', ['Schröder', 'Berg']],
  ])('is no author: %s', (line, names) => {
    const { source, byline } = parse(['Die Mole muss weg', line, body, body].join('\n\n'))
    expect(byline?.authors.map((name) => textOf(source, name))).toEqual(names)
  })
})
