import type { Span } from '../article/model.ts'
import { type Candidate, findCandidates } from './align.ts'
import { MOST_TWINS, type Selector, type Twin } from './selector.ts'
import { checkWords, RULES, readWords, type Word } from './words.ts'

/** Where a passage is in today's text. */
export type Anchor =
  /** The same words; style of marks and spaces aside. */
  | { readonly state: 'exact'; readonly span: Span }
  /** Other words, but the passage that was meant. */
  | {
      readonly state: 'changed'
      readonly span: Span
      /** Its words that the link does not know. */
      readonly others: readonly Span[]
    }
  /** Not there any more; `near` is where its neighbours stand, an offset, if they do. */
  | { readonly state: 'gone'; readonly near?: number }

/**
 * Find a passage again.
 *
 * Never lands on another passage as if it were the one meant: what looks like it must also stand where it stood, or be so like it that
 * no lookalike explains it.
 *
 * @param read - Today's words by today's rules, to be read once for many links; a link made by older rules has them read anew.
 */
export function anchor(text: string, selector: Selector, read?: readonly Word[]): Anchor {
  const words = read && selector.rules === RULES ? read : readWords(text, selector.rules)
  const candidates = findCandidates(words, selector)
  const best = chooseByOrder(candidates, selector) ?? chooseBest(keepAccepted(words, candidates, selector))
  if (!best) return findGone(words, selector)
  const span = spanOf(text, words, best, selector)
  const isSame = selector.check === undefined || checkWords(words.slice(best.from, best.to)) === selector.check
  if (isExact(best) && best.match.purity > NOTHING_NEW && isSame) return { state: 'exact', span }
  const own = new Set(best.laid.filter((_, index) => best.same[index]))
  const others = words.slice(best.from, best.to).filter((_, index) => !own.has(best.from + index))
  return { state: 'changed', span, others: others.map(({ start, end }) => ({ start, end })) }
}

/** No choice where two places are equally good, neither with neighbours to tell them apart. */
function chooseBest([best, second]: readonly Candidate[]): Candidate | undefined {
  const isTie =
    best &&
    second &&
    Math.abs(best.match.share - second.match.share) < 0.02 &&
    Math.abs(contextOf(best) - contextOf(second)) < 0.04
  return isTie ? undefined : best
}

/**
 * Where the same words stood several times, and stand as often today: the one at the same place in their order, unless the neighbours
 * speak clearly for another.
 */
function chooseByOrder(candidates: readonly Candidate[], selector: Selector): Candidate | undefined {
  const same = selector.twins.filter(({ others }) => others.length === 0)
  const exact = candidates.filter(isExact)
  // As many as a link can remember: there may have been more.
  if (same.length === 0 || same.length === MOST_TWINS || exact.length !== same.length + 1) return undefined
  const inOrder = [...exact].sort((a, b) => a.from - b.from)[same.filter(({ isBefore }) => isBefore).length]
  const [nearest] = [...exact].sort((a, b) => contextOf(b) - contextOf(a))
  return inOrder && nearest && contextOf(nearest) - contextOf(inOrder) > 0.25 ? nearest : inOrder
}

/** The share of one side's neighbours from which on they stand as they did. */
const SAME_SIDE = 0.9

/** How many other places had the passage word for word. */
function countSame({ twins }: Selector): number {
  return twins.filter(({ others }) => others.length === 0).length
}

/** A word more, be it `not`, is a change to tell. */
const NOTHING_NEW = 0.9995

function isExact({ match }: Candidate): boolean {
  return match.share > 0.999 && match.purity > 0.97
}

/** Known by its words alone, as what was moved must be. */
function isMuchAlike({ match }: Candidate): boolean {
  return match.share >= LIKE && match.purity >= PURE
}

function contextOf({ match }: Candidate): number {
  return (match.before + match.after) / 2
}

/** Below this share of its words a passage is another one, even where it stood: rewritten, not edited. */
const LEAST_SHARE = 0.48

/** From these shares on the words alone tell the passage: most stand here, and few others. */
const LIKE = 0.8
const PURE = 0.7

