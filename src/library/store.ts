import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from './entry.ts'
import type { FrontMatter } from './import/front-matter.ts'

/** What the list shows of an article of the reader's own. */
export interface KeptEntry extends Entry {
  /** When it was kept, in milliseconds since 1970. */
  readonly added: number
}

/** An article of the reader's own, as it is kept. */
export interface KeptText {
  readonly slug: string
  readonly source: string
  readonly added: number
  readonly file?: string
  readonly matter?: FrontMatter
  /** Earlier versions of the text, the latest first. */
  readonly versions?: readonly Version[]
}

/** A text that was replaced. */
export interface Version {
  readonly source: string
  /** When it was replaced, in milliseconds since 1970. */
  readonly until: number
}

/** How far an article has been read. */
export interface Place {
  readonly slug: string
  /** 0 to 1. */
  readonly share: number
  /** Offset of the block at the top of the window, in UTF-16 units. */
  readonly at: number
  readonly when: number
}

/** The colours that words can be marked in. */
export const PENS = ['yellow', 'green', 'blue', 'pink'] as const
export type Pen = (typeof PENS)[number]

/** Words that a reader marked in an article, with what they wrote beside them. */
export interface Note {
  readonly id: string
  readonly slug: string
  /** What a passage's link remembers, so that the words are found again after edits: `text=…&near=…`. */
  readonly passage: string
  /** The words as they were when they were marked. */
  readonly words: string
  /** Where they stood then, in UTF-16 units. */
  readonly at: number
  readonly pen: Pen
  /** Empty where the words are marked and nothing more. */
  readonly body: string
  readonly created: number
  readonly modified: number
}

/** Texts stand apart from their entries, so that the list of a thousand articles loads none of them. */
interface Shelf extends DBSchema {
  texts: { key: string; value: KeptText }
  entries: { key: string; value: KeptEntry }
  places: { key: string; value: Place }
  notes: { key: string; value: Note; indexes: { slug: string } }
}

const NAME = 'pullquote'
/** Add one with every change of the stores, and the step from the version before to `upgrade`. */
const VERSION = 2

/** Why the device's store did not do what it was asked, as a sentence for the reader. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly reason: 'full' | 'unavailable' | 'outdated' | 'damaged' | 'other',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

let opened: Promise<IDBPDatabase<Shelf>> | undefined

function openShelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>(NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('texts', { keyPath: 'slug' })
        database.createObjectStore('entries', { keyPath: 'slug' })
        database.createObjectStore('places', { keyPath: 'slug' })
      }
      if (from < 2) database.createObjectStore('notes', { keyPath: 'id' }).createIndex('slug', 'slug')
    },
    // A newer version in another tab must not wait for this one.
    blocking: () => void closeShelf(),
    terminated: () => {
      opened = undefined
    },
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

/** Close the store; the next call opens it again. */
export async function closeShelf(): Promise<void> {
  const database = await opened?.catch(() => undefined)
  opened = undefined
  database?.close()
}

async function use<T>(work: (database: IDBPDatabase<Shelf>) => Promise<T>): Promise<T> {
  if (typeof indexedDB === 'undefined') throw describeFailure(new DOMException('', 'NotSupportedError'))
  try {
    return await work(await openShelf())
  } catch (error) {
    throw describeFailure(error)
  }
}

/** Tell a failure of IndexedDB in a sentence that says what to do. */
export function describeFailure(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError')
    return new StoreError(
      'full',
      'This device has no room left for the article. Delete articles you have read, or free some space, and try again; what was kept before is safe.',
      { cause: error },
    )
  if (name === 'VersionError')
    return new StoreError(
      'outdated',
      'A newer Pullquote has opened this library in another tab. Load this page again to go on; nothing is lost.',
      { cause: error },
    )
  if (['NotSupportedError', 'SecurityError', 'InvalidStateError', 'UnknownError'].includes(name))
    return new StoreError(
      'unavailable',
      'This browser keeps nothing here, as in a private window. You can read the article now, but it will be gone when the page closes.',
      { cause: error },
    )
  return new StoreError('other', 'The library on this device could not be changed. Load the page again and try once more.', {
    cause: error,
  })
}

