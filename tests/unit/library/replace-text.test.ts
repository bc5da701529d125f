// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatSectionCorrections, parseSectionCorrections } from '../../../src/address/section-corrections.ts'
import { describeMarked, findNotes } from '../../../src/library/find-notes.ts'
import { keepText } from '../../../src/library/keep.ts'
import { keepCorrections, keepReading, readKeptCorrections, readKeptReading } from '../../../src/library/kept-corrections.ts'
import { keepNotes, listNotes } from '../../../src/library/kept-notes.ts'
import { replaceText } from '../../../src/library/replace-text.ts'
import { closeShelf } from '../../../src/library/shelf.ts'

const BEFORE = `Harbour wall gives way

The wall of the old harbour broke on Monday night, and the water took forty boats with it.

"We will build it again, and higher than it was," said Lena Okafor, the mayor.

"Nobody had read the letters that came with the plans," said Tom Hale, an engineer.

The council meets again on the first of the month.
`
const AFTER = `Harbour wall gives way

The port will stay closed until Friday.

The wall of the old harbour broke on Monday night, and the water took forty fishing boats with it.

"We will build it again, and higher than it was," said Lena Okafor, the mayor.

The council meets again on the first of the month.
`

const mark = (words: string, slug: string) => {
  const start = BEFORE.indexOf(words)
  return {
    id: words,
    slug,
    ...describeMarked(BEFORE, { start, end: start + words.length }, slug),
    ...{ pen: 'yellow' as const, body: '', created: 1, modified: 1 },
  }
}

describe('a replaced text', () => {
  beforeEach(async () => {
    await closeShelf()
    globalThis.indexedDB = new IDBFactory()
    window.localStorage.clear()
  })

  it('tells of each note whether its words are the same, changed or gone, and keeps them all', async () => {
    const { slug } = await keepText({ source: BEFORE, matter: {} })
    const [same, changed, gone] = ['The council meets again', 'the water took forty boats with it', 'Nobody had read the letters']
    await keepNotes([same, changed, gone].map((words) => mark(words, slug)))
    const { notes } = await replaceText(slug, AFTER)
    expect(notes.map(({ note, state, span }) => [state, note.words, span && AFTER.slice(span.start, span.end)])).toEqual(
      expect.arrayContaining([
        ['exact', same, same],
        ['changed', changed, 'the water took forty fishing boats with it'],
        ['gone', gone, undefined],
      ]),
    )
    const kept = await listNotes(slug)
    expect(kept).toHaveLength(3)
    expect(kept.find(({ id }) => id === same)?.at).toBe(AFTER.indexOf(same))
    expect(kept.find(({ id }) => id === gone)).toEqual(mark(gone, slug))
    // Back to the first text, the note that had lost its words has them again.
    await replaceText(slug, BEFORE)
    expect(findNotes(BEFORE, await listNotes(slug)).map(({ state }) => state)).toEqual(['exact', 'exact', 'exact'])
  })

  it('takes corrections along, and names those that have no place any more', async () => {
    const { slug } = await keepText({ source: BEFORE, matter: {} })
    const at = (text: string, words: string) => text.indexOf(words)
    const council = 'The council meets'
    keepReading(slug, {
      blocks: [{ at: at(BEFORE, council), type: 'caption' }],
      speakers: [{ at: at(BEFORE, 'Nobody had read'), voice: 'lena-okafor' }],
    })
    keepCorrections(slug, formatSectionCorrections(BEFORE, { split: [2], join: [] }))
    const { corrections } = await replaceText(slug, AFTER)
    expect(corrections).toEqual({ moved: 2, lost: [expect.stringContaining('Nobody had read the letters')] })
    expect(readKeptReading(slug)).toEqual({ blocks: [{ at: at(AFTER, council), type: 'caption' }], speakers: [] })
    expect(parseSectionCorrections(AFTER, readKeptCorrections(slug)).split).toEqual([3])
  })
})
