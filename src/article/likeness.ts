import type { Entity } from './entity.ts'
import { BODY, DETERMINER, FIRST_NAME, PLACE, ROLE, TITLE } from './lexicon.ts'
import { isBodys } from './name-forms.ts'
import type { Noun } from './nouns.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { ACRONYM, CAPITAL, isCapital, LED, LOWER, POSSESSIVE } from './tokens.ts'

/** The words that a noun is known by, in small letters: those of a name, or of a phrase without its article. */
export function wordsOf(scene: Scene, noun: Noun): string[] {
  const { tokens } = scene.prose
  const words: string[] = []
  for (let at = noun.core.start; at < noun.core.end; at++) {
    const traits = tokens.traits[at] as number
    if (tokens.shape[at] === POSSESSIVE || traits & DETERMINER || (noun.form === 'name' && traits & TITLE)) continue
    // `Masri` is the last `al-Masri`.
    const word = textAt(scene.prose, at).toLowerCase()
    if (!/^["“”‘’']$/.test(word)) words.push(word.includes('-') ? word.replace(LED, '') : word)
  }
  if (noun.form === 'name' && words.length === 1) words.push(...surnameOfTwo(scene, noun))
  return words
}

/** `Berg` for `Anna` in `Anna and Tim Berg`. */
function surnameOfTwo({ prose }: Scene, { core }: Noun): readonly string[] {
  const { tokens, lexicon, inside } = prose
  const at = core.end
  const other = PLACE | BODY | ROLE
  if (lexicon || !((tokens.traits[core.start] as number) & FIRST_NAME) || inside[at] !== -1 || textAt(prose, at) !== 'and')
    return []
  if (tokens.shape[at + 1] !== CAPITAL || (tokens.traits[at + 1] as number) & (TITLE | other)) return []
  if (tokens.shape[at + 2] !== CAPITAL || (tokens.traits[at + 2] as number) & other || tokens.shape[at + 3] === CAPITAL) return []
  return [textAt(prose, at + 2).toLowerCase()]
}

/** `Kelly` for `Tom Kelly`: a surname without a title tells no gender, though others are called so by their first name. */
export const isSurnameToo = ({ form, start, core }: Noun, words: readonly string[], { best, words: known }: Entity): boolean =>
  form === 'name' &&
  start === core.start &&
  words.length === 1 &&
  best.form === 'name' &&
  known.length > 1 &&
  words[0] === known.at(-1)

/** Offices that one holds after the other: the former minister is no minister, but a former employee may be the employee. */
const ONE_AT_A_TIME =
  /^(?:president|minister|premier|mayor|governor|chancellor|king|queen|pope|chief|leader|secretary|ambassador)$/

/** What makes another of an office. */
export const PAST = /^(?:former|ex|late|then|vice|deputy|acting)$/

/** How well a noun fits a referent by its words: 0 not at all, 3 fully. */
export function likeness(noun: Noun, words: readonly string[], entity: Entity): number {
  if (noun.gender && entity.gender && noun.gender !== entity.gender && !isSurnameToo(noun, words, entity)) return 0
  if (noun.form !== 'name' || entity.best.form !== 'name') {
    if (
      noun.form !== entity.best.form &&
      !(noun.form === 'name' && entity.best.form === 'organisation') &&
      !(noun.form === 'organisation' && entity.best.form === 'name' && entity.person <= 0)
    )
      return 0
    if (words.join(' ') === entity.words.join(' ')) return 3
    return words.length === 1 &&
      entity.words.at(-1) === words[0] &&
      !(ONE_AT_A_TIME.test(words[0] as string) && /^(?:former|ex)$/.test(entity.words[0] as string))
      ? 1
      : 0
  }
  const known = entity.words
  if (words.length === 1 || known.length === 1)
    return surnameOf(words) === surnameOf(known)
      ? 3
      : words[0] === known[0]
        ? 2
        : words.length === 1 && known.includes(words[0] as string)
          ? 1
          : 0
  const inside =
    words.length < known.length ? words.every((word) => known.includes(word)) : known.every((word) => words.includes(word))
  return inside
    ? surnameOf(words) === surnameOf(known)
      ? 3
      : 2
    : surnameOf(words) === surnameOf(known) && words[0]?.[0] === known[0]?.[0] && (words[0]?.length ?? 0) < 3
      ? 1
      : 0
}

/** `berg` of `tom berg jr.` */
const surnameOf = (words: readonly string[]): string | undefined => {
  const last = words.at(-1)
  return last && words.length > 1 && /^(?:[js]r\.?|ii|iii)$/.test(last) ? words.at(-2) : last
}

/** `the weather service` for `the Northern Weather Service`; each of `a meeting` and `a yearly meeting` is one of its own. */
export const isTailOf = (
  { prose }: Scene,
  { form, start, core }: Noun,
  words: readonly string[],
  { best, words: known }: Entity,
): boolean =>
  form === 'organisation' &&
  words.length > 1 &&
  known.slice(-words.length).join(' ') === words.join(' ') &&
  /^the$/i.test(textAt(prose, start)) &&
  prose.tokens.shape[core.end - 1] === LOWER &&
  (traitsAt(prose, core.end - 1) & BODY) > 0 &&
  prose.tokens.shape[best.core.end - 1] === CAPITAL &&
  !/^(?:an?|some|any|no)$/i.test(textAt(prose, best.start))

/** `BERG:` after `ANNA BERG`, as transcripts have it: alone it looks like a body’s name. */
export const isLabelOf = (
  { prose }: Scene,
  noun: Noun,
  words: readonly string[],
  { best, person, words: known }: Entity,
): boolean =>
  noun.form === 'organisation' &&
  noun.core.end - noun.core.start === 1 &&
  prose.tokens.shape[noun.core.start] === ACRONYM &&
  best.form === 'name' &&
  person > 0 &&
  known.length > 1 &&
  known.at(-1) === words[0]

/** `the 14th-ranked Berg` for `Anna Berg`: what only people are makes no body of a surname. */
export const isDescribedName = (
  { prose }: Scene,
  { form, start, core }: Noun,
  words: readonly string[],
  { best, person, words: known }: Entity,
): boolean =>
  form === 'organisation' &&
  words.length === 1 &&
  core.start - start > 1 &&
  prose.tokens.shape[core.start] === CAPITAL &&
  /^(?:.+-(?:ranked|seeded)|outspoken|emotional|tearful|retired|elderly|soft(?:ly)?-spoken|affable)$/.test(
    textAt(prose, core.start - 1),
  ) &&
  best.form === 'name' &&
  person > 0 &&
  known.length > 1 &&
  known.at(-1) === words[0]

/** `Norrby` for `Norrby Ferries`, `Mill Lane` for `Mill Lane Homes`, a body that every word of the name is of. */
export const isShortFor = (
  { prose }: Scene,
  { form, person }: Noun,
  words: readonly string[],
  { best, words: known }: Entity,
): boolean =>
  !prose.lexicon &&
  person < 1 &&
  (form === 'name' || (form === 'organisation' && words.length > 1)) &&
  best.form === 'organisation' &&
  known.length > words.length &&
  words.every((word, at) => word === known[at]) &&
  known.length === best.core.end - best.core.start &&
  prose.tokens.shape[best.core.end - 1] === CAPITAL &&
  isBodys(prose, best.core.end - 1)

/** `wbu` of `the Wetland Birds Union`, `obr` of `the Office for Budget Responsibility`; nothing for a person’s name, or where there are fewer than three. */
export function initialsOf({ prose }: Scene, { form, core, person, plural }: Noun): string | undefined {
  const { tokens, source } = prose
  if (core.end - core.start < 3 || core.end - core.start > LONGEST_BODY) return undefined
  if (form !== 'organisation' && (form !== 'name' || plural || !(person < 1 || isBodys(prose, core.end - 1)))) return undefined
  let letters = ''
  for (let at = core.start; at < core.end; at++) {
    if (isCapital(tokens.shape[at] as number)) letters += source.charAt(tokens.start[at] as number)
    else if (tokens.shape[at] !== POSSESSIVE && !LINKS.test(textAt(prose, at))) return undefined
  }
  return letters.length > 2 ? letters.toLowerCase() : undefined
}

/** In tokens. */
const LONGEST_BODY = 9
/** What has no letter in the short name of a body. */
const LINKS = /^(?:of|for|and|the|in|on|to|&|['’])$/

/** `the WBU` for `the Wetland Birds Union`. */
export const isInitials = (scene: Scene, { form, core, person }: Noun, words: readonly string[], { best }: Entity): boolean =>
  (form === 'organisation' || form === 'name') &&
  person < 1 &&
  words.length === 1 &&
  core.end - core.start < 3 &&
  scene.prose.tokens.shape[core.end - 1] === ACRONYM &&
  initialsOf(scene, best) === words[0]