/** Keep an article with its entry: both or neither. */
export async function keepArticle(text: KeptText, entry: KeptEntry): Promise<void> {
  await use(async (database) => {
    const change = database.transaction(['texts', 'entries'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    await Promise.all([change.objectStore('texts').put(text), change.objectStore('entries').put(entry), change.done])
  })
  announceChange()
}

/** The reader's own articles, newest first. Records that cannot be read are counted, not shown, and stay where they are. */
export async function listKept(): Promise<{ readonly entries: readonly KeptEntry[]; readonly damaged: number }> {
  const all: unknown[] = await use((database) => database.getAll('entries'))
  const entries = all.filter(isEntry).sort((a, b) => b.added - a.added || a.slug.localeCompare(b.slug))
  return { entries, damaged: all.length - entries.length }
}

function isEntry(value: unknown): value is KeptEntry {
  const entry = value as Partial<KeptEntry> | null
  return (
    typeof entry?.slug === 'string' &&
    typeof entry.headline === 'string' &&
    typeof entry.words === 'number' &&
    typeof entry.voices === 'number' &&
    typeof entry.added === 'number'
  )
}

/**
 * The text of one of the reader's own articles; `null` where there is none.
 *
 * @throws StoreError where the record is damaged.
 */
export async function readKept(slug: string): Promise<KeptText | null> {
  const text: Partial<KeptText> | undefined = await use((database) => database.get('texts', slug))
  if (text === undefined) return null
  if (typeof text.source !== 'string')
    throw new StoreError(
      'damaged',
      'The text of this article is damaged on this device. Delete the article and import its file again; the others are not touched.',
    )
  return text as KeptText
}

/** What is needed to bring a removed article back. */
export interface Removed {
  readonly text: KeptText | undefined
  readonly entry: KeptEntry | undefined
  readonly place: Place | undefined
}

/** Remove an article and return all that was kept of it. */
export async function removeKept(slug: string): Promise<Removed> {
  const removed = await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'places'], 'readwrite')
    const [texts, entries, places] = [change.objectStore('texts'), change.objectStore('entries'), change.objectStore('places')]
    const [text, entry, place] = await Promise.all([texts.get(slug), entries.get(slug), places.get(slug)])
    await Promise.all([texts.delete(slug), entries.delete(slug), places.delete(slug), change.done])
    return { text, entry, place }
  })
  announceChange()
  return removed
}

/** Bring a removed article back as it was. */
export async function restoreKept({ text, entry, place }: Removed): Promise<void> {
  await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'places'], 'readwrite')
    await Promise.all([
      text && change.objectStore('texts').put(text),
      entry && change.objectStore('entries').put(entry),
      place && change.objectStore('places').put(place),
      change.done,
    ])
  })
  announceChange()
}

/** How far one article has been read; nothing where it was not. */
export async function readPlace(slug: string): Promise<Place | undefined> {
  return use((database) => database.get('places', slug))
}

/** All texts of the reader's own, for search and export. */
export async function readAllKept(): Promise<readonly KeptText[]> {
  const texts = await use((database) => database.getAll('texts'))
  return texts.filter(({ source }) => typeof source === 'string')
}

/** Remember how far an article has been read. A failure is of no weight: it costs a place in the text. */
export async function keepPlace(place: Place): Promise<void> {
  await use((database) => database.put('places', place)).catch(() => undefined)
}

/** How far the articles have been read, by slug. */
export async function listPlaces(): Promise<ReadonlyMap<string, Place>> {
  const places = await use((database) => database.getAll('places'))
  return new Map(places.map((place) => [place.slug, place]))
}

/**
 * Keep notes, new ones and changed ones: all or none. They stay when their article is deleted, and are there again with it.
 *
 * @throws StoreError
 */
export async function keepNotes(notes: readonly Note[]): Promise<void> {
  await use(async (database) => {
    const change = database.transaction('notes', 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    await Promise.all([...notes.map((note) => change.store.put(note)), change.done])
  })
}

/** Remove a note. Removing what is not there is no failure. */
export async function removeNote(id: string): Promise<void> {
  await use((database) => database.delete('notes', id))
}

/** The notes on one article, in no order. Records that cannot be read are left where they are. */
export async function listNotes(slug: string): Promise<readonly Note[]> {
  const notes: unknown[] = await use((database) => database.getAllFromIndex('notes', 'slug', slug))
  return notes.filter(isNote)
}

/** Whether something from outside is a note. */
export function isNote(value: unknown): value is Note {
  const note = value as Partial<Note> | null
  return (
    typeof note?.id === 'string' &&
    typeof note.slug === 'string' &&
    typeof note.passage === 'string' &&
    typeof note.words === 'string' &&
    Number.isFinite(note.at) &&
    (PENS as readonly unknown[]).includes(note.pen) &&
    typeof note.body === 'string' &&
    Number.isFinite(note.created) &&
    Number.isFinite(note.modified)
  )
}

/** Ask the browser not to clear the library when space runs low. Some ask the reader, some decide alone, some cannot. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false)
  } catch {
    return false
  }
}

const CHANNEL = 'pullquote-library'

/** Tell the other tabs that the list has changed. */
function announceChange(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('changed')
  channel.close()
}

/** Hear of changes that another tab made. @returns What stops it. */
export function watchLibrary(heard: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = heard
  return () => channel.close()
}
