import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBroken } from '../../../scripts/link-promises.ts'
import { readWords } from '../../../src/address/words.ts'
import { keepLikely } from '../../../src/article/keep-likely.ts'
import { parse } from '../../../src/article/parse.ts'

const FOLDER = 'tests/fixtures'
const texts = readdirSync(FOLDER).flatMap((name): [string, string][] => {
  const file = readdirSync(path.join(FOLDER, name)).find((one) => one === 'article.txt' || one === 'article.path')
  if (!file) return []
  const own = path.join(FOLDER, name, file)
  return [[name, readFileSync(file.endsWith('.path') ? readFileSync(own, 'utf8').trim() : own, 'utf8')]]
})

/** Its captions stand almost word for word twice: one of them deleted, the other is shown as what became of it. */
const REPEATING = 'seed'

describe('every link is exact in the unchanged text, and never found elsewhere once its words are gone', () => {
  it.each(texts)('%s', (name, text) => {
    const article = keepLikely(parse(text))
    const words = readWords(text)
    expect(findBroken(article, [])).toEqual([])
    if (words.length < 6) return
    const passage = fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 4, max: 60 })).map(([from, length]) => ({
      start: words[from]?.start ?? 0,
      end: words[Math.min(words.length - 1, from + length)]?.end ?? 0,
    }))
    fc.assert(
      fc.property(passage, (span) => {
        const broken = findBroken({ ...article, quotations: [], sections: [] }, [span])
        expect(name === REPEATING ? broken.filter(({ fault }) => fault !== 'doubtful') : broken).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
