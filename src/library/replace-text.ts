import type { Article } from '../article/model.ts'
import { type Comparison, compareArticles, moveCorrections, moveReading, moveSpans } from './compare.ts'
import { describeArticle } from './entry.ts'
import { keepCorrections, keepReading, readKeptCorrections, readKeptReading } from './kept-corrections.ts'
import { parseText } from './parsing.ts'
import { StoreError } from './shelf.ts'
import { keepArticle, keepPlace, readKept, readPlace } from './store.ts'

/** What moved along when a text was replaced. */
export interface Replaced {
  readonly comparison: Comparison
  /** Corrections that found no place in the new text. */
  readonly lostCorrections: number
  /** Whether the reading place was found again; nothing where there was none. */
  readonly place?: boolean
}

/** Earlier versions that are kept of a text; older ones are let go. */
const MOST_VERSIONS = 10
/** Words after the reading place by which it is found again, in UTF-16 units. */
const PLACE_LENGTH = 240

/**
 * Put a corrected text in the place of an article's. Its address stays, and what the reader made of it moves along: the place where
 * they stopped and the corrections of sections. The old text is kept as an earlier version.
 *
 * @throws StoreError where the article is not kept here, or the device refuses.
 */
export async function replaceText(slug: string, source: string): Promise<Replaced> {
  const kept = await readKept(slug)
  if (!kept) throw new StoreError('other', 'This article is not kept on this device, so its text cannot be replaced.')
  const [before, after] = await Promise.all([parseText(kept.source), parseText(source)])
  const when = Date.now()
  const versions = [{ source: kept.source, until: when }, ...(kept.versions ?? [])].slice(0, MOST_VERSIONS)
  await keepArticle({ ...kept, source, versions }, { ...describeArticle(after, slug), added: kept.added })
  return {
    comparison: compareArticles(before, after),
    lostCorrections: carryCorrections(slug, before, after),
    ...(await carryPlace(slug, before, after)),
  }
}

function carryCorrections(slug: string, before: Article, after: Article): number {
  const reading = moveReading(before, after, readKeptReading(slug))
  keepReading(slug, reading.moved)
  const written = readKeptCorrections(slug)
  if (!written) return reading.lost
  const sections = moveCorrections(before, after, written)
  keepCorrections(slug, sections.written)
  return reading.lost + sections.lost
}

async function carryPlace(slug: string, before: Article, after: Article): Promise<{ place?: boolean }> {
  const place = await readPlace(slug)
  if (!place) return {}
  const [found] = moveSpans(before.source, after.source, [
    { start: place.at, end: Math.min(before.source.length, place.at + PLACE_LENGTH) },
  ])
  if (!found || found.state === 'gone') return { place: false }
  await keepPlace({ ...place, at: found.span.start, share: found.span.start / Math.max(1, after.source.length) })
  return { place: true }
}
