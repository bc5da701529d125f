import { shapeAt } from './draft.ts'
import { joinsHouse } from './houses.ts'
import { CUE, DETERMINER, FIRST_NAME, FUNCTION, HEAD, PREPOSITION, PRONOUN, TIME, TITLE } from './lexicon.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { CAPITAL, isCapital, LOWER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** A title, a first name, or two words with capitals. */
const isSomebody = (prose: Prose, at: number): boolean =>
  (traitsAt(prose, at) & (TITLE | FIRST_NAME)) > 0 || (shapeAt(prose, at) === CAPITAL && shapeAt(prose, at + 1) === CAPITAL)

const TO = /^(?:al?|à|aux?|aos?|às?)$/i

/** `a source close to the couple`, `somebody familiar with the plan`. */
const isAside = (prose: Prose, at: number): boolean =>
  /^(?:close|familiar)$/.test(textAt(prose, at)) && /^(?:to|with)$/.test(textAt(prose, at + 1))

/** `of one of the accused`. */
const isOneOf = (prose: Prose, at: number): boolean =>
  !prose.lexicon && /^(?:one|some|two|many|all|most|both)$/.test(textAt(prose, at)) && textAt(prose, at + 1) === 'of'

/** `people familiar with the talks`: what could be a verb, right behind an article. */
const isThing = (prose: Prose, at: number, first: number): boolean =>
  at === first + 1 &&
  textAt(prose, first) === 'the' &&
  /^(?:talks|plans?|offers?|bid|claims?|request|order|attacks?)$/.test(textAt(prose, at))

/** `to join us`, `to join the rest`; not `to war-torn Norrby`. */
const isInfinitive = (prose: Prose, at: number): boolean =>
  textAt(prose, at) === 'to' &&
  shapeAt(prose, at + 1) === LOWER &&
  !traitsAt(prose, at + 1) &&
  (traitsAt(prose, at + 2) & (DETERMINER | PRONOUN)) > 0

/** Take `for the Clinton campaign`, `at the Harbour Institute`, `of the committee` after a head. */
export function takeComplement(prose: Prose, from: number, left: number): number {
  if (left === 2 && !prose.lexicon && isAside(prose, from)) {
    const end = takeComplement(prose, from + 1, 1)
    return end > from + 1 ? end : from
  }
  if (
    left === 0 ||
    !(traitsAt(prose, from) & PREPOSITION) ||
    !(prose.lexicon || /^(?:for|of|at|with|from|in|on|to)$/.test(textAt(prose, from)))
  )
    return from
  // `asked the minister to join`
  if (!prose.lexicon && isInfinitive(prose, from)) return from
  // `dijo el ministro a María López`: whom it was said to
  if (prose.lexicon && TO.test(textAt(prose, from)) && isSomebody(prose, from + 1)) return from
  let at = isOneOf(prose, from + 1) ? from + 3 : from + 1
  const first = at
  let taken = from
  for (; at < from + 10 && prose.inside[at] === -1 && prose.sentence[at] === prose.sentence[from]; at++) {
    const shape = shapeAt(prose, at)
    const traits = traitsAt(prose, at)
    if (shape === PUNCTUATION && textAt(prose, at) === '&' && isCapital(shapeAt(prose, at + 1))) continue // `at Berg & Co`
    if (shape === PUNCTUATION || (traits & FUNCTION && !(traits & DETERMINER && at === first) && !joinsHouse(prose, at))) break
    if (/^(?:accused|deceased)$/.test(textAt(prose, at)) && at === first + 1 && textAt(prose, first) === 'the') return at + 1
    if (traits & CUE && shape === LOWER && !(traits & HEAD) && !isThing(prose, at, first)) break
    if (traits & TIME && shape === CAPITAL && !prose.lexicon) break
    if (shape !== POSSESSIVE && !(traits & DETERMINER)) taken = at + 1
  }
  return taken > from ? takeComplement(prose, taken, left - 1) : from
}
