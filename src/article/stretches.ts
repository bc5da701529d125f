import type { Frame } from './frame.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  HEAD,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SAY,
  SUBORDINATOR,
  TELL,
  TIME,
} from './lexicon.ts'
import { isMark, type Prose, textAt, traitsAt } from './prose.ts'
import { isCapital, NUMBER, PUNCTUATION } from './tokens.ts'
import { overWhen, startBehind } from './told-starts.ts'

/**
 * Where a stretch of words stands by its cue: after it up to the end of the sentence, of the clause or of the first noun
 * phrase; before it from the start of the sentence or the clause; around it (`The plan, she said, is dead`); behind a label.
 */
type Way = 'after' | 'clause' | 'phrase' | 'before' | 'clause before' | 'around' | 'label'

/** Words that may be what somebody is reported to say. Offsets are tokens, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly way: Way
  /** Where the clause after the cue ends. */
  readonly clause: number
}

/** Longest way from a cue to either end, in tokens: no sentence of the training articles goes further. */
const REACH = 80

/** Find the stretches that a cue may report; they share words, and at most one of them is meant. */
export function findStretches(prose: Prose, frame: Frame): readonly Stretch[] {
  if (frame.order === 'label')
    return frame.start === frame.cue.start ? [] : keep(prose, 'label', frame.end, endOfPassage(prose, frame.end), frame.end)
  const sentence = prose.sentence[frame.cue.start] as number
  const start = Math.max(prose.sentenceStart[sentence] as number, frame.start - REACH)
  const end = Math.min(prose.sentenceStart[sentence + 1] as number, frame.end + REACH)
  const first = startOfReport(prose, frame.start, start)
  const last = endOfReport(prose, frame, end)
  const close = overWhen(prose, textAt(prose, frame.end) === 'out' ? frame.end + 1 : frame.end)
  const isInserted = frame.start > first + 2 && isMark(prose, frame.start - 1, ',') && isMark(prose, close, ',')
  // `…, she said on Monday, when she met …`: what follows tells more of when
  const ends = close > frame.end ? IS_GERUND | PREPOSITION | SUBORDINATOR | CONJUNCTION | TIME : IS_GERUND
  const isAside = isInserted && !isRole(prose, frame) && !(traitsAt(prose, close + 1) & ends)
  return [...(isInserted ? [] : stretchesAfter(prose, frame, last)), ...stretchesBefore(prose, frame, first, last, isAside)]
}

function stretchesAfter(prose: Prose, frame: Frame, last: number): Stretch[] {
  const behind = frame.order === 'subject-verb' || frame.order === 'owner' ? frame.cue.end : frame.end
  const from = startBehind(prose, frame, behind, last)
  if (frame.order === 'according-to' && /^(?:that|which|who)$/.test(textAt(prose, from))) return []
  if (isQuotedAt(prose, from) || traitsAt(prose, from) & CONJUNCTION) return []
  const clause = endOfClause(prose, from, last)
  const words = overPreposition(prose, from)
  const phrase = endOfPhrase(prose, words, clause)
  return [
    ...keep(prose, 'after', from, last, clause),
    ...(clause < last - 1 ? keep(prose, 'clause', from, clause, clause) : []),
    ...(phrase < clause || words > from ? keep(prose, 'phrase', words, phrase, clause) : []),
  ]
}

/** `about the plan`, `with them`: the words begin behind the preposition; `to leave` keeps it. */
function overPreposition(prose: Prose, from: number): number {
  return traitsAt(prose, from) & PREPOSITION &&
    /^(?:about|on|for|with|of|at|against|in|from|out|into|over|by)$/.test(textAt(prose, from))
    ? from + 1
    : from
}

/** `said, “…”`, `said: “…”`, `said that “…`: the words are a quotation. */
function isQuotedAt(prose: Prose, at: number): boolean {
  return prose.inside[at] !== -1 || (prose.inside[at + 1] !== -1 && (isMark(prose, at, ',:') || textAt(prose, at) === 'that'))
}

