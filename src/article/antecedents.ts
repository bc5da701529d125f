import type { Entity } from './entity.ts'
import { AUXILIARY, CUE, IS_PAST, IS_PRESENT } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { isBeside } from './nouns-elsewhere.ts'
import { isCalled, readOther } from './others.ts'
import { isHerName, isSurelySomebody, lastWordOf, type Placing } from './placing.ts'
import { isInHeadline, opensSentence, type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import type { Register } from './register.ts'
import { LONGEST_OPENER, SPOKE_ELSEWHERE } from './salience.ts'
import type { Scene } from './scene.ts'
import { isSubject } from './subjects.ts'
import { LOWER } from './tokens.ts'

/** Tokens that a mention counts as farther off than it stands. */
const UNSURE = -15
const UNLIKELY = -60
const BESIDE = 25
const ASKED = 90

/** Whom a pronoun stands for. */
export interface Antecedent {
  /** Index of the referent, -1 for nobody who was named. */
  readonly target: number
  /** Whether another could be meant nearly as well. */
  readonly isOpen: boolean
}

/** Two that are so many tokens apart in salience, or fewer, are as likely. */
const CLOSE = 12

/**
 * Of some referents the most salient that a pronoun can stand for.
 *
 * @param among - Their indices.
 */
export function findAntecedent(
  scene: Scene,
  noun: Noun,
  { entities, placing, speakers }: Register,
  among: readonly number[],
): Antecedent {
  const { prose, nouns } = scene
  const written = textAt(prose, noun.start).toLowerCase()
  const word = written === 'its' ? 'it' : written
  const named = readOther(scene, noun)
  let target = -1
  let [most, second, given] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const other of among) {
    const entity = entities[other] as Entity
    if (!mayBe(prose, noun, entity, word, placing) || isAgentBefore(scene, entity, noun)) continue
    if (isCalled(entity, named) && !leadsLast(scene, entity)) {
      second = Math.max(second, entity.salience)
      continue
    }
    const isFitting = entity.gender && isBeside(prose, nouns[entity.nouns.at(-1) as number], noun)
    const plain = entity.salience + (isFitting ? SPOKE_ELSEWHERE : 0) + doubt(scene, entity, word, placing)
    const bonus =
      isAsked(scene, entity, noun) || (other === speakers.at(-1) && adds(prose, noun))
        ? ASKED
        : isBesideInSentence(scene, entity, noun)
          ? BESIDE
          : 0
    // Who is set back only by how the name ends may be meant after all.
    if (/^h(?:e|is)$/.test(word) && isHerName(prose, entity.best)) second = Math.max(second, entity.salience)
    if (plain + bonus < most + given) second = Math.max(second, plain)
    else [target, most, given, second] = [other, plain, bonus, Math.max(second, most)]
  }
  return { target, isOpen: target < 0 || most - second <= CLOSE } // without what the sentence gives: that makes nobody sure
}

/** Whether whoever it is was a subject or spoke when last mentioned: then `he` may name himself by the name of his firm or town. */
function leadsLast({ prose, nouns, framesOf }: Scene, { nouns: mentions }: Entity): boolean {
  const last = mentions.at(-1) ?? -1
  return (framesOf[last]?.length ?? 0) > 0 || (nouns[last] !== undefined && isSubject(prose, nouns[last]))
}

/** `Lee was for it while Grant ran, he said`: of the gender that the pronoun tells, and in its sentence. */
function isBesideInSentence({ prose, nouns }: Scene, { gender, nouns: mentions }: Entity, noun: Noun): boolean {
  if (prose.lexicon || !gender || gender !== noun.gender) return false
  const last = nouns[mentions.at(-1) ?? -1]
  if (!last || prose.sentence[last.start] !== prose.sentence[noun.start]) return false
  return last.form === 'pronoun' ? !last.possessive : isSubject(prose, last)
}

/** `Berg asked Lee why he had gone`: Lee; not where Berg asks if he could go. */
function isAsked({ prose, nouns }: Scene, { nouns: mentions }: Entity, noun: Noun): boolean {
  const asked = nouns[mentions.at(-1) ?? -1]
  if (prose.lexicon || noun.possessive || !asked || asked.end > noun.start || noun.start - asked.end > LONGEST_ASKED) return false
  if (prose.sentence[asked.start] !== prose.sentence[noun.start] || !ASKING.test(textAt(prose, asked.start - 1))) return false
  return (
    /^(?:why|whether|if|how|what|when|where|about)$/.test(textAt(prose, asked.end)) &&
    !/^(?:could|can|might|may|should)$/.test(textAt(prose, noun.end))
  )
}

const ASKING = /^(?:asked|asks|pressed|questioned|quizzed|grilled)$/
/** In tokens. */
const LONGEST_ASKED = 20

/** `she added`: who spoke before. */
const adds = (prose: Prose, { end, possessive }: Noun): boolean =>
  !prose.lexicon &&
  !possessive &&
  /^(?:add(?:s|ed)|continue[sd])$/.test(textAt(prose, end)) &&
  (prose.inside[end + 1] !== -1 || /^(?:[,.:;]|that|in|on|during|of)$/.test(textAt(prose, end + 1))) // no `she added the words`

