// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportLibrary, importLibrary } from '../../../src/library/archive.ts'
import { keepText } from '../../../src/library/keep.ts'
import { keepReading, readKeptReading } from '../../../src/library/kept-corrections.ts'
import { listNotes, type Note } from '../../../src/library/kept-notes.ts'
import { keptQuery } from '../../../src/library/list-queries.ts'
import { textQuery } from '../../../src/library/queries.ts'
import { loadSeed, seeds } from '../../../src/library/seeds.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { keepAll, listKept, readPlace } from '../../../src/library/store.ts'

const BUILT_IN = seeds[0]?.slug ?? ''
const OWN = 'Another story\n\n"We will build it again," said Lena Okafor, the mayor.\n'
const headline = seeds[0]?.headline ?? ''
const note = (id: string, words: string): Note => ({
  ...{ id, slug: BUILT_IN, passage: 'text=wall', words, at: 4, pen: 'yellow', body: '', created: 1, modified: 1 },
})

/** An article that was kept before one of that address was built in. */
const keepAsBefore = () =>
  keepAll(
    [
      {
        text: { slug: BUILT_IN, source: OWN, added: 5 },
        entry: { slug: BUILT_IN, headline: 'Another story', words: 12, voices: 1, added: 5 },
      },
    ],
    [{ slug: BUILT_IN, share: 0.4, at: 12, when: 5 }],
    [note('own', 'Lena Okafor'), note('gone', 'Words of a text before'), note('built-in', headline)],
  )

const list = () => new QueryClient().fetchQuery(keptQuery())
const open = (slug: string) => new QueryClient().fetchQuery(textQuery(slug))

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  window.localStorage.clear()
})

describe('an article whose address a built-in one has', () => {
  it('gets one of its own when it is kept', async () => {
    const { slug } = await keepText({ source: `${headline}\n\nIt broke on Monday, the port said.`, matter: {} })
    expect(slug).toBe(`${BUILT_IN}-2`)
    expect((await open(slug))?.source).toContain('the port said')
  })

  it('kept before, is listed at an address that opens it, with what goes with it', async () => {
    await keepAsBefore()
    keepReading(BUILT_IN, { blocks: [], speakers: [{ at: 16, voice: null }] })
    await list()
    await expect.poll(async () => (await listKept()).entries[0]?.slug).toBe(`${BUILT_IN}-2`)
    await expect.poll(() => readKeptReading(BUILT_IN).speakers).toHaveLength(0)
    const [entry] = (await list()).entries
    expect(entry).toMatchObject({ slug: `${BUILT_IN}-2`, headline: 'Another story', added: 5 })
    const slug = entry?.slug ?? ''
    expect(await open(slug)).toEqual({ slug, source: OWN, isOwn: true })
    expect((await open(BUILT_IN))?.source).toBe(await loadSeed(BUILT_IN))
    expect((await listNotes(slug)).map(({ id }) => id).sort()).toEqual(['gone', 'own'])
    expect((await listNotes(BUILT_IN)).map(({ id }) => id)).toEqual(['built-in'])
    expect((await readPlace(slug))?.at).toBe(12)
    expect(readKeptReading(slug).speakers).toHaveLength(1)
    expect(readKeptReading(BUILT_IN).speakers).toHaveLength(0)
    expect(await list()).toEqual(await list())
    expect((await listKept()).entries).toHaveLength(1)
  })

  it('gets one of its own from a library file, which brings it once', async () => {
    await keepAsBefore()
    keepReading(BUILT_IN, { blocks: [], speakers: [{ at: 16, voice: null }] })
    const exported = await exportLibrary()
    await closeShelf()
    globalThis.indexedDB = new IDBFactory()
    window.localStorage.clear()
    expect(await importLibrary(exported)).toEqual({ added: 1, known: 0, notes: 3, corrected: 1 })
    expect((await open(`${BUILT_IN}-2`))?.source).toBe(OWN)
    expect((await listNotes(`${BUILT_IN}-2`)).map(({ id }) => id).sort()).toEqual(['gone', 'own'])
    expect(readKeptReading(`${BUILT_IN}-2`).speakers).toHaveLength(1)
    expect(await importLibrary(exported)).toEqual({ added: 0, known: 1, notes: 0, corrected: 0 })
  })

  it('takes no address that another article of the library file has', async () => {
    const articles = [
      { slug: BUILT_IN, added: 1, source: OWN },
      { slug: `${BUILT_IN}-2`, added: 2, source: 'The quay holds\n\nIt stood on Monday.' },
    ]
    await importLibrary(JSON.stringify({ format: 'pullquote-library', version: 1, articles }))
    expect((await open(`${BUILT_IN}-2`))?.source).toContain('The quay')
    expect((await open(`${BUILT_IN}-3`))?.source).toBe(OWN)
  })
})
