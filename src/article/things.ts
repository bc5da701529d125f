import { type Draft, shapeAt } from './draft.ts'
import { isTrade } from './epithets.ts'
import {
  ACT,
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  FIRST_NAME,
  FUNCTION,
  IS_BASE,
  IS_PAST,
  IS_PRESENT,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SAY,
  SHOW,
  SUBORDINATOR,
  TELL,
  TIME,
  TITLE,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { isSomebodys } from './owners.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { isCapital, LOWER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** `the index shows`: words we do not know, before a verb of saying. */
export function isBeforeVerb(prose: Prose, draft: Draft): boolean {
  if (draft.at < draft.start + 2) return false
  let verb = draft.at
  const between = /^an?$/i.test(textAt(prose, draft.start)) ? AUXILIARY | ADVERB : AUXILIARY
  while (verb < draft.at + 2 && traitsAt(prose, verb) & between) verb++ // `the pupil had written`, `an operator later told`
  const next = traitsAt(prose, verb)
  const isPlural =
    verb === draft.at && (/^the$/i.test(textAt(prose, draft.start)) || isMany(prose, draft)) && isUnknownPlural(prose, verb - 1)
  if (!(next & (SAY | TELL | SHOW)) || !(next & (isPlural ? IS_PAST | IS_PRESENT | IS_BASE : IS_PAST | IS_PRESENT))) return false
  return !(traitsAt(prose, draft.at - 1) & TIME) && !isReduced(prose, verb)
}

/** In words, behind the article. */
const LONGEST_SPEAKER = 4

/** The end of `the sat nav` in `“…,” said the sat nav`, of `the old rhyme` in `“…,” goes the old rhyme`: words we do not know, in an inverted order; -1 for others. */
export function endBehindSpeech(prose: Prose, { start }: Draft): number {
  const verb = traitsAt(prose, start - 1)
  if (prose.lexicon || prose.inside[start - 1] !== -1 || (prose.inside[start - 2] ?? -1) === -1) return -1
  if (!(verb & (SAY | TELL | ACT)) || !(verb & (IS_PAST | IS_PRESENT)) || !/^(?:an?|the)$/.test(textAt(prose, start))) return -1
  let at = shapeAt(prose, start + 1) === LOWER ? start + 2 : start + 1
  while (at <= start + LONGEST_SPEAKER && shapeAt(prose, at) === LOWER && !(traitsAt(prose, at) & LINKING)) at++
  const isTime =
    traitsAt(prose, at - 1) & TIME || /^(?:day|time|moment|minute|hour|same|following|next)$/.test(textAt(prose, at - 1))
  const isEnded =
    shapeAt(prose, at) === PUNCTUATION || ((traitsAt(prose, at) & LINKING) > 0 && !/^(?:of|to)$/.test(textAt(prose, at)))
  return at > start + 1 && isEnded && !isTime && !(traitsAt(prose, at - 1) & ROLE) ? at : -1
}

const LINKING = PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | PRONOUN | DETERMINER

/** `one guidebook` in `described by one guidebook as “…”`: words we do not know, right behind a passive. */
export const isAgentHere = (prose: Prose, { start, at }: Draft): boolean =>
  at > start + 1 && textAt(prose, start - 1) === 'by' && textAt(prose, at) === 'as' && (traitsAt(prose, start - 2) & IS_PAST) > 0

/** `a truckie who`, `A glassblower, who`: a word that we do not know, of whom `who` tells more. */
export const isWhoever = (prose: Prose, { start, at }: Draft): boolean =>
  !prose.lexicon &&
  at > start + 1 &&
  at < start + 4 &&
  (traitsAt(prose, start) & DETERMINER) > 0 &&
  shapeAt(prose, at - 1) === LOWER &&
  traitsAt(prose, at - 1) === 0 &&
  !/s$/.test(textAt(prose, at - 1)) &&
  textAt(prose, textAt(prose, at) === ',' ? at + 1 : at) === 'who'

/** `a rider in the community said`: a calling that no list has, behind an article that brings somebody in. */
export const isBroughtIn = (prose: Prose, { start, at }: Draft): boolean =>
  !prose.lexicon &&
  at > start + 1 &&
  at < start + 4 &&
  /^(?:an?|another|one)$/i.test(textAt(prose, start)) &&
  shapeAt(prose, at - 1) === LOWER &&
  isTrade(prose, at - 1) &&
  /^(?:in|at|from|with|on|near)$/.test(textAt(prose, at))

/** `the menu, which describes`, `the draft, which says`: a thing that speaks in the clause that tells more of it. */
export function isBeforeWhich(prose: Prose, { start, at }: Draft): boolean {
  if (prose.lexicon || at < start + 2 || !(traitsAt(prose, start) & DETERMINER) || traitsAt(prose, at - 1) & TIME) return false
  const which = textAt(prose, at) === ',' ? at + 1 : at
  if (textAt(prose, which) !== 'which' || shapeAt(prose, at - 1) !== LOWER) return false
  return /^(?:sa(?:ys|id)|describe[sd]|state[sd]|reads|warn(?:s|ed)|call(?:s|ed)|tells|told)$/.test(textAt(prose, which + 1))
}

/** `a unit promised in 2022 would open`: no verb of its own. */
const isReduced = (prose: Prose, verb: number): boolean =>
  /^(?:promised|proposed|announced|suggested|recommended|claimed|posted|written)$/.test(textAt(prose, verb)) &&
  /^(?:in|by|for|under|last|since|at|from)$/.test(textAt(prose, verb + 1))

/** `the 61-year-old`, `the mother-of-two`, `a truckie` of whom `who` tells more. */
export const createSomebody = (prose: Prose, { start, at }: Draft): Noun => ({
  start,
  end: at,
  core: { start, end: at },
  form: 'role',
  plural: false,
  gender: 0,
  person: 1,
  possessive: shapeAt(prose, at) === POSSESSIVE,
})

/** A body, or somebody where the words tell. */
export function createThing(prose: Prose, draft: Draft): Noun {
  const { start, at: end } = draft
  const isPerson = isSomebodys(prose, draft)
  const plural = isMany(prose, draft)
  return {
    start,
    end,
    core: { start, end },
    form: plural ? 'collective' : isPerson ? 'role' : 'organisation',
    plural,
    gender: 0,
    person: plural ? 0 : isPerson ? 1 : -1,
    possessive: shapeAt(prose, end) === POSSESSIVE,
  }
}

/** `Harbour fighters`. */
const isMany = (prose: Prose, { start, at }: Draft): boolean =>
  isUnknownPlural(prose, at - 1) && isCapital(shapeAt(prose, start)) && !(traitsAt(prose, start) & FUNCTION)

/** `Harbour fighters said`, `Court papers say`, `State television said`: a capital and a word that we do not know before a verb of saying. */
export function isLed(prose: Prose, { name, start, at }: Draft): boolean {
  if (prose.lexicon || name?.start !== start || traitsAt(prose, start) & (FIRST_NAME | TITLE | TIME)) return false
  if (!isUnknownPlural(prose, at) && !(name.end === start + 1 && MEDIA.test(textAt(prose, at)))) return false
  const next = traitsAt(prose, at + 1)
  return (next & (SAY | TELL)) > 0 && prose.inside[at + 1] === -1 && shapeAt(prose, at + 1) === LOWER
}

/** `state television`, no verb. */
export const isStateMedia = (prose: Prose, at: number): boolean =>
  /^state$/i.test(textAt(prose, at)) &&
  /^(?:television|radio|TV|media|broadcasters?)$/.test(textAt(prose, at + 1)) &&
  !(traitsAt(prose, at + 2) & ROLE) &&
  !isCapital(shapeAt(prose, at + 2))

/** A plural that no list has, by its ending; not `nowadays`, `overseas`. */
const isUnknownPlural = (prose: Prose, at: number): boolean =>
  traitsAt(prose, at) === 0 &&
  shapeAt(prose, at) === LOWER &&
  /[a-z]{2}[^s]s$/.test(textAt(prose, at)) &&
  !/(?:days|seas|stairs|doors|wards|times|ways)$/.test(textAt(prose, at))

/** `Geologists say`, `Palaeontologists said`: many, by the verb or by the ending, that open a sentence; no `Sanders said`. */
export function areCalled(prose: Prose, at: number): boolean {
  const next = traitsAt(prose, at + 1)
  if (prose.lexicon || shapeAt(prose, at + 1) !== LOWER || !(next & CUE)) return false
  const text = textAt(prose, at)
  return next & IS_BASE && !(next & IS_PAST) ? /[a-z]{3}s$/.test(text) : /(?:olog|[a-z]{3}nom|[a-z]{3}ic)ists$|icians$/.test(text)
}

const MEDIA = /^(?:television|radio|TV|intelligence|management)$/