function stretchesBefore(prose: Prose, frame: Frame, first: number, last: number, isAside: boolean): Stretch[] {
  if (frame.start <= first + 1 || frame.order === 'owner') return []
  if (frame.order !== 'according-to' && !isMark(prose, frame.start - 1, ',—–')) return []
  const clause = startOfClause(prose, frame.start, first)
  return [
    ...(isAside ? keep(prose, 'around', first, last, last) : []),
    ...keep(prose, 'before', first, frame.start, first),
    ...(clause > first ? keep(prose, 'clause before', clause, frame.start, first) : []),
  ]
}

/** `…, said Ola Strand, the fire chief`, `…, said Ola Strand, from Norrby`: what follows tells who speaks. */
const isRole = (prose: Prose, { order, end }: Frame): boolean =>
  order === 'verb-subject' &&
  ((traitsAt(prose, end + 1) & (DETERMINER | ROLE)) > 0 ||
    prose.tokens.shape[end + 1] === NUMBER ||
    /^who(?:se)?$/.test(textAt(prose, end + 1)) ||
    (/^(?:of|from)$/.test(textAt(prose, end + 1)) && isCapital(prose.tokens.shape[end + 2]) && closesSentence(prose, end + 3)))

/** `of Lund University.`, up to the end; in `of Lund University, is` the words go on. */
function closesSentence(prose: Prose, from: number): boolean {
  let at = from
  while (at < from + LONGEST_HOUSE && prose.inside[at] === -1 && prose.tokens.shape[at] !== PUNCTUATION) at++
  return prose.inside[at] === -1 && /^[.;]?$/.test(textAt(prose, at))
}

/** In tokens. */
const LONGEST_HOUSE = 10

/** The stretch without marks at its ends; nothing where no words are left. */
function keep(prose: Prose, way: Way, from: number, to: number, clause: number): Stretch[] {
  let start = from
  let end = to
  while (start < end && prose.inside[start] === -1 && isMark(prose, start, ',:;—–.)-')) start++
  while (end > start && prose.inside[end - 1] === -1 && isMark(prose, end - 1, ',.!?;:—–(-')) end--
  return end > start ? [{ way, start, end, clause }] : []
}

/** Where another’s words begin: `…; his lawyers say …`, `for the delays and said …`, `…, but rejected …`. */
function endOfReport(prose: Prose, { order, end: from }: Frame, last: number): number {
  for (let at = from; at < last - 1; at++) {
    if (prose.inside[at] !== -1) continue
    if (isMark(prose, at, ',') && closesReport(prose, at + 1, last)) return at
    if (at < from + 2) continue
    if (isMark(prose, at, ';') && reports(prose, at + 1, last)) return at
    if (order !== 'according-to' && traitsAt(prose, at) & CONJUNCTION && goesOnSaying(prose, from, at))
      return isMark(prose, at - 1, ',') ? at - 1 : at
  }
  return last
}

/** Whether whoever speaks does more behind `and` or `but`: not `he was stopped and told to leave`, nor `that he called and told her`. */
function goesOnSaying(prose: Prose, from: number, at: number): boolean {
  const joint = textAt(prose, at)
  if (joint === 'but') return isMark(prose, at - 1, ',') && saysNext(prose, at, CUE)
  if (joint !== 'and' || !saysNext(prose, at, SAY | TELL)) return false
  if (!isMark(prose, at - 1, ',') && !(traitsAt(prose, from) & PREPOSITION)) return false
  for (let before = from; before < at; before++) if (/^(?:was|were|been|be|being|got)$/.test(textAt(prose, before))) return false
  return true
}

/** Where another’s words end: `Some left, he said; others stayed, she said`. */
function startOfReport(prose: Prose, from: number, first: number): number {
  for (let at = from - 1; at > first + 2; at--)
    if (prose.inside[at] === -1 && isMark(prose, at, ';')) return reports(prose, Math.max(first, at - 8), at) ? at + 1 : first
  return first
}

/** Whether a verb of saying comes before the next mark. */
function reports(prose: Prose, from: number, last: number): boolean {
  for (let at = from; at < Math.min(from + 8, last) && prose.tokens.shape[at] !== PUNCTUATION; at++)
    if (prose.inside[at] === -1 && traitsAt(prose, at) & SAY && traitsAt(prose, at) & (IS_PAST | IS_PRESENT | IS_BASE))
      return true
  return false
}

