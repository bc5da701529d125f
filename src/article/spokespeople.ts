import { isPress } from './bodies.ts'
import { DETERMINER } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
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
  const passage = prose.tokens.passage[best.start] as number
  let house = -1
  for (let at = (nouns[0] as number) - 1; at >= 0; at--) {
    const noun = scene.nouns[at] as Noun
    if (passage - (prose.tokens.passage[noun.start] as number) > NEAR) break
    const referent = of[at] as number
    const body = (referents[referent] as Referent).best
    if (referent === house || !isNamed(prose, body)) continue
    // Of two bodies, or a body and somebody who acts, either may be meant.
    if (body.form !== 'organisation') {
      if (isSubject(prose, noun)) return undefined
    } else if (house >= 0 || !(scene.framesOf[at]?.length || isSubject(prose, noun)) || !mayBeAsked(prose, body, noun))
      return undefined
    else house = referent
  }
  return house < 0 ? undefined : (referents[house] as Referent).best
}

/** With a capital, and not of an article alone. */
function isNamed(prose: Prose, { start, end }: Noun): boolean {
  for (let at = start; at < end; at++) if (isCapital(prose.tokens.shape[at]) && !(traitsAt(prose, at) & DETERMINER)) return true
  return false
}

/** No paper, and nobody who only asked: `The BBC has contacted Norrby Rail.` */
const mayBeAsked = (prose: Prose, body: Noun, { end }: Noun): boolean =>
  !isPress(textAt(prose, body.core.end - 1).toLowerCase()) &&
  !/^an?$/i.test(textAt(prose, body.start)) &&
  ![end, end + 1].some((at) => /^(?:asked|contacted|approached|understands|reported|reports|fined|sued)$/.test(textAt(prose, at)))

const SPEAKERS = /^spokes(?:man|woman|person)$/
