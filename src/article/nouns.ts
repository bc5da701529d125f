import { type Draft, shapeAt } from './draft.ts'
import { isAged, isEpithet } from './epithets.ts'
import { closesFronted } from './fronted.ts'
import {
  endOfPost,
  endOfTwoRoles,
  isFirmSign,
  isOfName,
  isSeat,
  isSpeakerHere,
  isTradeOf,
  joinsHouse,
  OF_PLACE,
} from './houses.ts'
import {
  BODY,
  CONJUNCTION,
  CUE,
  DEMONYM,
  DETERMINER,
  FIRST_NAME,
  FUNCTION,
  HEAD,
  IS_GERUND,
  IS_PAST,
  PAPER,
  PARTICLE,
  PEOPLE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SAY,
  SUBORDINATOR,
  TELL,
  TIME,
  TITLE,
} from './lexicon.ts'
import { endOfNickname, withArticle } from './marks-in-names.ts'
import type { MentionForm } from './model.ts'
import { isBodys } from './name-forms.ts'
import {
  finishPhrase,
  isDoing,
  isDone,
  isInitials,
  isNameToo,
  isNobody,
  isNounOf,
  isVerbHere,
  isVerbOf,
  isVerbOfHeadline,
  isWeekday,
  opensBeforeName,
  opensWithGerund,
} from './noun-forms.ts'
import { isCalled, leadsElsewhere } from './nouns-elsewhere.ts'
import { isFirstMinister, isPluralOwner, takePossessive } from './owners.ts'
import { createPronoun, isRelative, OWNERS, ownsSpeech, readPronoun } from './pronouns.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import { readQuantity } from './quantities.ts'
import {
  areCalled,
  createSomebody,
  createThing,
  endBehindSpeech,
  isAgentHere,
  isBeforeVerb,
  isBeforeWhich,
  isBroughtIn,
  isLed,
  isStateMedia,
  isWhoever,
} from './things.ts'
import { ACRONYM, CAPITAL, isCapital, LOWER, NUMBER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** A noun phrase that can stand for a speaker. Offsets are tokens, `end` exclusive. */
export interface Noun {
  /** With article, role before the name, title. */
  readonly start: number
  /** With a complement after the head: `a spokesman for the campaign`. */
  readonly end: number
  /** The name alone, title left out; for other forms the words up to the head. */
  readonly core: { readonly start: number; readonly end: number }
  readonly form: MentionForm
  readonly plural: boolean
  /** MALE, FEMALE, or 0 where the words do not tell. */
  readonly gender: number
  /** Whether a person is meant: 1 yes, -1 no, 0 not known. */
  readonly person: number
  /** `Lee’s`: it owns what follows. */
  readonly possessive: boolean
}

/** Find the noun phrases of the text that can stand for a speaker, in order; words between quotation marks are left out. */
export function findNouns(prose: Prose): readonly Noun[] {
  const { tokens, inside } = prose
  const nouns: Noun[] = []
  for (let at = 0; at < tokens.count; ) {
    const noun = inside[at] === -1 && tokens.shape[at] !== PUNCTUATION ? readNoun(prose, at) : undefined
    if (noun) nouns.push(withArticle(prose, noun))
    at = noun ? Math.max(at + 1, noun.end) : at + 1
  }
  return nouns
}

function readNoun(prose: Prose, at: number): Noun | undefined {
  const traits = isInitials(prose, at) ? 0 : traitsAt(prose, at)
  if (traits & PRONOUN && !(traits & DETERMINER)) return readPronoun(prose, at, traits)
  if (traits & SUBORDINATOR && isRelative(prose, at)) return { ...createPronoun(prose, at, traits), person: 0 }
  if (traits & DETERMINER && OWNERS.test(textAt(prose, at)) && ownsSpeech(prose, at))
    return { ...createPronoun(prose, at, traits), possessive: true }
  return (
    readPhrase(prose, at) ?? (traits & DETERMINER || shapeAt(prose, at) === NUMBER ? readQuantity(prose, at, traits) : undefined)
  )
}

/** Read an article, adjectives, roles and a name: `the Trump campaign`, `Defence adviser Anna Weiss`, `two officials`. */
function readPhrase(prose: Prose, from: number): Noun | undefined {
  if (
    traitsAt(prose, from) & DETERMINER &&
    /^(?:both|either|neither)$/i.test(textAt(prose, from)) &&
    isCapital(shapeAt(prose, from + 1))
  )
    return undefined // `both Lee and Grant`: the name is one of two
  if (shapeAt(prose, from) === POSSESSIVE || isVerbOf(prose, from, 's') || isDoing(prose, from)) return undefined
  if (traitsAt(prose, from) & DETERMINER && /^(?:number|no)$/i.test(textAt(prose, from - 1))) return undefined // `number two Anna Berg`
  const draft: Draft = { start: from, name: undefined, head: -1, traits: 0, at: from }
  while (draft.at < from + 2 && traitsAt(prose, draft.at) & DETERMINER) draft.at++ // `the two`
  while (draft.at < from + 16 && prose.inside[draft.at] === -1 && takeWord(prose, draft, from));
  if (
    draft.head < 0 &&
    !draft.name &&
    (isEpithet(prose, draft.start, draft.at) || isWhoever(prose, draft) || isBroughtIn(prose, draft))
  )
    return createSomebody(prose, draft)
  if (draft.head < 0 && !draft.name) {
    if (isCalled(prose, draft)) return createCalled(prose, from)
    if (isBeforeVerb(prose, draft) || isAgentHere(prose, draft) || isBeforeWhich(prose, draft)) return createThing(prose, draft)
    const end = endBehindSpeech(prose, draft)
    return end > 0 ? createThing(prose, { ...draft, at: end }) : undefined
  }
  return finishPhrase(prose, draft)
}

/** `«…», dijo el consejero de Agricultura`: by a word that we do not know. */
const createCalled = (prose: Prose, from: number): Noun | undefined =>
  finishPhrase(prose, { start: from, name: undefined, head: from + 1, traits: ROLE, at: from + 2 })

/** Whether the word at `draft.at` goes on with the phrase; if so it is taken. */
function takeWord(prose: Prose, draft: Draft, from: number): boolean {
  const { at } = draft
  if (at > from && prose.sentence[at] !== prose.sentence[from]) return false
  const shape = shapeAt(prose, at)
  const traits = traitsAt(prose, at)
  if (shape === POSSESSIVE) return takePossessive(prose, draft)
  if (shape === NUMBER) return draft.head < 0 && !draft.name && advance(draft)
  const behind = shape === PUNCTUATION && draft.name?.end === at ? endOfNickname(prose, at) : -1
  if (behind > 0) {
    draft.name = { start: draft.name?.start ?? at, end: behind }
    draft.at = behind
    return true
  }
  if (shape === PUNCTUATION && draft.name?.end === at && isFirmSign(prose, at)) return takeName(draft, at, BODY)
  if (shape === PUNCTUATION) return isPluralOwner(prose, at) && takePossessive(prose, draft)
  if (traits & CUE && isStateMedia(prose, at)) {
    draft.at = at + 1
    return takeHead(prose, draft, BODY)
  }
  const nameEnds = draft.name?.end === at
  if (shape === CAPITAL || shape === ACRONYM) return takeCapital(prose, draft, shape, traits, from)
  if (nameEnds && traits & PARTICLE && isCapital(shapeAt(prose, traitsAt(prose, at + 1) & PARTICLE ? at + 2 : at + 1)))
    return !(prose.lexicon && leadsElsewhere(prose, at, traits)) && advance(draft)
  if (traits & PARTICLE && draft.name?.end === at - 1 && traitsAt(prose, at - 1) & PARTICLE && isCapital(shapeAt(prose, at + 1)))
    return advance(draft)
  if (nameEnds && draft.traits & BODY && /^(?:of|for|and|on)$/.test(textAt(prose, at)) && isOfName(prose, at + 1))
    return advance(draft)
  if (nameEnds && textAt(prose, at) === 'of' && isSeat(prose, draft)) return advance(draft)
  if (nameEnds && joinsHouse(prose, at)) return takeName(draft, at, 0)
  if (traits & CONJUNCTION && draft.head === at - 1) {
    const end = endOfTwoRoles(prose, draft)
    if (end < 0) return false
    draft.at = end
    return takeHead(prose, draft, ROLE)
  }
  if (at > from && traits & PREPOSITION && traitsAt(prose, at - 1) & ROLE) {
    const end = endOfPost(prose, at)
    if (end > 0) return takePost(draft, end)
  }
  if (traits & HEAD) return isNobody(prose, at) ? false : takeHead(prose, draft, traits)
  if (traits & FUNCTION && at > from && draft.head < 0 && isFirstMinister(prose, at)) return advance(draft)
  if (traits === FUNCTION && at > from && at < from + 3 && draft.head < 0 && !draft.name && leadsToHead(prose, at + 1))
    return advance(draft) // `the new mayor`
  if (traits & (FUNCTION | TITLE) || (traits & CUE && !isModifier(prose, draft, traits) && !isNounOf(prose, draft, traits)))
    return false
  if (at > from && isVerbOf(prose, at, 'ed')) return false
  if (isSpeakerHere(prose, draft)) return takeHead(prose, draft, traits)
  if (isTradeOf(prose, draft)) return takeHead(prose, draft, ROLE)
  if (nameEnds && isLed(prose, draft)) {
    draft.name = undefined
    return advance(draft)
  }
  if (nameEnds && /^(?:former|ex|outgoing|incumbent)$/.test(textAt(prose, at + 1))) return false // `Lee leads former mayor Grant`
  return draft.head < 0 && at - draft.start < 6 && (!draft.name || leadsToHead(prose, at)) && advance(draft)
}

/** `the state senator`, `leading economists`: a form of a verb that only describes the head after it. */
function isModifier(prose: Prose, draft: Draft, traits: number): boolean {
  const isFirst = draft.at === draft.start
  if (isFirst && (!(traits & IS_GERUND) || traits & (SAY | TELL))) return false
  if (isAged(prose, draft.start, draft.at) && draft.at === draft.start + 2 && traits & IS_PAST) return false // `the 22-year-old credited`
  if (traits & TELL && traits & IS_PAST) return false // `the Republican told colleagues`
  return (!draft.name || (draft.traits & DEMONYM) > 0) && leadsToHead(prose, draft.at)
}

const advance = (draft: Draft): boolean => draft.at++ >= 0

/** Whether a word that says who comes within three plain words: `Cruz’s longtime campaign spokesman`. */
function leadsToHead(prose: Prose, from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    const traits = traitsAt(prose, at)
    if (shapeAt(prose, at) !== LOWER || traits & FUNCTION) return false
    if (traits & HEAD) return true
  }
  return false
}