/** Share of the passage's words among those that stand here. */
const LEAST_PURITY = 0.3
const LEAST_BOTH = 1
/** How many of its neighbours must stand by a name in another spelling. */
const SURE_OF_SPELLING = 0.5
/** Of so few words one more or less is another phrase, unless it stands between the neighbours. */
const FEW_WORDS = 4
const SURE_OF_FEW = 0.5
const SHARE_OF_FEW = 0.55
/** How many of its neighbours must stand by words that stood elsewhere as well. */
const SURE_AMONG_TWINS = 0.48

function keepAccepted(words: readonly Word[], candidates: readonly Candidate[], selector: Selector): readonly Candidate[] {
  const gap = findClosedUp(words, selector)
  return candidates.filter(
    (candidate) => (gap < 0 || isMuchAlike(candidate) || standsApart(candidate, gap)) && isAccepted(words, candidate, selector),
  )
}

function isAccepted(words: readonly Word[], candidate: Candidate, selector: Selector): boolean {
  const { share, purity, names, before, after } = candidate.match
  const context = contextOf(candidate)
  const verdicts = selector.twins.map((twin) => judgeTwin(words, candidate, twin))
  if (share < LEAST_SHARE || verdicts.includes('twin')) return false
  // Only where all that stood then are known: of many, one is seldom the one that went.
  if (verdicts.includes('either') && countSame(selector) < MOST_TWINS) return false
  const mayBeTwin = verdicts.includes('unsure')
  if (isExact(candidate)) return !mayBeTwin || context > SURE_AMONG_TWINS
  if (candidate.laid.length < FEW_WORDS && (context < SURE_OF_FEW || share < SHARE_OF_FEW)) return false
  if (mayBeTwin && context < SURE_AMONG_TWINS + 0.1) return false
  // Most words here are others: what stands between them is another sentence that has some of the same words.
  if ((purity < LEAST_PURITY && share < 0.9) || share + purity < LEAST_BOTH) return false
  // Another name or number where the passage had one: a sentence of the same frame, unless all else stands where it stood.
  const least = Math.min(before, after)
  const isMended = names.lost === 1 && least > 0.8 && (names.same >= 2 || share > 0.7)
  if (names.foreign > 0 && !isMended && (names.lost > 0 || least < 0.3)) return false
  // Iraq is not a slip for Iran, unless all else stands where it stood.
  if (names.respelt > 0 && context < SURE_OF_SPELLING) return false
  if (context < 0.3 && !candidate.same[0]) return false
  if (isMuchAlike(candidate)) return context > 0.15 || names.lost === 0
  return context > 0.4 || (context > 0.25 && names.same >= 3 && names.lost === 0)
}

/**
 * Is this place a lookalike that stood in the first text? Then it has the words in which the lookalike differed; where it did not differ,
 * it stands between the lookalike's neighbours rather than the passage's. `own`: it has the passage's words where the two differed.
 * `either`: the same words between the same neighbours, of which one is gone.
 */
