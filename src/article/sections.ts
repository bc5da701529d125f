import { type Break, findBreaks, type Hint } from './breaks.ts'
import type { Block, BreakEvidence, Section, Span, Speech } from './model.ts'
import { createSlugs } from './slugs.ts'
import { countWords, textOf } from './spans.ts'
import { findTitles } from './titles.ts'
import { listStems } from './vocabulary.ts'

/** A text of fewer words is read in a minute and needs no contents. */
const MIN_WORDS = 300

/** A run of blocks that is to be a section. */
interface Run {
  readonly from: number
  readonly to: number
  readonly level: number
  /** The crosshead's words, where there is one. */
  readonly title?: Span
  readonly evidence: readonly BreakEvidence[]
}

/**
 * Divide the body into sections, each under a title of its own words.
 *
 * Where the source has crossheads they are the sections. Else sections are found (see `breaks.ts`), in a text of 300
 * words or more.
 *
 * @returns A partition of the blocks after headline, standfirst and leading byline; empty for a short text.
 */
export function findSections(source: string, blocks: readonly Block[], speech: Speech): readonly Section[] {
  const from = findBodyStart(blocks)
  const given = divideAtCrossheads(blocks, from)
  const runs = given.length ? given : divideByBreaks(source, blocks, from, speech)
  return nameRuns(source, blocks, runs)
}

/** Index of the first block after headline, standfirst and leading bylines. */
function findBodyStart(blocks: readonly Block[]): number {
  const start = blocks.findIndex(({ type }) => type !== 'headline' && type !== 'standfirst' && type !== 'byline')
  return start < 0 ? blocks.length : start
}

function divideAtCrossheads(blocks: readonly Block[], start: number): readonly Run[] {
  const heads = blocks.flatMap((block, index) => (block.type === 'crosshead' && index >= start ? [{ block, index }] : []))
  const first = heads[0]
  if (!first) return []
  const top = heads.reduce((least, { block }) => Math.min(least, block.level), first.block.level)
  const runs: Run[] = first.index > start ? [{ from: start, to: first.index, level: 1, evidence: ['start'] }] : []
  for (const [number, { block, index }] of heads.entries()) {
    const to = heads[number + 1]?.index ?? blocks.length
    runs.push({ from: index, to, level: block.level > top ? 2 : 1, title: block.text, evidence: ['crosshead'] })
  }
  return runs
}

function divideByBreaks(source: string, blocks: readonly Block[], start: number, speech: Speech): readonly Run[] {
  const units = blocks.flatMap((block, index) => (index >= start && isProse(block) ? [{ span: block.span, index }] : []))
  if (!hasWords(source, units)) return []
  const spans = units.map(({ span }) => span)
  const openings = units.map(({ index }) => findOpening(source, blocks, index, start))
  const hints = [
    ...findPhotoHints(
      units.map(({ index }) => index),
      openings,
    ),
    ...findSpeechHints(spans, speech),
  ]
  const breaks: readonly Break[] = [{ unit: 0, evidence: ['start'] }, ...findBreaks(source, spans, hints)]
  const starts = breaks.map(({ unit }) => (unit === 0 ? start : (openings[unit] as number)))
  return breaks.map(({ evidence }, number) => ({
    from: starts[number] as number,
    to: starts[number + 1] ?? blocks.length,
    level: 1,
    evidence,
  }))
}

/** Whether there is enough to divide; counts no further than it must. */
function hasWords(source: string, units: readonly { readonly span: Span }[]): boolean {
  let words = 0
  return units.some(({ span }) => {
    words += countWords(source, span)
    return words >= MIN_WORDS
  })
}

function isProse({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list' || type === 'verse'
}

/** Where a section that starts with the prose at `index` would start: at the photographs before it that belong to it. */
function findOpening(source: string, blocks: readonly Block[], index: number, start: number): number {
  let first = index
  while (first > start && blocks[first - 1]?.type === 'caption') first--
  const before = blocks[first - 1]
  const after = blocks[index]
  if (first === index || !before || !after) return first
  const photo = listStems(source, { start: blocks[first]?.span.start ?? 0, end: blocks[index - 1]?.span.end ?? 0 })
  return countShared(source, photo, after) >= countShared(source, photo, before) ? first : index
}

function countShared(source: string, stems: ReadonlySet<string>, block: Block): number {
  const other = listStems(source, block.span)
  return [...stems].filter((stem) => other.has(stem)).length / (other.size + 10)
}

/** Photographs that open a scene speak for a break. */
function findPhotoHints(indices: readonly number[], openings: readonly number[]): readonly Hint[] {
  return indices.flatMap((index, unit) =>
    unit > 0 && openings[unit] !== index ? [{ unit, evidence: 'photo' as const, weight: 2 }] : [],
  )
}

/** Speech that runs on from one paragraph into the next holds the two together. */
function findSpeechHints(units: readonly Span[], { quotations }: Speech): readonly Hint[] {
  const hints: Hint[] = []
  let unit = 0
  for (const { span, continues } of quotations) {
    while (unit < units.length && (units[unit] as Span).end < span.end) unit++
    const before = continues === undefined ? undefined : quotations[continues]
    if (before && unit > 0 && before.span.start < (units[unit]?.start ?? 0)) hints.push({ unit, evidence: 'voice', weight: -3 })
  }
  return hints
}

/** Ids that a page of the reader has of its own: a section of that name gets another. */
const isPageId = (slug: string): boolean =>
  /^(?:article|headline|voices|commentary|root|state|landed-passage|landing-notice(?:-title)?|notes-title|find-field|palette-list|photo-\d+|(?:quote|voice|said)-.*)$/.test(
    slug,
  )

function nameRuns(source: string, blocks: readonly Block[], runs: readonly Run[]): readonly Section[] {
  const passages = runs.map((run) => listPassages(blocks, run))
  const found = findTitles(source, passages)
  const formatSlug = createSlugs('section', isPageId)
  return runs.map(({ from, to, level, title: given, evidence }, number) => {
    const span = { start: (blocks[from] as Block).span.start, end: (blocks[to - 1] as Block).span.end }
    const title = given ?? (found[number] as Span)
    return {
      type: 'section',
      span,
      title,
      given: given !== undefined,
      level,
      slug: formatSlug(textOf(source, title)),
      blocks: { from, to },
      evidence,
    }
  })
}

/** Where a run's title may be taken from: its prose, or whatever there is. */
function listPassages(blocks: readonly Block[], { from, to }: Run): readonly Span[] {
  const inside = blocks.slice(from, to)
  const prose = inside.filter(isProse)
  return (prose.length ? prose : inside).map(({ span }) => span)
}