/** Take a word with a capital: part of a name, unless it only opens the sentence or is a day, an adverb, `Democrats`. */
function takeCapital(prose: Prose, draft: Draft, shape: number, traits: number, from: number): boolean {
  const { at } = draft
  if (isInitials(prose, at)) return takeName(draft, at, 0)
  if (closesFronted(prose, draft)) return false
  if (!draft.name && !prose.lexicon && shapeAt(prose, at + 1) === LOWER && OF_PLACE.test(textAt(prose, at))) return advance(draft)
  if (draft.name?.end === at && isVerbOfHeadline(prose, at, traits)) return false
  if (draft.head === at - 1 && PAPERS.test(textAt(prose, at - 1)) && traitsAt(prose, at - 2) & DETERMINER) return false // `In his letter Lee promises`
  if (at > from && draft.head < 0 && !draft.name && isAddressed(prose, at)) return false
  const isLone = !isCapital(shapeAt(prose, at + 1))
  if (at === from && isLone && opensWithGerund(prose, at, traits)) return false
  if (traits & FUNCTION && !(shape === ACRONYM && !isLone) && !(traits & BODY) && !isNameToo(prose, draft, traits, isLone))
    return false
  if (traits & TIME && (isLone || isWeekday(prose, at))) return false
  if (prose.lexicon && draft.name?.end === at && shape !== ACRONYM && shapeAt(prose, at - 1) === ACRONYM) return false // `AFP Anna Roy`
  const opens = at === from && (opensSentence(prose, at) || prose.inside[at - 1] !== -1)
  if (opens && (isLone ? NUMBERS.test(textAt(prose, at)) : textAt(prose, at) === 'Born')) return false
  if (opens && traits === 0 && opensBeforeName(prose, at, isLone)) return false
  if (opens && traits & CUE && !(traits & (FIRST_NAME | HEAD)) && (isLone || (traits & SAY && traits & IS_PAST))) return false
  if (
    traits & (PEOPLE | PAPER) &&
    isLone &&
    !(traits & FIRST_NAME) &&
    !(draft.name?.end === at && !(traits & BODY) && isBodys(prose, at))
  )
    return takeHead(prose, draft, traits)
  if (opens && traits === 0 && isLone && areCalled(prose, at)) return takeHead(prose, draft, PEOPLE)
  if (shape === ACRONYM && traits & ROLE && isLone && !draft.name && /^C[A-Z]O$/.test(textAt(prose, at)))
    return takeHead(prose, draft, traits)
  return takeName(draft, at, traits)
}

