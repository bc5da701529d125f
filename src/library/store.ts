import * as say from '../words/en.ts'
import { announceChange } from './changes.ts'
import { isNote, type Note } from './kept-notes.ts'
import { type KeptEntry, type KeptPicture, type KeptText, type Place, StoreError, use } from './shelf.ts'
import { bringCorrectionsBack, type TakenCorrections, takeCorrectionsAway } from './take-corrections.ts'

/**
 * Keep an article with its entry and the pictures that came with it: all or nothing.
 *
 * @param replaces - The text that is to stand there now.
 * @throws StoreError where another one does: it was replaced in another tab.
 */
export async function keepArticle(
  text: KeptText,
  entry: KeptEntry,
  { replaces, pictures = [] }: { readonly replaces?: string; readonly pictures?: readonly KeptPicture[] } = {},
): Promise<void> {
  await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'pictures'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    if (replaces !== undefined && (await change.objectStore('texts').get(text.slug))?.source !== replaces) {
      stop(change)
      throw new StoreError('outdated', say.thisTextWasReplaced)
    }
    const shown = pictures.map((picture) => change.objectStore('pictures').put(picture))
    await Promise.all([change.objectStore('texts').put(text), change.objectStore('entries').put(entry), ...shown, change.done])
  })
  announceChange('articles')
}

/**
 * Keep articles, reading places, notes and pictures together: all or nothing.
 *
 * @throws StoreError
 */
export async function keepAll(
  articles: readonly { readonly text: KeptText; readonly entry: KeptEntry }[],
  places: readonly Place[],
  notes: readonly Note[],
  pictures: readonly KeptPicture[] = [],
): Promise<void> {
  await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'places', 'notes', 'pictures'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    const puts = [
      ...articles.map(async ({ text }) => change.objectStore('texts').put(text)),
      ...articles.map(async ({ entry }) => change.objectStore('entries').put(entry)),
      ...places.map(async (place) => change.objectStore('places').put(place)),
      ...notes.map(async (note) => change.objectStore('notes').put(note)),
      ...pictures.map(async (picture) => change.objectStore('pictures').put(picture)),
    ]
    await Promise.all([...puts, change.done]).catch((error: unknown) => {
      // What is refused at once, before it is a request, does not stop the others by itself.
      stop(change)
      throw error
    })
  })
  announceChange('articles', 'notes')
}

/** Undo what a transaction did, unless it is over. */
function stop(change: { abort(): void }): void {
  try {
    change.abort()
  } catch {
    // It was undone already.
  }
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
  if (typeof text.source !== 'string') throw new StoreError('damaged', say.theTextOfThis)
  return text as KeptText
}

/** What is needed to bring a removed article back. */
export interface Removed {
  readonly text: KeptText | undefined
  readonly entry: KeptEntry | undefined
  readonly place: Place | undefined
  readonly pictures: readonly KeptPicture[]
  readonly corrections: TakenCorrections
}

/** Remove an article and return all that was kept of it. */
export async function removeKept(slug: string): Promise<Removed> {
  const removed = await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'places', 'pictures'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    const [texts, entries, places] = [change.objectStore('texts'), change.objectStore('entries'), change.objectStore('places')]
    const shown = change.objectStore('pictures')
    const [text, entry, place, pictures] = await Promise.all([
      ...([texts.get(slug), entries.get(slug), places.get(slug)] as const),
      shown.index('slug').getAll(slug),
    ])
    const gone = pictures.map(({ name }) => shown.delete([slug, name]))
    await Promise.all([texts.delete(slug), entries.delete(slug), places.delete(slug), ...gone, change.done])
    return { text, entry, place, pictures }
  })
  // Only now, as nothing of it is to go where the device refuses.
  const corrections = takeCorrectionsAway(slug)
  announceChange('articles')
  return { ...removed, corrections }
}

/** Bring a removed article back as it was. */
export async function restoreKept({ text, entry, place, pictures, corrections }: Removed): Promise<void> {
  const slug = text?.slug ?? entry?.slug
  await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'places', 'pictures'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    await Promise.all([
      text && change.objectStore('texts').put(text),
      entry && change.objectStore('entries').put(entry),
      place && change.objectStore('places').put(place),
      ...pictures.map((picture) => change.objectStore('pictures').put({ ...picture, slug: slug ?? picture.slug })),
      change.done,
    ])
  })
  if (slug !== undefined) bringCorrectionsBack(slug, corrections)
  announceChange('articles')
}

/**
 * Give an article another address, with its entry, its reading place, its pictures and its notes: all or nothing.
 *
 * The place stays at the old address as well, as nobody knows of which text it was.
 *
 * @param goesAlong - Which notes go with the text.
 * @returns Whether it was still there.
 */
export async function moveKept(from: string, to: string, goesAlong: (note: Note, source: string) => boolean): Promise<boolean> {
  const isMoved = await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'places', 'notes', 'pictures'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    const [texts, entries, places] = [change.objectStore('texts'), change.objectStore('entries'), change.objectStore('places')]
    const [notes, shown] = [change.objectStore('notes'), change.objectStore('pictures')]
    const [text, entry, place, written, pictures] = await Promise.all([
      ...([texts.get(from), entries.get(from), places.get(from)] as const),
      notes.index('slug').getAll(from),
      shown.index('slug').getAll(from),
    ])
    const going = written.filter((note) => isNote(note) && goesAlong(note, text?.source ?? ''))
    await Promise.all([
      text && texts.put({ ...text, slug: to }),
      entry && entries.put({ ...entry, slug: to }),
      place && places.put({ ...place, slug: to }),
      ...going.map((note) => notes.put({ ...note, slug: to })),
      ...pictures.flatMap((picture) => [shown.put({ ...picture, slug: to }), shown.delete([from, picture.name])]),
      texts.delete(from),
      entries.delete(from),
      change.done,
    ])
    return entry !== undefined
  })
  if (isMoved) announceChange('articles', 'notes')
  return isMoved
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

/** Whether something from outside is a reading place. */
export function isPlace(value: unknown): value is Place {
  const place = value as Partial<Place> | null
  return typeof place?.slug === 'string' && [place.share, place.at, place.when].every(Number.isFinite)
}
