import { BODY, PLACE, PREPOSITION } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { CAPITAL, PUNCTUATION } from './tokens.ts'

/** `Berg, R-Fla., who`. */
const PARTY = /^[DIR]-[A-Z]/

/** Parts of an address, each behind a comma or a preposition. */
const LONGEST_ADDRESS = 3
/** In tokens: `(52), an antiques dealer, of`. */
const FAR_OWNER = 10

/** `Anna Berg, a dealer, of Mill Road, Norrby, who`: the noun that the address belongs to. */
export function behindAddress({ prose, nouns }: Scene, index: number): number {
  for (let at = index, left = LONGEST_ADDRESS; at > 0 && left > 0; at--, left--) {
    const [here, before] = [nouns[at] as Noun, nouns[at - 1] as Noun]
    const lead = textAt(prose, here.start - 1)
    const isAside = /^(?:of|from)$/.test(lead) && textAt(prose, here.start - 2) === ',' // `Anna Berg, of the Institute in Norrby, who`
    if (here.form !== 'name' && here.form !== 'organisation') return index
    if (here.gender || (at === index && !isAside && here.end - here.start > 1)) return index
    if (lead === ',' && before.end === here.start - 1 && before.person > 0 && PARTY.test(textAt(prose, here.start))) return at - 1
    if (/^(?:of|from)$/.test(lead) && at === index && !isAside && !(traitsAt(prose, here.end - 1) & PLACE)) return index // `the widow of Lee, who`
    if (/^(?:of|from)$/.test(lead))
      return before.person > 0 &&
        here.start - before.end < FAR_OWNER &&
        prose.sentence[before.start] === prose.sentence[here.start]
        ? at - 1
        : index
    const isSeat = lead === 'in' && before.form === 'organisation' // `of the Institute in Norrby, who`
    if (!(lead === ',' || isSeat) || before.end !== here.start - 1) return index
  }
  return index
}

/** `a Democrat familiar with the talks, who`, `Anna Berg of the Trust, who`: no thing is somebody. */
export function behindThing({ prose, nouns }: Scene, index: number): number {
  const [thing, somebody] = [nouns[index] as Noun, nouns[index - 1]]
  if (thing.person >= 0 || !somebody || somebody.person < 1 || thing.start - somebody.end > FAR_OWNER) return index
  for (let at = somebody.end; at < thing.start; at++) if (prose.tokens.shape[at] === PUNCTUATION) return index
  return prose.sentence[somebody.start] === prose.sentence[thing.start] && traitsAt(prose, thing.start - 1) & PREPOSITION
    ? index - 1
    : index
}

/** `Anna Berg, of Norrby,`: the town that somebody comes from. */
export function isAddress({ prose, nouns }: Scene, index: number): boolean {
  const [here, before] = [nouns[index] as Noun, nouns[index - 1]]
  if (prose.lexicon || here.form !== 'name' || !before || before.person < 1) return false
  return (
    /^(?:of|from)$/.test(textAt(prose, here.start - 1)) &&
    textAt(prose, here.start - 2) === ',' &&
    here.start - before.end < FAR_OWNER &&
    prose.sentence[before.start] === prose.sentence[here.start]
  )
}

/** `Ashton, Md.,`, `Aurora, Colorado,`: a region behind its town; not `unlike Norway, Sweden, …`. */
export function isRegion(prose: Prose, { start, end, gender }: Noun): boolean {
  if (gender || end - start > 2 || textAt(prose, start - 1) !== ',' || textAt(prose, end) !== ',') return false
  const town = start - 2
  return (
    prose.tokens.shape[town] === CAPITAL &&
    !(traitsAt(prose, town) & (PLACE | BODY)) &&
    prose.inside[town] === prose.inside[start] &&
    ((traitsAt(prose, end - 1) & PLACE) > 0 || STATE.test(textAt(prose, end - 1)))
  )
}

/** As the Associated Press shortens states and provinces. */
const STATE =
  /^(?:(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Alta|Man|Ont|Que|Sask)\.|(?:[A-Z]\.){2})$/
