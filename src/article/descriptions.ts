import { type Antecedent, findAntecedent } from './antecedents.ts'
import type { Entity } from './entity.ts'
import { CALLINGS, isAged, isEpithet, isOnceSo, isToldOf, NATIONALS, RUNNERS } from './epithets.ts'
import { DEMONYM, DETERMINER, PREPOSITION, ROLE, SUBORDINATOR } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { isSurelySomebody, lastWordOf, type Placing } from './placing.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { isSubject } from './subjects.ts'

/** `the 61-year-old`, `the mother-of-two`, `the 52-year-old Spaniard`: another way to say who. */
export function isDescription(prose: Prose, { start, core, form, plural }: Noun): boolean {
  if (plural || !(traitsAt(prose, start) & DETERMINER) || (form !== 'role' && form !== 'name')) return false
  if (form === 'role' && /^this$/i.test(textAt(prose, start))) return true
  if (!/^the$/i.test(textAt(prose, start))) return false
  return form === 'role' ? isEpithet(prose, start, core.end) || isToldOf(prose, start, core.end) : isAged(prose, start, core.end)
}

/** Whether an age is all that is told, so that no word of it can be somebody’s name or calling. */
export const isByAge = (prose: Prose, { start, core, form }: Noun): boolean => form === 'role' && isAged(prose, start, core.end)

/** Whoever is said to be of the age that is told, or the most salient of those whose age is not. */
export function findByDescription(
  { prose, nouns }: Scene,
  noun: Noun,
  entities: readonly Entity[],
  recent: readonly number[],
  placing: Placing,
): Antecedent {
  if (/^this$/i.test(textAt(prose, noun.start))) return findLast({ prose, nouns }, entities, recent)
  const head = textAt(prose, noun.core.end - 1)
  if (RUNNERS.test(head) || CALLINGS.test(head) || isOnceSo(prose, noun.start, noun.core.end))
    return findNamed({ prose, nouns }, noun, entities, recent, { isHero: RUNNERS.test(head), placing })
  if (isToldOf(prose, noun.start, noun.core.end) && !isEpithet(prose, noun.start, noun.core.end)) {
    const plain = recent.filter((target) => isPlain({ prose, nouns }, entities[target] as Entity, noun))
    return findNamed({ prose, nouns }, noun, entities, plain, { isHero: false, placing })
  }
  const age = isAged(prose, noun.start, noun.end) ? Number.parseInt(textAt(prose, noun.start + 1), 10) : undefined
  if (age === undefined) {
    const fitting = recent.filter((target) => {
      const entity = entities[target] as Entity
      return !isOfOtherCountry({ prose, nouns }, noun, entity) && !isInSentence({ prose, nouns }, entity, noun)
    })
    return findAntecedent({ prose, nouns }, noun, entities, fitting, placing)
  }
  const ages = recent.map((target) => ageOf({ prose, nouns }, entities[target] as Entity))
  const same = recent.filter((_, at) => ages[at] === age)
  const unaged = recent.filter((_, at) => ages[at] === undefined)
  const named = unaged.filter((target) => isNamedPerson({ prose, nouns }, entities[target] as Entity, placing))
  const fresh = named.filter((target) => isFresh({ prose, nouns }, entities[target] as Entity, noun))
  const fitting = [same, fresh, named].find((some) => some.length > 0) ?? unaged
  const { target, isOpen } = findAntecedent({ prose, nouns }, noun, entities, fitting, placing)
  return { target, isOpen: isOpen && same.length !== 1 }
}

