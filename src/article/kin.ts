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
    const told = entity.nouns.slice(0, EARLY).find((index) => isCalled(scene, index, turned))
    if (told === undefined) continue
    const named = ownerOf(scene, told, byWord)?.findLast((other) => other !== target)
    for (const other of named === undefined ? listBeside(scene, told, entity, entities) : [named]) {
      const { gender: known } = entities[other] as Entity
      if (!known || !noun.gender || known === noun.gender) found.add(other)
    }
  }
  return found.size === 1 ? ([...found][0] as number) : -1
}

/** `his sister Anna`, `Tom Berg’s sister, Anna`: whether a mention says somebody is another’s relative. */
function isCalled({ prose, nouns }: Scene, index: number, words: RegExp): boolean {
  const { start, core, form } = nouns[index] as Noun
  const last = form === 'name' ? core.start - 1 : core.end - 1
  if (form === 'pronoun' || !words.test(textAt(prose, last))) return false
  for (let at = last - 1; at >= Math.max(0, last - FAR); at--) {
    if (/^(?:his|her)$/i.test(textAt(prose, at)) || prose.tokens.shape[at] === POSSESSIVE) return true
    if (at < start && isCapital(prose.tokens.shape[at] as number)) return false
  }
  return false
}

/** Those who are called `Berg`, of `Tom Berg’s sister`, where they were named before. */
function ownerOf({ prose, nouns }: Scene, told: number, byWord: Register['byWord']): readonly number[] | undefined {
  const { start, core } = nouns[told] as Noun
  for (let at = start + 1; at < core.end; at++)
    if (prose.tokens.shape[at] === POSSESSIVE) return byWord.get(textAt(prose, at - 1).toLowerCase())
  return undefined
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
