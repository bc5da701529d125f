import { type Draft, shapeAt } from './draft.ts'
import { isTrade } from './epithets.ts'
import {
  BODY,
  CUE,
  DEMONYM,
  DETERMINER,
  FIRST_NAME,
  FUNCTION,
  HEAD,
  IS_PAST,
  IS_PRESENT,
  PEOPLE,
  PLACE,
  PREPOSITION,
  ROLE,
  SAY,
  TELL,
  TIME,
  TITLE,
} from './lexicon.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { CAPITAL, isCapital, LOWER, PUNCTUATION } from './tokens.ts'

/** `A Norrby bookshop said`, `the Norrby native said`: a word that we do not know between a name with an article and a verb of saying. */
export function isSpeakerHere(prose: Prose, { name, start, at }: Draft): boolean {
  if (prose.lexicon || name?.end !== at || name.start === start || !(traitsAt(prose, start) & DETERMINER)) return false
  if (traitsAt(prose, at) !== 0 || shapeAt(prose, at) !== LOWER) return false
  const next = traitsAt(prose, at + 1)
  if ((traitsAt(prose, start - 1) & SAY) > 0 && shapeAt(prose, at + 1) === PUNCTUATION) return true // `said the Norrby seamer.`
  return (next & (SAY | TELL)) !== 0 && (next & (IS_PAST | IS_PRESENT)) !== 0
}

/** `the former school cook`: a trade that no list has, behind a body. */
export const isTradeOf = (prose: Prose, { head, at }: Draft): boolean =>
  !prose.lexicon &&
  head === at - 1 &&
  (traitsAt(prose, head) & BODY) > 0 &&
  shapeAt(prose, head) === LOWER &&
  shapeAt(prose, at) === LOWER &&
  isTrade(prose, at)

/** `University of Michigan`, `Center for the Study of …`. */
export function isOfName(prose: Prose, at: number): boolean {
  const next = traitsAt(prose, at) & DETERMINER ? at + 1 : at
  return isCapital(shapeAt(prose, next)) && !(traitsAt(prose, next) & (TITLE | FIRST_NAME | TIME))
}

/** `The Diocese of Norrby`, `the Port of Norrby`: an article, one capital, and a place. */
export function isSeat(prose: Prose, { name, start, at, traits }: Draft): boolean {
  if (!name || prose.lexicon || name.start !== start + 1 || name.end - name.start > 1) return false
  return (
    /^the$/i.test(textAt(prose, start)) &&
    !(traits & (HEAD | TITLE | TIME)) &&
    shapeAt(prose, at + 1) === CAPITAL &&
    isOfName(prose, at + 1)
  )
}

/** `the Information Commissioner’s Office`: all of it one name. */
export const isOfOffice = (prose: Prose, { name, start, at }: Draft): boolean =>
  name !== undefined && name.end === at && /^the$/i.test(textAt(prose, start)) && isNobodys(prose, at + 1)

/** `the Norrby-born conductor`. */
export const OF_PLACE = /^.+-(?:born|based|style|led|area|backed|trained|educated|raised|listed|owned|run)$/

/**
 * `for Norrby Vale Fire and Rescue Service`, `the Health and Safety Executive`: an `and` between capitals of which the last is a body’s, behind
 * an article or a preposition; no `Anna Berg and Norrby Council`.
 */
export function joinsHouse(prose: Prose, at: number): boolean {
  if (prose.lexicon || textAt(prose, at) !== 'and' || shapeAt(prose, at + 1) !== CAPITAL) return false
  let first = at
  while (first > at - MOST_WORDS && shapeAt(prose, first - 1) === CAPITAL) {
    if (traitsAt(prose, --first) & (FIRST_NAME | TITLE | ROLE | BODY | DETERMINER)) return false
  }
  if (first === at || !(traitsAt(prose, first - 1) & (DETERMINER | PREPOSITION))) return false
  if (traitsAt(prose, at + 1) & (FIRST_NAME | TITLE | ROLE | DETERMINER | BODY)) return false
  let last = at + 1
  while (last < at + MOST_WORDS && shapeAt(prose, last + 1) === CAPITAL) last++
  return (
    last > at + 1 && last < at + MOST_WORDS && (isNobodys(prose, last) || /^(?:Service|Executive)$/.test(textAt(prose, last)))
  )
}

