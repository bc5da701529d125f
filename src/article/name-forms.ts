import { type Draft, shapeAt } from './draft.ts'
import { isAged, isFirm, isTrade, NATIONALS } from './epithets.ts'
import { genderOfWord } from './genders.ts'
import { isFirmsEnd, isNobodys } from './houses.ts'
import {
  BODY,
  CUE,
  DEMONYM,
  DETERMINER,
  FEMALE,
  FIRST_NAME,
  FUNCTION,
  HEAD,
  lookUp,
  MALE,
  PARTICLE,
  PLACE,
  ROLE,
  TIME,
  TITLE,
} from './lexicon.ts'
import { genderOfArticle } from './lexicon-elsewhere.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import { ACRONYM, CAPITAL, LOWER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** Letters behind a name: an office, a degree, an order. */
const BEHIND = /^(?:[KQS]C|MS?P|MEP|MLA|TD|[KDCOM]BE|MD|RN|CPA)$/

/** Letters before one: a rank of the police. */
const BEFORE = /^(?:PC|WPC|PCSO|DC|DS|DI|DCI)$/

/** Turn a run of capitals into a noun: where the name begins behind rank, title and calling, and whether it is a person’s, a body’s or a place’s. */
export function finishName(prose: Prose, draft: Draft, whole: Span): Noun | undefined {
  const hasLetters = whole.end - whole.start > 2 && BEHIND.test(textAt(prose, whole.end - 1))
  const isRanked = whole.end - whole.start > 2 && BEFORE.test(textAt(prose, whole.start))
  const name = hasLetters || isRanked ? { start: whole.start + Number(isRanked), end: whole.end - Number(hasLetters) } : whole
  let start = name.start
  let gender = 0
  let person = 0
  const isOffices = isOfOffices(prose, name)
  const isFirms = isBodys(prose, name.end - 1) && mayBeFirm(textAt(prose, name.start - 1))
  for (let at = draft.start; at < name.start && !isFirms; at++) if (traitsAt(prose, at) & (ROLE | TITLE)) person = 1
  if (/^(?:elder|younger)$/.test(textAt(prose, name.start - 1))) person = 1 // `the elder Berg`
  let isInMarks = false
  for (let at = name.start; at < name.end - 1; at++) {
    const traits = traitsAt(prose, at)
    if (shapeAt(prose, at) === PUNCTUATION && /["“”‘’']/.test(textAt(prose, at))) isInMarks = !isInMarks
    if (isInMarks) continue // `Tom “The Boss” Berg`
    if (shapeAt(prose, at + 1) === POSSESSIVE || isOffices) continue // `the Information Commissioner’s Office`, `the Justice Department`
    if (traits & ROLE && at === name.end - 2 && isFirstNameToo(prose, at, draft, name)) break
    if (textAt(prose, at) === 'Miss' && isCrowned(prose, at + 1, name.end)) continue
    if (traits & ROLE || (traits & TITLE && shapeAt(prose, at) !== ACRONYM)) {
      start = at === name.end - 2 && ROYALS.test(textAt(prose, at)) ? at : at + 1 // `Princess Anne` has no other name
      person = 1
      gender = prose.lexicon ? traits & (MALE | FEMALE) : genderOfWord(textAt(prose, at))
    }
  }
  if (start > name.start && /^(?:Con|Ch|Chief)$/.test(textAt(prose, start)) && start < name.end - 1) start++ // `Det Con Berg`
  if (start === name.start && !isOffices && (isCalling(prose, name) || isOfChildren(prose, name) || isKinsfolk(prose, name))) {
    start++
    person = 1
  }
  if (prose.lexicon && draft.start + 1 < name.start && traitsAt(prose, draft.start) & DETERMINER) {
    gender ||= traitsAt(prose, name.start - 1) & FEMALE || genderOfArticle(textAt(prose, draft.start))
    person = 1
  }
  const first = traitsAt(prose, start)
  const last = traitsAt(prose, name.end - 1)
  if (first & FIRST_NAME && !(prose.lexicon && name.end - start < 2) && !isNobodys(prose, name.end - 1)) {
    gender ||= first & MALE && first & FEMALE ? genderOfSecond(prose, start, name.end) : first & (MALE | FEMALE) // `Ms Ross`
    person = 1
  }
  if (hasLetters || isRanked || isAged(prose, draft.start, name.start)) person = 1 // `Anna Berg MP`, `the 52-year-old Spaniard`
  const isPlain = person === 0 && !(traitsAt(prose, draft.start) & DETERMINER)
  const size = name.end - start
  const isBody =
    person === 0 &&
    ((last | draft.traits) & BODY ||
      (size > 1 && isBodys(prose, name.end - 1)) ||
      shapeAt(prose, name.end - 1) === ACRONYM ||
      (size === 1 && (TEAM.test(textAt(prose, start)) || textAt(prose, start) === 'Labour')) ||
      isThing(prose, draft, name))
  if (person === 0 && size > 1) person = 1
  if (size === 1 && last & (TIME | DEMONYM) && person === 0 && !isParty(prose, start)) return undefined
  if (size === 1 && !prose.lexicon && OF_STATE.test(textAt(prose, start)) && isThingBehind(prose, name.end)) return undefined
  if (isBody) person = -1
  return {
    start: isPlain ? name.start : draft.start, // `to anger Oslo`: words of no role are not part of it
    end: whole.end,
    core: { start, end: name.end },
    form: isBody ? 'organisation' : 'name',
    plural: false,
    gender,
    person,
    possessive: shapeAt(prose, whole.end) === POSSESSIVE,
  }
}

const isThingBehind = (prose: Prose, at: number): boolean =>
  shapeAt(prose, at) === LOWER && !(traitsAt(prose, at) & (CUE | FUNCTION))

/** `the Parliamentary walkout`: no name of anybody. */
const OF_STATE = /^(?:Parliamentary|Congressional|Presidential|Ministerial|Senatorial|Constitutional|Federal)$/

/** `Italian Anna Berg`, `Ferrywoman Anna Berg` at the start of a sentence: what somebody is, by a word that we do not know. */
function isCalling(prose: Prose, { start, end }: Span): boolean {
  if (prose.lexicon || end - start < 3 || shapeAt(prose, start) !== CAPITAL) return false
  const [first, second] = [traitsAt(prose, start), traitsAt(prose, start + 1)]
  if (first & (FIRST_NAME | PARTICLE | PLACE) || second & (BODY | HEAD | TITLE | DEMONYM)) return false
  if (isBodys(prose, end - 1)) return false
  if (first & DEMONYM || NATIONALS.test(textAt(prose, start))) return end - start === 3 && !THINGS.test(textAt(prose, start + 1))
  const opens = opensSentence(prose, start) || prose.inside[start - 1] !== -1
  const text = textAt(prose, start)
  return opens && (/^\p{Lu}\p{Ll}+-(?:\p{Ll}+-)*\p{Ll}{3,}$/u.test(text) || ((second & FIRST_NAME) > 0 && isRole(prose, start)))
}

/** `Mum-of-four Anna`. */
const isOfChildren = (prose: Prose, { start, end }: Span): boolean =>
  end - start > 1 && /^(?:Grand)?(?:m[ou]m|dad|mother|father)-of-/i.test(textAt(prose, start))

/** `Sisters Anna and Zelda Berg`. */
const isKinsfolk = (prose: Prose, { start, end }: Span): boolean =>
  end - start > 1 &&
  /^(?:Sisters|Brothers|Twins|Siblings|Friends|Neighbours|Cousins|Partners|Newlyweds|Couple)$/.test(textAt(prose, start)) &&
  textAt(prose, end) === 'and'

/** Whether the word is what somebody is, once it is written small: `Ferrywoman`. */
const isRole = ({ source, tokens }: Prose, at: number): boolean =>
  (lookUp(source, tokens.start[at] as number, tokens.end[at] as number, false) & ROLE) > 0

/** `the Justice Department`, `the General Assembly`, `Justice Department`; not `Dr Anna College`. */
function isOfOffices(prose: Prose, { start, end }: Span): boolean {
  if (prose.lexicon || !isNobodys(prose, end - 1)) return false
  if (opensHouse(prose, start, end)) return true
  for (let at = start; at < end; at++) if (traitsAt(prose, at) & FIRST_NAME) return false
  return true
}

/** `General Motors`, `Norrby General Hospital`, `Queen Mary University`, `Mayor Holt’s Office`: a title that names the house, not who speaks. */
function opensHouse(prose: Prose, start: number, end: number): boolean {
  for (let at = start; at < end - 1; at++) {
    if (shapeAt(prose, at) === POSSESSIVE) return true
    if (textAt(prose, at) === 'General' && !(traitsAt(prose, at + 1) & FIRST_NAME)) return true
  }
  return /^(?:King|Queen|Prince|Princess|Captain|Sir|Lady|Lord|Judge|Mayor|Governor|President)$/.test(textAt(prose, start))
}

/** Titles that are part of a name with one word. */
export const ROYALS = /^(?:King|Queen|Prince|Princess|Pope|Emperor|Sultan)$/

/** `activist investor Norrby Capital`. */
const mayBeFirm = (word: string): boolean =>
  isFirm(word) || /^(?:investor|owner|operator|sponsor|contractor|partner|rival|competitor)$/.test(word)

/** Teams that are called so for short. */
const TEAMS = 'Rovers|Wanderers|Albion|Hotspur|Rangers|Harriers|Lakers|Cowboys|Raiders|Bulldogs|Argyle'
const TEAM = new RegExp(`^(?:${TEAMS})$`)
/** Last words of a body’s name that neither the lexicon has for one nor `isNobodys`. */
const BODIES = new RegExp(
  `^(?:Airways|Foods|Homes|Holdings|Industries|Partners|Capital|Energy|Water|Rail|Trains|Systems|Technologies|Pharmaceuticals|Studios|Entertainment|Shipping|Rugby|Records|Brothers|Stores|Enterprises|Solutions|Securities|Electronics|Communications|Yard|Watch|Aid|International|Chamber|Congregation|Coastguard|News|Sanctuary|Hospice|Gallery|Zoo|Theatre|Gardens|Arms|Restaurant|Rescue|Shelter|Ambulance|Minerals|Resources|Ferries|Railways|Express|Insurance|Logistics|Labs|Laboratories|Games|Pictures|Motorsport|Breweries|Brewery|Farms|Road|Avenue|Crescent|Terrace|Boulevard|Highway|Municipality|Borough|Consulate|Bakery|Prison|Jail|Orchestra|Choir|Festival|Pub|Caf[eé]|Store|Factory|Estate|Gym|Laboratory|Observatory|Nursery|Kindergarten|Seminary|Monastery|Mosque|Synagogue|Refuge|Pantry|Co-?operative|Collective|Syndicate|Consortium|Brigade|Regiment|Battalion|Squadron|Tribunal|Secretariat|Directorate|Treasury|Registry|Railway|Utility|Utilities|Refinery|Shipyard|Dockyard|Studio|Colliery|Resort|Casino|Winery|Distillery|Pharmacy|Surgery|Taskforce|Initiative|Project|Programme|Program|Archives?|Bookshop|Ballet|Opera|Philharmonic|Symphony|Quartet|Nations|States|Convention|Athletic|Research|Productions|Analytics|Networks|County|Thistle|${TEAMS})$`,
)

/** Whether a name that ends with this word is a body’s. */
export const isBodys = (prose: Prose, last: number): boolean =>
  (traitsAt(prose, last) & BODY) > 0 ||
  isNobodys(prose, last) ||
  BODIES.test(textAt(prose, last)) ||
  isFirmsEnd(textAt(prose, last)) ||
  (textAt(prose, last) === 'Street' && /^(?:Wall|Downing|High|Main|Bond|Oxford)$/.test(textAt(prose, last - 1)))

/** `Miss Universe`, `Miss Norrby Anna Berg`: no title before a surname. */
const isCrowned = (prose: Prose, from: number, end: number): boolean =>
  end - from > 2 ||
  shapeAt(prose, from) === ACRONYM ||
  (traitsAt(prose, from) & PLACE) > 0 ||
  /^(?:Universe|World|Earth|International)$/.test(textAt(prose, from))

/** `Labour said`; no `Labour costs`. */
const isParty = (prose: Prose, at: number): boolean =>
  textAt(prose, at) === 'Labour' && (shapeAt(prose, at + 1) !== LOWER || (traitsAt(prose, at + 1) & (CUE | FUNCTION)) > 0)

/** Second words of names that begin with a people’s and are no person’s: `British Red Cross`. */
const THINGS = /^(?:Red|Open|Grand|Civil|Heart|Cancer|National|Royal|Medical|Premier|Super|High|Supreme)$/

/** `Dean Berg`, `Manager Duke Berg`: an office that is a first name as well, alone or behind what somebody is; no `Assistant Dean`. */
function isFirstNameToo(prose: Prose, at: number, draft: Draft, name: Span): boolean {
  if (at === name.start && textAt(prose, at) === 'Dean') return true
  return (
    at > draft.start &&
    /^(?:Dean|Duke|Earl|Prince|King)$/.test(textAt(prose, at)) &&
    (traitsAt(prose, at - 1) & ROLE) > 0 &&
    !/^assistant$/i.test(textAt(prose, at - 1))
  )
}

/** `the illustrator Anna Berg`: a word that we do not know, which ends as those for callings do, before two capitals; no `retailer`. */
const isCalled = (prose: Prose, from: number, { start, end }: Span): boolean =>
  end - start > 1 && start - 1 >= from && shapeAt(prose, start - 1) === LOWER && isTrade(prose, start - 1)

/** `the Pentagon`, `two Irelands`, `Norway`: with an article or a number, or a place we know. */
function isThing(prose: Prose, draft: Draft, name: Span): boolean {
  // `la riveraine Marie Petit`: what somebody is, though we do not know the word
  if (prose.lexicon && draft.start + 1 < name.start && name.start + 1 < name.end) return false
  if (isCalled(prose, draft.start + 1, name)) return false
  const article = traitsAt(prose, draft.start)
  return (draft.start < name.start && (article & DETERMINER) > 0) || (traitsAt(prose, name.end - 1) & PLACE) > 0
}

/** `Jean` is both, `Jean Luc Holt` a man. */
const genderOfSecond = (prose: Prose, start: number, end: number): number =>
  end - start < 3 ? 0 : traitsAt(prose, start + 1) & FEMALE || MALE
