import { findFreeSlug } from './free-slug.ts'
import { changeNotes, listNotes } from './kept-notes.ts'
import { type Removed, readKept, restoreKept } from './store.ts'

/**
 * Bring a removed article back as it was. Where another text has its address by now, it comes back beside that one, with the notes on
 * words that only it has.
 *
 * @throws StoreError
 */
export async function restoreRemoved(removed: Removed): Promise<void> {
  const { text, entry, place } = removed
  const slug = text && (await findFreeSlug(text.slug, text.source))
  if (!text || slug === undefined || slug === text.slug) return restoreKept(removed)
  await restoreKept({
    ...removed,
    text: { ...text, slug },
    entry: entry && { ...entry, slug },
    place: place && { ...place, slug },
  })
  const other = (await readKept(text.slug))?.source ?? ''
  const notes = await listNotes(text.slug)
  await changeNotes(
    notes.filter(({ words }) => text.source.includes(words) && !other.includes(words)).map(({ id }) => ({ id, slug })),
  )
}
