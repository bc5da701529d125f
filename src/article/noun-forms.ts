import { takeComplement } from './complements.ts'
import { type Draft, shapeAt } from './draft.ts'
import { isEpithet, isOfPeople, isTrade } from './epithets.ts'
import { genderOfWord } from './genders.ts'
import {
  ADVERB,
  AUXILIARY,
  BODY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  FEMALE,
  FIRST_NAME,
  FUNCTION,
  HEAD,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PAPER,
  PEOPLE,
  PLACE,
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
import { genderOfArticle } from './lexicon-elsewhere.ts'
import { finishName } from './name-forms.ts'
import type { Noun } from './nouns.ts'
import { areMany, isCalled } from './nouns-elsewhere.ts'
import { OWNERS } from './pronouns.ts'
import { isInHeadline, opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import { ACRONYM, CAPITAL, isCapital, LOWER, NUMBER, POSSESSIVE } from './tokens.ts'

/** `Will Young`, `Grace Long`: a word of grammar that is a name here, before a capital inside a sentence or behind a first name. */
export function isNameToo(prose: Prose, draft: Draft, traits: number, isLone: boolean): boolean {
  const { at } = draft
  if (opensPlace(prose, at, traits) || isMet(prose, at) || isPer(prose, at)) return true
  if (traits & FIRST_NAME && !isLone && traitsAt(prose, at - 1) & (ROLE | TITLE)) return true // `shouted Sergeant Will Berg`
  if (draft.name?.end === at)
    return !(traits & (DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | SUBORDINATOR | AUXILIARY | TIME))
  return (traits & FIRST_NAME) > 0 && !isLone && !opensSentence(prose, at)
}

/** `said Per Berg`, a first name. */
const isPer = (prose: Prose, at: number): boolean => textAt(prose, at) === 'Per' && shapeAt(prose, at + 1) === CAPITAL

/** `Met Police`, no verb. */
const isMet = (prose: Prose, at: number): boolean =>
  textAt(prose, at) === 'Met' && /^(?:Police|Office|Commissioner|Gala|Opera)$/.test(textAt(prose, at + 1))

/** `New York`, `South Norrby`: an adjective that a place’s name begins with, which at the start of a sentence must be a place we know. */
function opensPlace(prose: Prose, at: number, traits: number): boolean {
  const closed = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | SUBORDINATOR | AUXILIARY | ADVERB
  if (traits & closed || shapeAt(prose, at + 1) !== CAPITAL) return false
  return !opensSentence(prose, at) || (traitsAt(prose, at + 1) & PLACE) > 0
}

/** `The plan pleased Wall Street insiders`: a verb that we do not know, by its ending and the noun before it; `human rights` has but the `s` of one. */
export function isVerbOf(prose: Prose, at: number, ending: 'ed' | 's'): boolean {
  if (prose.lexicon || traitsAt(prose, at) || shapeAt(prose, at) !== LOWER) return false
  const noun = ending === 's' && traitsAt(prose, at - 1) & ADVERB && !(traitsAt(prose, at - 1) & AUXILIARY) ? at - 2 : at - 1
  const before = shapeAt(prose, noun)
  if (at === 0 || before < LOWER || traitsAt(prose, noun) & (FUNCTION | CUE | TITLE)) return false
  if (prose.sentence[at - 1] !== prose.sentence[at] || (before === LOWER && traitsAt(prose, at + 1) & HEAD)) return false
  const text = textAt(prose, at)
  return (text.endsWith('ed') || (ending === 's' && /[^s]s$/.test(text))) && !/^red$|eed$/.test(text)
}

/** `Lund plans to build`, `the bank reports a loss`: a plural that is a verb here, behind a noun and before an article or `to`. */
export function isDoing(prose: Prose, at: number): boolean {
  const traits = traitsAt(prose, at)
  if (!(traits & PAPER) || !(traits & CUE) || !(traits & IS_PRESENT)) return false
  if (prose.sentence[at - 1] !== prose.sentence[at] || shapeAt(prose, at - 1) < LOWER || shapeAt(prose, at - 1) === POSSESSIVE)
    return false
  const before = traitsAt(prose, at - 1) & ADVERB ? at - 2 : at - 1
  if (traitsAt(prose, before) & (FUNCTION | CUE) && !/^(?:he|she|it|who|which)$/i.test(textAt(prose, before))) return false
  const next = textAt(prose, at + 1)
  if (next === 'to') return /^(?:plans|claims)$/.test(textAt(prose, at)) // not `the police reports to the court said`
  return /^(?:an?|the|its|his|her|their)$/.test(next)
}

/** `US`, `WHO`: no pronoun in capitals, but where all words have them. */
export const isInitials = (prose: Prose, at: number): boolean =>
  !prose.lexicon &&
  shapeAt(prose, at) === ACRONYM &&
  (traitsAt(prose, at) & PRONOUN) > 0 &&
  shapeAt(prose, at - 1) !== ACRONYM &&
  shapeAt(prose, at + 1) !== ACRONYM

/** `On Monday Hall left`, and no `Sunday Times`. */
export const isWeekday = (prose: Prose, at: number): boolean =>
  (traitsAt(prose, at - 1) & (PREPOSITION | CUE)) > 0 && !(traitsAt(prose, at + 1) & BODY) && /day$/i.test(textAt(prose, at))

/** Turn the draft into a noun: which form, which number, where the name is. */
export function finishPhrase(prose: Prose, draft: Draft): Noun | undefined {
  const { name } = draft
  const isOfficer = name !== undefined && name.end > draft.head && (isOffice(prose, draft, name) || isPost(prose, draft, name))
  if (name && name.end > draft.head && !isOfficer) return finishName(prose, draft, name)
  const head = Math.max(draft.head, (name?.end ?? 0) - 1)
  const traits = traitsAt(prose, head)
  const isMany = areMany(prose, draft)
  const form = isMany
    ? 'collective'
    : isOfficer ||
        traits & ROLE ||
        isCalled(prose, draft) ||
        (!traits && (isEpithet(prose, draft.start, head + 1) || (draft.traits & ROLE && isTrade(prose, head))))
      ? 'role'
      : traits & PEOPLE
        ? 'collective'
        : 'organisation'
  const end = isOfficer
    ? Math.max(endOfOffice(prose, head + 1), textAt(prose, head + 1) === 'of' ? takeComplement(prose, head + 1, 1) : 0)
    : takeComplement(prose, head + 1, 2)
  return {
    start: draft.start,
    end,
    core: { start: draft.start, end: head + 1 },
    form,
    plural: isMany || (traits & PEOPLE) > 0 || isCounted(prose, draft, head),
    gender: prose.lexicon ? traits & FEMALE || genderOfArticle(textAt(prose, draft.start)) : genderOfWord(textAt(prose, head)),
    person: form === 'organisation' ? -1 : 1,
    possessive: shapeAt(prose, head + 1) === POSSESSIVE,
  }
}

/** `1,900 staff`: many, though the word is a body’s. */
const isCounted = (prose: Prose, { start }: Draft, head: number): boolean =>
  !prose.lexicon && shapeAt(prose, start) === NUMBER && /^(?:staff|crew|police)$/.test(textAt(prose, head))

/** `the King`, `the US President`, `the Princess of Wales`: an office in capitals, with an article and no name; `the Economist` is a paper. */
function isOffice(prose: Prose, { start, traits }: Draft, name: { start: number; end: number }): boolean {
  if (prose.lexicon || traits & BODY || start === name.start || !/^the$/i.test(textAt(prose, start))) return false
  for (let at = name.start; at < name.end - 1; at++) if (traitsAt(prose, at) & FIRST_NAME) return false
  const last = textAt(prose, name.end - 1)
  if (!isOfPeople(last)) return OFFICES.test(last)
  return shapeAt(prose, name.end) !== LOWER || (traitsAt(prose, name.end) & (FUNCTION | CUE)) > 0 // no `the Syrian refugees`
}

/** `Vice President and General Manager` in `Anna Lee, Vice President and General Manager of Lund Rail,`: in capitals, as firms write what somebody is. */
function isPost(prose: Prose, { start }: Draft, name: { start: number; end: number }): boolean {
  if (prose.lexicon || start !== name.start) return false
  const before = textAt(prose, start - 1)
  if (
    before === 'and' || before === '&'
      ? !POSTS.test(textAt(prose, start - 2))
      : before !== ',' || shapeAt(prose, start - 2) !== CAPITAL
  )
    return false
  for (let at = name.start; at < name.end; at++)
    if (!POSTS.test(textAt(prose, at)) && !OF_POSTS.test(textAt(prose, at))) return false
  return POSTS.test(textAt(prose, name.end - 1))
}

const POSTS =
  /^(?:(?:Co-)?(?:Founder|Owner|Chair|CEO|Director)|C[EFOIT]O|Chairman|Chairwoman|Chairperson|President|Vice-President|Executive|Officer|Manager|Secretary|Treasurer|Partner|Editor|Professor|Principal|Head|Analyst|Economist|Scientist|Engineer|Adviser|Advisor|Counsel|Commissioner|Superintendent|Coordinator|Strategist|Spokes(?:wo)?man|Spokesperson|Minister|Mayor|Fellow|Lecturer)$/
const OF_POSTS =
  /^(?:Chief|Vice|Deputy|Assistant|Associate|Senior|Junior|Managing|General|Executive|Founding|Interim|Acting|Global|Regional|National|Group|Financial|Operating|Technology|Technical|Marketing|Information|Creative|Medical|Scientific|Research|Sales|Communications|Operations|Lead|Principal|Former|Emeritus|Honorary|Party|Program|Programme|Project)$/

const OFFICES =
  /^(?:vice-)?(?:president|minister|premier|king|queen|prince|princess|duke|duchess|pope|archbishop|bishop|chancellor|secretary|governor|mayor|speaker|chairman|attorney|admiral|general|commissioner|ombudsman|treasurer|provost|mp|msp|mep)$/i

/** `of Wales`, `of the Exchequer`, `for Health` behind an office. */
function endOfOffice(prose: Prose, from: number): number {
  if (!/^(?:of|for)$/.test(textAt(prose, from))) return from
  let at = textAt(prose, from + 1) === 'the' ? from + 2 : from + 1
  if (!isCapital(shapeAt(prose, at)) || traitsAt(prose, at) & TIME) return from
  while (isCapital(shapeAt(prose, at)) && !(traitsAt(prose, at) & TIME)) at++
  return at
}

/** `Anna Lee Blasts Rivals`, where headlines give every word a capital. */
export const isVerbOfHeadline = (prose: Prose, at: number, traits: number): boolean =>
  !prose.lexicon &&
  (traits & CUE) > 0 &&
  (traits & IS_PRESENT) > 0 &&
  !(traits & (FIRST_NAME | HEAD | IS_BASE)) &&
  isInHeadline(prose, at)

/** `Retired proofreader Anna Berg`, `Memorably Anna Berg`: an adjective or adverb, by its ending, that opens a sentence before somebody’s name. */
export function opensBeforeName(prose: Prose, at: number, isLone: boolean): boolean {
  if (prose.lexicon) return false
  if (!isLone) return /(?:[ai]bl|[ae]ntl|ingl|edl|ousl|full|icall)y$/.test(textAt(prose, at))
  if (!/[a-z]{2}(?:ed|ing|ive|ish|ous|ary|ist|ful|less)$/.test(textAt(prose, at))) return false
  for (let next = at + 1; next < at + 4 && prose.sentence[next] === prose.sentence[at]; next++) {
    if (isCapital(shapeAt(prose, next))) return true
    if (
      shapeAt(prose, next) !== LOWER ||
      traitsAt(prose, next) & (FUNCTION | CUE | AUXILIARY) ||
      /(?:ed|ly)$/.test(textAt(prose, next))
    )
      return false
  }
  return false
}

/** `Reacting, the secretary told`; not `Fleming, who`. */
export const opensWithGerund = (prose: Prose, at: number, traits: number): boolean =>
  !prose.lexicon &&
  opensSentence(prose, at) &&
  /[a-z]{2}ing$/.test(textAt(prose, at)) &&
  !(traits & FIRST_NAME) &&
  textAt(prose, at + 1) === ',' &&
  ((traitsAt(prose, at + 2) & DETERMINER) > 0 || /^(?:he|she|they|it)$/.test(textAt(prose, at + 2)))

/** `The poll reports …`, `officials report …`: what could be either is a verb after a head that can be its subject. */
export function isVerbHere(prose: Prose, draft: Draft, traits: number): boolean {
  if (!(traits & CUE) || traits & (ROLE | PEOPLE)) return false
  // `Media reports said …`
  const next = traitsAt(prose, draft.at + 1)
  if (traits & PAPER && traits & IS_PRESENT && next & (SAY | SHOW) && next & (IS_PAST | IS_BASE)) return false
  return traits & IS_BASE ? (draft.traits & PEOPLE) > 0 : draft.name !== undefined || draft.head >= 0
}

/** `Anna Berg coaches the team`: behind a person’s name and before an article or an owner no plural. */
export function isDone(prose: Prose, { name, at }: Draft, traits: number): boolean {
  if (!name || name.end !== at || name.end - name.start < 2 || !(traits & PEOPLE)) return false
  return (traitsAt(prose, name.start) & FIRST_NAME) > 0 && /^(?:an?|the|his|her|its|their)$/.test(textAt(prose, at + 1))
}

/** `The label warns`: what could be a verb, between an article and one of saying. */
export const isNounOf = (prose: Prose, { start, at }: Draft, traits: number): boolean =>
  at === start + 1 &&
  (traits & (IS_BASE | IS_GERUND)) > 0 &&
  /^(?:the|this|its)$/i.test(textAt(prose, start)) &&
  (traitsAt(prose, at + 1) & (SAY | TELL | SHOW)) > 0 &&
  (traitsAt(prose, at + 1) & (IS_PAST | IS_PRESENT)) > 0 &&
  textAt(prose, at + 2) !== 'to'

/** `shook his head`: nobody's office. */
export const isNobody = (prose: Prose, at: number): boolean =>
  textAt(prose, at + 1) === 'of'
    ? textAt(prose, at) === 'couple'
    : textAt(prose, at) === 'head' && OWNERS.test(textAt(prose, at - 1))