/** `…, said`, `…, two officials said on Monday.`: a clause of saying that closes the sentence; not `…, despite claims.` */
function closesReport(prose: Prose, from: number, last: number): boolean {
  let hasSubject = false
  if (traitsAt(prose, from) & (PREPOSITION | SUBORDINATOR | IS_GERUND | CONJUNCTION)) return false
  for (let at = from; at < Math.min(from + 8, last); at++) {
    if (prose.inside[at] !== -1 || prose.tokens.shape[at] === PUNCTUATION) return false
    const traits = traitsAt(prose, at)
    if (at > from && traits & (CONJUNCTION | SUBORDINATOR | AUXILIARY)) return false
    if (
      traits & (SAY | TELL) &&
      traits & (IS_PAST | IS_PRESENT | IS_BASE) &&
      (hasSubject || /^sa(?:id|ys)$/.test(textAt(prose, at)))
    )
      return prose.tokens.shape[at + 1] === PUNCTUATION || (traitsAt(prose, at + 1) & TIME) > 0 || textAt(prose, at + 1) === 'on'
    if (traits & (DETERMINER | PRONOUN | HEAD) || isCapital(prose.tokens.shape[at]) || prose.tokens.shape[at] === NUMBER)
      hasSubject = true
  }
  return false
}

function saysNext(prose: Prose, at: number, kinds: number): boolean {
  const next = traitsAt(prose, at + 1) & ADVERB ? at + 2 : at + 1
  const traits = traitsAt(prose, next)
  return (traits & kinds) > 0 && (traits & (IS_PAST | IS_PRESENT)) > 0 && !(traits & IS_BASE)
}

/** Where the clause after a cue ends: at a mark or a word that begins another thought. */
function endOfClause(prose: Prose, from: number, last: number): number {
  for (let at = from + 1; at < last - 1; at++)
    if (prose.inside[at] === -1 && (beginsThought(prose, at) || joinsVerb(prose, at))) return at
  return last
}

function startOfClause(prose: Prose, from: number, first: number): number {
  for (let at = from - 3; at > first; at--) if (prose.inside[at] === -1 && beginsThought(prose, at)) return at + 1
  return first
}

/** A dash, a bracket, a semicolon; a comma before `which`, `but`, `while`, `saying` or a preposition. */
function beginsThought(prose: Prose, at: number): boolean {
  if (isMark(prose, at, '—–;(')) return true
  return (
    isMark(prose, at, ',') && (traitsAt(prose, at + 1) & (CONJUNCTION | SUBORDINATOR | PRONOUN | IS_GERUND | PREPOSITION)) > 0
  )
}

/** `… and promised …`, `… and earlier this month said …`, `… while campaigning …`. */
function joinsVerb(prose: Prose, at: number): boolean {
  const traits = traitsAt(prose, at)
  let verb = at + 1
  while (
    (verb < at + 5 && traitsAt(prose, verb) & (ADVERB | TIME)) ||
    (traitsAt(prose, verb) & DETERMINER && traitsAt(prose, verb + 1) & TIME)
  )
    verb++
  const next = traitsAt(prose, verb)
  if (traits & CONJUNCTION) return ((next & (IS_PAST | IS_PRESENT)) > 0 && !(next & IS_BASE)) || isAuxiliary(prose, verb)
  return (traits & SUBORDINATOR) > 0 && /^(?:while|although|though|after|when)$/.test(textAt(prose, at))
}

/** `and were suspected of …`: another thought, unless it is a question or a name. */
const isAuxiliary = (prose: Prose, at: number): boolean => /^(?:was|were|is|are|has|have|had)$/.test(textAt(prose, at))

/** Where the first noun phrase after a cue ends: `his resignation` of `announced his resignation on Monday`. */
function endOfPhrase(prose: Prose, from: number, last: number): number {
  const ends = CONJUNCTION | SUBORDINATOR | PREPOSITION | PRONOUN | AUXILIARY | ADVERB
  for (let at = from + 1; at < last; at++)
    if (prose.inside[at] === -1 && (prose.tokens.shape[at] === PUNCTUATION || traitsAt(prose, at) & ends)) return at
  return last
}

function endOfPassage(prose: Prose, from: number): number {
  let at = from
  while (at < prose.tokens.count && prose.tokens.passage[at] === prose.tokens.passage[from]) at++
  return at
}
