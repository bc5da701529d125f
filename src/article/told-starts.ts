import { MONTH } from './dates-and-places.ts'
import { type Frame, kindOfVerb } from './frame.ts'
import {
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  FUNCTION,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PAPER,
  PEOPLE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SAY,
  SUBORDINATOR,
  TELL,
  TIME,
} from './lexicon.ts'
import { isMark, type Prose, textAt, traitsAt } from './prose.ts'
import { isCapital, LOWER, NUMBER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** Where what is told begins behind a cue, in tokens. */
export function startBehind(prose: Prose, frame: Frame, from: number, last: number): number {
  if (frame.order === 'according-to') return skipRole(prose, from, last)
  const that = skipToThat(prose, frame, from, last)
  if (that > from) return that
  if (frame.traits & TELL && /^(?:told|tells?|telling)$/.test(textAt(prose, frame.cue.start)))
    return overListener(prose, from, last)
  if (frame.traits & TELL && /^(?:warned|assured|reminded|informed)$/.test(textAt(prose, frame.cue.start)))
    return overListeners(prose, from, last, false)
  return frame.traits & SAY ? overOccasion(prose, from, last) : from
}

/** `said on Thursday, in a statement, that …`, `told reporters in Norrby that …`: the words begin with `that`. */
function skipToThat(prose: Prose, frame: Frame, from: number, last: number): number {
  if (!(traitsAt(prose, from) & (PREPOSITION | TIME)) && !(frame.traits & TELL)) return from
  if (kindOfVerb(frame.traits) === 'judge') return from // `railed against the rules that …`
  for (let at = from + 1; at < Math.min(from + 12, last); at++) {
    const traits = traitsAt(prose, at)
    if (prose.inside[at] !== -1 || traits & AUXILIARY) return from
    if (traits & SUBORDINATOR && textAt(prose, at) === 'that' && hasVerbNext(prose, at)) continue // `the plan that would ruin him`
    if (traits & SUBORDINATOR) return textAt(prose, at) === 'that' ? at : from
    if (frame.traits & TELL && (prose.tokens.shape[at] === PUNCTUATION || textAt(prose, at) === 'to')) return from
  }
  return from
}

const hasVerbNext = (prose: Prose, at: number): boolean => {
  const next = traitsAt(prose, at + 1)
  return (next & AUXILIARY) > 0 || ((next & CUE) > 0 && (next & (IS_PAST | IS_PRESENT)) > 0)
}

/** `told the court he had …`, `told them the plan …`: the words begin behind whoever listens. */
function overListener(prose: Prose, from: number, last: number): number {
  let at = from
  if (traitsAt(prose, at) & PRONOUN) at++
  else {
    while (at < last && traitsAt(prose, at) & DETERMINER) at++
    const first = at
    while (
      at < Math.min(from + 6, last) &&
      !isEnd(prose, at) &&
      !(at > first && isCapital(prose.tokens.shape[at]) && !isCapital(prose.tokens.shape[at - 1]))
    )
      at++
    if (at === first) return from
  }
  at = overWhen(prose, at)
  return beginsClause(prose, at) ? at : overListeners(prose, from, last, true)
}

/** `told ministers inflation would fall`: behind the last word for people that is not itself what the verb tells of. */
function overListeners(prose: Prose, from: number, last: number, isTold: boolean): number {
  let behind = from
  for (let at = from; at < Math.min(from + 6, last); at++) {
    const traits = traitsAt(prose, at)
    if (at === from && traits & DETERMINER) continue
    if (traits & AUXILIARY) return behind < at ? behind : from
    if (prose.inside[at] !== -1 || traits & FUNCTION || prose.tokens.shape[at] !== LOWER) return from
    // `warned staff shortages would grow` warns nobody
    const arePeople = traits & (PEOPLE | ROLE) && (isTold || !(traits & CUE))
    if (arePeople && /(?:s|people|staff|police)$/.test(textAt(prose, at)) && (isTold || textAt(prose, at).endsWith('s')))
      behind = at + 1
  }
  return from
}

/** `said on Tuesday they had …`, `said in a statement it was …`: the words begin behind when and where it was said. */
function overOccasion(prose: Prose, from: number, last: number): number {
  let at = overWhen(prose, from)
  if (at === from && /^(?:in|at|during)$/.test(textAt(prose, at)) && /^an?$/.test(textAt(prose, at + 1))) {
    at += 2
    while (at < Math.min(from + 5, last) && prose.tokens.shape[at] === LOWER && !(traitsAt(prose, at) & (FUNCTION | PAPER | CUE)))
      at++
    if (!(traitsAt(prose, at) & PAPER) && !/^(?:interview|speech|conference)$/.test(textAt(prose, at - 1))) return from
    if (traitsAt(prose, at) & PAPER) at++
    at = overWhen(prose, at)
  }
  return at > from && at < last && beginsClause(prose, at) ? at : from
}

/** `on Tuesday evening`, `Tuesday`, `in March 2024`, `on May 4`; not `Tuesday’s fire`, nor the number in `on Friday 21 soldiers`. */
export function overWhen(prose: Prose, from: number): number {
  let at = /^(?:on|in|at|last|earlier|late)$/.test(textAt(prose, from)) ? from + 1 : from
  if (!(traitsAt(prose, at) & TIME)) return from
  while (traitsAt(prose, at) & TIME) at++
  if (prose.tokens.shape[at] === NUMBER && MONTH_ALONE.test(textAt(prose, at - 1))) at++
  return prose.tokens.shape[at] === POSSESSIVE ? from : at
}

const MONTH_ALONE = new RegExp(`^${MONTH}$`)

/** `he`, `the`, a name: what a clause begins with; not `him`. */
function beginsClause(prose: Prose, at: number): boolean {
  if (prose.inside[at] !== -1 || prose.tokens.shape[at] === PUNCTUATION) return false
  const traits = traitsAt(prose, at)
  if (traits & PRONOUN) return /^(?:he|she|they|it|we|I|there|nobody|everyone|who|what|you)$/.test(textAt(prose, at))
  if (traits & (PREPOSITION | CONJUNCTION | AUXILIARY | SUBORDINATOR | IS_GERUND)) return false
  return (
    (traits & DETERMINER) > 0 ||
    isCapital(prose.tokens.shape[at]) ||
    prose.tokens.shape[at] === NUMBER ||
    (traits & FUNCTION) === 0
  )
}

const isEnd = (prose: Prose, at: number): boolean =>
  prose.inside[at] !== -1 || prose.tokens.shape[at] === PUNCTUATION || (traitsAt(prose, at) & (FUNCTION | TIME)) > 0

/** `According to Wu, a professor at Leeds University, closures …`: the words begin behind the role. */
function skipRole(prose: Prose, from: number, last: number): number {
  if (!isMark(prose, from, ',')) return from
  let hasRole = false
  for (let at = from + 1; at < Math.min(from + 20, last - 1) && prose.inside[at] === -1; at++) {
    if (isMark(prose, at, ',')) return hasRole ? at : from
    const traits = traitsAt(prose, at)
    if (traits & ROLE) hasRole = true
    else if (!hasRole && traits & (PREPOSITION | AUXILIARY | PRONOUN)) return from
  }
  return from
}
