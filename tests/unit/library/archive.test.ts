// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { exportLibrary, importLibrary } from '../../../src/library/archive.ts'
import { keepText } from '../../../src/library/keep.ts'
import { keepCorrections, keepReading, readKeptCorrections, readKeptReading } from '../../../src/library/kept-corrections.ts'
import { keepNotes, listNotes, type Note, PENS } from '../../../src/library/kept-notes.ts'
import { replaceText } from '../../../src/library/replace-text.ts'
import { seeds } from '../../../src/library/seeds.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { keepAll, keepPlace, listKept, readKept, readPlace } from '../../../src/library/store.ts'

const BUILT_IN = seeds[0]?.slug ?? ''
const WALL = 'The wall\n\n"We will build it again," said Lena Okafor, the mayor.\n'

const note = (id: string, slug: string, more: Partial<Note> = {}): Note => ({
  ...{ id, slug, passage: 'text=wall', words: 'wall', at: 4, pen: 'yellow', body: '', created: 1, modified: 1 },
  ...more,
})

async function wipe() {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  window.localStorage.clear()
}

beforeEach(wipe)

/** An article with everything that a reader can add to it, and a built-in one with some. */
async function fill() {
  const { slug } = await keepText({
    source: 'The wall\n\nIt broke on Monday.\n',
    matter: { date: '2024-06-19' },
    file: 'wall.txt',
  })
  await replaceText(slug, WALL)
  await keepPlace({ slug, share: 0.4, at: 12, when: 5 })
  await keepPlace({ slug: 'built-in', share: 1, at: 90, when: 3 })
  await keepNotes([note('b', slug, { body: 'Ask “her”.' }), note('a', slug), note('c', 'built-in')])
  keepReading(slug, { blocks: [{ at: 10, type: 'caption' }], speakers: [{ at: 11, voice: null }] })
  keepCorrections(BUILT_IN, 'split=ab12c')
  return slug
}

