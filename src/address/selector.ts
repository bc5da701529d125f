import type { Span } from '../article/model.ts'
import { type Candidate, findCandidates } from './align.ts'
import type { TextDirective } from './text-directive.ts'
import { checkWords, RULES, readWords, type Word, type WordRules } from './words.ts'

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
  /** The rules that its words were read by. */
  readonly rules: WordRules
  /** A check of all words, where some are remembered by six bits: one of 64 other words has the same. See `checkWords`. */
  readonly check?: number
}

/** What a link without a memory knows beside its words. */
export const NOTHING_MORE: Omit<Selector, 'text'> = {
  before: [],
  after: [],
  middle: [],
  twins: [],
  opensWithName: false,
  rules: RULES,
}

/** What a link remembers of a word that it does not show. */
export function rememberWord({ hash, isProtected }: Word): Hash {
  return isProtected ? { value: hash, bits: 12 } : { value: hash & 63, bits: 6 }
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
  /**
   * Words of the passage that are others there: their index in the passage, up to 62, and 6 bits of the other word; 63 for none of its
   * own. Empty: word for word the same.
   */
  readonly others: readonly { readonly index: number; readonly hash: number }[]
}

/** A passage that takes more room is remembered by its first and last words and the hashes between; see `roomOf`. */
const WHOLE = 110
const END_LENGTH = 38
/** Neighbours remembered on each side: a short sentence. */
const CONTEXT = 12
const TWIN_CONTEXT = 5
export const MOST_TWINS = 3
const MOST_OTHERS = 4
/** Says of a lookalike that it is not word for word the same. */
const NO_WORD = { index: 63, hash: 0 }
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
    rules: RULES,
    ...(middle.length > 0 && { check: checkWords(inside) }),
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
  const head = inside.findLast((word) => roomOf(text, span.start, word.end) <= END_LENGTH)
  const tail = inside.find((word) => roomOf(text, word.start, span.end) <= END_LENGTH)
  if (roomOf(text, span.start, span.end) <= WHOLE || !head || !tail || head.end >= tail.start)
    return { directive: { start: whole }, middle: [] }
  const between = inside.filter((word) => word.start >= head.end && word.end <= tail.start)
  return {
    directive: { start: text.slice(span.start, head.end), end: text.slice(tail.start, span.end) },
    middle: between.map(rememberWord),
  }
}

/** UTF-16 units, those of scripts that say more with each letter, and take nine characters for it in an address, three times. */
function roomOf(text: string, start: number, end: number): number {
  // Too long in any script: not worth the counting.
  if (end - start > WHOLE) return end - start
  return (
    end -
    start +
    2 * (text.slice(start, end).match(/[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]/g)?.length ?? 0)
  )
}

/** Looked for in the text without the passage, or the passage itself would be found in all places near it. */
function findTwins(words: readonly Word[], selector: Selector, span: Span): readonly Twin[] {
  const others = words.filter((word) => word.end <= span.start || word.start >= span.end)
  return findCandidates(others, selector)
    .filter(({ match }) => match.share >= LOOKALIKE)
    .slice(0, MOST_TWINS)
    .map((candidate) => describeTwin(others, candidate, span))
}

function describeTwin(words: readonly Word[], { from, to, laid, same, match }: Candidate, span: Span): Twin {
  const others = laid.flatMap((at, index) =>
    at >= 0 && !same[index] && index < NO_WORD.index ? [{ index, hash: (words[at] as Word).hash & 63 }] : [],
  )
  // The same words with others between them, or with some left out: another all the same.
  const isOther = others.length === 0 && (match.share < 0.999 || match.purity < 0.999)
  return {
    isBefore: (words[from] as Word).start < span.start,
    before: words.slice(Math.max(0, from - TWIN_CONTEXT), from).map((word) => word.hash & 63),
    after: words.slice(to, to + TWIN_CONTEXT).map((word) => word.hash & 63),
    others: isOther ? [NO_WORD] : others.slice(0, MOST_OTHERS),
  }
}
