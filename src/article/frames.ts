import {
  ACT,
  ADVERB,
  CUE,
  DETERMINER,
  FUNCTION,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  JUDGE,
  PREPOSITION,
  SAY,
  SHOW,
  SPEECH,
  TELL,
  THINK,
  WANT,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { agentOf, isPassive } from './passives.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { farSubjectOf, hasOwnSubject, nounFrom, type Search, subjectOf } from './subjects.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'

/** How cue and speaker stand: `Lee said`, `said Lee`, `according to Lee`, `Lee:`, `by Lee`. */
type Order = 'subject-verb' | 'verb-subject' | 'according-to' | 'label' | 'by' | 'owner'

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

function readFrame(search: Search, at: number): Frame | undefined {
  const { prose, nounAt } = search
  const traits = traitsAt(prose, at)
  if ((traits & SPEECH) !== 0 && prose.tokens.shape[at] === LOWER) {
    const frame = readSpeechNoun(search, at)
    if (frame) return frame
  }
  if (prose.lexicon && traits & CUE && traits & PREPOSITION) return readSource(search, at)
  if (traits & CUE && nounAt[at] === -1 && (prose.tokens.shape[at] === LOWER || opensSentence(prose, at)))
    return readVerb(search, at, traits)
  if (
    traits & PREPOSITION &&
    lengthOf(prose, at) === 9 &&
    /^according$/i.test(textAt(prose, at)) &&
    textAt(prose, at + 1) === 'to'
  )
    return frameWith(search, { start: at, end: at + 2 }, 0, nounFrom(search, at + 2), 'according-to', true)
  if (prose.tokens.shape[at] !== PUNCTUATION) return undefined
  const mark = prose.source.charAt(prose.tokens.start[at] as number)
  return mark === ':' ? readLabel(search, at) : DASHES.includes(mark) ? readSignature(search, at) : undefined
}

/** `selon Marie Petit`, `según el alcalde`; `pour Jean Morel` where it opens the sentence. */
function readSource(search: Search, at: number): Frame | undefined {
  const { prose } = search
  if (prose.lexicon?.isView(textAt(prose, at)) && !opensSentence(prose, at)) return undefined
  // `de acuerdo con`, no agreement with somebody
  const isPhrase = /rdo$/.test(textAt(prose, at))
  if (isPhrase && !(traitsAt(prose, at - 1) & PREPOSITION)) return undefined
  const end = isPhrase ? at + 2 : at + 1
  return frameWith(search, { start: at, end }, 0, nounAhead(search, end - 1), 'according-to', true)
}

/** In tokens. */
const FAR_AHEAD = 7

/** `a indiqué à l’AFP Jean Morel`: the first noun behind a verb, up to a mark, that no preposition holds. */
function nounAhead({ prose, nouns, nounAt }: Search, verb: number): number {
  for (let at = verb + 1; at < verb + FAR_AHEAD; at++) {
    if (prose.inside[at] !== -1 || prose.tokens.shape[at] === PUNCTUATION || prose.sentence[at] !== prose.sentence[verb]) break
    const noun = nounAt[at] ?? -1
    if (noun < 0) continue
    if (at === verb + 1 || !(traitsAt(prose, (nouns[noun] as Noun).start - 1) & PREPOSITION)) return noun
    at = (nouns[noun] as Noun).end - 1
  }
  return -1
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
    if (prose.inside[before] !== -1 || traitsAt(prose, before) & FUNCTION || textAt(prose, before) === ',') break
  }
  return /^(?:by|from)$/.test(textAt(prose, at + 1)) ? frameWith(search, cue, 0, nounFrom(search, at + 2), 'by', true) : undefined
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
  return at - (prose.sentenceStart[prose.sentence[at] as number] as number) < 2 && /^from$/i.test(textAt(prose, at))
}

/** Whether a mark is the first token of its passage. */
const isFirstMark = (prose: Prose, at: number): boolean => at === 0 || prose.tokens.passage[at - 1] !== prose.tokens.passage[at]

