import { use } from './shelf.ts'

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