/** On each side of the `and`. */
const MOST_WORDS = 5

/** Whether nobody is called so: the last word of a body’s name, whatever stands before it. A poet was called `Service`. */
export const isNobodys = (prose: Prose, last: number): boolean => NOBODYS.test(textAt(prose, last))

const NOBODYS =
  /^(?:Hospitals?|Infirmary|Clinic|University|College|Academy|Schools?|Institute|Institution|Foundation|Association|Society|Council|Committee|Commission|Federation|Union|League|Guild|Fund|Services|Department|Ministry|Office|Agency|Authority|Bureau|Assembly|Museum|Hotel|Cathedral|Motors|Electric|Dynamics|Airlines|Network|Trust|Cent(?:re|er)|Club|Party|Board|Corps|Campaign|Company|Library|Airport|Stadium|Prize|Awards?)$/

/**
 * Behind an owner’s mark the end of a body’s name that holds it: `St Mary’s Hospital`, `King’s College Hospital`, `Footballers’ Association`,
 * `Mayor Holt’s Office`; -1 for `Norway’s Foreign Ministry`, which is the country’s.
 */
export function endOfOwned(prose: Prose, { at }: Draft): number {
  if (prose.lexicon || !isCapital(shapeAt(prose, at - 1))) return -1
  let end = at + 1
  while (end < at + MOST_WORDS && shapeAt(prose, end) === CAPITAL) end++
  if (end === at + 1 || !isNobodys(prose, end - 1)) return -1
  const isOf = (traits: number) => (traitsAt(prose, at - 1) & traits) > 0
  const isCalledSo =
    shapeAt(prose, at) === PUNCTUATION ||
    isOf(TITLE | ROLE | PEOPLE) ||
    /^(?:St\.?|Saint)$/.test(textAt(prose, at - 2)) ||
    (textAt(prose, end - 1) === 'Office' && end === at + 2)
  return isCalledSo ? end : -1
}

/** `Berg & Holt`, `Norrby Lamps, Inc.` */
export const isFirmSign = (prose: Prose, at: number): boolean =>
  (textAt(prose, at) === ',' && isCapital(shapeAt(prose, at + 1)) && isFirmsEnd(textAt(prose, at + 1))) ||
  (textAt(prose, at) === '&' &&
    isCapital(shapeAt(prose, at - 1)) &&
    isCapital(shapeAt(prose, at + 1)) &&
    !((traitsAt(prose, at - 1) | traitsAt(prose, at + 1)) & FIRST_NAME))

/** What a firm’s name ends with by law, or by custom where nobody is called so. */
export const isFirmsEnd = (word: string): boolean =>
  /^(?:(?:Inc|Corp|Co|Ltd|LLC|LLP|LP|PLC|plc|GmbH|Pty|Bhd|Oyj|NV|AG)\.?|Lines|Cruises|Ventures|Robotics|Therapeutics|Biosciences|Aerospace|Aviation|Pharma|Software|Semiconductors?|Chemicals|Petroleum|Beverages|Brands|Properties|Realty|Hotels|Resorts)$/.test(
    word,
  )

/** The last word of `the singer and guitarist`, of which both are one person: they share an article; -1 where two may be meant. */
export function endOfTwoRoles(prose: Prose, { head, at, traits, name }: Draft): number {
  if (
    prose.lexicon ||
    (name?.end ?? 0) > head ||
    textAt(prose, at) !== 'and' ||
    !(traits & ROLE) ||
    shapeAt(prose, head) !== LOWER
  )
    return -1
  if (OF_TWO.test(textAt(prose, head))) return -1
  let end = at + 1
  while (end < at + 3 && shapeAt(prose, end) === LOWER && !(traitsAt(prose, end) & (FUNCTION | ROLE | CUE | PEOPLE))) end++
  if (traitsAt(prose, end) & FUNCTION) return -1 // `the coach and the president` are two
  while (traitsAt(prose, end + 1) & ROLE && shapeAt(prose, end + 1) === LOWER) end++ // `chief executive`
  if (textAt(prose, end) === textAt(prose, head) || /^(?:deputy|vice|assistant)$/.test(textAt(prose, at + 1))) return -1 // `the mayor and deputy mayor`
  if (!(traitsAt(prose, end) & ROLE) || shapeAt(prose, end) !== LOWER || OF_TWO.test(textAt(prose, end))) return -1
  const next = traitsAt(prose, end + 1)
  const isSpeaking = (next & (SAY | TELL)) > 0 && (next & (IS_PAST | IS_PRESENT)) > 0
  return isSpeaking || isCapital(shapeAt(prose, end + 1)) || /^[.,]$|^(?:of|at)$/.test(textAt(prose, end + 1)) ? end : -1
}

