import { FEMALE, MALE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import type { Scene } from './scene.ts'

/** Whether a mention tells if its referent is a man or a woman: not `her remarks`, which may be another’s than the subject’s. */
export function tellsGender(
  scene: Scene,
  index: number,
  { target, of, isOpen }: { readonly target: number; readonly of: Int32Array; readonly isOpen: boolean },
): boolean {
  const noun = scene.nouns[index] as Noun
  return noun.form !== 'pronoun' || !(isOpen || noun.possessive || isBehindAnother(scene, index, target, of))
}

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

const WOMAN =
  /^(?:mrs\.?|ms\.?|dame|madam|hajia|smt\.?)$|(?:woman|actress|mother|mom|daughter|sister|wife|widow|aunt|niece|queen|princess|duchess|girl(?:friend)?|waitress|mistress|lady|ballerina|mum|matron|fianc[eé]e)(?:-in-law)?$/i
const MAN =
  /^(?:mr\.?|sir|lord|alhaji|shri)$|(?:(?:^|[a-z])man|father|dad|(?<!per|ma)son|brother|husband|widower|uncle|nephew|king|prince|duke|boy(?:friend)?|guy|priest|landlord|headmaster|fianc[eé])(?:-in-law)?$/i

/** What a role or a title tells: MALE, FEMALE, or 0. */
export function genderOfWord(word: string): number {
  if (WOMAN.test(word)) return FEMALE
  return MAN.test(word) ? MALE : 0
}
