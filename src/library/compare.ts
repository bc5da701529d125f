import { diffArrays } from 'diff'
import { type Anchor, anchor } from '../address/anchor.ts'
import { formatSectionCorrections, parseSectionCorrections } from '../address/section-corrections.ts'
import { describePassage } from '../address/selector.ts'
import { readWords } from '../address/words.ts'
import type { Corrections } from '../article/corrections.ts'
import type { Article, Block, Span, Voice } from '../article/model.ts'
import { textOf } from '../article/spans.ts'

/** A passage of one version beside what became of it in the other. Spans are into the article of that side. */
export interface Passage {
  readonly kind: 'same' | 'reworded' | 'cut' | 'added'
  readonly before?: Span
  readonly after?: Span
}

/** What became of a quotation. */
interface QuotationChange {
  readonly kind: 'changed' | 'went' | 'came'
  readonly before?: Span
  readonly after?: Span
}

/** What is different between two versions of one article. */
export interface Comparison {
  readonly passages: readonly Passage[]
  /** Quotations that are not the same to the letter, in reading order; those that came stand last. */
  readonly quotations: readonly QuotationChange[]
  /** How many quotations stand unchanged. */
  readonly sameQuotations: number
  readonly voices: { readonly came: readonly Voice[]; readonly went: readonly Voice[] }
}

/**
 * Compare two versions of one article.
 *
 * Paragraphs by their longest common run (Myers 1986, `diff`); a paragraph that was cut where another came in is the same one reworded if
 * they share a third of their words. Quotations by the addresses that their links have: what a link would find is the same quotation.
 */
