import { type Antecedent, findAntecedent } from './antecedents.ts'
import type { Entity } from './entity.ts'
import { ADVISERS, CALLINGS, isAged, isEpithet, isOnceSo, NATIONALS, RUNNERS } from './epithets.ts'
import { DEMONYM, DETERMINER, FEMALE, MALE, PLACE, PREPOSITION, SUBORDINATOR } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { isSurelySomebody, lastWordOf, type Placing } from './placing.ts'
import { isInHeadline, type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'
import { speaks } from './strangers.ts'
import { isSubject } from './subjects.ts'
import { isCapital, POSSESSIVE } from './tokens.ts'

/** `the 61-year-old`, `the mother-of-two`, `the 52-year-old Spaniard`: another way to say who. */
export function isDescription(prose: Prose, { start, core, form }: Noun): boolean {
  if (!(traitsAt(prose, start) & DETERMINER) || (form !== 'role' && form !== 'name')) return false
  if (form === 'role' && /^this$/i.test(textAt(prose, start)))
    return /^(?:person|source|official|aide)$/.test(textAt(prose, core.end - 1))
  if (!/^the$/i.test(textAt(prose, start))) return false
  return form === 'role' ? isEpithet(prose, start, core.end) : isAged(prose, start, core.end)
}

/** Whether an age is all that is told, so that no word of it can be somebody’s name or calling. */
export const isByAge = (prose: Prose, { start, core, form }: Noun): boolean => form === 'role' && isAged(prose, start, core.end)

/** Whoever is said to be of the age that is told, or the most salient of those whose age is not. */
export function findByDescription(scene: Scene, noun: Noun, register: Register): Antecedent {
  const { prose } = scene
  const { entities, recent, placing } = register
  if (/^this$/i.test(textAt(prose, noun.start))) return findLast(scene, noun, register)
  const head = textAt(prose, noun.core.end - 1)
  if (RUNNERS.test(head) || CALLINGS.test(head) || ADVISERS.test(head) || isOnceSo(prose, noun.start, noun.core.end))
    return findNamed(scene, noun, register, RUNNERS.test(head))
  const age = isAged(prose, noun.start, noun.end) ? Number.parseInt(textAt(prose, noun.start + 1), 10) : undefined
  if (age === undefined) {
    const fitting = recent.filter((target) => {
      const entity = entities[target] as Entity
      return !isOfOtherCountry(scene, noun, entity) && !isInSentence(scene, entity, noun)
    })
    const own = fitting.filter((target) => isOfCountry(scene, noun, entities[target] as Entity))
    const named = fitting.filter((target) => isNamedPerson(scene, entities[target] as Entity, placing))
    const people = fitting.filter((target) => named.includes(target) || isToldByRole(scene, entities[target] as Entity))
    const found = findAntecedent(scene, noun, register, [own, people].find((some) => some.length > 0) ?? fitting)
    const said = entities[found.target]
    const isEither = own.length === 0 && named.length > 1
    return isEither || (said && speaksOf(scene, noun, said)) ? { ...found, isOpen: true } : found
  }
  const ages = recent.map((target) => ageOf(scene, entities[target] as Entity))
  const same = recent.filter((_, at) => ages[at] === age)
  const unaged = recent.filter((_, at) => ages[at] === undefined)
  const named = unaged.filter((target) => isNamedPerson(scene, entities[target] as Entity, placing))
  const fresh = named.filter((target) => isFresh(scene, entities[target] as Entity, noun))
  const fitting = [same, fresh, named].find((some) => some.length > 0) ?? unaged
  const { target, isOpen } = findAntecedent(scene, noun, register, fitting)
  const sentenceOf = (other: number) => prose.sentence[scene.nouns[(entities[other] as Entity).nouns.at(-1) ?? -1]?.start ?? -1]
  const isOneOf = target >= 0 && named.some((other) => sentenceOf(other) !== sentenceOf(target))
  return { target, isOpen: same.length !== 1 && (isOpen || isOneOf) }
}

/** `this person said`: whoever was spoken of last and not named, `a second aide`; `this official` is an official. */
function findLast({ prose }: Scene, noun: Noun, { entities, recent }: Register): Antecedent {
  const head = textAt(prose, noun.core.end - 1)
  const fitting = recent.filter((target) => {
    const { person, plural, best } = entities[target] as Entity
    if (person < 1 || plural || best.form !== 'role' || !/^(?:an?|another|one)$/i.test(textAt(prose, best.start))) return false
    return head === 'person' || head === textAt(prose, best.core.end - 1)
  })
  return { target: fitting.at(-1) ?? -1, isOpen: fitting.length !== 1 }
}

/** `She is replaced by finance chief Anna Lee.`: new in the sentence before, and whom an age that nobody was said to have tells more of. */
function isFresh({ prose, nouns }: Scene, { nouns: mentions }: Entity, { start }: Noun): boolean {
  const first = nouns[mentions[0] ?? -1]
  if (mentions.length !== 1 || !first || first.core.start === first.start || textAt(prose, first.start - 1) !== 'by') return false
  if (!/^(?:replaced|succeeded|followed|joined|organised|organized)$/.test(textAt(prose, first.start - 2))) return false
  const since = (prose.sentence[start] as number) - (prose.sentence[first.start] as number)
  return since > 0 && since < 3
}

/** `a senior member of the party`; who a headline tells so is named below, as often as not. */
const isToldByRole = ({ prose }: Scene, { best }: Entity): boolean => best.form === 'role' && !isInHeadline(prose, best.start)

/** A name that is a person’s by a first name, a title, an age or what it does. */
function isNamedPerson({ prose, nouns }: Scene, entity: Entity, placing: Placing): boolean {
  const { best, plural, person, gender, nouns: mentions } = entity
  if (best.form !== 'name' || plural || person < 0) return false
  if (gender || isSurelySomebody(prose, best) || (placing.get(lastWordOf(prose, best)) ?? 0) < 0) return true
  return best.core.end - best.core.start > 1 && mentions.slice(-EARLY).some((index) => isSubject(prose, nouns[index] as Noun))
}

/** What every mention counts where a text's own hero is looked for, in tokens. */
const MENTION = 15
const MOST_MENTIONS = 12
const HEADLINE = 60

/** Somebody who was named, and not in the same sentence: `Lee said the front-runner had lied` is not of Lee. */
function findNamed(scene: Scene, noun: Noun, { entities, recent, placing }: Register, isHero: boolean): Antecedent {
  const { prose, nouns } = scene
  if (/^(?:who|whose)$/.test(textAt(prose, noun.end))) return { target: -1, isOpen: false } // `the painter who saw it`: somebody new
  if (/^(?:other|second|third|first|same|next|new)$/.test(textAt(prose, noun.start + 1))) return { target: -1, isOpen: false }
  const isAdviser = ADVISERS.test(textAt(prose, noun.core.end - 1))
  if (isAdviser && !speaks(scene, scene.nounAt[noun.start] as number)) return { target: -1, isOpen: false } // `he trusted the expert`
  let target = -1
  let most = Number.NEGATIVE_INFINITY
  for (const other of recent) {
    const entity = entities[other] as Entity
    const { best, gender, nouns: mentions, salience } = entity
    if (!isNamedPerson(scene, entity, placing) || (noun.gender && gender && noun.gender !== gender)) continue
    if (isAdviser) {
      if (!mentions.slice(-EARLY).some((index) => speaks(scene, index))) continue
      if (target >= 0) return { target: -1, isOpen: true } // either may be meant
    }
    if (isInSentence(scene, entity, noun) || isOfOtherParty(scene, noun, entity)) continue
    const first = prose.tokens.passage[(nouns[mentions[0] ?? -1] ?? best).start] as number
    const fame = MENTION * Math.min(mentions.length, MOST_MENTIONS) + (prose.kinds[first] === 'headline' ? HEADLINE : 0)
    const weight = salience + (isHero ? fame : 0)
    if (weight > most) [target, most] = [other, weight]
  }
  if (isAdviser && (target < 0 || !isOfHouse(scene, entities[target] as Entity))) return { target: -1, isOpen: false }
  // News names new people so as well.
  return { target: target >= 0 && speaksOf(scene, noun, entities[target] as Entity) ? -1 : target, isOpen: true }
}

/** `Anna Berg from Norrby Gardens`: asked as somebody of a house, where the first of her own words are. */
const isOfHouse = ({ prose, nouns }: Scene, { nouns: mentions }: Entity): boolean =>
  mentions.slice(0, EARLY).some((index) => {
    const { end } = nouns[index] as Noun
    const at = textAt(prose, end) === ',' ? end + 1 : end
    return (
      /^(?:from|of|at)$/.test(textAt(prose, at)) && isCapital(prose.tokens.shape[at + 1]) && !(traitsAt(prose, at + 1) & PLACE)
    )
  })

/** `“She was given the wrong drug,” the artist said` is hardly of her. */
function speaksOf({ prose }: Scene, { start, core }: Noun, { gender }: Entity): boolean {
  const quote = [start - 1, start - 2, start - 3, core.end + 1, core.end + 2]
    .map((at) => prose.inside[at] ?? -1)
    .find((inside) => inside >= 0)
  const span = prose.quoted[quote ?? -1]?.span
  if (!span) return false
  const words = prose.source.slice(span.start, Math.min(span.end, span.start + LONGEST_LOOK))
  return (gender === MALE ? /\b(?:he|him)\b/i : gender === FEMALE ? /\b(?:she|her)\b/i : /\b(?:s?he|him|her)\b/i).test(words)
}

/** In UTF-16 units. */
const LONGEST_LOOK = 400

const PARTY = /^(Republican|Democrat|Labour|Conservative|Tory|Liberal)(?:s|ic)?$/

/** `the Republican nominee` is not `Democrat Anna Lee`. */
export function isOfOtherParty({ prose, nouns }: Scene, noun: Noun, entity: Entity): boolean {
  const own = partyOf(prose, noun.start, noun.core.end)
  return (
    own !== undefined &&
    entity.nouns.slice(0, EARLY).some((index) => {
      const { start, end, core, form } = nouns[index] as Noun
      const party = partyOf(prose, start, form === 'name' ? core.start : core.end) ?? partyBehind(prose, end)
      return party !== undefined && party !== own
    })
  )
}

/** `(D)`, `, D-N.Y.`, `, a Democrat`. */
function partyBehind(prose: Prose, end: number): string | undefined {
  if (!/^[(,]$/.test(textAt(prose, end))) return undefined
  const [, letter] = /^([DR])(?:-.*)?$/.exec(textAt(prose, end + 1)) ?? []
  return letter ? (letter === 'D' ? 'Democrat' : 'Republican') : partyOf(prose, end + 1, end + 3)
}

function partyOf(prose: Prose, start: number, end: number): string | undefined {
  for (let at = start; at < end; at++) {
    const party = PARTY.exec(textAt(prose, at))?.[1]
    if (party) return party === 'Tory' ? 'Conservative' : party
  }
  return undefined
}

/** Whether somebody is named in the sentence of a noun, before it or behind. */
export function isInSentence({ prose, nouns }: Scene, { nouns: mentions, words }: Entity, noun: Noun): boolean {
  const sentence = prose.sentence[noun.start]
  const last = nouns[mentions.at(-1) ?? -1]
  if (last && last.form !== 'pronoun' && prose.sentence[last.start] === sentence) return !isBehindClause(prose, noun)
  const end = Math.min(prose.sentenceStart[(sentence as number) + 1] ?? Number.POSITIVE_INFINITY, noun.end + LONGEST_SENTENCE)
  for (let at = noun.end; at < end; at++)
    if (prose.inside[at] === -1 && textAt(prose, at).toLowerCase() === words.at(-1)) return true
  return false
}

/** `Though Lee would not say, the front-runner did offer`: the two may be one. */
const isBehindClause = (prose: Prose, { start }: Noun): boolean =>
  textAt(prose, start - 1) === ',' && (traitsAt(prose, startOfSentence(prose, start)) & (SUBORDINATOR | PREPOSITION)) > 0

/** In tokens, from the noun on. */
const LONGEST_SENTENCE = 60

/** `the girl` behind `Anna Lee, 12`: the one who was named and is of that sort by age, -1 for none or several. */
export function findChild(scene: Scene, noun: Noun, entities: readonly Entity[], recent: readonly number[]): number {
  if (
    noun.core.end !== noun.start + 2 ||
    !/^(?:girl|boy|child|toddler|youngster|teenager|schoolgirl|schoolboy)$/.test(textAt(scene.prose, noun.core.end - 1))
  )
    return -1
  const fitting = recent.filter((target) => {
    const entity = entities[target] as Entity
    if (entity.best.form !== 'name' || (noun.gender && entity.gender && noun.gender !== entity.gender)) return false
    return (ageOf(scene, entity) ?? OF_AGE) < OF_AGE && !isGone(scene, entity)
  })
  return fitting.length === 1 ? (fitting[0] as number) : -1
}

const OF_AGE = 20

/** Whether the text says, where it first names somebody, that they are dead or missing. */
const isGone = ({ prose, nouns }: Scene, { nouns: mentions }: Entity): boolean =>
  mentions.slice(0, 3).some((index) => {
    const { end } = nouns[index] as Noun
    for (let at = end; at < end + LONGEST_NEWS && prose.sentence[at] === prose.sentence[end - 1]; at++)
      if (
        /^(?:died|dead|dies|killed|murdered|missing|drowned|stabbed|shot|abducted|kidnapped|death|body|funeral)$/.test(
          textAt(prose, at),
        )
      )
        return true
    return false
  })

/** In tokens. */
const LONGEST_NEWS = 20

/** `Lee, 44,`, `Lee (44)`, `44-year-old Lee`: what the text says of somebody’s age. */
function ageOf({ prose, nouns }: Scene, entity: Entity): number | undefined {
  for (const index of entity.nouns.slice(0, EARLY)) {
    const { start, end, core } = nouns[index] as Noun
    if (/^[,(]$/.test(textAt(prose, end)) && /^\d\d?$/.test(textAt(prose, end + 1))) return Number(textAt(prose, end + 1))
    if (isAged(prose, start, end)) return Number.parseInt(textAt(prose, start + 1), 10)
    if (isAged(prose, core.start - 2, core.start)) return Number.parseInt(textAt(prose, core.start - 1), 10)
  }
  return undefined
}

/** Mentions, the first of somebody, of which one may tell an age. */
const EARLY = 8

/** Letters that `Italian` shares with `Italy`. */
const STEM = 3

/** `the Belgian` is `Belgium’s Tom Berg`, `Tom Berg of Belgium`, `Belgian Tom Berg`, `the Dubliner` is `Dubliner Tom Berg`. */
function isOfCountry({ prose, nouns }: Scene, noun: Noun, entity: Entity): boolean {
  const word = textAt(prose, noun.core.end - 1)
  if (!NATIONALS.test(word) || entity.plural || entity.person < 0) return false
  const isIts = (at: number) => isCountryOf(word, textAt(prose, at))
  return entity.nouns.slice(0, EARLY).some((index) => {
    const { start, core, end, form } = nouns[index] as Noun
    if (form !== 'name' || core.end - core.start < 2) return false
    if (isIts(core.start - 1) || (prose.tokens.shape[start - 1] === POSSESSIVE && isIts(start - 2))) return true
    return /^(?:of|from)$/.test(textAt(prose, end)) && isIts(end + 1) && !isCapital(prose.tokens.shape[end + 2])
  })
}

/** `Italy` and `Italian` of an Italian, `Serbia` of a Serb: the word, longer, or as long without an ending of two letters; not `Iran` of an Iraqi. */
const isCountryOf = (people: string, country: string): boolean =>
  country.startsWith(people) ||
  OTHER_COUNTRIES.get(people) === country ||
  (country.length > STEM && people.startsWith(country.slice(0, Math.max(STEM + 1, country.length - 2))))

/** Which have little of their people’s name. */
const OTHER_COUNTRIES = new Map([
  ['Spaniard', 'Spain'],
  ['Pole', 'Poland'],
  ['Dane', 'Denmark'],
  ['Finn', 'Finland'],
  ['Briton', 'Britain'],
  ['Slovene', 'Slovenia'],
  ['Swiss', 'Switzerland'],
  ['Frenchman', 'France'],
  ['Frenchwoman', 'France'],
  ['Dutchman', 'Netherlands'],
  ['Irishman', 'Ireland'],
  ['Irishwoman', 'Ireland'],
  ['Welshman', 'Wales'],
])

/** `the Italian` is not `Danish striker Berg`. */
function isOfOtherCountry({ prose, nouns }: Scene, noun: Noun, entity: Entity): boolean {
  const word = textAt(prose, noun.core.end - 1)
  if (!NATIONALS.test(word)) return false
  return entity.nouns.slice(0, EARLY).some((index) => {
    const { start, core } = nouns[index] as Noun
    for (let at = start; at < core.start; at++) {
      const text = textAt(prose, at)
      if (
        (traitsAt(prose, at) & DEMONYM || NATIONALS.test(text) || /^\p{Lu}\p{Ll}+(?:ish|ese)$/u.test(text)) &&
        text.slice(0, STEM) !== word.slice(0, STEM)
      )
        return true
    }
    return false
  })
}