function judgeTwin(
  words: readonly Word[],
  { from, to, laid, same, match }: Candidate,
  twin: Twin,
): 'twin' | 'own' | 'either' | 'unsure' {
  const known = twin.others.filter(({ index }) => index < 63 && (laid[index] ?? -1) >= 0)
  const asTwin = known.filter(
    ({ index, hash }) => !same[index] && ((words[laid[index] as number] as Word).hash & 63) === hash,
  ).length
  const asOwn = known.filter(({ index }) => same[index]).length
  if (asTwin !== asOwn) return asTwin > asOwn ? 'twin' : 'own'
  const theirsBefore = likeness([...twin.before].reverse(), words.slice(Math.max(0, from - 8), from).reverse())
  const theirsAfter = likeness(twin.after, words.slice(to, to + 8))
  const theirs = (theirsBefore + theirsAfter) / 2
  const own = (match.before + match.after) / 2
  if (theirs > 0.3 && theirs > own + 0.05) return 'twin'
  // Words before the passage and words after its twin: what stood between them went, with the one or the other.
  const isClosedUp =
    (match.before > SAME_SIDE && theirsAfter > Math.max(SAME_SIDE, match.after)) ||
    (match.after > SAME_SIDE && theirsBefore > Math.max(SAME_SIDE, match.before))
  if (isClosedUp && twin.others.length === 0) return 'either'
  return twin.others.length === 0 && theirs > 0.6 && theirs > own - 0.1 ? 'either' : 'unsure'
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

/** Words that are looked through for neighbours on each side. */
const REACH = 18
/** One side's neighbours alone tell a place if so many are remembered, and stand there almost all; both sides' if most do. */
const FEWEST_NEIGHBOURS = 5
const ONE_SIDE = 0.95
const BOTH_SIDES = 0.6

/** Where what is gone stood: between its neighbours, or beside those of one side. Linear in the number of words. */
function findGone(words: readonly Word[], { before, after }: Selector): Anchor {
  const back = [...before].reverse()
  let [best, place] = [0, -1]
  for (let at = 0; at <= words.length; at++) {
    const isBeside = standsAs(words[at - 1], back[0]) || standsAs(words[at], after[0])
    if (!isBeside) continue
    const left = likeness(back, words.slice(Math.max(0, at - REACH), at).reverse())
    const right = likeness(after, words.slice(at, at + REACH))
    const isTold =
      (left > BOTH_SIDES && right > BOTH_SIDES) ||
      (left > ONE_SIDE && back.length >= FEWEST_NEIGHBOURS) ||
      (right > ONE_SIDE && after.length >= FEWEST_NEIGHBOURS)
    if (isTold && left + right > best) [best, place] = [left + right, at]
  }
  const word = words[place] ?? (place > 0 ? words[place - 1] : undefined)
  return word ? { state: 'gone', near: word.start } : { state: 'gone' }
}

/** So many neighbours of each side, or all where fewer are remembered, tell where the passage stood. */
const NEAREST = 4

/**
 * Where the neighbours of both sides stand together now, index of the first word behind; -1 where they do not. What stood between them was taken
 * out, so what looks somewhat like it elsewhere is another passage. Linear in the number of words.
 */
function findClosedUp(words: readonly Word[], { before, after }: Selector): number {
  const back = before.slice(-NEAREST)
  const next = after.slice(0, NEAREST)
  if (back.length + next.length < NEAREST) return -1
  const isTogether = (at: number): boolean =>
    back.every((hash, i) => standsAs(words[at - back.length + i], hash)) && next.every((hash, i) => standsAs(words[at + i], hash))
  // No neighbours on one side: it stood at the text's edge.
  if (back.length === 0) return isTogether(0) ? 0 : -1
  if (next.length === 0) return isTogether(words.length) ? words.length : -1
  return words.findIndex((_, at) => isTogether(at))
}

/** A box may tell all but the passage, which still stands between neighbours of its own. */
function standsApart({ from, to, match }: Candidate, gap: number): boolean {
  return (gap < from || gap > to) && match.before > SAME_SIDE && match.after > SAME_SIDE
}

function standsAs(word: Word | undefined, hash: number | undefined): boolean {
  return word !== undefined && hash !== undefined && (word.hash & 63) === hash
}

/** From words back to the text, with as many marks at the ends as the passage had. */
function spanOf(text: string, words: readonly Word[], { from, to }: Candidate, { text: { start, end } }: Selector): Span {
  const lead = /^[^\p{L}\p{N}]*/u.exec(start)?.[0] ?? ''
  const last = readWords(end ?? start).at(-1)
  const tail = (end ?? start).slice(last?.end ?? 0)
  return {
    start: takeMarks(text, (words[from] as Word).start, lead, -1),
    end: takeMarks(text, (words[to - 1] as Word).end, tail, 1),
  }
}

/** Nobody puts more marks than these at a passage's end. */
const MOST_MARKS = 12

/** Step outwards over marks as long as they are of the kinds that were remembered, in order. */
function takeMarks(text: string, edge: number, marks: string, side: 1 | -1): number {
  const kinds = splitMarks(marks)
  const wanted = side === 1 ? kinds.slice(0, MOST_MARKS) : [...kinds.slice(-MOST_MARKS)].reverse()
  let [at, reached] = [edge, edge]
  for (const kind of wanted) {
    let next = at
    while (isBlank(peek(text, next, side)) && Math.abs(next - at) < MOST_MARKS) next += side
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