/** Somebody lately named of whom no office or calling was told. */
function isPlain({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, { nouns: mentions }: Entity, { start }: Noun): boolean {
  const last = nouns[mentions.at(-1) ?? -1]
  if (!last || (prose.sentence[start] as number) - (prose.sentence[last.start] as number) > 3) return false
  return mentions.slice(0, EARLY).every((index) => {
    const { form, start: from, core } = nouns[index] as Noun
    if (form === 'role') return false
    for (let at = from; at < core.start; at++) if (traitsAt(prose, at) & ROLE) return false
    return true
  })
}

/** `this person said`: whoever was spoken of last, first of all `a second aide`. */
function findLast({ prose }: Pick<Scene, 'prose' | 'nouns'>, entities: readonly Entity[], recent: readonly number[]): Antecedent {
  const single = recent.filter((target) => {
    const { person, plural, best } = entities[target] as Entity
    return person > 0 && !plural && best.form !== 'pronoun'
  })
  const unnamed = single.filter((target) => {
    const { best } = entities[target] as Entity
    return best.form === 'role' && /^(?:an?|another|one)$/i.test(textAt(prose, best.start))
  })
  return { target: unnamed.at(-1) ?? single.at(-1) ?? -1, isOpen: unnamed.length !== 1 }
}

/** `She is replaced by finance chief Anna Lee.`: new in the sentence before, and whom an age that nobody was said to have tells more of. */
function isFresh({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, { nouns: mentions }: Entity, { start }: Noun): boolean {
  const first = nouns[mentions[0] ?? -1]
  if (mentions.length !== 1 || !first || first.core.start === first.start || textAt(prose, first.start - 1) !== 'by') return false
  const since = (prose.sentence[start] as number) - (prose.sentence[first.start] as number)
  return since > 0 && since < 3
}

/** A name that is a person’s by a first name, a title, an age or what it does. */
function isNamedPerson({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, entity: Entity, placing: Placing): boolean {
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
function findNamed(
  { prose, nouns }: Pick<Scene, 'prose' | 'nouns'>,
  noun: Noun,
  entities: readonly Entity[],
  recent: readonly number[],
  { isHero, placing }: { readonly isHero: boolean; readonly placing: Placing },
): Antecedent {
  let target = -1
  let [most, others] = [Number.NEGATIVE_INFINITY, 0]
  for (const other of recent) {
    const entity = entities[other] as Entity
    const { best, gender, nouns: mentions, salience } = entity
    if (!isNamedPerson({ prose, nouns }, entity, placing) || (noun.gender && gender && noun.gender !== gender)) continue
    if (isInSentence({ prose, nouns }, entity, noun) || isOfOtherParty({ prose, nouns }, noun, entity)) continue
    const first = prose.tokens.passage[(nouns[mentions[0] ?? -1] ?? best).start] as number
    const fame = MENTION * Math.min(mentions.length, MOST_MENTIONS) + (prose.kinds[first] === 'headline' ? HEADLINE : 0)
    const weight = salience + (isHero ? fame : 0)
    others++
    if (weight > most) [target, most] = [other, weight]
  }
  return { target, isOpen: others !== 1 }
}

const PARTY = /^(?:Republican|Democrat|Labour|Conservative|Tory|Liberal|Green)/

/** `the Republican nominee` is not `Democrat Anna Lee`. */
function isOfOtherParty({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, noun: Noun, entity: Entity): boolean {
  const own = partyOf(prose, noun.start, noun.core.end)
  return (
    own !== undefined &&
    entity.nouns.slice(0, EARLY).some((index) => {
      const { start, core } = nouns[index] as Noun
      const party = partyOf(prose, start, core.end)
      return party !== undefined && party !== own
    })
  )
}

function partyOf(prose: Prose, start: number, end: number): string | undefined {
  for (let at = start; at < end; at++) {
    const party = PARTY.exec(textAt(prose, at))?.[0]
    if (party) return party
  }
  return undefined
}

/** Whether somebody is named in the sentence of a noun, before it or behind. */
function isInSentence({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, { nouns: mentions, words }: Entity, noun: Noun): boolean {
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
  textAt(prose, start - 1) === ',' &&
  (traitsAt(prose, prose.sentenceStart[prose.sentence[start] as number] as number) & (SUBORDINATOR | PREPOSITION)) > 0

/** In tokens, from the noun on. */
const LONGEST_SENTENCE = 60

/** `Lee, 44,`, `Lee (44)`, `44-year-old Lee`: what the text says of somebody’s age. */
function ageOf({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, entity: Entity): number | undefined {
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

/** `the Italian` is not `Danish striker Berg`. */
function isOfOtherCountry({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, noun: Noun, entity: Entity): boolean {
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