function readVerb(search: Search, at: number, traits: number): Frame | undefined {
  const { prose } = search
  if (textAt(prose, at) === 'following' || isHearsay(prose, at) || isNounHere(prose, at, traits) || isInQuestion(prose, at))
    return undefined
  const cue = { start: at, end: at + 1 }
  if (follows(prose, at) || (traits & SAY && textAt(prose, at - 1) === ',')) {
    const noun = prose.lexicon ? nounAhead(search, at) : nounFrom(search, at + 1)
    // `…, denied it`: that is what was denied
    if (
      noun >= 0 &&
      textAt(prose, at + 1) !== 'it' &&
      (follows(prose, at) || endsClause(search, noun) || goesOnAir(search, noun))
    )
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
  while (before >= 0 && prose.inside[before] === -1 && (textAt(prose, before) === ',' || traitsAt(prose, before) & ADVERB))
    before--
  if (before < 0) return true
  const mark = prose.inside[before] === -1 ? textAt(prose, before) : ''
  return prose.inside[before] !== -1 || prose.tokens.passage[before] !== prose.tokens.passage[at] || mark === '—' || mark === '–'
}

/** `…, say observers.`: nothing comes after the noun in its clause. */
function endsClause({ prose, nouns }: Search, noun: number): boolean {
  const end = (nouns[noun] as Noun).end
  return (
    end >= prose.tokens.count ||
    prose.inside[end] !== -1 ||
    prose.tokens.passage[end] !== prose.tokens.passage[end - 1] ||
    /^[.,;:!?—–]$/.test(textAt(prose, end))
  )
}

/** `It was, wrote Kemp on X, “a sorry day”`. */
function goesOnAir({ prose, nouns }: Search, noun: number): boolean {
  const { end } = nouns[noun] as Noun
  return /^(?:on|in)$/.test(textAt(prose, end)) && textAt(prose, end + 2) === ',' && prose.inside[end] === -1
}

/** `works said to show his likeness`: nobody there says it. */
function isHearsay(prose: Prose, at: number): boolean {
  return (
    textAt(prose, at) === 'said' &&
    textAt(prose, at + 1) === 'to' &&
    prose.tokens.shape[at + 2] === LOWER &&
    !(traitsAt(prose, at + 2) & DETERMINER)
  )
}

/** `Asked what he had said about her, Lee grinned`: another’s question, up to the comma. */
function isInQuestion(prose: Prose, at: number): boolean {
  const first = prose.sentenceStart[prose.sentence[at] as number] as number
  if (prose.lexicon || at - first > LONGEST_QUESTION || !/^(?:Asked|Pressed|Questioned|Quizzed)$/.test(textAt(prose, first)))
    return false
  for (let before = first + 1; before < at; before++) if (textAt(prose, before) === ',') return false
  return true
}

/** In tokens. */
const LONGEST_QUESTION = 30

/** `its minutest detail`, `a nod`, `following talks`: a form that could be a verb, where only a noun can stand. */
function isNounHere(prose: Prose, at: number, traits: number): boolean {
  if (!(traits & (IS_BASE | IS_PRESENT)) || traits & (IS_PAST | IS_GERUND)) return false
  const before = traitsAt(prose, at - 1)
  if (before & PREPOSITION) return textAt(prose, at - 1) !== 'to'
  if (textAt(prose, at - 1) === 'following') return true
  if (isOpenDeterminer(prose, at - 1, before)) return true
  let open = at - 1
  while (open > at - 4 && !traitsAt(prose, open) && prose.tokens.shape[open] === LOWER) open--
  return (traits & IS_BASE) > 0 && open < at - 1 && isOpenDeterminer(prose, open, traitsAt(prose, open))
}

/** `a`, `the`, `its`; not `that` or `those`, which may stand for somebody. */
function isOpenDeterminer(prose: Prose, at: number, traits: number): boolean {
  return (
    (traits & DETERMINER) > 0 &&
    prose.inside[at] === -1 &&
    /^(?:an?|the|its|his|their|our|my|no|every|each)$/i.test(textAt(prose, at))
  )
}
