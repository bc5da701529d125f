import { DETERMINER } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { isSubject } from './subjects.ts'
import { isCapital } from './tokens.ts'
import type { Referent } from './voices.ts'

/** How many paragraphs back the body stands at most. */
const NEAR = 1

/**
 * `Norrby Council said sorry. “…,” a spokesman said.`: the body that acted or spoke last, for somebody who speaks for one that the words do not tell;
 * undefined where there is none, or it has no name.
 */
export function findHouse(
  scene: Scene,
  { best, nouns }: Referent,
  of: Int32Array,
  referents: readonly Referent[],
): Noun | undefined {
  const { prose } = scene
  if (prose.lexicon || best.form !== 'role' || best.end !== best.core.end || best.core.end - best.start !== 2) return undefined
  if (!SPEAKERS.test(textAt(prose, best.core.end - 1)) || !/^(?:an?|its)$/i.test(textAt(prose, best.start))) return undefined
  const first = nouns[0] as number
  const passage = prose.tokens.passage[best.start] as number
  for (let at = first - 1; at >= 0; at--) {
    const noun = scene.nouns[at] as Noun
    if (passage - (prose.tokens.passage[noun.start] as number) > NEAR) return undefined
    const { best: body } = referents[of[at] as number] as Referent
    if (body.form !== 'organisation' || !(scene.framesOf[at]?.length || isSubject(prose, noun))) continue
    for (let word = body.start; word < body.end; word++)
      if (isCapital(prose.tokens.shape[word]) && !(traitsAt(prose, word) & DETERMINER)) return body
    return undefined
  }
  return undefined
}

const SPEAKERS = /^spokes(?:man|woman|person)$/
