import { findStarts, type Remembered, reachOf } from './find-starts.ts'
import type { Hash, Selector } from './selector.ts'
import { isRespelt, readWords, type Word, weighWord } from './words.ts'

/** A place in today's text that looks like the passage. */
export interface Candidate {
  /** Indices into today's words, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** For each word of the passage the index of today's word that it was laid on, -1 where on none. */
  readonly laid: readonly number[]
  /** Whether it is the same word. */
  readonly same: readonly boolean[]
  readonly match: Match
}

interface Match {
  /** Of the passage's words, weighted, the share that stands here; 1 is word for word. */
  readonly share: number
  /** The share of today's words here that are the passage's. */
  readonly purity: number
  /** Names and numbers of the passage: those that stand here, in another spelling, or not, and those here that are not the passage's. */
  readonly names: { readonly same: number; readonly respelt: number; readonly lost: number; readonly foreign: number }
  /** The share of remembered neighbours that stand where they stood: before, after. Near ones count more. */
  readonly before: number
  readonly after: number
}

/** How far an alignment may stray from the straight line, in words: what keeps its cost linear for passages of many pages. */
const BAND = 160

/** The places that look most like the passage, best first. Linear in the number of words. */
export function findCandidates(words: readonly Word[], selector: Selector): readonly Candidate[] {
  const passage = readPassage(selector)
  const before = selector.before.map((hash) => neighbour(hash))
  const after = selector.after.map((hash) => neighbour(hash))
  const line = [...before, ...passage, ...after]
  const starts = findStarts(words, line, before.length, passage.length)
  const candidates = starts.map((start) => alignAt(words, line, before.length, passage.length, start))
  const found = candidates.filter((candidate) => candidate !== null)
  return distinct(found).sort((a, b) => scoreOf(b) - scoreOf(a))
}

function scoreOf({ match }: Candidate): number {
  const isExact = match.share > 0.999 && match.purity > 0.97
  return (
    match.share +
    0.35 * (match.before + match.after) +
    (isExact ? 0.3 : 0) -
    (match.names.lost > 0 && match.names.foreign > 0 ? 0.25 : 0)
  )
}

/** Two starts may lead to the same place. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  for (const candidate of [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a))) {
    if (!out.some((other) => candidate.from < other.to && other.from < candidate.to)) out.push(candidate)
  }
  return out
}

function readPassage({ text, middle, opensWithName, rules }: Selector): readonly Remembered[] {
  const remember = ({ key, hash, isProtected }: Word): Remembered => ({
    key,
    hash,
    bits: 12,
    weight: weighWord(key),
    isProtected,
  })
  const start = readWords(text.start, rules).map((word, i) => remember(i === 0 ? { ...word, isProtected: opensWithName } : word))
  const hashed = middle.map(
    ({ value, bits }: Hash): Remembered => ({ hash: value, bits, weight: bits === 12 ? 1 : 0.7, isProtected: bits === 12 }),
  )
  // With a word before it, so that a capital at the cut is not taken for a sentence's.
  const end = text.end === undefined ? [] : readWords(`a ${text.end}`, rules).slice(1).map(remember)
  return [...start, ...hashed, ...end]
}

function neighbour(hash: number): Remembered {
  return { hash, bits: 6, weight: 0.25, isProtected: false }
}

/** 1: the same word. 0.8: the same in another spelling. 0: another. */
function compare(remembered: Remembered, word: Word): number {
  if (remembered.key !== undefined) {
    if (remembered.key === word.key) return 1
    return isRespelt(remembered.key, word.key) ? 0.8 : 0
  }
  return (remembered.bits === 12 ? word.hash : word.hash & 63) === remembered.hash ? 1 : 0
}

/** A word put in inside the passage costs more than one among its neighbours: a match far off is a coincidence. */
const SKIP_INSIDE = 0.08
const STEP_BOTH = 1
const STEP_LINE = 2
const STEP_WORD = 3

/**
 * Align neighbours, passage and neighbours with the words around a place (Needleman and Wunsch 1970, free ends in the text), and read
 * off where the passage lies now. Banded (Ukkonen 1985): of each row only what lies near the straight line is filled in.
 */
function alignAt(
  words: readonly Word[],
  line: readonly Remembered[],
  lead: number,
  length: number,
  start: number,
): Candidate | null {
  const slack = 2 * reachOf(length)
  const low = Math.max(0, start - lead - slack)
  const high = Math.min(words.length, start + line.length - lead + slack)
  const width = high - low
  if (width <= 0) return null
  // Word of the window that a line's word would lie on without any edit.
  const straight = start - lead - low
  const firstOf = (i: number) => Math.max(0, Math.min(width, i + straight - BAND))
  const lastOf = (i: number) => Math.max(0, Math.min(width, i + straight + BAND))
  const size = 2 * BAND + 1
  const step = new Uint8Array((line.length + 1) * size)
  let before = new Float64Array(size)
  for (let i = 1; i <= line.length; i++) {
    const remembered = line[i - 1] as Remembered
    const skip = i === line.length ? 0 : i > lead && i < lead + length ? SKIP_INSIDE : 0.03
    const [first, last] = [firstOf(i), lastOf(i)]
    const [firstBefore, lastBefore] = [firstOf(i - 1), lastOf(i - 1)]
    const now = new Float64Array(size)
    for (let j = first; j <= last; j++) {
      const skipLine = j >= firstBefore && j <= lastBefore ? (before[j - firstBefore] as number) - 0.05 : -Infinity
      const skipWord = j > first ? (now[j - first - 1] as number) - skip : -Infinity
      let both = -Infinity
      if (j > firstBefore && j - 1 <= lastBefore) {
        const same = compare(remembered, words[low + j - 1] as Word)
        both = (before[j - 1 - firstBefore] as number) + (same > 0 ? remembered.weight * same : -0.04)
      }
      const best = Math.max(both, skipLine, skipWord)
      now[j - first] = best
      step[i * size + j - first] = best === both ? STEP_BOTH : best === skipLine ? STEP_LINE : STEP_WORD
    }
    before = now
  }
  return readAlignment(
    words,
    line,
    lead,
    length,
    low,
    traceBack(step, line.length, lastOf(line.length), (i, j) => i * size + j - firstOf(i)),
  )
}