export function compareArticles(before: Article, after: Article): Comparison {
  const moved = moveSpans(
    before.source,
    after.source,
    before.quotations.map(({ span }) => span),
  )
  const quotations: QuotationChange[] = []
  const taken = new Set<number>()
  before.quotations.forEach(({ span }, index) => {
    const found = moved[index] as Anchor
    const at = found.state === 'gone' ? -1 : after.quotations.findIndex((quote) => overlaps(quote.span, found.span))
    if (at >= 0) taken.add(at)
    if (found.state === 'gone') quotations.push({ kind: 'went', before: span })
    else if (found.state === 'changed')
      quotations.push({ kind: 'changed', before: span, after: after.quotations[at]?.span ?? found.span })
  })
  const came = after.quotations.filter((_, index) => !taken.has(index))
  return {
    passages: comparePassages(before, after),
    quotations: [...quotations, ...came.map(({ span }) => ({ kind: 'came' as const, after: span }))],
    sameQuotations: moved.filter(({ state }) => state === 'exact').length,
    voices: { came: missing(after.voices, before.voices), went: missing(before.voices, after.voices) },
  }
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const missing = (some: readonly Voice[], others: readonly Voice[]): Voice[] =>
  some.filter(({ slug }) => !others.some((other) => other.slug === slug))

/** Where passages of one text stand in another; see `anchor`. */
export function moveSpans(before: string, after: string, spans: readonly Span[]): readonly Anchor[] {
  const words = readWords(after)
  return spans.map((span) => anchor(after, describePassage(before, span), words))
}

function comparePassages(before: Article, after: Article): readonly Passage[] {
  const [a, b] = [before, after].map(({ source, blocks }) => blocks.map(({ span }) => tidy(textOf(source, span)))) as [
    string[],
    string[],
  ]
  const passages: Passage[] = []
  let [i, j] = [0, 0]
  let [cut, added]: [Block[], Block[]] = [[], []]
  const flush = () => {
    passages.push(...pairReworded(before.source, after.source, cut, added))
    ;[cut, added] = [[], []]
  }
  for (const { removed, added: isIn, value } of diffArrays(a, b)) {
    if (removed) for (const _ of value) cut.push(before.blocks[i++] as Block)
    else if (isIn) for (const _ of value) added.push(after.blocks[j++] as Block)
    else {
      flush()
      for (const _ of value)
        passages.push({ kind: 'same', before: (before.blocks[i++] as Block).span, after: (after.blocks[j++] as Block).span })
    }
  }
  flush()
  return passages
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Pair what was cut with what came in at the same place, in order, where they are alike. */
function pairReworded(source: string, other: string, cut: readonly Block[], added: readonly Block[]): Passage[] {
  const passages: Passage[] = []
  let next = 0
  for (const block of cut) {
    const at = added.findIndex(
      (one, index) => index >= next && likeness(textOf(source, block.span), textOf(other, one.span)) > 1 / 3,
    )
    if (at < 0) passages.push({ kind: 'cut', before: block.span })
    else {
      for (const one of added.slice(next, at)) passages.push({ kind: 'added', after: one.span })
      passages.push({ kind: 'reworded', before: block.span, after: (added[at] as Block).span })
      next = at + 1
    }
  }
  for (const one of added.slice(next)) passages.push({ kind: 'added', after: one.span })
  return passages
}

const readAll = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Shared words as a part of the longer text's words. */
function likeness(a: string, b: string): number {
  const [first, second] = [readAll(a), readAll(b)]
  const left = new Map<string, number>()
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of second) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return shared / Math.max(1, first.length, second.length)
}

/**
 * A reader's corrections of blocks and speakers, moved to a new version of the text.
 *
 * @returns The corrections for the new text, and what was corrected that has no place in it: spans of the old text.
 */
export function moveReading(
  before: Article,
  after: Article,
  { blocks, speakers }: Corrections,
): { readonly moved: Corrections; readonly lost: readonly Span[] } {
  const moveTo = (spans: readonly (Span | undefined)[], targets: readonly Span[]) =>
    moveSpans(
      before.source,
      after.source,
      spans.map((span) => span ?? { start: 0, end: 0 }),
    ).map((found) => (found.state === 'gone' ? undefined : targets.find((span) => overlaps(span, found.span))?.start))
  const spansOf = (some: readonly { readonly span: Span }[]) => some.map(({ span }) => span)
  const whereAre = (some: readonly { readonly at: number }[], nodes: readonly Span[]) =>
    some.map(({ at }) => nodes.find(({ start }) => start === at))
  const [oldBlocks, oldWords] = [whereAre(blocks, spansOf(before.blocks)), whereAre(speakers, spansOf(before.quotations))]
  const [places, words] = [moveTo(oldBlocks, spansOf(after.blocks)), moveTo(oldWords, spansOf(after.quotations))]
  const keep = <T extends { readonly at: number }>(some: readonly T[], moved: readonly (number | undefined)[]) =>
    some.flatMap((one, index) => (moved[index] === undefined ? [] : [{ ...one, at: moved[index] }]))
  const lose = (old: readonly (Span | undefined)[], moved: readonly (number | undefined)[]) =>
    old.flatMap((span, index) => (span && moved[index] === undefined ? [span] : []))
  return {
    moved: { blocks: keep(blocks, places), speakers: keep(speakers, words) },
    lost: [...lose(oldBlocks, places), ...lose(oldWords, words)],
  }
}

/**
 * A reader's corrections of the sections, moved to a new version of the text.
 *
 * @param written - As links and the device keep them.
 * @returns The corrections for the new text, how many they are, and the old text's blocks that have no place in it.
 */
export function moveCorrections(
  before: Article,
  after: Article,
  written: string,
): { readonly written: string; readonly count: number; readonly lost: readonly Span[] } {
  const { split, join } = parseSectionCorrections(before.source, written)
  const spansOf = (indices: readonly number[]) => indices.flatMap((index) => before.blocks[index]?.span ?? [])
  const move = (spans: readonly Span[]) =>
    moveSpans(before.source, after.source, spans).map((found) =>
      found.state === 'gone' ? -1 : after.blocks.findIndex(({ span }) => overlaps(span, found.span)),
    )
  const [oldSplits, oldJoins] = [spansOf(split), spansOf(join)]
  const [splits, joins] = [move(oldSplits), move(oldJoins)]
  const found = (indices: readonly number[]) => indices.filter((index) => index >= 0)
  return {
    written: formatSectionCorrections(after.source, { split: found(splits), join: found(joins) }),
    count: found(splits).length + found(joins).length,
    lost: [...oldSplits.filter((_, at) => splits[at] === -1), ...oldJoins.filter((_, at) => joins[at] === -1)],
  }
}
