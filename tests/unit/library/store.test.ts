import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { exportLibrary, importLibrary } from '../../../src/library/archive.ts'
import { watchChanges } from '../../../src/library/changes.ts'
import { type FileResult, keepFiles, keepText } from '../../../src/library/keep.ts'
import { changeNotes, keepNotes, listNotes, removeNote, takeInNotes } from '../../../src/library/kept-notes.ts'
import { replaceText } from '../../../src/library/replace-text.ts'
import { restoreRemoved } from '../../../src/library/restore-removed.ts'
import { closeShelf, describeFailure } from '../../../src/library/shelf.ts'
import { keepPlace, listKept, listPlaces, readKept, removeKept, restoreKept } from '../../../src/library/store.ts'

const text = (headline: string) => ({
  source: `${headline}\n\n"We will build it again," said Lena Okafor, the mayor.\n`,
  matter: {},
})

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
})

describe('the library on this device', () => {
  it('keeps a text to the byte, with its entry', async () => {
    const { slug } = await keepText(text('Harbour wall gives way'))
    expect(slug).toBe('harbour-wall-gives-way')
    expect((await readKept(slug))?.source).toBe(text('Harbour wall gives way').source)
    const { entries, damaged } = await listKept()
    expect(entries).toMatchObject([{ slug, headline: 'Harbour wall gives way', voices: 1 }])
    expect(damaged).toBe(0)
  })

  it('gives another text of the same headline its own address, and the same text the same one', async () => {
    await keepText(text('The wall'))
    const other = await keepText({ source: 'The wall\n\nIt did not break after all, the port has said.', matter: {} })
    expect(other.slug).toBe('the-wall-2')
    expect((await keepText(text('The wall'))).slug).toBe('the-wall')
    expect((await listKept()).entries).toHaveLength(2)
  })

  it('brings a deleted article back as it was', async () => {
    const { slug } = await keepText(text('The wall'))
    await keepPlace({ slug, share: 0.4, at: 12, when: 1 })
    const before = await listKept()
    const removed = await removeKept(slug)
    expect(await readKept(slug)).toBeNull()
    expect((await listPlaces()).has(slug)).toBe(false)
    await restoreKept(removed)
    expect(await listKept()).toEqual(before)
    expect((await listPlaces()).get(slug)?.share).toBe(0.4)
  })

  it('brings a deleted article back beside another that has its address by now, with its own notes', async () => {
    const { slug } = await keepText(text('The wall'))
    const removed = await removeKept(slug)
    const later = 'The wall\n\nIt did not break after all, the port has said.'
    await keepText({ source: later, matter: {} })
    const words = text('The wall').source.slice(10, 25)
    const note = { slug, passage: '', at: 10, pen: 'yellow', body: '', created: 1, modified: 1 } as const
    await keepNotes([
      { ...note, id: 'old', words },
      { ...note, id: 'new', words: 'It did not break' },
    ])
    await restoreRemoved(removed)
    expect((await readKept(slug))?.source).toBe(later)
    expect((await readKept('the-wall-2'))?.source).toBe(removed.text?.source)
    expect((await listKept()).entries.map((entry) => entry.slug).sort()).toEqual(['the-wall', 'the-wall-2'])
    expect((await listNotes(slug)).map(({ id }) => id)).toEqual(['new'])
    expect((await listNotes('the-wall-2')).map(({ id }) => id)).toEqual(['old'])
  })

  it('replaces no text that another tab has replaced', async () => {
    const { slug } = await keepText(text('The wall'))
    const { source } = text('The wall')
    await replaceText(slug, `${source}\n\nThe other tab was first.`, source)
    await expect(replaceText(slug, `${source}\n\nThis one was second.`, source)).rejects.toThrow(/in another tab/)
    expect((await readKept(slug))?.source).toMatch(/The other tab was first/)
  })

  it('exports, is wiped, and imports to the same bytes', async () => {
    await keepText(text('The wall'))
    await keepText({ ...text('The “quay”, 码头'), file: 'quay.txt', matter: { date: '2024-06-19' } })
    const exported = await exportLibrary()
    for (const { slug } of (await listKept()).entries) await removeKept(slug)
    expect(await importLibrary(exported)).toEqual({ added: 2, known: 0, notes: 0, corrected: 0 })
    expect(await exportLibrary()).toBe(exported)
    expect(await importLibrary(exported)).toEqual({ added: 0, known: 2, notes: 0, corrected: 0 })
  })

  it('changes nothing where a library file is damaged', async () => {
    await keepText(text('The wall'))
    const exported = await exportLibrary()
    await expect(importLibrary(exported.slice(0, -20))).rejects.toThrow(/damaged or cut off/)
    await expect(importLibrary(exported.replace('"version": 1', '"version": 9'))).rejects.toThrow(/newer Pullquote/)
    await expect(importLibrary(exported.replace(/"source": .*/, '"source": 7'))).rejects.toThrow(/cannot be read/)
    expect(await exportLibrary()).toBe(exported)
  })

  it('counts a damaged record and shows the others', async () => {
    await keepText(text('The wall'))
    const { openDB } = await import('idb')
    await closeShelf()
    const database = await openDB('pullquote')
    await database.put('entries', { slug: 'broken', words: 'many' })
    database.close()
    expect(await listKept()).toMatchObject({ damaged: 1, entries: [{ slug: 'the-wall' }] })
  })

  it('takes many files, and tells which failed and why', async () => {
    const results: FileResult[] = []
    const files = [new File([text('The wall').source], 'wall.txt'), new File([' '], 'empty.txt'), new File(['x'], 'scan.pdf')]
    await keepFiles(files, (result) => results.push(result))
    expect(results.map(({ name, kept, failure }) => [name, kept?.slug, failure?.slice(0, 24)])).toEqual([
      ['wall.txt', 'the-wall', undefined],
      ['empty.txt', undefined, 'There are no words in it'],
      ['scan.pdf', undefined, 'This kind of file is not'],
    ])
    expect((await listKept()).entries).toHaveLength(1)
  })
})

