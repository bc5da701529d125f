import type { Span } from '../article/model.ts'
import { type Candidate, findCandidates } from './align.ts'
import type { TextDirective } from './text-directive.ts'
import { readWords, type Word } from './words.ts'

/**
 * What a link remembers of a passage: its words as far as there is room, the hashes of the rest, the hashes of its neighbours,
 * and where in the first text other passages stood that look like it.
 */
export interface Selector {
  /** Its words, or its first and last ones, with the marks at its ends. */
  readonly text: TextDirective
  /** For each word between `text.start` and `text.end` a hash: 6 bits, 12 for names and numbers. */
  readonly middle: readonly Hash[]
  /** The words before it and after it, nearest last and first: 6 bits each. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** The neighbours of its lookalikes in the first text. */
  readonly twins: readonly Twin[]
  /** Is its first word a name or a number? Cut off from its sentence, a capital does not tell. */
  readonly opensWithName: boolean
}

export interface Hash {
  readonly value: number
  readonly bits: 6 | 12
}

export interface Twin {
  /** Does it stand before the passage? */
  readonly isBefore: boolean
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Words of the passage that are others there: their index in the passage, and 6 bits of the other word. None: word for word the same. */
  readonly others: readonly { readonly index: number; readonly hash: number }[]
}

/** A passage of more UTF-16 units is remembered by its first and last words and the hashes between. */
const WHOLE = 110
const END_LENGTH = 38
/** Neighbours remembered on each side: a short sentence. */
const CONTEXT = 12
const TWIN_CONTEXT = 5
const MOST_TWINS = 3
const MOST_OTHERS = 4
/** From this share of a passage's words on, another passage looks like it. */
const LOOKALIKE = 0.4

/**
 * Describe a passage for a link.
 *
 * @param text - The whole article as it is now.
 * @param chosen - The passage, not empty. Where it cuts a word in two, the whole word is meant.
 */
export function describePassage(text: string, chosen: Span): Selector {
  const words = readWords(text)
  const from = words.findIndex((word) => word.end > chosen.start)
  const to = words.findLastIndex((word) => word.start < chosen.end) + 1
  const inside = from < 0 ? [] : words.slice(from, Math.max(from, to))
  const span = widen(chosen, inside)
  const { directive, middle } = shorten(text, span, inside)
  const context = (list: readonly Word[]) => list.map((word) => word.hash & 63)
  const selector = {
    text: directive,
    middle,
    before: context(words.slice(Math.max(0, from - CONTEXT), Math.max(0, from))),
    after: context(words.slice(to, to + CONTEXT)),
    opensWithName: inside[0]?.isProtected ?? false,
  }
  // Without neighbours: a lookalike close by would be hidden behind the place that they stand at.
  return { ...selector, twins: findTwins(words, { ...selector, before: [], after: [], twins: [] }, span) }
}

/** The passage with all of the words at its ends. */
function widen({ start, end }: Span, inside: readonly Word[]): Span {
  return { start: Math.min(start, inside[0]?.start ?? start), end: Math.max(end, inside.at(-1)?.end ?? end) }
}

/** A passage with all of the words that it cuts in two. */
export function toWholeWords(text: string, span: Span): Span {
  return widen(
    span,
    readWords(text).filter((word) => word.end > span.start && word.start < span.end),
  )
}

function shorten(text: string, span: Span, inside: readonly Word[]): { directive: TextDirective; middle: readonly Hash[] } {
  const whole = text.slice(span.start, span.end)
  const head = inside.findLast((word) => word.end - span.start <= END_LENGTH)
  const tail = inside.find((word) => span.end - word.start <= END_LENGTH)
  if (whole.length <= WHOLE || !head || !tail || head.end >= tail.start) return { directive: { start: whole }, middle: [] }
  const between = inside.filter((word) => word.start >= head.end && word.end <= tail.start)
  return {
    directive: { start: text.slice(span.start, head.end), end: text.slice(tail.start, span.end) },
    middle: between.map((word) => (word.isProtected ? { value: word.hash, bits: 12 } : { value: word.hash & 63, bits: 6 })),
  }
}

/** Looked for in the text without the passage, or the passage itself would be found in all places near it. */
function findTwins(words: readonly Word[], selector: Selector, span: Span): readonly Twin[] {
  const others = words.filter((word) => word.end <= span.start || word.start >= span.end)
  return findCandidates(others, selector)
    .filter(({ match }) => match.share >= LOOKALIKE)
    .slice(0, MOST_TWINS)
    .map((candidate) => describeTwin(others, candidate, span))
}

function describeTwin(words: readonly Word[], { from, to, laid, same }: Candidate, span: Span): Twin {
  const others = laid.flatMap((at, index) =>
    at >= 0 && !same[index] && index < 64 ? [{ index, hash: (words[at] as Word).hash & 63 }] : [],
  )
  return {
    isBefore: (words[from] as Word).start < span.start,
    before: words.slice(Math.max(0, from - TWIN_CONTEXT), from).map((word) => word.hash & 63),
    after: words.slice(to, to + TWIN_CONTEXT).map((word) => word.hash & 63),
    others: others.slice(0, MOST_OTHERS),
  }
}
