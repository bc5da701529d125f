import type { Entity } from './entity.ts'
import { FEMALE, MALE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'

/** Two who were named with one surname, by their indices among the entities. */
export type Couple = readonly [first: number, second: number]

const SPOUSES = /^(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?)$/

/** Those spoken of last, of whom one has the wife or husband. */
const LATELY = 3

const isSomebodyElse = ({ best, plural, person }: Entity, couple: Couple, target: number): boolean =>
  !couple.includes(target) && best.form === 'name' && !plural && person > 0

/** `his wife`, `her husband`, nobody’s in particular. */
export const isSpouse = ({ prose }: Scene, { form, start, core }: Noun): boolean =>
  !prose.lexicon && form === 'role' && SPOUSES.test(textAt(prose, core.end - 1)) && /^(?:his|her)$/i.test(textAt(prose, start))

/** Whether `his wife` is still the same man’s: whoever is spoken of now stood in the sentence that named her. */
export function isOwnersStill({ prose, nouns }: Scene, noun: Noun, spouse: number, { entities, recent }: Register): boolean {
  const other = /^his$/i.test(textAt(prose, noun.start)) ? FEMALE : MALE
  let owner: Entity | undefined
  for (const target of recent) {
    const entity = entities[target] as Entity
    if (target === spouse || entity.best.form !== 'name' || entity.plural || entity.person < 0 || entity.gender === other)
      continue
    if (!owner || entity.salience >= owner.salience) owner = entity
  }
  const sentenceOf = (index: number) => prose.sentence[(nouns[index] as Noun).start] as number
  const first = (entities[spouse] as Entity).nouns[0] as number
  const isThere = (entity: Entity) => entity.nouns.some((index) => sentenceOf(index) === sentenceOf(first))
  // Of two men in that sentence either may have her.
  const others = recent.filter((target) => {
    const entity = entities[target] as Entity
    return (
      target !== spouse && entity !== owner && entity.person > 0 && !entity.plural && entity.gender !== other && isThere(entity)
    )
  })
  return owner !== undefined && others.length === 0 && isThere(owner)
}

/** `her husband` behind `Anna and Tim Berg`: the one of the two who can be, or -1. */
export function findSpouse(scene: Scene, noun: Noun, { entities, couples, recent }: Register): number {
  const couple = couples.at(-1)
  // The owner was spoken of last, and is one of the two.
  if (!couple || !recent.slice(-LATELY).some((target) => couple.includes(target))) return -1
  const others = recent.slice(-LATELY).filter((target) => isSomebodyElse(entities[target] as Entity, couple, target))
  if (others.length > 0) return -1
  const wanted = noun.gender || (/^his$/i.test(textAt(scene.prose, noun.start)) ? FEMALE : MALE)
  const fitting = couple.filter((target) => {
    const { gender } = entities[target] as Entity
    return !gender || gender === wanted
  })
  if (fitting.length < 2) return fitting[0] ?? -1
  const told = fitting.filter((target) => (entities[target] as Entity).gender)
  if (told.length === 1) return told[0] as number
  // The owner is on the reader’s mind, the other is meant.
  const [first, second] = fitting as [number, number]
  return (entities[first] as Entity).salience < (entities[second] as Entity).salience ? first : second
}