/** `In the village | Mrs Lee`, `For years | Mr Lee`: what stands before is no part of the name. */
const isAddressed = (prose: Prose, at: number): boolean =>
  /^(?:Mrs?|Ms)\.?$/.test(textAt(prose, at)) && shapeAt(prose, at - 1) === LOWER && !(traitsAt(prose, at - 1) & FUNCTION)

/** `Eleven flights were cancelled`. */
const NUMBERS =
  /^(?:Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Hundreds|Dozens|Thousands)$/

const PAPERS =
  /^(?:letter|statement|e-?mail|speech|report|post|memo|note|interview|study|survey|poll|tweet|article|essay|memoir|book|diary)$/

/** Go on with the name behind `Secretary of State`, all of which is what somebody is. */
function takePost(draft: Draft, end: number): boolean {
  draft.name = undefined
  draft.head = end - 1
  draft.traits = ROLE
  draft.at = end
  return true
}

function takeName(draft: Draft, at: number, traits: number): boolean {
  const isJoined = draft.name && draft.head < 0 && draft.name.end >= at - 2
  if (draft.head >= 0) draft.traits &= ~(BODY | PAPER | PEOPLE)
  draft.name = { start: isJoined && draft.name ? draft.name.start : at, end: at + 1 }
  draft.traits |= traits
  draft.head = -1
  return advance(draft)
}

function takeHead(prose: Prose, draft: Draft, traits: number): boolean {
  const { at } = draft
  if (isVerbHere(prose, draft, traits) || isDone(prose, draft, traits)) return false
  draft.traits |= traits & HEAD
  draft.head = at
  return advance(draft)
}