/** Such as come in pairs. */
const OF_TWO =
  /^(?:father|mother|son|daughter|brother|sister|husband|wife|boy|girl|man|woman|king|queen|aunt|uncle|mayor|governor|chancellor|sheriff|surgeon|patient|minister|premier|senator|ambassador|prosecutor|prosecution|defence|defense|judge|victim|suspect|student|pupil|nurse|doctor|driver|passenger|buyer|seller|owner|tenant|landlord|teacher)$/

/**
 * Behind an office how far its house reaches where a name comes next: `of State` in `Secretary of State Anna Lee`, `for public health` in
 * `minister for public health Anna Lee`; -1 where no such thing stands.
 */
export function endOfPost(prose: Prose, from: number): number {
  if (prose.lexicon || !/^(?:of|for)$/.test(textAt(prose, from))) return -1
  let at = from + 1
  if (DEPARTMENTS.test(textAt(prose, at))) {
    at++
    if (textAt(prose, at) === 'and' && DEPARTMENTS.test(textAt(prose, at + 1))) at += 2
  } else if (shapeAt(prose, at) === CAPITAL) {
    return textAt(prose, from) === 'of' ? nameBehind(prose, at) : -1
  } else {
    while (at < from + 4 && shapeAt(prose, at) === LOWER && !(traitsAt(prose, at) & (FUNCTION | CUE | PEOPLE))) at++
    if (at === from + 1 || traitsAt(prose, at + 1) & BODY) return -1
    const isField = /s$|^(?:rugby|football|cricket)$/.test(textAt(prose, at - 1)) // no `mayor of nearby Norrby Vale`
    if (!(traitsAt(prose, at) & (FIRST_NAME | TITLE)) && !(isField && isFullName(prose, at))) return -1
  }
  const isName =
    isCapital(shapeAt(prose, at)) &&
    !(traitsAt(prose, at) & (BODY | TIME | FUNCTION)) &&
    !(traitsAt(prose, at) & ROLE && !(traitsAt(prose, at) & FIRST_NAME)) && // `a spokesman for Health Minister Lee`
    prose.sentence[at] === prose.sentence[from]
  return isName && (DEPARTMENTS.test(textAt(prose, at - 1)) || isCapital(shapeAt(prose, at + 1))) ? at : -1
}

/** `Chairman of selectors Tom Holt:`: two words that are no house’s and no place’s, before a mark or a verb of saying. */
function isFullName(prose: Prose, at: number): boolean {
  const isPart = (part: number) =>
    shapeAt(prose, part) === CAPITAL && !(traitsAt(prose, part) & (BODY | PLACE | DEMONYM | ROLE | TIME | FUNCTION))
  return isPart(at) && isPart(at + 1) && (/^[,:]$/.test(textAt(prose, at + 2)) || (traitsAt(prose, at + 2) & (SAY | TELL)) > 0)
}

/** `Anna` in `mayor of Upper Norrby Anna Lee`, by a first name that we know; -1 for none. */
function nameBehind(prose: Prose, from: number): number {
  if (traitsAt(prose, from) & (ROLE | TITLE | FIRST_NAME)) return -1
  for (let at = from + 1; at < from + 5 && isCapital(shapeAt(prose, at)); at++)
    if (traitsAt(prose, at) & FIRST_NAME && isCapital(shapeAt(prose, at + 1)) && !(traitsAt(prose, at + 1) & BODY)) return at
  return -1
}

const DEPARTMENTS =
  /^(?:State|Defen[cs]e|Health|Education|Energy|Commerce|Labou?r|Transport|Transportation|Police|Agriculture|Interior|Justice|Finance|War|Culture|Tourism|Housing|Environment|Trade|Information|Works|Staff|Operations|Sport|Sports|Science|Innovation|Industry|Media)$/
