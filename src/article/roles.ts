import { AUXILIARY, BODY, CUE, DETERMINER, IS_PAST, PEOPLE, PREPOSITION, ROLE, TITLE } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { type Prose, spanOf, textAt, traitsAt } from './prose.ts'
import { CAPITAL, isCapital, LOWER, NUMBER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** What the words beside a name say of somebody. */
export interface Standing {
  readonly role?: Span
  readonly affiliation?: Span
}

/** Find the role before or after a name and whom it serves: `a senior fellow` and `the Harbour Institute` in `Lee, a senior fellow at the Harbour Institute, said`. */
export function findStanding(prose: Prose, nouns: readonly Noun[]): Standing {
  let role: Span | undefined
  let affiliation: Span | undefined
  for (const noun of nouns.slice(0, 12)) {
    if (role && affiliation) break
    if (noun.form !== 'name') continue
    const after = readAfter(prose, noun)
    role = longer(prose, role, after.role ?? readBefore(prose, noun))
    affiliation ??= after.affiliation ?? readParty(prose, noun)
  }
  role ??= readApart(prose, nouns)
  return { ...(role && { role }), ...(affiliation && { affiliation }) }
}

/** `The minister, Paul Grant,`: the role stands before the name and a comma. */
function readApart(prose: Prose, nouns: readonly Noun[]): Span | undefined {
  const role = nouns.find(
    ({ form, end }, at) => form === 'role' && nouns[at + 1]?.form === 'name' && nouns[at + 1]?.start === end + 1,
  )
  if (!role) return undefined
  if (/^(?:person|man|woman|guy|boy|girl)$/.test(wordAt(prose, role.core.end - 1))) return undefined // `was the only person`
  const isLed = traitsAt(prose, role.start) & DETERMINER || prose.tokens.shape[role.start] === POSSESSIVE
  return spanOf(prose, isLed ? role.start + 1 : role.start, role.end)
}

/** The first role found stays, unless it was but a title such as `Sen.`. */
function longer(prose: Prose, old: Span | undefined, found: Span | undefined): Span | undefined {
  return old && !/^\p{L}+\.$/u.test(prose.source.slice(old.start, old.end)) ? old : (found ?? old)
}

/** The words of a token, `''` within quotation marks. */
const wordAt = (prose: Prose, at: number): string => (prose.inside[at] === -1 ? textAt(prose, at) : '')

/** `Defence adviser Anna Weiss`, `Sen. Lee`; `Mr` is no role. */
function readBefore(prose: Prose, noun: Noun): Span | undefined {
  let start = noun.start
  if (traitsAt(prose, start) & DETERMINER) start++
  // `throwing Speaker Lee’s plan into chaos`, behind a comma
  if (
    wordAt(prose, start - 1) === ',' &&
    start + 1 < noun.core.start &&
    isGerund(prose, start) &&
    /^[\p{Lu}\d]/u.test(wordAt(prose, start + 1))
  )
    start++
  let end = noun.core.start
  while (
    end > start &&
    ((prose.lexicon && traitsAt(prose, end - 1) & TITLE) ||
      /^(?:mr|mrs|ms|mx|dr|sir|dame|lord|lady|miss)\.?$/i.test(wordAt(prose, end - 1)))
  )
    end--
  if (prose.lexicon && start > noun.start && end > start) return spanOf(prose, start, end)
  for (let at = start; at < end; at++) if (traitsAt(prose, at) & (ROLE | TITLE | BODY)) return spanOf(prose, start, end)
  return undefined
}

const isGerund = (prose: Prose, at: number): boolean =>
  prose.tokens.shape[at] === LOWER &&
  /[a-z]{2}ing$/.test(wordAt(prose, at)) &&
  !/^(?:acting|visiting|leading|managing|outgoing|sitting)$/.test(wordAt(prose, at))

/** `, a senior fellow at the Harbour Institute,` after the name. */
function readAfter(prose: Prose, noun: Noun): Standing {
  if (wordAt(prose, noun.end) !== ',') return readHouse(prose, noun.end)
  let at = noun.end + 1
  const house = readHouse(prose, at)
  if (house.affiliation) return house
  if (prose.tokens.shape[at] === NUMBER && wordAt(prose, at + 1) === ',') at += 2
  if (/^(?:who|which|whose)$/.test(wordAt(prose, at))) return {}
  const end = endOfAside(prose, at)
  if (isClause(prose, at, end)) return {}
  const head = headOfRole(prose, at, end)
  if (head < 0) return {}
  if (KIN.test(wordAt(prose, head))) return { role: spanOf(prose, at, endOfKin(prose, head, end)) }
  const link = linkAfter(prose, head, end)
  if (link < 0) return { role: spanOf(prose, at, Math.min(end, afterHead(prose, head, end))) }
  return { role: spanOf(prose, at, link), affiliation: spanOf(prose, link + 1, end) }
}

/** Whose `of` tells no house: `brother of the mayor`. */
const KIN =
  /^(?:(?:step|grand)?(?:father|mother|brother|sister|son|daughter)|husband|wife|widow(?:er)?|uncle|aunt|cousin|niece|nephew|friend|neighbou?r|victim|survivor|witness|fan|author|boyfriend|girlfriend|colleague|veteran)$/

/** Behind `of Anna Holt` in `brother of Anna Holt of Norrby`. */
function endOfKin(prose: Prose, head: number, end: number): number {
  const whole = wordAt(prose, head + 1) === 'of' && wordAt(prose, head) !== 'author' && head + 2 < end
  return Math.min(end, whole ? afterHead(prose, head + 1, end) : afterHead(prose, head, end))
}

/** `Lee, sacked the coach`, `After meeting Lee, the mayor resigned`, `Lee, was the third`: what follows the comma says what somebody did. */
function isClause(prose: Prose, from: number, end: number): boolean {
  if (prose.lexicon) return false
  if (traitsAt(prose, from) & AUXILIARY) return true
  if (traitsAt(prose, end) & AUXILIARY && /^the$/i.test(wordAt(prose, from))) return true
  for (let at = from; at < end; at++)
    if (prose.tokens.shape[at] === LOWER && !traitsAt(prose, at) && /ed$/.test(wordAt(prose, at)))
      return at === from ? (traitsAt(prose, at + 1) & DETERMINER) > 0 : at === end - 1
  return false
}

/** `of the Energy Trust`, `from Harbour News` right behind the name or its comma. */
function readHouse(prose: Prose, at: number): Standing {
  if (!/^(?:of|from|at)$/.test(wordAt(prose, at))) return {}
  const start = at + 1
  let end = endOfAside(prose, start)
  for (let word = start; word < end; word++) if (traitsAt(prose, word) & CUE && prose.tokens.shape[word] === LOWER) end = word
  const isNamed =
    isBody(prose, start) &&
    Array.from({ length: end - start }, (_, step) => start + step).some((word) => isCapital(prose.tokens.shape[word]))
  return isNamed && end - start < 12 ? { affiliation: spanOf(prose, start, end) } : {}
}

function endOfAside(prose: Prose, from: number): number {
  let at = from
  for (; at < from + 24; at++) {
    const text = wordAt(prose, at)
    if (prose.sentence[at] !== prose.sentence[from] || !text || /^[,.;:—–()-]$/.test(text)) break
    if (at > from + 1 && (traitsAt(prose, at) & AUXILIARY || /^(?:who|which|that|said|says|told)$/.test(text))) break
  }
  return at
}

/** The word in the aside that says who: before any preposition. */
function headOfRole(prose: Prose, from: number, end: number): number {
  let head = -1
  for (let at = from; at < end; at++) {
    const traits = traitsAt(prose, at)
    if (head === at - 1 && head >= 0 && prose.tokens.shape[at] === CAPITAL && !prose.lexicon) return -1 // another, with a name
    if (traits & ROLE && !(traits & PEOPLE)) head = at
    else if (traits & PREPOSITION || (traits & CUE && traits & IS_PAST && prose.tokens.shape[at] === LOWER)) break
  }
  return head
}

/** Where the place of work begins: behind `at` in `professor of public policy at Leeds University`, behind `of` in `director of the museum`. */
function linkAfter(prose: Prose, head: number, end: number): number {
  let first = -1
  if (prose.lexicon) {
    for (let at = head + 1; at < end - 1; at++) if (traitsAt(prose, at) & PREPOSITION && isBody(prose, at + 1)) return at
    return -1
  }
  for (let at = head + 1; at < end - 1; at++) {
    const text = wordAt(prose, at)
    if (text === 'at' && isBody(prose, at + 1)) return at
    if (first < 0 && LINK.test(text) && prose.tokens.shape[at + 1] !== NUMBER && (text !== 'of' || isBody(prose, at + 1)))
      first = at
  }
  return first
}

const LINK = /^(?:at|of|for|from|with|in)$/
const isBody = (prose: Prose, at: number): boolean => (traitsAt(prose, at) & DETERMINER) > 0 || isCapital(prose.tokens.shape[at])

function afterHead(prose: Prose, head: number, end: number): number {
  let at = head + 1
  while (
    at < end &&
    prose.tokens.shape[at] !== PUNCTUATION &&
    (prose.lexicon ||
      !(traitsAt(prose, at) & PREPOSITION) ||
      (wordAt(prose, at) === 'of' && prose.tokens.shape[at + 1] === LOWER))
  )
    at++
  return at
}

/** `(R-S.C.)`, `(D-Calif.)` after a politician's name. */
function readParty(prose: Prose, noun: Noun): Span | undefined {
  if (wordAt(prose, noun.end) !== '(' || wordAt(prose, noun.end + 2) !== ')') return undefined
  return prose.tokens.shape[noun.end + 1] === CAPITAL || /^[A-Z]/.test(wordAt(prose, noun.end + 1))
    ? spanOf(prose, noun.end + 1, noun.end + 2)
    : undefined
}