/** `Cross-examined by Lee, she agreed`: not Lee. */
function isAgentBefore({ prose, nouns }: Scene, { nouns: mentions }: Entity, { start }: Noun): boolean {
  const last = nouns[mentions.at(-1) ?? -1]
  if (!last) return false
  if (textAt(prose, last.start - 1) !== 'by' || prose.sentence[last.start] !== prose.sentence[start]) return false
  const first = startOfSentence(prose, start)
  return last.start - first < LONGEST_OPENER && /ed$/.test(textAt(prose, last.start - 2))
}

/** How much less a name is thought of as `he` or `she` that need not be a person's, or as `it` that need not be a thing's. */
function doubt(
  { prose, nouns }: Scene,
  { best, gender, person, nouns: mentions }: Entity,
  word: string,
  placing: Placing,
): number {
  if (prose.lexicon || best.form !== 'name') return 0
  if (word === 'it') return person === 0 ? UNSURE : 0
  if (!PERSONAL.test(word) || gender) return 0
  if (/^h(?:e|is)$/.test(word) && isHerName(prose, best)) return UNLIKELY
  if (isSurelySomebody(prose, best)) return 0
  if (mentions.slice(-FEW).some((index) => nouns[index]?.form === 'role')) return 0 // `the director, Zelda Berg,`
  const placed = placing.get(lastWordOf(prose, best)) ?? 0
  return placed < 0 ? 0 : UNSURE * (placed + 1)
}

/** Mentions among which a role may stand. */
const FEW = 4
const PERSONAL = /^(?:he|she|his|her)$/
/** Names that stand behind `in` so often, and by no verb of saying, are nobody's. */
const PLACE_FROM = 2

/** The first word of a headline, spoken of no more: it may be any word with a capital. */
const isOnlyOpener = (prose: Prose, { best, nouns, person }: Entity): boolean =>
  !prose.lexicon && person === 0 && nouns.length === 1 && best.end - best.start === 1 && isInHeadline(prose, best.start)

/** `Bodycam footage shows`: a capital that only opens the sentence, before a thing that does something. */
function isOfThing(prose: Prose, { best: { start, end, form }, nouns, person }: Entity): boolean {
  if (prose.lexicon || form !== 'name' || person !== 0 || nouns.length > 1 || end - start > 1 || !opensSentence(prose, start))
    return false
  const verb = traitsAt(prose, end + 1)
  return (
    prose.tokens.shape[end] === LOWER &&
    traitsAt(prose, end) === 0 &&
    (verb & (CUE | AUXILIARY)) > 0 &&
    (verb & (AUXILIARY | IS_PAST | IS_PRESENT)) > 0
  )
}

/** `He hit out at critics` in the line below a headline is who stands in it. */
const isNextTo = ({ tokens }: Prose, best: Noun, noun: Noun): boolean =>
  (tokens.passage[noun.start] as number) - (tokens.passage[best.start] as number) < 2

/** `no driver`, `Q` of questions and answers. */
const isNobody = (prose: Prose, { start, core }: Noun): boolean =>
  !prose.lexicon &&
  (/^(?:no|any|every|each)$/i.test(textAt(prose, start)) ||
    (core.end - core.start === 1 && /^[QA]$/.test(textAt(prose, core.start)) && textAt(prose, core.end) === ':'))

/** `A spokesperson said … They added`. */
const isAnyGender = (prose: Prose, { best, gender }: Entity): boolean =>
  !prose.lexicon && !gender && best.form === 'role' && /^(?:spokesperson|source|insider)$/.test(textAt(prose, best.core.end - 1))

// Asked in this order, since to read the words of the name costs most.
const mayBe = (prose: Prose, noun: Noun, entity: Entity, word: string, placing: Placing): boolean =>
  isLike(prose, noun, entity, word, placing) && !isNobody(prose, entity.best)

/** Of the number, the gender and the kind that the pronoun asks for. */
function isLike(prose: Prose, noun: Noun, entity: Entity, word: string, placing: Placing): boolean {
  const { best, person } = entity
  if (best.form === 'pronoun') return false
  if (isOfThing(prose, entity)) return false
  if (isOnlyOpener(prose, entity) && (word === 'it' || !isNextTo(prose, best, noun))) return false
  if (word === 'they') return entity.plural || person < 0 || isAnyGender(prose, entity)
  if (word === 'it' && entity.plural && !prose.lexicon) return false
  if (word === 'it') return person < 0 || (person === 0 && !prose.lexicon && (placing.get(lastWordOf(prose, best)) ?? 0) < 1)
  if (entity.plural || person < 0) return false
  const placed = prose.lexicon || best.form !== 'name' ? 0 : (placing.get(lastWordOf(prose, best)) ?? 0)
  if (placed >= PLACE_FROM && !isSurelySomebody(prose, best)) return false
  if (person === 0 && entity.nouns.length < 2 && placed >= 0) return false
  return !(noun.gender && entity.gender && noun.gender !== entity.gender)
}
