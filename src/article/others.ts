import type { Entity } from './entity.ts'
import { ADVERB, AUXILIARY, SAY, SUBORDINATOR, TELL } from './lexicon.ts'
import { wordsOf } from './likeness.ts'
import type { Noun } from './nouns.ts'
import { looksFinite } from './phrase-heads.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { LOWER } from './tokens.ts'

/** In tokens, between a pronoun and its verb. */
const MOST_BETWEEN = 4

/**
 * The words of the name that stands right behind a pronoun's verb of saying, in small letters: `Berg` in `She said that Berg would stay`, `She told Berg`.
 * It is another's (Chomsky, "Lectures on Government and Binding", 1981, principle C). Further on in the sentence it need not be, in news.
 */
export function readOther(scene: Scene, { start, end, possessive }: Noun): readonly string[] {
  const { prose, nouns, nounAt } = scene
  if (prose.lexicon || possessive || !/^s?he$/i.test(textAt(prose, start))) return []
  // `When he spoke Berg left`
  if (traitsAt(prose, start - 1) & SUBORDINATOR && textAt(prose, start - 1) !== 'that') return []
  let at = end
  while (at < end + MOST_BETWEEN && traitsAt(prose, at) & (ADVERB | AUXILIARY)) at++
  if (!(traitsAt(prose, at) & (SAY | TELL)) || prose.inside[at] !== -1) return []
  const noun = nouns[nounAt[textAt(prose, at + 1) === 'that' ? at + 2 : at + 1] ?? -1]
  if (noun?.form !== 'name' || noun.possessive || prose.inside[noun.start] !== -1) return []
  // `He said Berg shoes sold well`
  const isPart = prose.tokens.shape[noun.end] === LOWER && !traitsAt(prose, noun.end) && !looksFinite(prose, noun.end)
  return isPart ? [] : wordsOf(scene, noun)
}

/** Whether somebody is called so: by all of the name, its last words or its first. */
export const isCalled = ({ words, best }: Entity, name: readonly string[]): boolean =>
  best.form === 'name' &&
  name.length > 0 &&
  (words.slice(-name.length).join(' ') === name.join(' ') || (name.length === 1 && words[0] === name[0]))
