import { describe, expect, it } from 'vitest'
import { shorten } from '../../../src/reader/article/reading.ts'

describe('a name that is too long', () => {
  const words = 'The wall of the old harbour broke on Monday night, and the water took forty boats'

  it('is cut behind a word, with dots', () => {
    for (let most = 10; most < words.length; most++) {
      const cut = shorten(words, most)
      expect(cut).toMatch(/ …$/)
      expect(words.split(' ')).toContain(cut.split(' ').at(-2))
      expect(cut.length).toBeLessThanOrEqual(most + 2)
    }
  })

  it('is whole where it fits, and cut between signs where there are no spaces', () => {
    expect(shorten(words, words.length)).toBe(words)
    expect(shorten('港の壁が月曜の夜に壊れた', 5)).toBe('港の壁が月曜 …')
  })
})
