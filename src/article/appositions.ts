import { isSort } from './bodies.ts'
import { ADVERB, AUXILIARY, CONJUNCTION, CUE, FUNCTION, PREPOSITION, ROLE, SUBORDINATOR } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import { isRegion } from './relatives.ts'
import type { Scene } from './scene.ts'
import { isCapital, LOWER, NUMBER, POSSESSIVE } from './tokens.ts'

/** `a senior fellow` in `Lee, a senior fellow at …` or `Lee, 44, a senior …`, `Paul Grant` in `the minister, Paul Grant, said`: the same person again. */
export function isApposition(scene: Scene, index: number): boolean {
  const { prose, nouns } = scene
  const [before, noun] = [nouns[index - 1], nouns[index] as Noun]
  if (!before) return false
  if (
    isSaidToBe(prose, before, noun) ||
    isNamedAs(prose, before, noun) ||
    isInQuestion(prose, before, noun) ||
    isOneWith(prose, before, noun)
  )
    return true
  if (textAt(prose, before.end) !== ',' || isRegion(prose, noun)) return false
  const isAged =
    noun.start === before.end + 3 && prose.tokens.shape[before.end + 1] === NUMBER && textAt(prose, before.end + 2) === ','
  if (noun.start !== before.end + 1 && !isAged) return false
  if (isMaker(prose, before, noun) || isParent(prose, before, noun)) return true
  if (before.form === 'name') return (noun.form === 'role' || isBodyOf(prose, before, noun)) && !isSubjectNow(prose, before, noun)
  if (before.form !== 'role' || noun.form !== 'name' || isOfAnother(scene, index)) return false
  if (prose.lexicon || /^(?:[,:(]|of|from)$/.test(textAt(prose, noun.end))) return true
  // `said the council’s leader, Paul Grant.`, `with his wife, Anna.`, `has a sister, Anna.`, `belongs to a fisherman, Paul Grant.`
  return (
    /^\.?$/.test(textAt(prose, noun.end)) &&
    ((traitsAt(prose, before.start - 1) & CUE) > 0 ||
      (noun.core.end - noun.core.start > 1 &&
        (textAt(prose, before.start - 1) === 'by' || (noun.person > 0 && /^(?:the|an?)$/.test(textAt(prose, before.start))))) ||
      (/^an?$/.test(textAt(prose, before.start)) && /^(?:has|had|have)$/.test(textAt(prose, before.start - 1))) ||
      /^(?:his|her)$/i.test(textAt(prose, before.start)))
  )
}

/** `Anna Berg, counsel to the governor, Tom Holt,`: the governor is Tom Holt, the counsel is not. */
function isOfAnother({ prose, nouns }: Scene, index: number): boolean {
  const [owner, role] = [nouns[index - 2], nouns[index - 1] as Noun]
  if (owner?.form !== 'name' || owner.end !== role.start - 1 || textAt(prose, owner.end) !== ',') return false
  return role.end > role.core.end && (traitsAt(prose, role.end - 1) & ROLE) > 0
}

/** `Lee was the third witness`, `Lee has become the youngest woman to …`, `the man was David Lee`, `a woman called Mary Lee`. */
function isSaidToBe(prose: Prose, before: Noun, noun: Noun): boolean {
  const [from, to] = [before.end, noun.start]
  if (to - from < 1 || to - from > 5 || prose.sentence[from] !== prose.sentence[to] || before.person < 0 || before.possessive)
    return false
  if (noun.form === 'role' && before.form !== 'role' && isOfTrade(prose, from, to)) return true
  const verbs: string[] = []
  let at = from
  for (; at < to && traitsAt(prose, at) & (AUXILIARY | ADVERB); at++) {
    if (traitsAt(prose, at) & AUXILIARY) verbs.push(textAt(prose, at))
    else if (/^(?:not|never|hardly|nearly|almost)$/.test(textAt(prose, at))) return false
  }
  if (at < to && MADE.test(textAt(prose, at))) verbs.push(textAt(prose, at++))
  if (before.form === 'role' && noun.form === 'name')
    return (
      at === to &&
      noun.person > 0 &&
      (noun.core.end - noun.core.start > 1
        ? /^(?:is|was|named|called)$/.test(verbs.join(' '))
        : /^an?$/.test(textAt(prose, before.start)) && /^(?:named|called)$/.test(verbs.join(' '))) // not `the vet called Anna`
    )
  if (
    (before.form !== 'name' && textAt(prose, before.start) !== 'who') ||
    noun.form !== 'role' ||
    !/^(?:is|was|(?:has|had) been|(?:has|had) become|became|(?:was|is|has been) (?:named|elected|appointed|made))$/.test(
      verbs.join(' '),
    )
  )
    return false
  while (at < to && traitsAt(prose, at) & FUNCTION && !(traitsAt(prose, at) & (PREPOSITION | CONJUNCTION | SUBORDINATOR))) at++ // `the first woman`
  return at === to
}

/** `Lee works as a nurse`, `Lee, who was working as a nurse`; who once trained as one may be another by now. */
function isOfTrade(prose: Prose, from: number, to: number): boolean {
  if (textAt(prose, to - 1) !== 'as' || !/^an?$/.test(textAt(prose, to)) || to - from < 2) return false
  for (let at = from; at < to - 2; at++)
    if (!(traitsAt(prose, at) & (AUXILIARY | ADVERB)) || textAt(prose, at) === 'not') return false
  return /^(?:works?|working|employed|volunteers)$/.test(textAt(prose, to - 2))
}

const LONGEST_LINK = 12

/** `a nurse who gave her name only as Anna`, `a nurse, who gave only her first name, Anna,`, `a man who asked to be identified only as Lee`. */
function isNamedAs(prose: Prose, who: Noun, noun: Noun): boolean {
  if (noun.form !== 'name' || textAt(prose, who.start) !== 'who' || !/^(?:as|,)$/.test(textAt(prose, noun.start - 1)))
    return false
  if (noun.start - who.end > LONGEST_LINK) return false
  const told = textAt(prose, noun.start - 1) === ',' ? /^names?$/ : /^(?:names?|identified|known|named)$/
  for (let at = who.end; at < noun.start; at++) if (told.test(textAt(prose, at))) return true
  return false
}

/** `Norrby Learning, the trust which runs it, said`: what looks like a person’s name and is none. */
export const isBodyOf = (prose: Prose, name: Noun, noun: Noun): boolean =>
  !prose.lexicon &&
  name.form === 'name' &&
  !name.gender &&
  noun.form === 'organisation' &&
  noun.start === name.end + 1 &&
  textAt(prose, name.end) === ',' &&
  opensSentence(prose, name.start) &&
  /^(?:,|which|that|behind)$/.test(textAt(prose, noun.end)) &&
  /^(?:the|an?)$/.test(textAt(prose, noun.start)) &&
  (isSort(textAt(prose, noun.core.end - 1)) || /^(?:party|campaign|body)$/.test(textAt(prose, noun.core.end - 1)))

/** `The manufacturer, Berg & Holt, denied it`. */
const isMaker = (prose: Prose, sort: Noun, name: Noun): boolean =>
  !prose.lexicon &&
  sort.person < 1 &&
  name.person < 1 &&
  (name.form === 'name' || name.form === 'organisation') &&
  isCapital(prose.tokens.shape[name.core.start] as number) &&
  name.start === sort.end + 1 &&
  /^(?:the|its|his|her|their)$/i.test(textAt(prose, sort.start)) &&
  isSort(textAt(prose, sort.core.end - 1)) &&
  textAt(prose, name.end) === ','

/** `The owner of the shop, Norrby Lamps Inc., said`. */
const isParent = (prose: Prose, role: Noun, firm: Noun): boolean =>
  role.form === 'role' &&
  firm.form === 'organisation' &&
  /^(?:parent|owner|publisher|developer|sponsor|partner)$/.test(textAt(prose, role.core.end - 1)) &&
  isCapital(prose.tokens.shape[firm.core.start] as number) &&
  textAt(prose, firm.end) === ','

/** `wrote one user, Anna Berg.` */
const isOneWith = (prose: Prose, one: Noun, noun: Noun): boolean =>
  noun.form === 'name' &&
  noun.person > 0 &&
  one.end === one.start + 1 &&
  /^one$/i.test(textAt(prose, one.start)) &&
  prose.tokens.shape[one.end] === LOWER &&
  textAt(prose, one.end + 1) === ',' &&
  noun.start === one.end + 2

/** `The doctor in question, Anna Berg, confirmed`. */
const isInQuestion = (prose: Prose, role: Noun, noun: Noun): boolean =>
  role.form === 'role' &&
  noun.form === 'name' &&
  noun.start === role.end + 3 &&
  textAt(prose, role.end) === 'in' &&
  /^(?:question|charge)$/.test(textAt(prose, role.end + 1)) &&
  textAt(prose, noun.end) === ','

const MADE = /^(?:become|became|named|called|elected|appointed|made)$/

/** `After meeting Lee, the president said`, `Holt lives in Lund, a friend said`, `In Lund, Holt’s mother said`: with a verb and no comma behind it, the phrase is no aside. */
const isSubjectNow = (prose: Prose, before: Noun, { start, end }: Noun): boolean =>
  (traitsAt(prose, end) & (CUE | AUXILIARY)) > 0 &&
  (/^the$/i.test(textAt(prose, start)) ||
    ((/^(?:an?|his|her|their)$/i.test(textAt(prose, start)) || isOwned(prose, start, end)) &&
      (traitsAt(prose, before.start - 1) & PREPOSITION) > 0))

function isOwned(prose: Prose, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (prose.tokens.shape[at] === POSSESSIVE) return true
  return false
}
