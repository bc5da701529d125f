import { farSubjectOf } from './far-subjects.ts'
import { type Frame, frameWith } from './frame.ts'
import { DASHES, endsClause, readLabel, readMessage, readSignature } from './labels.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  FUNCTION,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PREPOSITION,
  PRONOUN,
  SAY,
  SPEECH,
  SUBORDINATOR,
  TELL,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { agentOf, heardAs, isPassive, quotedAs } from './passives.ts'
import { mayDescribe, type Search } from './phrase-heads.ts'
import { opensSentence, type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import { hasOwnSubject, nounFrom, subjectOf } from './subjects.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'

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
  if (traits === 0 && !prose.lexicon && prose.tokens.shape[at] === LOWER && nounAt[at] === -1) return readUnknown(search, at)
  if (traits & CUE && nounAt[at] === -1 && (prose.tokens.shape[at] === LOWER || opensSentence(prose, at)))
    return readVerb(search, at, traits)
  if (
    traits & PREPOSITION &&
    lengthOf(prose, at) === 9 &&
    /^according$/i.test(textAt(prose, at)) &&
    textAt(prose, at + 1) === 'to'
  )
    return frameWith(search, { start: at, end: at + 2 }, 0, nounFrom(search, at + 2), 'according-to', true)
  if (traits & PREPOSITION && lengthOf(prose, at) === 2 && isInWordsOf(prose, at))
    return frameWith(search, { start: at, end: at + 4 }, 0, nounFrom(search, at + 4), 'according-to', true)
  if (prose.tokens.shape[at] !== PUNCTUATION) return undefined
  const mark = prose.source.charAt(prose.tokens.start[at] as number)
  return mark === ':'
    ? (readLabel(search, at) ?? readMessage(search, at))
    : DASHES.includes(mark)
      ? readSignature(search, at)
      : undefined
}

/** `“…,” cackled Lee.`, `“…,” Lee cackled.`: a verb that no list has, by its ending and its place behind speech that ends in a comma or as talk does. */
function readUnknown(search: Search, at: number): Frame | undefined {
  const { prose, nouns, nounAt } = search
  const last = prose.source.charCodeAt((prose.tokens.end[at] as number) - 1)
  if ((last !== LETTER_D && last !== LETTER_T) || !/^(?:.{2,}ed|wept|spat)$/.test(textAt(prose, at))) return undefined
  const cue = { start: at, end: at + 1 }
  if (isBehindTalk(prose, at)) {
    const noun = nounFrom(search, at + 1)
    return noun >= 0 && (endsClause(search, noun) || goesOnWhen(prose, nouns[noun] as Noun))
      ? frameWith(search, cue, SAY | IS_PAST, noun, 'verb-subject', true)
      : undefined
  }
  const noun = nounAt[at - 1] ?? -1
  const before = (nouns[noun]?.start ?? 0) - 1
  // `“Fire!” Lee fled.`: another sentence
  return noun >= 0 && isBehindTalk(prose, before + 1, true) && /^[.,;:!?—–]?$/.test(textAt(prose, at + 1))
    ? frameWith(search, cue, SAY | IS_PAST, noun, 'subject-verb', true)
    : undefined
}

/** `“…,” cackled Lee as the van drove off`. */
const goesOnWhen = (prose: Prose, { end }: Noun): boolean =>
  /^(?:as|when|while|before|after)$/.test(textAt(prose, end)) && prose.inside[end] === -1

/** Looked at first, since to cut a word out of the text costs more. */
const LETTER_D = 100
const LETTER_T = 116

