import type { Span } from '../article/model.ts'
import { type Candidate, findCandidates } from './align.ts'
import type { Selector, Twin } from './selector.ts'
import { readWords, type Word } from './words.ts'

/** Where a passage is in today's text. */
export type Anchor =
  /** The same words; style of marks and spaces aside. */
  | { readonly state: 'exact'; readonly span: Span }
  /** Other words, but the passage that was meant. */
  | { readonly state: 'changed'; readonly span: Span }
  /** Not there any more; `near` is where its neighbours stand, an offset, if they do. */
  | { readonly state: 'gone'; readonly near?: number }

/**
 * Find a passage again.
 *
 * Never lands on another passage as if it were the one meant: what looks like it must also stand where it stood, or be so like it that
 * no lookalike explains it.
 *
 * @param words - Today's words, to be read once for many links; see `readWords`.
 */
export function anchor(text: string, selector: Selector, words: readonly Word[] = readWords(text)): Anchor {
  const candidates = findCandidates(words, selector)
  const accepted = candidates.filter((candidate) => isAccepted(words, candidate, selector))
  const [best, second] = accepted
  if (!best || (second && isTie(best, second))) return findGone(words, candidates)
  const isSame = best.match.share > 0.999 && best.match.purity > 0.999
  return { state: isSame ? 'exact' : 'changed', span: spanOf(text, words, best, selector) }
}

/** Two places that are equally good, neither with neighbours to tell them apart. */
function isTie(best: Candidate, second: Candidate): boolean {
  return Math.abs(best.match.share - second.match.share) < 0.02 && Math.abs(contextOf(best) - contextOf(second)) < 0.04
}

function contextOf({ match }: Candidate): number {
  return (match.before + match.after) / 2
}

/** Below this share of its words a passage is another one, even where it stood: rewritten, not edited. */
const LEAST_SHARE = 0.48

function isAccepted(words: readonly Word[], candidate: Candidate, selector: Selector): boolean {
  const { share, purity, protectedOther, before, after } = candidate.match
  const context = contextOf(candidate)
  if (share < LEAST_SHARE || selector.twins.some((twin) => isTwin(words, candidate, twin))) return false
  const hasTwins = selector.twins.length > 0
  if (share > 0.999 && purity > 0.97) return !hasTwins || context > 0.2
  if (hasTwins && context < 0.3) return false
  if (protectedOther > 0 && Math.min(before, after) < 0.3 && context < 0.6) return false
  if (share >= 0.8 && purity >= 0.7) return context > 0.15 || protectedOther === 0
  return context > 0.4
}

/**
 * Is this place a lookalike that stood in the first text? Then it has the words in which the lookalike differed, or, where it did not
 * differ, stands between the lookalike's neighbours rather than the passage's.
 */
function isTwin(words: readonly Word[], { from, to, laid, same, match }: Candidate, twin: Twin): boolean {
  const known = twin.others.filter(({ index }) => (laid[index] ?? -1) >= 0)
  if (known.length > 0) {
    const asTwin = known.filter(
      ({ index, hash }) => !same[index] && ((words[laid[index] as number] as Word).hash & 63) === hash,
    ).length
    const asOwn = known.filter(({ index }) => same[index]).length
    if (asTwin !== asOwn) return asTwin > asOwn
  }
  const theirs =
    (likeness([...twin.before].reverse(), words.slice(Math.max(0, from - 8), from).reverse()) +
      likeness(twin.after, words.slice(to, to + 8))) /
    2
  return theirs > 0.3 && theirs > (match.before + match.after) / 2 + 0.05
}

/** The share of remembered neighbours that stand here in order, nearest first. */
function likeness(remembered: readonly number[], here: readonly Word[]): number {
  let [at, found, total] = [0, 0, 0]
  remembered.forEach((hash, i) => {
    const weight = 1 / (1 + i * 0.35)
    total += weight
    const next = here.findIndex((word, j) => j >= at && j <= i + 3 && (word.hash & 63) === hash)
    if (next < 0) return
    found += weight
    at = next + 1
  })
  return total === 0 ? 0 : found / total
}

/** The neighbours of what is gone, where some place has most of them on one side at least. */
function findGone(words: readonly Word[], candidates: readonly Candidate[]): Anchor {
  const place = candidates.find(({ match }) => match.before > 0.6 || match.after > 0.6)
  const word = place && words[place.from]
  return word ? { state: 'gone', near: word.start } : { state: 'gone' }
}

/** From words back to the text, with as many marks at the ends as the passage had. */
function spanOf(text: string, words: readonly Word[], { from, to }: Candidate, { text: { start, end } }: Selector): Span {
  const lead = /^[^\p{L}\p{N}]*/u.exec(start)?.[0] ?? ''
  const tail = /[^\p{L}\p{N}]*$/u.exec(end ?? start)?.[0] ?? ''
  return {
    start: takeMarks(text, (words[from] as Word).start, lead, -1),
    end: takeMarks(text, (words[to - 1] as Word).end, tail, 1),
  }
}

/** Step outwards over marks as long as they are of the kinds that were remembered, in order. */
function takeMarks(text: string, edge: number, marks: string, side: 1 | -1): number {
  const wanted = side === 1 ? splitMarks(marks) : [...splitMarks(marks)].reverse()
  let [at, reached] = [edge, edge]
  for (const kind of wanted) {
    let next = at
    while (isBlank(peek(text, next, side))) next += side
    if (kindOf(peek(text, next, side)) !== kind) continue
    next += side
    // Two straight single marks are one double mark.
    if (kind === '"' && isSingle(peek(text, next, side)) && isSingle(peek(text, next - side, side))) next += side
    at = next
    reached = next
  }
  return reached
}

function peek(text: string, at: number, side: 1 | -1): string {
  return text.charAt(side === 1 ? at : at - 1)
}

function isBlank(character: string): boolean {
  return /^\s$/u.test(character)
}

function isSingle(character: string): boolean {
  return character === "'" || character === '`'
}

/** Marks by their kind; white space dropped, doubled single marks are a double one. */
function splitMarks(marks: string): readonly string[] {
  return Array.from(marks.replace(/''|``/g, '"').replace(/\s+/gu, ''), kindOf)
}

function kindOf(character: string): string {
  if (/["“”„‟«»‘’‚‛'`‹›「」]/u.test(character)) return '"'
  if (/[-–—―‐‑]/u.test(character)) return '-'
  return character === '…' ? '.' : character
}
