import type { Entity } from './entity.ts'
import { FEMALE, MALE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'
import { isCapital, POSSESSIVE } from './tokens.ts'

/** Each word for a relative with those who call somebody so. */
const TURNED: readonly (readonly [word: RegExp, others: RegExp])[] = [
  [/^(?:brother|sister|sibling|twin)$/, /^(?:brother|sister|sibling|twin)$/],
  [/^(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?)$/, /^(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?)$/],
  [/^(?:mother|father|mum|mom|dad|parent|stepfather|stepmother)$/, /^(?:son|daughter|child|stepson|stepdaughter)$/],
  [/^(?:son|daughter|stepson|stepdaughter)$/, /^(?:mother|father|mum|mom|dad|parent|stepfather|stepmother)$/],
  [/^(?:grand(?:mother|father|ma|pa))$/, /^(?:grand(?:son|daughter|child))$/],
  [/^(?:grand(?:son|daughter))$/, /^(?:grand(?:mother|father|ma|pa))$/],
  [/^(?:aunt|uncle)$/, /^(?:niece|nephew)$/],
  [/^(?:niece|nephew)$/, /^(?:aunt|uncle)$/],
  [/^cousin$/, /^cousin$/],
]

/** Mentions, the first of somebody, of which one may tell whose relative it is. */
const EARLY = 6

/** Tokens between an owner and a relative’s word: `his 91-year-old sister`. */
const FAR = 4

/**
 * `Her brother` behind `Tom Berg lives with his sister Anna`: whoever has the relative, if but one can.
 *
 * @returns Index among the entities, or -1.
 */
export function findKin(scene: Scene, noun: Noun, { entities, recent, byWord }: Register): number {
  const { prose } = scene
  const owner = textAt(prose, noun.start)
  if (prose.lexicon || noun.form !== 'role' || noun.core.end !== noun.start + 2 || !/^(?:his|her)$/i.test(owner)) return -1
  const turned = TURNED.find(([word]) => word.test(textAt(prose, noun.start + 1)))?.[1]
  if (!turned) return -1
  const gender = /^his$/i.test(owner) ? MALE : FEMALE
  const found = new Set<number>()
  for (const target of recent) {
    const entity = entities[target] as Entity
    if (entity.best.form !== 'name' || entity.plural || (entity.gender && entity.gender !== gender)) continue
    for (const index of entity.nouns.slice(0, EARLY)) {
      const at = ownerBefore(scene, index, turned)
      if (at < 0) continue
      const isNamed = prose.tokens.shape[at] === POSSESSIVE
      const owners = isNamed
        ? (byWord.get(textAt(prose, at - 1).toLowerCase()) ?? [])
        : listBeside(scene, index, entity, entities)
      const other = isNamed ? owners.slice(-2).filter((one) => one !== target) : owners
      for (const one of other) {
        const { gender: known, best } = entities[one] as Entity
        if (best.form === 'name' && (!known || !noun.gender || known === noun.gender)) found.add(one)
      }
      break
    }
  }
  return found.size === 1 ? ([...found][0] as number) : -1
}

/** Where a mention says whose relative somebody is: the `his` of `his sister Anna`, the mark of `Tom Berg’s sister, Anna`; -1 for none. */
function ownerBefore({ prose, nouns }: Scene, index: number, words: RegExp): number {
  const { start, core, form } = nouns[index] as Noun
  const last = form === 'name' ? core.start - 1 : core.end - 1
  if (form === 'pronoun' || !words.test(textAt(prose, last))) return -1
  for (let at = last - 1; at >= Math.max(0, last - FAR); at--) {
    if (/^(?:his|her)$/i.test(textAt(prose, at)) || prose.tokens.shape[at] === POSSESSIVE) return at
    if (at < start && isCapital(prose.tokens.shape[at] as number)) return -1
  }
  return -1
}

/** The other people named or meant in the sentence of a mention, or where there are none in the one before. */
function listBeside({ prose, nouns }: Scene, told: number, self: Entity, entities: readonly Entity[]): readonly number[] {
  const sentence = prose.sentence[(nouns[told] as Noun).start] as number
  const listIn = (wanted: number) =>
    entities.flatMap((entity, target) => {
      const isSomebody = entity !== self && entity.best.form === 'name' && !entity.plural && entity.person > 0
      return isSomebody && entity.nouns.some((index) => prose.sentence[(nouns[index] as Noun).start] === wanted) ? [target] : []
    })
  const beside = listIn(sentence)
  return beside.length > 0 ? beside : listIn(sentence - 1)
}
