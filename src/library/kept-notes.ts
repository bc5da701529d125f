import { announceChange } from './changes.ts'
import { use, type WritableNotes } from './shelf.ts'
import { isSlug } from './slug.ts'

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
  /** Another tool's. */
  readonly tags?: readonly string[]
  readonly created: number
  readonly modified: number
}

/** What is to be another than before in one note. */
export type NoteChange = Pick<Note, 'id'> & Partial<Note>

/** Write into the notes, all or nothing, and tell the other tabs. @throws StoreError */
async function write<T>(work: (notes: WritableNotes) => Promise<T>): Promise<T> {
  const made = await use(async (database) => {
    const change = database.transaction('notes', 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    const made = await work(change.store).catch((error: unknown) => {
      // What is refused at once, before it is a request, does not stop the others by itself.
      try {
        change.abort()
      } catch {
        // It was undone already.
      }
      throw error
    })
    await change.done
    return made
  })
  announceChange('notes')
  return made
}

/**
 * Keep notes as they are given. They stay when their article is deleted, and are there again with it.
 *
 * @throws StoreError
 */
export async function keepNotes(notes: readonly Note[]): Promise<void> {
  await write((store) => Promise.all(notes.map(async (note) => store.put(note))))
}

/**
 * Change notes in what is given: the rest stays as it stands on the device, where another tab may have changed it. A note that was
 * removed meanwhile stays so.
 *
 * @returns Those that are there, changed.
 * @throws StoreError
 */
export async function changeNotes(changes: readonly NoteChange[]): Promise<readonly Note[]> {
  const changed = await write((store) =>
    Promise.all(
      changes.map(async (next) => {
        const note = await store.get(next.id)
        const merged = note && { ...note, ...next }
        if (merged) await store.put(merged)
        return merged
      }),
    ),
  )
  return changed.filter((note) => note !== undefined)
}

/**
 * Take in notes from a file. Those that are here, and not older, stay as they are.
 *
 * @returns How many were taken in.
 * @throws StoreError
 */
export async function takeInNotes(notes: readonly Note[]): Promise<number> {
  const taken = await write((store) =>
    Promise.all(
      notes.map(async (note) => {
        const here = await store.get(note.id)
        return here && here.modified >= note.modified ? null : store.put(note)
      }),
    ),
  )
  return taken.filter((put) => put !== null).length
}

/** Remove a note. @returns It as it stood; nothing where it was not there. */
export async function removeNote(id: string): Promise<Note | undefined> {
  return write(async (store) => {
    const note = await store.get(id)
    await store.delete(id)
    return note
  })
}

/** The notes on one article, in no order. Records that cannot be read are left where they are. */
export async function listNotes(slug: string): Promise<readonly Note[]> {
  const notes: unknown[] = await use((database) => database.getAllFromIndex('notes', 'slug', slug))
  return notes.filter(isNote)
}

/** The notes on all articles, in no order. */
export async function listAllNotes(): Promise<readonly Note[]> {
  const notes: unknown[] = await use((database) => database.getAll('notes'))
  return notes.filter(isNote)
}

/** Whether something from outside is a note. */
export function isNote(value: unknown): value is Note {
  const note = value as Partial<Note> | null
  return (
    typeof note?.id === 'string' &&
    isSlug(note.slug) &&
    typeof note.passage === 'string' &&
    typeof note.words === 'string' &&
    Number.isFinite(note.at) &&
    (PENS as readonly unknown[]).includes(note.pen) &&
    typeof note.body === 'string' &&
    (note.tags === undefined || (Array.isArray(note.tags) && note.tags.every((tag) => typeof tag === 'string'))) &&
    Number.isFinite(note.created) &&
    Number.isFinite(note.modified)
  )
}