/** For each remembered word the index in the window that it was laid on, -1 where on none. */
function traceBack(step: Uint8Array, lines: number, last: number, cell: (i: number, j: number) => number): readonly number[] {
  const laid = new Array<number>(lines).fill(-1)
  let [i, j] = [lines, last]
  while (i > 0) {
    const taken = step[cell(i, j)]
    if (taken === STEP_BOTH) laid[--i] = --j
    else if (taken === STEP_WORD) j--
    else i--
  }
  return laid
}

function readAlignment(
  words: readonly Word[],
  line: readonly Remembered[],
  lead: number,
  length: number,
  low: number,
  laid: readonly number[],
): Candidate | null {
  const same = laid.map((at, i) => (at < 0 ? 0 : compare(line[i] as Remembered, words[low + at] as Word)))
  const inside = laid.slice(lead, lead + length)
  if (inside.every((at, i) => at < 0 || same[lead + i] === 0)) return null
  const edges = findEdges(laid, same, lead, length)
  const from = edges.from
  const to = Math.min(edges.to, words.length - low)
  let [total, found, lost, kept, respelt] = [0, 0, 0, 0, 0]
  for (let i = lead; i < lead + length; i++) {
    const { weight, isProtected } = line[i] as Remembered
    total += weight
    found += weight * (same[i] ?? 0)
    if (!isProtected) continue
    if (same[i] === 1) kept++
    else if ((same[i] ?? 0) > 0) respelt++
    else lost++
  }
  const before = shareOfNeighbours(same.slice(0, lead).reverse(), laid.slice(0, lead).reverse(), from, -1)
  const after = shareOfNeighbours(same.slice(lead + length), laid.slice(lead + length), to - 1, 1)
  const own = new Set(inside.filter((_, i) => (same[lead + i] ?? 0) > 0))
  let [weightHere, weightSame, foreign] = [0, 0, 0]
  for (let at = from; at < to; at++) {
    const { key, isProtected } = words[low + at] as Word
    weightHere += weighWord(key)
    if (own.has(at)) weightSame += weighWord(key)
    else if (isProtected) foreign++
  }
  return {
    from: low + from,
    to: low + to,
    laid: inside.map((at) => (at < 0 ? -1 : low + at)),
    same: inside.map((_, i) => (same[lead + i] ?? 0) > 0),
    match: {
      share: total === 0 ? 0 : found / total,
      purity: weightHere === 0 ? 0 : weightSame / weightHere,
      names: { same: kept, respelt, lost, foreign },
      // At the text's edge there are neighbours on one side only: they speak for both.
      before: Number.isNaN(before) ? after || 0 : before,
      after: Number.isNaN(after) ? before || 0 : after,
    },
  }
}

/** The passage's edges: its own first and last words, or where its neighbours end and begin if those words are others now. */
function findEdges(laid: readonly number[], same: readonly number[], lead: number, length: number): { from: number; to: number } {
  const matched = laid.map((at, i) => (at >= 0 && (same[i] ?? 0) > 0 ? at : -1))
  const inside = matched.slice(lead, lead + length)
  const first = inside.findIndex((at) => at >= 0)
  const last = inside.findLastIndex((at) => at >= 0)
  let from = inside[first] ?? 0
  let to = (inside[last] ?? 0) + 1
  if (first > 0) {
    const neighbour = matched.slice(0, lead).findLast((at) => at >= 0) ?? -1
    const skipped = lead - 1 - matched.slice(0, lead).findLastIndex((at) => at >= 0)
    from =
      neighbour >= 0 && skipped <= 2 && from - neighbour <= 2 * first + 4 ? neighbour + 1 + skipped : Math.max(0, from - first)
    from = Math.min(from, inside[first] ?? 0)
  }
  if (last < length - 1) {
    const rest = matched.slice(lead + length)
    const skipped = rest.findIndex((at) => at >= 0)
    const neighbour = rest[skipped] ?? -1
    const missing = length - 1 - last
    to = neighbour >= 0 && skipped <= 2 && neighbour - to <= 2 * missing + 4 ? neighbour - skipped : to + missing
    to = Math.max(to, (inside[last] ?? 0) + 1)
  }
  return { from, to }
}

/** What a neighbour is worth that other words now keep away. */
const AWAY = 0.8

/** Near neighbours count more: the first 1, the tenth a quarter. Those far from the edge are a coincidence. NaN where none is remembered. */
function shareOfNeighbours(same: readonly number[], laid: readonly number[], edge: number, side: 1 | -1): number {
  let [total, found] = [0, 0]
  same.forEach((value, i) => {
    const weight = 1 / (1 + i * 0.35)
    total += weight
    const distance = ((laid[i] ?? 0) - edge) * side - (i + 1)
    if (value > 0 && distance <= 7) found += distance === 0 ? weight : weight * AWAY
  })
  return total === 0 ? Number.NaN : found / total
}
