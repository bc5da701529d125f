// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { importLibrary } from '../../../src/library/archive.ts'
import { keepText } from '../../../src/library/keep.ts'
import { keepReading, readKeptReading } from '../../../src/library/kept-corrections.ts'
import { closeShelf, use } from '../../../src/library/shelf.ts'
import { listKept, readAllKept, readKept, removeKept, restoreKept } from '../../../src/library/store.ts'

const wall = (words: string) => `The wall\n\n"${words}," said Lena Okafor, the mayor.\n`
const library = (slug: string, source: string, more = {}) =>
  JSON.stringify({ format: 'pullquote-library', version: 1, articles: [{ slug, added: 1, source, ...more }] })
const sources = async () => (await readAllKept()).map(({ source }) => source).sort()

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  window.localStorage.clear()
})

describe('two at once', () => {
  it('texts of one headline are kept both, each at its own address', async () => {
    const texts = ['We will build it', 'We will not', 'Nobody asked us'].map(wall)
    const kept = await Promise.all(texts.map((source) => keepText({ source, matter: {} })))
    expect(new Set(kept.map(({ slug }) => slug)).size).toBe(3)
    expect(await sources()).toEqual([...texts].sort())
  })

  it('an import of a library leaves what is kept at its addresses meanwhile', async () => {
    const [own, other] = [wall('We will build it'), wall('We will not')]
    const [taken] = await Promise.all([importLibrary(library('the-wall', other)), keepText({ source: own, matter: {} })])
    expect(taken.added + taken.known).toBe(1)
    expect(await sources()).toContain(own)
  })

  it('Undo puts nothing over a text that came to the address', async () => {
    const { slug } = await keepText({ source: wall('We will build it'), matter: {} })
    const removed = await removeKept(slug)
    await keepText({ source: wall('We will not'), matter: {} })
    await expect(restoreKept(removed)).rejects.toMatchObject({ reason: 'taken' })
    expect((await readKept(slug))?.source).toBe(wall('We will not'))
  })
})

describe('keeping a text that is kept', () => {
  const source = wall('We will build it')
  const block = (at: number) => ({ at, type: 'caption' as const })

  it('adds what was put right to what stands', async () => {
    const { slug } = await keepText({ source, matter: {} })
    keepReading(slug, { blocks: [block(0), block(10)], speakers: [] })
    await keepText({ source, matter: {} }, { blocks: [{ at: 10, type: 'paragraph' }], speakers: [{ at: 11, voice: null }] })
    expect(readKeptReading(slug)).toEqual({
      blocks: [block(0), { at: 10, type: 'paragraph' }],
      speakers: [{ at: 11, voice: null }],
    })
  })

  it('takes nothing away where nothing was put right', async () => {
    const { slug } = await keepText({ source, matter: {} })
    keepReading(slug, { blocks: [block(10)], speakers: [] })
    await keepText({ source, matter: {} }, { blocks: [], speakers: [] })
    expect(readKeptReading(slug).blocks).toEqual([block(10)])
  })
})

describe('a library file of which no address can be made', () => {
  it.each([
    ['half a surrogate pair', '\ud800x'],
    ['nothing', ''],
  ])('is refused: %s', async (_, slug) => {
    await expect(importLibrary(library(slug, 'The wall'))).rejects.toThrow(/articles that cannot be read/)
    expect((await listKept()).entries).toEqual([])
  })

  it('kept by an earlier Pullquote is counted as damaged, not shown', async () => {
    await use((database) => database.put('entries', { slug: '\ud800x', headline: 'The wall', words: 1, voices: 0, added: 1 }))
    expect(await listKept()).toEqual({ entries: [], damaged: 1 })
  })

  it('or no date, is refused', async () => {
    const infinite = library('the-wall', 'The wall').replace('"added":1', '"added":1e999')
    await expect(importLibrary(infinite)).rejects.toThrow(/articles that cannot be read/)
  })

  it('or one address twice, is refused', async () => {
    const [one] = JSON.parse(library('the-wall', 'The wall')).articles
    const twice = JSON.stringify({ format: 'pullquote-library', version: 1, articles: [one, { ...one, source: 'Another' }] })
    await expect(importLibrary(twice)).rejects.toThrow(/articles that cannot be read/)
  })
})
