import { ADVERB } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { endingAt } from './phrase-heads.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { isCapital, LOWER, PUNCTUATION } from './tokens.ts'

/**
 * Whom another name is for: `Tom Berg` for `The Bear` in `Tom Berg, better known as The Bear,`, `Tom Berg, whom friends call Bear,` and `Tom Berg,
 * nicknamed Bear,`; `Bear` for `Tom Berg` in `Known to his friends as Bear, the mechanic Tom Berg`.
 *
 * @returns Index among the nouns, or -1.
 */
export function aliasOf(scene: Scene, index: number): number {
  const { prose, nouns } = scene
  const noun = nouns[index] as Noun
  if (
    prose.lexicon ||
    noun.possessive ||
    (noun.form !== 'name' && noun.form !== 'organisation') ||
    !isCapital(prose.tokens.shape[noun.core.start])
  )
    return -1
  const told = toldBefore(prose, noun.start)
  if (told >= 0) return ownerBefore(scene, told)
  const before = nouns[index - 1]
  if (noun.person < 1 || !before || before.end !== noun.start - 1 || textAt(prose, before.end) !== ',') return -1
  const fronted = toldBefore(prose, before.start)
  return fronted >= 0 && opensSentence(prose, fronted) && textAt(prose, fronted) === 'Known' ? index - 1 : -1
}

/** The token that says of a name behind it that it is another one: `known`, `whom`, `nicknamed`; -1 for none. */
function toldBefore(prose: Prose, start: number): number {
  if (prose.tokens.shape[start - 1] !== LOWER) return -1
  if (/^nicknamed$/.test(textAt(prose, start - 1))) return start - 1
  const isAs = textAt(prose, start - 1) === 'as'
  if (!isAs && !/^calls?$/.test(textAt(prose, start - 1))) return -1
  for (let at = start - 2; at > start - LONGEST && prose.tokens.shape[at] !== PUNCTUATION && prose.inside[at] === -1; at--)
    if (isAs ? /^known$/i.test(textAt(prose, at)) : textAt(prose, at) === 'whom') return at
  return -1
}

/** In tokens: `known to everyone in the paddock as`. */
const LONGEST = 9

/** `Tom Berg` before `, better known as`: a person by name. */
function ownerBefore(scene: Scene, told: number): number {
  let at = told - 1
  while (at > told - 3 && (traitsAt(scene.prose, at) & ADVERB || /^(?:better|best|widely)$/.test(textAt(scene.prose, at)))) at--
  if (textAt(scene.prose, at) !== ',') return -1
  const owner = endingAt(scene, at - 1)
  const noun = scene.nouns[owner]
  return noun?.form === 'name' && noun.person > 0 ? owner : -1
}
