import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

/** The names of all voices. */
function listVoices(text: string): readonly string[] {
  const { source, voices } = parse(text)
  return voices.map(({ name }) => textOf(source, name))
}

describe('a word that is no speaker', () => {
  it.each([
    ['tells of what sort something is', 'Cement makers, for instance, argue that imports grew to 40 per cent.'],
    ['tells how something looks', 'Black circles show the three islands where the port is to be built.'],
    ['stands before the paper’s own words', 'The port is closed.\n\nContributing: Anna Berg and Tom Lund'],
    ['stands before a correction', 'The port is closed.\n\nCorrection: The vote is on Monday, not on Tuesday.'],
  ])('%s', (_, text) => {
    expect(listVoices(text)).toEqual([])
  })

  it('is not whoever answers under a label', () => {
    expect(listVoices('BERG: The port is closed.\n\nHOLT: Is it?\n\nBERG: It is closed for good.')).toEqual(['BERG', 'HOLT'])
  })
})
