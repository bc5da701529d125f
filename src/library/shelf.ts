import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import * as say from '../words/en.ts'
import type { Entry } from './entry.ts'
import { hasStore } from './has-store.ts'
import type { FrontMatter } from './import/front-matter.ts'
import type { Note } from './kept-notes.ts'

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
interface Version {
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

/** A picture that a file of an article held. */
export interface Picture {
  /** Its address in the text: `picture:640x427-0pz1c…`, by its size and its bytes. */
  readonly name: string
  /** Of five kinds, by its first bytes. */
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface KeptPicture extends Picture {
  readonly slug: string
}

/** Texts stand apart from their entries, so that the list of a thousand articles loads none of them. */
interface Shelf extends DBSchema {
  texts: { key: string; value: KeptText }
  entries: { key: string; value: KeptEntry }
  places: { key: string; value: Place }
  notes: { key: string; value: Note; indexes: { slug: string } }
  pictures: { key: [slug: string, name: string]; value: KeptPicture; indexes: { slug: string } }
}

/** The notes, within a transaction that may change them. */
export type WritableNotes = IDBPObjectStore<Shelf, ['notes'], 'notes', 'readwrite'>

const NAME = 'pullquote'
/** Add one with every change of the stores, and the step from the version before to `upgrade`. */
const VERSION = 3

/** Why the device's store did not do what it was asked, as a sentence for the reader. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly reason: 'full' | 'unavailable' | 'outdated' | 'taken' | 'damaged' | 'other',
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
      if (from < 3) database.createObjectStore('pictures', { keyPath: ['slug', 'name'] }).createIndex('slug', 'slug')
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

/** Work with the store. @throws StoreError, whatever went wrong. */
export async function use<T>(work: (database: IDBPDatabase<Shelf>) => Promise<T>): Promise<T> {
  if (!hasStore()) throw describeFailure(new DOMException('', 'NotSupportedError'))
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
  if (name === 'QuotaExceededError') return new StoreError('full', say.thisDeviceHasNo, { cause: error })
  if (name === 'VersionError') return new StoreError('outdated', say.aNewerPullquoteHas, { cause: error })
  if (['NotSupportedError', 'SecurityError', 'InvalidStateError', 'UnknownError'].includes(name))
    return new StoreError('unavailable', say.thisBrowserKeepsNothingHere, { cause: error })
  return new StoreError('other', say.theLibraryOnThis, {
    cause: error,
  })
}

/** Ask the browser not to clear the library when space runs low. Some ask the reader, some decide alone, some cannot. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false)
  } catch {
    return false
  }
}
