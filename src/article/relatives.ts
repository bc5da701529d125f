import { PLACE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'

/** Parts of an address, each behind a comma or a preposition. */
const LONGEST_ADDRESS = 3
/** In tokens: `(52), an antiques dealer, of`. */
const FAR_OWNER = 10

/** `Anna Berg, a dealer, of Mill Road, Norrby, who`: the noun that the address belongs to. */
export function behindAddress({ prose, nouns }: Pick<Scene, 'prose' | 'nouns'>, index: number): number {
  for (let at = index, left = LONGEST_ADDRESS; at > 0 && left > 0; at--, left--) {
    const [here, before] = [nouns[at] as Noun, nouns[at - 1] as Noun]
    if ((here.form !== 'name' && here.form !== 'organisation') || here.gender || (at === index && here.end - here.start > 1))
      return index
    const lead = textAt(prose, here.start - 1)
    if (/^(?:of|from)$/.test(lead) && at === index && !(traitsAt(prose, here.end - 1) & PLACE)) return index // `the widow of Lee, who`
    if (/^(?:of|from)$/.test(lead))
      return before.person > 0 &&
        here.start - before.end < FAR_OWNER &&
        prose.sentence[before.start] === prose.sentence[here.start]
        ? at - 1
        : index
    if (lead !== ',' || before.end !== here.start - 1) return index
  }
  return index
}

/** `Ashton, Md.,`, `Aurora, Colorado,`: a region behind its town, which nobody is called by and which says nothing. */
export function isRegion(prose: Prose, { start, end, gender }: Noun): boolean {
  if (gender || end - start > 2 || textAt(prose, start - 1) !== ',' || textAt(prose, end) !== ',') return false
  const town = prose.tokens.shape[start - 2]
  return (
    town !== LOWER &&
    town !== PUNCTUATION &&
    prose.inside[start - 2] === prose.inside[start] &&
    ((traitsAt(prose, end - 1) & PLACE) > 0 || textAt(prose, end - 1).endsWith('.'))
  )
}