describe('a library file', () => {
  it('holds articles, places, notes and corrections, and brings all back to the same bytes', async () => {
    const slug = await fill()
    const exported = await exportLibrary()
    await wipe()
    expect(await importLibrary(exported)).toEqual({ added: 1, known: 0, notes: 3, corrected: 2 })
    expect(await exportLibrary()).toBe(exported)
    expect((await readKept(slug))?.versions).toHaveLength(1)
    expect((await readPlace(slug))?.at).toBe(12)
    expect((await listNotes(slug)).map(({ body }) => body)).toEqual(['', 'Ask “her”.'])
    expect(readKeptReading(slug).speakers).toEqual([{ at: 11, voice: null }])
    expect(readKeptCorrections(BUILT_IN)).toBe('split=ab12c')
    expect(await importLibrary(exported)).toEqual({ added: 0, known: 1, notes: 0, corrected: 0 })
  })

  it('of an earlier Pullquote is read, and written the same', async () => {
    const old = `${JSON.stringify({ format: 'pullquote-library', version: 1, articles: [{ slug: 'the-wall', added: 7, source: WALL }] }, null, 1)}\n`
    expect(await importLibrary(old)).toEqual({ added: 1, known: 0, notes: 0, corrected: 0 })
    expect(await exportLibrary()).toBe(old)
  })

  it('leaves what is here, but for older notes and places', async () => {
    const slug = await fill()
    const exported = await exportLibrary()
    await keepNotes([note('a', slug, { modified: 0 }), note('b', slug, { body: 'Later.', modified: 2 })])
    await keepPlace({ slug, share: 0.9, at: 30, when: 9 })
    await keepPlace({ slug: 'built-in', share: 0.1, at: 2, when: 1 })
    keepReading(slug, { blocks: [], speakers: [{ at: 11, voice: 'lena-okafor' }] })
    expect(await importLibrary(exported)).toMatchObject({ added: 0, known: 1, notes: 1, corrected: 0 })
    expect((await listNotes(slug)).map(({ body, modified }) => [body, modified])).toEqual([
      ['', 1],
      ['Later.', 2],
    ])
    expect((await readPlace(slug))?.at).toBe(30)
    expect((await readPlace('built-in'))?.at).toBe(90)
    expect(readKeptReading(slug).speakers).toEqual([{ at: 11, voice: 'lena-okafor' }])
  })

  it('has no corrections of a text that is gone, nor takes them from an older file', async () => {
    const slug = await fill()
    keepCorrections('gone', 'split=ab12c')
    const exported = await exportLibrary()
    expect(
      JSON.parse(exported)
        .corrections.map((one: { slug: string }) => one.slug)
        .sort(),
    ).toEqual([BUILT_IN, slug].sort())
    await wipe()
    const older = exported.replace('"corrections": [', '"corrections": [ { "slug": "gone", "sections": "split=ab12c" },')
    expect(older).not.toBe(exported)
    keepCorrections(slug, 'split=zz99z')
    expect(await importLibrary(older)).toMatchObject({ added: 1, corrected: 2 })
    expect(readKeptCorrections('gone')).toBeNull()
    expect(readKeptCorrections(slug)).toBeNull()
  })

  it('brings no offsets to another text of the same address', async () => {
    const slug = await fill()
    const exported = await exportLibrary()
    await wipe()
    await keepText({ source: 'The wall\n\nAnother story of that name.', matter: {} })
    expect(await importLibrary(exported)).toMatchObject({ added: 0, known: 1, notes: 3, corrected: 1 })
    expect(await readPlace(slug)).toBeUndefined()
    expect(readKeptReading(slug).blocks).toEqual([])
  })

  it.each([
    ['"at": 12', '"at": "top"', /reading places that cannot be read/],
    ['"pen": "yellow"', '"pen": "purple"', /notes that cannot be read/],
    ['"sections": "split=ab12c"', '"sections": 3', /corrections that cannot be read/],
    ['"blocks": [', '"blocks": 4, "others": [', /corrections that cannot be read/],
    ['"versions": [', '"versions": [ 3,', /articles that cannot be read/],
  ])('that is damaged (%s → %s) changes nothing', async (right, wrong, message) => {
    await fill()
    const damaged = (await exportLibrary()).replace(right, wrong)
    await wipe()
    await expect(importLibrary(damaged)).rejects.toThrow(message)
    expect((await listKept()).entries).toEqual([])
    expect(window.localStorage).toHaveLength(0)
  })

  it('on a full device is taken not at all', async () => {
    await fill()
    const exported = await exportLibrary()
    await wipe()
    const put = IDBObjectStore.prototype.put
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name !== 'notes') return put.call(this, value)
      this.transaction.abort()
      throw new DOMException('', 'QuotaExceededError')
    })
    await expect(importLibrary(exported)).rejects.toThrow(/no room left/)
    refuse.mockRestore()
    expect((await listKept()).entries).toEqual([])
    expect(window.localStorage).toHaveLength(0)
  })

  it('comes back to the same bytes whatever a reader wrote', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 })
    const slugs = fc.constantFrom('the-wall', 'a', 'ä', '码头')
    const notes = fc.uniqueArray(
      fc.record({
        ...{ id: fc.uuid(), slug: slugs, passage: words, words, at: fc.nat(), pen: fc.constantFrom(...PENS), body: words },
        ...{ created: fc.nat(), modified: fc.nat() },
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    )
    const places = fc.uniqueArray(
      fc.record({ slug: slugs, share: fc.double({ min: 0, max: 1, noNaN: true }), at: fc.nat(), when: fc.nat() }),
      { selector: ({ slug }) => slug },
    )
    await fc.assert(
      fc.asyncProperty(notes, places, words, async (some, read, written) => {
        await wipe()
        await keepAll([], read, some)
        await keepText({ source: WALL, matter: {} })
        keepCorrections('the-wall', written)
        const exported = await exportLibrary()
        await wipe()
        await importLibrary(exported)
        expect(await exportLibrary()).toBe(exported)
      }),
      { numRuns: 25 },
    )
  })
})
