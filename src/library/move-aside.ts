import { keepCorrections, keepReading, readKeptCorrections, readKeptReading } from './kept-corrections.ts'
import type { Note } from './kept-notes.ts'
import type { KeptEntry } from './shelf.ts'
import { moveKept } from './store.ts'

/**
 * Give articles of the reader's own that have a built-in article's address one of their own: at that address the built-in one opens,
 * so theirs could not be reached. They come to have it by a new build with another article in it.
 *
 * @returns Whether any was moved.
 */
export async function moveAside(entries: readonly KeptEntry[]): Promise<boolean> {
  const { seeds, loadSeed } = await import('./seeds.ts')
  const builtIn = new Set(seeds.map(({ slug }) => slug))
  const taken = new Set([...builtIn, ...entries.map(({ slug }) => slug)])
  let isMoved = false
  for (const { slug } of entries) {
    if (!builtIn.has(slug)) continue
    const to = nextSlug(slug, (one) => taken.has(one))
    const seed = (await loadSeed(slug)) ?? ''
    if (!(await moveKept(slug, to, (note, source) => goesAlong(note, source, seed)))) continue
    taken.add(to)
    moveCorrections(slug, to)
    isMoved = true
  }
  return isMoved
}

function nextSlug(base: string, isTaken: (slug: string) => boolean): string {
  for (let n = 2; ; n++) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`
}

/** A note stays at the old address only where nothing but the built-in text has its words. */
export function goesAlong({ words }: Note, own: string, builtIn: string): boolean {
  return own.includes(words) || !builtIn.includes(words)
}

/** Corrections are offsets and fit one text only; the reader's own was there first. */
function moveCorrections(from: string, to: string): void {
  const [sections, reading] = [readKeptCorrections(from), readKeptReading(from)]
  if (sections) keepCorrections(to, sections)
  if (reading.blocks.length + reading.speakers.length === 0 || keepReading(to, reading))
    keepReading(from, { blocks: [], speakers: [] })
  if (readKeptCorrections(to) === sections) keepCorrections(from, '')
}
