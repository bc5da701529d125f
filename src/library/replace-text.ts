import type { Article } from '../article/model.ts'
import { textOf } from '../article/spans.ts'
import * as say from '../words/en.ts'
import { type Comparison, compareArticles, moveCorrections, moveReading, moveSpans } from './compare.ts'
import { describeKept } from './describe-kept.ts'
import { describeMarked, type FoundNote, findNotes } from './find-notes.ts'
import { describeAgain } from './keep.ts'
import { keepCorrections, keepReading, readKeptCorrections, readKeptReading } from './kept-corrections.ts'
import { changeNotes, listNotes } from './kept-notes.ts'
import { parseText } from './parsing.ts'
import { choosePictures } from './pictures.ts'
import { type Picture, StoreError } from './shelf.ts'
import { keepArticle, keepPlace, readKept, readPlace } from './store.ts'

/** What moved along when a text was replaced. */
export interface Replaced {
  /** The old text and the new one, into which the spans point. */
  readonly before: Article
  readonly after: Article
  readonly comparison: Comparison
  /** The reader's notes, found in the new text. What is gone stays among them. */
  readonly notes: readonly FoundNote[]
  /** How many corrections hold in the new text, and the words of what was corrected that has no place in it. */
  readonly corrections: { readonly moved: number; readonly lost: readonly string[] }
  /** Whether the reading place was found again; nothing where there was none. */
  readonly place?: boolean
}

/** Earlier versions that are kept of a text; older ones are let go. */
const MOST_VERSIONS = 10
/** Words after the reading place by which it is found again, in UTF-16 units. */
const PLACE_LENGTH = 240

/**
 * Put a corrected text in the place of an article's. Its address stays, and what the reader made of it moves along: the place where
 * they stopped, notes, and corrections. The old text is kept as an earlier version.
 *
 * @param from - The text that the new one was compared with.
 * @param pictures - What came in the new text's file.
 * @throws StoreError where the article is not kept here, was replaced in another tab meanwhile, or the device refuses.
 */
export async function replaceText(
  slug: string,
  source: string,
  from?: string,
  pictures: readonly Picture[] = [],
): Promise<Replaced> {
  const kept = await readKept(slug)
  if (!kept) throw new StoreError('other', say.thisArticleIsNot)
  const [before, after] = await Promise.all([parseText(kept.source), parseText(source)])
  const when = Date.now()
  const versions = [{ source: kept.source, until: when }, ...(kept.versions ?? [])].slice(0, MOST_VERSIONS)
  await keepArticle({ ...kept, source, versions }, describeKept(after, kept), {
    replaces: from ?? kept.source,
    pictures: choosePictures(source, slug, pictures),
  })
  const corrections = carryCorrections(slug, before, after)
  if (corrections.moved > 0) await describeAgain(slug)
  return {
    before,
    after,
    comparison: compareArticles(before, after),
    notes: await carryNotes(slug, source),
    corrections,
    ...(await carryPlace(slug, before, after)),
  }
}

/** Notes on the same words remember their neighbours of today, so that many small edits do not add up to a lost one. */
async function carryNotes(slug: string, source: string): Promise<readonly FoundNote[]> {
  const found = findNotes(source, await listNotes(slug))
  const moved = found.flatMap(({ note, state, span }) =>
    state === 'exact' && span ? [{ id: note.id, ...describeMarked(source, span, slug) }] : [],
  )
  // Where the device refuses, they are found by what they remember of the first text.
  await changeNotes(moved).catch(() => undefined)
  return found
}

function carryCorrections(slug: string, before: Article, after: Article): Replaced['corrections'] {
  const reading = moveReading(before, after, readKeptReading(slug))
  keepReading(slug, reading.moved)
  const sections = moveCorrections(before, after, readKeptCorrections(slug) ?? '')
  if (readKeptCorrections(slug)) keepCorrections(slug, sections.written)
  return {
    moved: reading.moved.blocks.length + reading.moved.speakers.length + sections.count,
    lost: [...reading.lost, ...sections.lost].map((span) => textOf(before.source, span)),
  }
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
