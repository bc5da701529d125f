import type { Entity } from './entity.ts'
import { MALE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { isHerName } from './placing.ts'
import { textAt } from './prose.ts'
import type { Scene } from './scene.ts'

/** Whether a mention tells if its referent is a man or a woman: not `her remarks`, which may be another’s than the subject’s. */
export function tellsGender(
  scene: Scene,
  entity: Entity,
  index: number,
  { target, of, isOpen }: { readonly target: number; readonly of: Int32Array; readonly isOpen: boolean },
): boolean {
  const noun = scene.nouns[index] as Noun
  if (noun.form !== 'pronoun') return true
  if (isOpen || noun.possessive || isBesideOther(scene, index) || isBehindAnother(scene, index, target, of)) return false
  return noun.gender !== MALE || !isHerName(scene.prose, entity.best) || isHimAgain(scene, entity)
}

/** `Lee bowed until she released him`: which of the two Lee is, nothing tells. */
function isBesideOther({ prose, nouns }: Scene, index: number): boolean {
  const [noun, next] = [nouns[index] as Noun, nouns[index + 1]]
  if (next?.form !== 'pronoun' || !next.gender || next.gender === noun.gender || next.possessive) return false
  if (!/^(?:him|her)$/.test(textAt(prose, next.start))) return false
  return next.start - noun.end < FEW && prose.sentence[next.start] === prose.sentence[noun.start]
}

/** Whether `he` was somebody before. */
const isHimAgain = ({ nouns }: Scene, { nouns: mentions }: Entity): boolean =>
  mentions.slice(0, -1).some((index) => nouns[index]?.gender === MALE)

/** `Berg said the club had followed the player since he was 17`: his age, as likely as not. */
function isBehindAnother({ prose, nouns }: Scene, index: number, target: number, of: Int32Array): boolean {
  const sentence = prose.sentence[(nouns[index] as Noun).start]
  for (let at = index - 1, left = FEW; at >= 0 && left > 0; at--, left--) {
    const { start, form, person, plural } = nouns[at] as Noun
    if (prose.sentence[start] !== sentence) return false
    if (form !== 'pronoun' && person > 0 && !plural) return of[at] !== target
  }
  return false
}

/** Nouns that are looked at, before a pronoun. */
const FEW = 4