describe('a failure', () => {
  it('is told with what to do', () => {
    expect(describeFailure(new DOMException('', 'QuotaExceededError')).message).toMatch(/no room left.*Delete articles/)
    expect(describeFailure(new DOMException('', 'VersionError')).message).toMatch(/Load this page again/)
    expect(describeFailure(new DOMException('', 'SecurityError')).message).toMatch(/private window/)
    expect(describeFailure(new Error('?')).message).toMatch(/Load the page again/)
  })

  it('of a full disk keeps nothing of the article', async () => {
    const { IDBObjectStore } = await import('fake-indexeddb')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort()
      throw new DOMException('', 'QuotaExceededError')
    })
    await expect(keepText(text('The wall'))).rejects.toThrow(/no room left/)
    put.mockRestore()
    expect((await listKept()).entries).toEqual([])
    expect(await readKept('the-wall')).toBeNull()
  })
})

describe('notes', () => {
  const note = (id: string, slug = 'the-wall') => ({
    id,
    slug,
    passage: 'text=wall',
    words: 'wall',
    at: 4,
    pen: 'yellow' as const,
    body: '',
    created: 1,
    modified: 1,
  })

  it('come to a library of the first version, which keeps what it has', async () => {
    const { openDB } = await import('idb')
    const before = await openDB('pullquote', 1, {
      upgrade(database) {
        for (const store of ['texts', 'entries', 'places']) database.createObjectStore(store, { keyPath: 'slug' })
      },
    })
    await before.put('places', { slug: 'the-wall', share: 0.5, at: 1, when: 1 })
    before.close()
    await keepNotes([note('a')])
    expect(await listNotes('the-wall')).toEqual([note('a')])
    expect((await listPlaces()).get('the-wall')?.share).toBe(0.5)
  })

  it('are listed by article, removed one by one, and outlive their article', async () => {
    const { slug } = await keepText(text('The wall'))
    await keepNotes([note('a', slug), note('b', slug), note('c', 'another')])
    await removeKept(slug)
    expect((await listNotes(slug)).map(({ id }) => id)).toEqual(['a', 'b'])
    await removeNote('a')
    expect((await listNotes(slug)).map(({ id }) => id)).toEqual(['b'])
  })

  it('keep what two tabs change in one note, and what is removed in one stays so in the other', async () => {
    await keepNotes([note('a')])
    await Promise.all([changeNotes([{ id: 'a', body: 'Why?' }]), changeNotes([{ id: 'a', pen: 'pink' }])])
    expect(await listNotes('the-wall')).toEqual([{ ...note('a'), body: 'Why?', pen: 'pink' }])
    expect(await removeNote('a')).toMatchObject({ body: 'Why?', pen: 'pink' })
    expect(await changeNotes([{ id: 'a', body: 'And now?' }])).toEqual([])
    expect(await listNotes('the-wall')).toEqual([])
    expect(await removeNote('a')).toBeUndefined()
  })

  it('are told to the other tabs when they change, and nothing else is told as notes', async () => {
    const heard = vi.fn()
    const stop = watchChanges('notes', heard)
    await keepText(text('The wall'))
    await keepNotes([note('a')])
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    await changeNotes([{ id: 'a', pen: 'blue' }])
    await removeNote('a')
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3))
    stop()
  })

  it('of a file give way only to newer ones', async () => {
    await keepNotes([{ ...note('a'), modified: 5, body: 'Mine.' }])
    const file = [{ ...note('a'), modified: 4, body: 'Old.' }, note('b')]
    expect(await takeInNotes(file)).toBe(1)
    expect(await listNotes('the-wall')).toEqual([{ ...note('a'), modified: 5, body: 'Mine.' }, note('b')])
    expect(await takeInNotes([{ ...note('a'), modified: 6, body: 'New.' }])).toBe(1)
    expect((await listNotes('the-wall'))[0]?.body).toBe('New.')
  })

  it('that are damaged are not listed', async () => {
    await keepNotes([note('a'), { ...note('b'), pen: 'purple' as never }])
    expect((await listNotes('the-wall')).map(({ id }) => id)).toEqual(['a'])
  })
})
