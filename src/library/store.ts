import * as say from '../words/en.ts'
import { announceChange } from './changes.ts'
import { isNote, type Note } from './kept-notes.ts'
import { forgetTrees } from './kept-trees.ts'
import { type KeptEntry, type KeptPicture, type KeptText, type Place, StoreError, use } from './shelf.ts'
import { isSlug } from './slug.ts'
import { bringCorrectionsBack, type TakenCorrections, takeCorrectionsAway } from './take-corrections.ts'

/**
 * Keep an article with its entry and the pictures that came with it: all or nothing.
 *
 * @param replaces - The text that is to stand there now; without it, nothing or the same text.
 * @throws StoreError where another one does: another tab was quicker. `taken`: at an address that was free.
 */
export async function keepArticle(
  text: KeptText,
  entry: KeptEntry,
  { replaces, pictures = [] }: { readonly replaces?: string; readonly pictures?: readonly KeptPicture[] } = {},
): Promise<void> {
  await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'pictures'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    const here = await change.objectStore('texts').get(text.slug)
    if (replaces === undefined) expectFree(here, text, change)
    else if (here?.source !== replaces) {
      stop(change)
      throw new StoreError('outdated', say.thisTextWasReplaced)
    }
    await orStop(change, [
      async () => change.objectStore('texts').put(text),
      async () => change.objectStore('entries').put(entry),
      ...pictures.map((picture) => async () => change.objectStore('pictures').put(picture)),
    ])
  })
  announceChange('articles')
}

/** Nothing may stand at the address but the same text, or a record that cannot be read and stays beside what is kept. */
function expectFree(here: KeptText | undefined, { source }: KeptText, change: { abort(): void }): void {
  if (here === undefined || here.source === source) return
  stop(change)
  throw new StoreError('taken', say.thisTextWasReplaced)
}

/**
 * Keep articles at free addresses, reading places, notes and pictures together: all or nothing.
 *
 * @throws StoreError `taken` where another text has one of the addresses by now.
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
    const texts = change.objectStore('texts')
    for (const { text } of articles) expectFree(await texts.get(text.slug), text, change)
    await orStop(change, [
      ...articles.map(
        ({ text }) =>
          async () =>
            texts.put(text),
      ),
      ...articles.map(
        ({ entry }) =>
          async () =>
            change.objectStore('entries').put(entry),
      ),
      ...places.map((place) => async () => change.objectStore('places').put(place)),
      ...notes.map((note) => async () => change.objectStore('notes').put(note)),
      ...pictures.map((picture) => async () => change.objectStore('pictures').put(picture)),
    ])
  })
  announceChange('articles', 'notes')
}

/** Do all of a transaction's writing, or undo it: what is refused at once, before it is a request, does not stop the others by itself. */
async function orStop(
  change: { abort(): void; readonly done: Promise<void> },
  puts: readonly (() => Promise<unknown>)[],
): Promise<void> {
  await Promise.all([...puts.map((put) => put()), change.done]).catch((error: unknown) => {
    stop(change)
    throw error
  })
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
    isSlug(entry?.slug) &&
    typeof entry?.headline === 'string' &&
    typeof entry.words === 'number' &&
    typeof entry.voices === 'number' &&
    Number.isFinite(entry.added)
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
  void forgetTrees()
  announceChange('articles')
  return { ...removed, corrections }
}

/**
 * Bring a removed article back as it was.
 *
 * @throws StoreError `taken` where another text has its address by now.
 */
export async function restoreKept({ text, entry, place, pictures, corrections }: Removed): Promise<void> {
  const slug = text?.slug ?? entry?.slug
  await use(async (database) => {
    const change = database.transaction(['texts', 'entries', 'places', 'pictures'], 'readwrite')
    change.done.catch(() => undefined) // told by the request that failed
    if (text) expectFree(await change.objectStore('texts').get(text.slug), text, change)
    await orStop(change, [
      async () => text && change.objectStore('texts').put(text),
      async () => entry && change.objectStore('entries').put(entry),
      async () => place && change.objectStore('places').put(place),
      ...pictures.map((picture) => async () => change.objectStore('pictures').put({ ...picture, slug: slug ?? picture.slug })),
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
  return isSlug(place?.slug) && [place.share, place.at, place.when].every(Number.isFinite)
}
