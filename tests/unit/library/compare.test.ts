import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { compareArticles } from '../../../src/library/compare.ts'
import { keepText } from '../../../src/library/keep.ts'
import { replaceText } from '../../../src/library/replace-text.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { keepPlace, readKept, readPlace } from '../../../src/library/store.ts'
import { anyText } from '../article/any-text.ts'

const BEFORE = `Harbour wall gives way

The wall of the old harbour broke on Monday night, and the water took forty boats with it.

"We will build it again, and higher than it was," said Lena Okafor, the mayor.

"Nobody had read the letters that came with the plans," said Tom Hale, an engineer.

The council meets again on the first of the month.
`
const AFTER = `Harbour wall gives way

The wall of the old harbour broke on Monday night, and the water took forty-two boats with it.

"We will build it again, and much higher than it was," said Lena Okafor, the mayor.

The port will stay closed until Friday.

The council meets again on the first of the month.

"I saw it go from my window," said Ana Ruiz, a baker.
`

describe('compareArticles', () => {
  const [before, after] = [parse(BEFORE), parse(AFTER)]
  const comparison = compareArticles(before, after)

  it('tells what was cut, reworded and added', () => {
    expect(comparison.passages.map(({ kind }) => kind)).toEqual(['same', 'reworded', 'reworded', 'cut', 'added', 'same', 'added'])
  })

  it('tells which quotations and voices changed, came and went', () => {
    expect(
      comparison.quotations.map(({ kind, before: old, after: now }) => [
        kind,
        old && textOf(BEFORE, old).slice(0, 12),
        now && textOf(AFTER, now).slice(0, 12),
      ]),
    ).toEqual([
      ['changed', 'We will buil', 'We will buil'],
      ['went', 'Nobody had r', undefined],
      ['came', undefined, 'I saw it go '],
    ])
    expect(comparison.voices.came.map(({ slug }) => slug)).toEqual(['ana-ruiz'])
    expect(comparison.voices.went.map(({ slug }) => slug)).toEqual(['tom-hale'])
  })

  it('finds nothing different in the same text, and loses no block of either', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [one, other] = [parse(a), parse(b)]
        expect(compareArticles(one, one).passages.every(({ kind }) => kind === 'same')).toBe(true)
        const { passages } = compareArticles(one, other)
        expect(passages.flatMap(({ before: span }) => span ?? [])).toEqual(one.blocks.map(({ span }) => span))
        expect(passages.flatMap(({ after: span }) => span ?? [])).toEqual(other.blocks.map(({ span }) => span))
      }),
      { numRuns: 40 },
    )
  })
})

describe('replaceText', () => {
  beforeEach(async () => {
    await closeShelf()
    globalThis.indexedDB = new IDBFactory()
  })

  it('keeps the address and the old text, and moves the reading place along', async () => {
    const { slug } = await keepText({ source: BEFORE, matter: {} })
    await keepPlace({ slug, share: 0.9, at: BEFORE.indexOf('The council'), when: 1 })
    const { comparison, place } = await replaceText(slug, AFTER)
    expect(comparison.quotations).toHaveLength(3)
    expect(place).toBe(true)
    expect((await readKept(slug))?.source).toBe(AFTER)
    expect((await readKept(slug))?.versions?.map(({ source }) => source)).toEqual([BEFORE])
    expect((await readPlace(slug))?.at).toBe(AFTER.indexOf('The council'))
  })

  it('changes nothing for an article that is not here', async () => {
    await expect(replaceText('never-was', AFTER)).rejects.toThrow(/not kept on this device/)
  })
})
