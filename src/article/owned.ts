import { FEMALE, MALE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { POSSESSIVE } from './tokens.ts'

/** What somebody writes or says, whose words are its author’s. */
const WRITTEN =
  /^(?:letter|card|note|email|e-mail|memo|diary|message|text|tweet|post|memoirs?|will|affidavit|testimony|essay|blog|reply|response|answer|postcard|journal)$/

/**
 * Whose words a piece of writing gives: `her` of `Her card said`, `Anna Lee` of `Anna Lee’s reply read`.
 *
 * @returns A noun that stands for the author, a pronoun or a name; undefined where the phrase tells none.
 */
export function authorOf({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, index: number): Noun | undefined {
  const noun = nouns[index] as Noun
  const { start, core } = noun
  if (prose.lexicon || noun.form !== 'organisation' || !WRITTEN.test(textAt(prose, core.end - 1))) return undefined
  const own = { start, end: start + 1 }
  const as = { ...noun, ...own, core: own, plural: false, person: 1, possessive: false }
  const gender = { his: MALE, her: FEMALE }[textAt(prose, start).toLowerCase()]
  if (gender) return { ...as, form: 'pronoun', gender }
  for (let at = start + 1; at < core.end; at++)
    if (prose.tokens.shape[at] === POSSESSIVE) return { ...as, end: at, core: { start, end: at }, form: 'name', gender: 0 }
  return undefined
}
