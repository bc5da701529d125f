import { AUXILIARY, BODY, CUE, DETERMINER, IS_PAST, PEOPLE, PREPOSITION, ROLE, TITLE } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import type { Scene } from './scene.ts'
import { ACRONYM, CAPITAL, LOWER, NUMBER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** What the words beside a name say of somebody. */
export interface Standing {
  readonly role?: Span
  readonly affiliation?: Span
}

/** Find the role before or after a name and whom it serves: `a senior fellow` and `the Harbour Institute` in `Lee, a senior fellow at the Harbour Institute, said`. */
export function findStanding(scene: Scene, nouns: readonly Noun[]): Standing {
  let role: Span | undefined
  let affiliation: Span | undefined
  for (const noun of nouns.slice(0, 12)) {
    if (role && affiliation) break
    if (noun.form !== 'name') continue
    const after = readAfter(scene, noun)
    role = longer(scene, role, after.role ?? readBefore(scene, noun))
    affiliation ??= after.affiliation ?? readParty(scene, noun)
  }
  role ??= readApart(scene, nouns)
  return { ...(role && { role }), ...(affiliation && { affiliation }) }
}

/** `The minister, Paul Grant,`: the role stands before the name and a comma. */
function readApart(scene: Scene, nouns: readonly Noun[]): Span | undefined {
  const role = nouns.find(
    ({ form, end }, at) => form === 'role' && nouns[at + 1]?.form === 'name' && nouns[at + 1]?.start === end + 1,
  )
  if (!role) return undefined
  if (/^(?:person|man|woman|guy|boy|girl)$/.test(textAt(scene, role.core.end - 1))) return undefined // `was the only person`
  const isLed = traitsAt(scene, role.start) & DETERMINER || scene.prose.tokens.shape[role.start] === POSSESSIVE
  return spanOf(scene, isLed ? role.start + 1 : role.start, role.end)
}

/** The first role found stays, unless it was but a title such as `Sen.`. */
function longer(scene: Scene, old: Span | undefined, found: Span | undefined): Span | undefined {
  return old && !/^\p{L}+\.$/u.test(scene.prose.source.slice(old.start, old.end)) ? old : (found ?? old)
}

const traitsAt = ({ prose }: Scene, at: number): number => (prose.inside[at] === -1 ? (prose.tokens.traits[at] ?? 0) : 0)
const textAt = ({ prose }: Scene, at: number): string =>
  prose.inside[at] === -1 ? prose.source.slice(prose.tokens.start[at], prose.tokens.end[at]) : ''
const spanOf = ({ prose }: Scene, start: number, end: number): Span => ({
  start: prose.tokens.start[start] as number,
  end: prose.tokens.end[end - 1] as number,
})

/** `Defence adviser Anna Weiss`, `Sen. Lee`; `Mr` is no role. */
function readBefore(scene: Scene, noun: Noun): Span | undefined {
  let start = noun.start
  if (traitsAt(scene, start) & DETERMINER) start++
  // `throwing Speaker Lee’s plan into chaos`, behind a comma
  if (
    textAt(scene, start - 1) === ',' &&
    start + 1 < noun.core.start &&
    isGerund(scene, start) &&
    /^[\p{Lu}\d]/u.test(textAt(scene, start + 1))
  )
    start++
  let end = noun.core.start
  while (
    end > start &&
    ((scene.prose.lexicon && traitsAt(scene, end - 1) & TITLE) ||
      /^(?:mr|mrs|ms|mx|dr|sir|dame|lord|lady|miss)\.?$/i.test(textAt(scene, end - 1)))
  )
    end--
  if (scene.prose.lexicon && start > noun.start && end > start) return spanOf(scene, start, end)
  for (let at = start; at < end; at++) if (traitsAt(scene, at) & (ROLE | TITLE | BODY)) return spanOf(scene, start, end)
  return undefined
}

const isGerund = (scene: Scene, at: number): boolean =>
  scene.prose.tokens.shape[at] === LOWER &&
  /[a-z]{2}ing$/.test(textAt(scene, at)) &&
  !/^(?:acting|visiting|leading|managing|outgoing|sitting)$/.test(textAt(scene, at))

/** `, a senior fellow at the Harbour Institute,` after the name. */
function readAfter(scene: Scene, noun: Noun): Standing {
  if (textAt(scene, noun.end) !== ',') return readHouse(scene, noun.end)
  let at = noun.end + 1
  const house = readHouse(scene, at)
  if (house.affiliation) return house
  if (scene.prose.tokens.shape[at] === NUMBER && textAt(scene, at + 1) === ',') at += 2
  if (/^(?:who|which|whose)$/.test(textAt(scene, at))) return {}
  const end = endOfAside(scene, at)
  if (isClause(scene, at, end)) return {}
  const head = headOfRole(scene, at, end)
  if (head < 0) return {}
  if (KIN.test(textAt(scene, head))) return { role: spanOf(scene, at, endOfKin(scene, head, end)) }
  const link = linkAfter(scene, head, end)
  if (link < 0) return { role: spanOf(scene, at, Math.min(end, afterHead(scene, head, end))) }
  return { role: spanOf(scene, at, link), affiliation: spanOf(scene, link + 1, end) }
}

/** Whose `of` tells no house: `brother of the mayor`. */
const KIN =
  /^(?:(?:step|grand)?(?:father|mother|brother|sister|son|daughter)|husband|wife|widow(?:er)?|uncle|aunt|cousin|niece|nephew|friend|neighbou?r|victim|survivor|witness|fan|author|boyfriend|girlfriend|colleague|veteran)$/

/** Behind `of Anna Holt` in `brother of Anna Holt of Norrby`. */
function endOfKin(scene: Scene, head: number, end: number): number {
  const whole = textAt(scene, head + 1) === 'of' && textAt(scene, head) !== 'author' && head + 2 < end
  return Math.min(end, whole ? afterHead(scene, head + 1, end) : afterHead(scene, head, end))
}

/** `Lee, sacked the coach`, `After meeting Lee, the mayor resigned`, `Lee, was the third`: what follows the comma says what somebody did. */
function isClause(scene: Scene, from: number, end: number): boolean {
  if (scene.prose.lexicon) return false
  if (traitsAt(scene, from) & AUXILIARY) return true
  if (traitsAt(scene, end) & AUXILIARY && /^the$/i.test(textAt(scene, from))) return true
  for (let at = from; at < end; at++)
    if (scene.prose.tokens.shape[at] === LOWER && !traitsAt(scene, at) && /ed$/.test(textAt(scene, at)))
      return at === from ? (traitsAt(scene, at + 1) & DETERMINER) > 0 : at === end - 1
  return false
}

/** `of the Energy Trust`, `from Harbour News` right behind the name or its comma. */
function readHouse(scene: Scene, at: number): Standing {
  if (!/^(?:of|from|at)$/.test(textAt(scene, at))) return {}
  const start = at + 1
  let end = endOfAside(scene, start)
  for (let word = start; word < end; word++)
    if (traitsAt(scene, word) & CUE && scene.prose.tokens.shape[word] === LOWER) end = word
  const isNamed =
    isBody(scene, start) &&
    Array.from({ length: end - start }, (_, step) => start + step).some((word) => isCapitalAt(scene, word))
  return isNamed && end - start < 12 ? { affiliation: spanOf(scene, start, end) } : {}
}

const isCapitalAt = ({ prose }: Scene, at: number): boolean =>
  prose.tokens.shape[at] === CAPITAL || prose.tokens.shape[at] === ACRONYM

function endOfAside(scene: Scene, from: number): number {
  let at = from
  for (; at < from + 24; at++) {
    const text = textAt(scene, at)
    if (scene.prose.sentence[at] !== scene.prose.sentence[from] || !text || /^[,.;:—–()-]$/.test(text)) break
    if (at > from + 1 && (traitsAt(scene, at) & AUXILIARY || /^(?:who|which|that|said|says|told)$/.test(text))) break
  }
  return at
}

/** The word in the aside that says who: before any preposition. */
function headOfRole(scene: Scene, from: number, end: number): number {
  let head = -1
  for (let at = from; at < end; at++) {
    const traits = traitsAt(scene, at)
    if (head === at - 1 && head >= 0 && scene.prose.tokens.shape[at] === CAPITAL && !scene.prose.lexicon) return -1 // another, with a name
    if (traits & ROLE && !(traits & PEOPLE)) head = at
    else if (traits & PREPOSITION || (traits & CUE && traits & IS_PAST && scene.prose.tokens.shape[at] === LOWER)) break
  }
  return head
}

/** Where the place of work begins: behind `at` in `professor of public policy at Leeds University`, behind `of` in `director of the museum`. */
function linkAfter(scene: Scene, head: number, end: number): number {
  let first = -1
  if (scene.prose.lexicon) {
    for (let at = head + 1; at < end - 1; at++) if (traitsAt(scene, at) & PREPOSITION && isBody(scene, at + 1)) return at
    return -1
  }
  for (let at = head + 1; at < end - 1; at++) {
    const text = textAt(scene, at)
    if (text === 'at' && isBody(scene, at + 1)) return at
    if (first < 0 && LINK.test(text) && scene.prose.tokens.shape[at + 1] !== NUMBER && (text !== 'of' || isBody(scene, at + 1)))
      first = at
  }
  return first
}

const LINK = /^(?:at|of|for|from|with|in)$/
const isBody = (scene: Scene, at: number): boolean =>
  (traitsAt(scene, at) & DETERMINER) > 0 || scene.prose.tokens.shape[at] === CAPITAL || scene.prose.tokens.shape[at] === ACRONYM

function afterHead(scene: Scene, head: number, end: number): number {
  let at = head + 1
  while (
    at < end &&
    scene.prose.tokens.shape[at] !== PUNCTUATION &&
    (scene.prose.lexicon ||
      !(traitsAt(scene, at) & PREPOSITION) ||
      (textAt(scene, at) === 'of' && scene.prose.tokens.shape[at + 1] === LOWER))
  )
    at++
  return at
}

/** `(R-S.C.)`, `(D-Calif.)` after a politician's name. */
function readParty(scene: Scene, noun: Noun): Span | undefined {
  if (textAt(scene, noun.end) !== '(' || textAt(scene, noun.end + 2) !== ')') return undefined
  return scene.prose.tokens.shape[noun.end + 1] === CAPITAL || /^[A-Z]/.test(textAt(scene, noun.end + 1))
    ? spanOf(scene, noun.end + 1, noun.end + 2)
    : undefined
}