function isBehindTalk(prose: Prose, at: number, isComma = false): boolean {
  const quote = prose.inside[at - 1] ?? -1
  const { span, marked } = prose.quoted[quote] ?? {}
  return (
    span !== undefined &&
    marked !== undefined &&
    ((isComma ? /,/ : /[,?!…—–]/).test(prose.source.charAt(span.end - 1)) || prose.source[marked.end] === ',')
  )
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

/** `in the words of the chief`. */
const isInWordsOf = (prose: Prose, at: number): boolean =>
  !prose.lexicon && textAt(prose, at + 2) === 'words' && textAt(prose, at + 3) === 'of' && /^in$/i.test(textAt(prose, at))

const lengthOf = ({ tokens }: Prose, at: number): number => (tokens.end[at] as number) - (tokens.start[at] as number)

/** `her claim`, `Lee’s latest warning`, `a warning from Lee`. */
export function readSpeechNoun(search: Search, at: number): Frame | undefined {
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

export function readVerb(search: Search, at: number, traits: number): Frame | undefined {
  const { prose } = search
  if (
    textAt(prose, at) === 'following' ||
    isHearsay(prose, at) ||
    isParticiple(prose, at, traits) ||
    isNounHere(prose, at, traits) ||
    isInQuestion(prose, at)
  )
    return undefined
  const cue = { start: at, end: at + 1 }
  if (follows(prose, at) || (traits & SAY && textAt(prose, at - 1) === ',')) {
    const noun = prose.lexicon ? nounAhead(search, at) : nounFrom(search, at + 1)
    // `…, denied it`: that is what was denied; `Rebecca Berg KC, asked the minister: “…”`: who was asked
    const isAsked =
      !follows(prose, at) && /^asks?(?:ed)?$/.test(textAt(prose, at)) && textAt(prose, search.nouns[noun]?.end ?? 0) === ':'
    if (
      noun >= 0 &&
      !isAsked &&
      textAt(prose, at + 1) !== 'it' &&
      (follows(prose, at) || endsClause(search, noun) || goesOnAir(search, noun))
    )
      return frameWith(search, cue, traits, noun, 'verb-subject', true)
  }
  if (isPassive(prose, at, traits)) {
    const by = agentOf(search, at)
    return by >= 0 ? frameWith(search, cue, traits, by, 'by', true) : undefined
  }
  const told = traits & IS_GERUND ? quotedAs(search, at) : traits & IS_BASE ? heardAs(search, at) : -1
  if (told >= 0) return frameWith(search, cue, traits, told, 'subject-verb', true)
  const beside = traits & IS_GERUND ? (search.nounAt[at - 1] ?? -1) : -1
  if (beside >= 0) return frameWith(search, cue, traits, beside, 'subject-verb', true) // `a sign saying …`
  const finite = hasOwnSubject(prose, at, traits)
  const noun = finite ? subjectOf(search, at) : -1
  if (noun >= 0) return frameWith(search, cue, traits, noun, 'subject-verb', true)
  const far = farSubjectOf(search, at)
  return far >= 0 ? frameWith(search, cue, traits, far, 'subject-verb', false) : undefined
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

/** `Those asked said`, `those asked about the plan said`: no verb of the sentence, but tells of the noun before it. */
function isParticiple(prose: Prose, at: number, traits: number): boolean {
  if (!(traits & IS_PAST) || prose.lexicon) return false
  if (isSaid(prose, at + 1)) return true
  if (!mayDescribe(prose, at)) return false
  for (let next = at + 1; next < at + LONGEST_PHRASE && prose.inside[next] === -1; next++) {
    if (isSaid(prose, next)) return true
    if (prose.tokens.shape[next] === PUNCTUATION || traitsAt(prose, next) & (CONJUNCTION | SUBORDINATOR | PRONOUN)) return false
    if (next === at + 1 && !(traitsAt(prose, next) & PREPOSITION)) return false
  }
  return false
}

/** Not `reported alleged abuse`. */
const isSaid = (prose: Prose, at: number): boolean =>
  (traitsAt(prose, at) & (SAY | TELL)) > 0 && prose.inside[at] === -1 && /^(?:said|says?|told|added)$/.test(textAt(prose, at))

/** In tokens: `about the plans of the council`. */
const LONGEST_PHRASE = 9

/** `Asked what he had said about her, Lee grinned`: another’s question, up to the comma. */
function isInQuestion(prose: Prose, at: number): boolean {
  const first = startOfSentence(prose, at)
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
  if (
    traits & IS_PRESENT &&
    MAY_BE_NOUN.test(textAt(prose, at)) &&
    before & CUE &&
    before & IS_PAST &&
    !(before & AUXILIARY) &&
    prose.tokens.shape[at - 1] === LOWER
  )
    return true // `rejected calls`
  if (isOpenDeterminer(prose, at - 1, before)) return true
  if (traits & IS_BASE && prose.tokens.shape[at - 1] !== LOWER && /^an?$/i.test(textAt(prose, at - 2))) return true // `a Holt-led attack`
  let open = at - 1
  while (open > at - 4 && !traitsAt(prose, open) && prose.tokens.shape[open] === LOWER) open--
  return (traits & IS_BASE) > 0 && open < at - 1 && isOpenDeterminer(prose, open, traitsAt(prose, open))
}

const MAY_BE_NOUN =
  /^(?:calls|claims|reports|demands|charges|questions|answers|threats|requests|offers|plans|votes|attacks|hopes|fears)$/

/** `a`, `the`, `its`; not `that` or `those`, which may stand for somebody. */
function isOpenDeterminer(prose: Prose, at: number, traits: number): boolean {
  return (
    (traits & DETERMINER) > 0 &&
    prose.inside[at] === -1 &&
    /^(?:an?|the|its|his|their|our|my|no|every|each)$/i.test(textAt(prose, at))
  )
}
