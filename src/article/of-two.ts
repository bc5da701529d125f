import type { Entity } from './entity.ts'
import type { Noun } from './nouns.ts'
import { isSurelySomebody } from './placing.ts'
import { textAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'

/** Nouns and sentences that are looked back at. */
const [NOUNS, SENTENCES] = [24, 4]

/**
 * `the latter` behind `Tom Berg backed it and Anna Holt did not`: the first or the last of two who stand in one sentence, the nearest that has
 * two.
 *
 * @returns Index among the entities; -1 for any other noun, and where three may be meant.
 */
export function findOfTwo({ prose, nouns }: Scene, noun: Noun, index: number, { entities, of }: Register): number {
  if (prose.lexicon || noun.core.end !== noun.start + 2 || !/^the$/i.test(textAt(prose, noun.start))) return -1
  const word = textAt(prose, noun.start + 1)
  if (!/^(?:former|latter)$/.test(word)) return -1
  const own = prose.sentence[noun.start] as number
  let [sentence, met] = [-1, [] as number[]]
  for (let at = index - 1; at >= Math.max(0, index - NOUNS); at--) {
    const mention = nouns[at] as Noun
    const here = prose.sentence[mention.start] as number
    if (own - here > SENTENCES) break
    if (here !== sentence && met.length > 1) break
    if (here !== sentence) [sentence, met] = [here, []]
    const target = of[at] as number
    if (isOfPlace(textAt(prose, mention.start - 1))) continue
    if (mention.possessive || mention.form === 'pronoun' || !isSomebody(prose, entities[target])) continue
    if (!met.includes(target)) met.unshift(target)
  }
  return met.length === 2 ? (met[word === 'former' ? 0 : 1] as number) : -1
}

const isSomebody = (prose: Scene['prose'], entity: Entity | undefined): boolean =>
  entity !== undefined &&
  entity.best.form === 'name' &&
  !entity.plural &&
  (entity.person > 0 || isSurelySomebody(prose, entity.best))

/** `Tom Berg of Norrby United`: what stands behind is no second. */
const isOfPlace = (before: string): boolean => /^(?:of|from|at|in|on|near|for)$/.test(before)
