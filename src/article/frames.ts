import {
  ACT,
  ADVERB,
  AUXILIARY,
  CUE,
  DETERMINER,
  FUNCTION,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  JUDGE,
  PREPOSITION,
  PRONOUN,
  SAY,
  SHOW,
  SPEECH,
  TELL,
  THINK,
  TIME,
  WANT,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import type { Prose } from './prose.ts'
import { LOWER, NUMBER, PUNCTUATION } from './tokens.ts'

/** How cue and speaker stand: `Lee said`, `said Lee`, `according to Lee`, `Lee:`, `by Lee`. */
export type Order = 'subject-verb' | 'verb-subject' | 'according-to' | 'label' | 'by' | 'owner'

/** A cue with its speaker. Offsets are tokens. */
export interface Frame {
  readonly cue: { readonly start: number; readonly end: number }
  /** What the lexicon knows of the verb; 0 for `according to` and labels. */
  readonly traits: number
  /** Index of the speaker among the nouns. */
  readonly noun: number
  readonly order: Order
  /** Order and kind of verb as one word, the name of a value of the ranker: `subject-verb say`, `loose` where not finite. */
  readonly tie: string
  /** First and last token of the whole, for the distance to a quotation. */
  readonly start: number
  readonly end: number
  /** Words between speaker and verb, as a measure of how sure the tie is. */
  readonly gap: number
  /** `saying`, `to say`, `was told`: the speaker was looked for further off. */
  readonly isFinite: boolean
}

/** Where each token's noun is: index of the noun that covers it, or -1. */
export function indexNouns(count: number, nouns: readonly Noun[]): Int32Array {
  const at = new Int32Array(count + 1).fill(-1)
  for (const [index, noun] of nouns.entries()) at.fill(index, noun.start, noun.end)
  return at
}

/** Find every cue outside quotation marks and the noun that it belongs to. */
export function findFrames(prose: Prose, nouns: readonly Noun[], nounAt: Int32Array): readonly Frame[] {
  const frames: Frame[] = []
  const search = { prose, nouns, nounAt }
  for (let at = 0; at < prose.tokens.count; at++) {
    if (prose.inside[at] !== -1) continue
    const frame = readFrame(search, at)
    if (frame) frames.push(frame)
  }
  return frames
}

interface Search {
  readonly prose: Prose
  readonly nouns: readonly Noun[]
  readonly nounAt: Int32Array
}

const word = (prose: Prose, at: number): string => prose.source.slice(prose.tokens.start[at], prose.tokens.end[at])
const traitsAt = (prose: Prose, at: number): number => (prose.inside[at] === -1 ? (prose.tokens.traits[at] ?? 0) : 0)

function readFrame(search: Search, at: number): Frame | undefined {
  const { prose, nounAt } = search
  const traits = traitsAt(prose, at)
  if ((traits & SPEECH) !== 0 && prose.tokens.shape[at] === LOWER) {
    const frame = readSpeechNoun(search, at)
    if (frame) return frame
  }
  if (traits & CUE && nounAt[at] === -1 && (prose.tokens.shape[at] === LOWER || opensSentence(prose, at)))
    return readVerb(search, at, traits)
  if (traits & PREPOSITION && lengthOf(prose, at) === 9 && /^according$/i.test(word(prose, at)) && word(prose, at + 1) === 'to')
    return frameWith(search, { start: at, end: at + 2 }, 0, nounFrom(search, at + 2), 'according-to', true)
  if (prose.tokens.shape[at] !== PUNCTUATION) return undefined
  const mark = prose.source.charAt(prose.tokens.start[at] as number)
  return mark === ':' ? readLabel(search, at) : DASHES.includes(mark) ? readSignature(search, at) : undefined
}

const DASHES = '-–—―'
const lengthOf = ({ tokens }: Prose, at: number): number => (tokens.end[at] as number) - (tokens.start[at] as number)

/** `“…” — Maria Alvarez`, also on the line after. */
function readSignature(search: Search, at: number): Frame | undefined {
  const { prose } = search
  if (at === 0 || prose.inside[at - 1] === -1) return undefined
  const noun = nounFrom(search, at + 1)
  return noun >= 0 && search.nouns[noun]?.form !== 'pronoun' && endsClause(search, noun)
    ? frameWith(search, { start: at, end: at + 1 }, 0, noun, 'label', true)
    : undefined
}

const opensSentence = (prose: Prose, at: number): boolean => prose.sentenceStart[prose.sentence[at] as number] === at

/** `her claim`, `Lee’s latest warning`, `a warning from Lee`. */
function readSpeechNoun(search: Search, at: number): Frame | undefined {
  const { prose, nouns, nounAt } = search
  const cue = { start: at, end: at + 1 }
  for (let before = at - 1; before > at - 5; before--) {
    const noun = nounAt[before] ?? -1
    if (noun >= 0 && noun !== nounAt[at])
      return nouns[noun]?.possessive ? frameWith(search, cue, 0, noun, 'owner', true) : undefined
    if (prose.inside[before] !== -1 || traitsAt(prose, before) & FUNCTION || word(prose, before) === ',') break
  }
  return /^(?:by|from)$/.test(word(prose, at + 1)) ? frameWith(search, cue, 0, nounFrom(search, at + 2), 'by', true) : undefined
}

/** `WALLACE: …` at the start of a passage, `And from Lee: …`. */
function readLabel(search: Search, at: number): Frame | undefined {
  const { prose, nouns, nounAt } = search
  const noun = nounAt[at - 1] ?? -1
  const start = nouns[noun]?.start ?? -1
  if (start < 0) return undefined
  const before = start - 1
  const opens =
    before < 0 ||
    prose.tokens.passage[before] !== prose.tokens.passage[at] ||
    (prose.tokens.shape[before] === PUNCTUATION && isFirstMark(prose, before))
  return opens || isFrom(prose, before) ? frameWith(search, { start: at, end: at + 1 }, 0, noun, 'label', true) : undefined
}

/** `From Lee:`, `And from Lee:` at the start of a sentence. */
function isFrom(prose: Prose, at: number): boolean {
  return at - (prose.sentenceStart[prose.sentence[at] as number] as number) < 2 && /^from$/i.test(word(prose, at))
}

/** Whether a mark is the first token of its passage. */
const isFirstMark = (prose: Prose, at: number): boolean => at === 0 || prose.tokens.passage[at - 1] !== prose.tokens.passage[at]

function readVerb(search: Search, at: number, traits: number): Frame | undefined {
  const { prose } = search
  if (isHearsay(prose, at)) return undefined
  const cue = { start: at, end: at + 1 }
  if (follows(prose, at) || (traits & SAY && word(prose, at - 1) === ',')) {
    const noun = nounFrom(search, at + 1)
    if (noun >= 0 && (follows(prose, at) || endsClause(search, noun)))
      return frameWith(search, cue, traits, noun, 'verb-subject', true)
  }
  if (isPassive(prose, at, traits)) {
    const by = agentOf(search, at)
    return by >= 0 ? frameWith(search, cue, traits, by, 'by', true) : undefined
  }
  const beside = traits & IS_GERUND ? (search.nounAt[at - 1] ?? -1) : -1
  if (beside >= 0) return frameWith(search, cue, traits, beside, 'subject-verb', true) // `a sign saying …`
  const finite = hasOwnSubject(prose, at, traits)
  const noun = finite ? subjectOf(search, at) : -1
  if (noun >= 0) return frameWith(search, cue, traits, noun, 'subject-verb', true)
  const far = farSubjectOf(search, at)
  return far >= 0 ? frameWith(search, cue, traits, far, 'subject-verb', false) : undefined
}

function frameWith(
  search: Search,
  cue: Frame['cue'],
  traits: number,
  noun: number,
  order: Order,
  finite: boolean,
): Frame | undefined {
  const { start, end } = search.nouns[noun] ?? { start: -1, end: -1 }
  if (start < 0) return undefined
  const gap = start < cue.start ? cue.start - end : start - cue.end
  const tie = tieOf(order, traits, finite, start > cue.start)
  return { cue, traits, noun, order, tie, start: Math.min(start, cue.start), end: Math.max(end, cue.end), gap, isFinite: finite }
}

/** Labels and signatures, rare in the training articles, count as `Lee said:` and `said Lee`. */
function tieOf(order: Order, traits: number, finite: boolean, inverted: boolean): string {
  if (order === 'label') return inverted ? 'verb-subject say' : 'subject-verb say'
  const verb = traits === 0 ? '' : ` ${kindOfVerb(traits)}`
  return `${order}${verb}${finite ? '' : ' loose'}`
}

/** The first kind that a verb has, of those that tell most. */
export function kindOfVerb(traits: number): string {
  if (traits & SAY) return 'say'
  if (traits & TELL) return 'tell'
  if (traits & THINK) return 'think'
  if (traits & SHOW) return 'show'
  if (traits & JUDGE) return 'judge'
  return traits & WANT ? 'want' : traits & ACT ? 'act' : 'none'
}

/** Whether a verb stands where an inverted order begins: right after a quotation, with a comma or an adverb between at most. */
function follows(prose: Prose, at: number): boolean {
  let before = at - 1
  while (before >= 0 && prose.inside[before] === -1 && (word(prose, before) === ',' || traitsAt(prose, before) & ADVERB)) before--
  if (before < 0) return true
  const mark = prose.inside[before] === -1 ? word(prose, before) : ''
  return prose.inside[before] !== -1 || prose.tokens.passage[before] !== prose.tokens.passage[at] || mark === '—' || mark === '–'
}

/** `…, say observers.`: nothing comes after the noun in its clause. */
function endsClause({ prose, nouns }: Search, noun: number): boolean {
  const end = (nouns[noun] as Noun).end
  return (
    end >= prose.tokens.count ||
    prose.inside[end] !== -1 ||
    prose.tokens.passage[end] !== prose.tokens.passage[end - 1] ||
    /^[.,;:!?—–]$/.test(word(prose, end))
  )
}

/** The noun that begins at `from`, with an adverb skipped. */
function nounFrom({ prose, nounAt, nouns }: Search, from: number): number {
  const at = traitsAt(prose, from) & ADVERB && (nounAt[from] ?? -1) < 0 ? from + 1 : from
  const noun = prose.inside[at] === -1 ? (nounAt[at] ?? -1) : -1
  return noun >= 0 && nouns[noun]?.start === at ? noun : -1
}

/** `works said to show his likeness`: nobody there says it. */
function isHearsay(prose: Prose, at: number): boolean {
  return (
    word(prose, at) === 'said' &&
    word(prose, at + 1) === 'to' &&
    prose.tokens.shape[at + 2] === LOWER &&
    !(traitsAt(prose, at + 2) & DETERMINER)
  )
}

function isPassive(prose: Prose, at: number, traits: number): boolean {
  if (!(traits & IS_PAST) || traits & IS_BASE) return false
  let before = at - 1
  while (traitsAt(prose, before) & ADVERB) before--
  return /^(?:is|are|was|were|be|been|being|get|got|gets)$/.test(word(prose, before)) && prose.inside[before] === -1
}

function agentOf(search: Search, at: number): number {
  for (let next = at + 1; next < at + 6; next++) if (word(search.prose, next) === 'by') return nounFrom(search, next + 1)
  return -1
}

/** A form that has a subject of its own: `says`, `said`, `would say`; not `saying`, `to say`. */
function hasOwnSubject(prose: Prose, at: number, traits: number): boolean {
  if (traits & IS_GERUND) return /^(?:is|are|was|were|been|am|’s|'s|’re|'re)$/.test(word(prose, at - 1))
  return !(traits & IS_BASE && !(traits & IS_PAST) && word(prose, at - 1) === 'to')
}

/** Walk left from a verb to its subject, over adverbs, auxiliaries, asides between commas. */
function subjectOf(search: Search, verb: number): number {
  const { prose, nounAt } = search
  const first = prose.sentenceStart[prose.sentence[verb] as number] as number
  let at = verb - 1
  while (at >= first && prose.inside[at] === -1 && traitsAt(prose, at) & (ADVERB | AUXILIARY) && !(traitsAt(prose, at) & PRONOUN))
    at--
  if (at < first || prose.inside[at] !== -1) return -1
  if ((nounAt[at] ?? -1) >= 0) return atClauseStart(search, nounAt[at] as number, first)
  const mark = word(prose, at)
  if (mark === ',' || mark === ')' || mark === '—' || mark === '–' || mark === '-') return overAside(search, at, first)
  if (traitsAt(prose, at) & TIME || prose.tokens.shape[at] === NUMBER) return overTime(search, at, first)
  return -1
}

/** In tokens; with no limit a line of nothing but commas and verbs would cost the square of its length. */
const LONGEST_ASIDE = 60

/** `Lee, a fellow at the centre, said`: from the comma before the verb back to the noun before the aside. */
function overAside(search: Search, comma: number, first: number): number {
  const { prose, nounAt } = search
  const close = word(prose, comma)
  const open = close === ')' ? '(' : close
  for (let at = comma - 1; at > Math.max(first, comma - LONGEST_ASIDE); at--) {
    if (prose.inside[at] !== -1) continue
    if (word(prose, at) !== open) continue
    const noun = nounAt[at - 1] ?? -1
    if (noun < 0) continue
    return atClauseStart(search, noun, first)
  }
  return nounAt[first] ?? -1
}

/** `Trump on Thursday said`. */
function overTime(search: Search, from: number, first: number): number {
  const { prose, nounAt } = search
  for (let at = from; at >= first && at > from - 6; at--)
    if ((nounAt[at] ?? -1) >= 0 && !(traitsAt(prose, at) & TIME)) return nounAt[at] as number
  return -1
}

/** The head of what ends at the noun: `Cruz, in an interview with CNN, said` and `the mother of Lee said` mean the first. */
function atClauseStart(search: Search, noun: number, first: number): number {
  const { prose, nouns, nounAt } = search
  const start = nouns[noun]?.start ?? first
  const before = start - 1
  if (before < first || prose.inside[before] !== -1) return noun
  if (traitsAt(prose, before) & PREPOSITION) {
    for (let at = before - 1; at >= first && at > before - 8; at--) {
      const other = nounAt[at] ?? -1
      if (other >= 0) return other
      if (prose.inside[at] !== -1 || traitsAt(prose, at) & CUE) break
    }
    return noun
  }
  if (word(prose, before) === ',') {
    const other = nounAt[before - 1] ?? -1
    if (other >= 0 && isAppositive(search, noun)) return atClauseStart(search, other, first)
  }
  return noun
}

/** `Lee, a senior fellow, said` has the comma's second part as a role with an article. */
function isAppositive({ prose, nouns }: Search, noun: number): boolean {
  const found = nouns[noun]
  return (
    found !== undefined && found.form !== 'name' && found.form !== 'pronoun' && (traitsAt(prose, found.start) & DETERMINER) > 0
  )
}

/** The subject of a form without one of its own, `saying`: the first noun of the sentence that is not in a prepositional phrase. */
function farSubjectOf({ prose, nouns, nounAt }: Search, verb: number): number {
  const first = prose.sentenceStart[prose.sentence[verb] as number] as number
  for (let at = verb - 1; at >= first && at > verb - 60; at--) {
    const noun = nounAt[at] ?? -1
    if (noun < 0) continue
    at = nouns[noun]?.start ?? at
    if (isSubject(prose, nouns[noun] as Noun)) return noun
  }
  return -1
}

/** Whether a finite verb follows the noun and no preposition stands before it. */
export function isSubject(prose: Prose, noun: Noun): boolean {
  if (traitsAt(prose, noun.start - 1) & PREPOSITION || noun.possessive) return false
  let at = noun.end
  while (traitsAt(prose, at) & ADVERB) at++
  const traits = traitsAt(prose, at)
  if (traits & AUXILIARY || (traits & CUE && traits & (IS_PAST | IS_PRESENT))) return true
  if (prose.tokens.shape[at] === LOWER) return !(traits & FUNCTION) && looksFinite(prose, at)
  const mark = prose.source.charAt(prose.tokens.start[at] as number)
  return mark === ',' && prose.sentenceStart[prose.sentence[noun.start] as number] === noun.start
}

/** `visited`, `visits`: the ending of a verb that we do not know. */
function looksFinite({ source, tokens }: Prose, at: number): boolean {
  const end = tokens.end[at] as number
  return source[end - 1] === 's' || (source[end - 1] === 'd' && source[end - 2] === 'e')
}
