import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import { formatSlug } from '../article/slugs.ts'
import { digest } from './digest.ts'
import { headlineOf } from './entry.ts'
import { findFreeSlug } from './free-slug.ts'
import { keepReading, readKeptReading } from './kept-corrections.ts'
import { parseText } from './parsing.ts'
import { recallCarried, rememberCarried } from './recall-carried.ts'
import { readKept } from './store.ts'
import { takeCorrectionsAway } from './take-corrections.ts'

/** Of which text the corrections at an address are, where none is kept there. */
const OF = 'pullquote:carried-of:'

/**
 * Give a text that is read and not kept an address in this tab, with the corrections that came with it.
 *
 * Where it is kept or built in already, that one is meant, and stays as its reader has it: nobody else's corrections come into it.
 *
 * @returns `isHere`: it is kept or built in.
 */
export async function carry(
  source: string,
  corrections: Corrections = UNCORRECTED,
): Promise<{ readonly slug: string; readonly isHere: boolean }> {
  const base = formatSlug(headlineOf(await parseText(source)), 'untitled')
  const { loadSeed } = await import('./seeds.ts')
  if ((await loadSeed(base).catch(() => null)) === source) return { slug: base, isHere: true }
  const slug = await findFreeSlug(base, source).catch(() => `${base}-shared`)
  const kept = await readKept(slug).catch(() => null)
  if (kept) return { slug, isHere: true }
  if (!isOf(slug, source)) takeCorrectionsAway(slug)
  const own = readKeptReading(slug)
  if (own.blocks.length + own.speakers.length === 0 && corrections !== UNCORRECTED) keepReading(slug, corrections)
  rememberCarried(slug, source)
  return { slug, isHere: false }
}

/** Whether what was put right at an address was put right in this text. It is from now on. */
function isOf(slug: string, source: string): boolean {
  if (recallCarried(slug) === source) return true
  try {
    const before = window.localStorage.getItem(OF + slug)
    window.localStorage.setItem(OF + slug, digest(source))
    return before === digest(source)
  } catch {
    return false
  }
}
