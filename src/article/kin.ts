import type { Entity } from './entity.ts'
import { FEMALE, MALE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'
import { isCapital, POSSESSIVE } from './tokens.ts'

/** Words for relatives, and for what they call each other. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:brother|sister|sibling|twin)$/, /^(?:brother|sister|sibling|twin)$/],
  [/^(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?)$/, /^(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?)$/],
  [/^(?:step)?(?:mother|father|mum|mom|dad|parent)$/, /^(?:step)?(?:son|daughter|child)$/],
  [/^grand(?:mother|father|ma|pa)$/, /^grand(?:son|daughter|child)$/],
  [/^(?:aunt|uncle)$/, /^(?:niece|nephew)$/],
  [/^cousin$/, /^cousin$/],
]

/** What somebody is called by the relative whom they call so: `sister` by a `brother`. */
function turn(word: string): RegExp | undefined {
  for (const [one, other] of PAIRS) if (one.test(word) || other.test(word)) return one.test(word) ? other : one
  return undefined
}

/** Nouns looked at on each side of a mention for whoever has the relative. */
const NEAR = 16

/** Mentions, the first of somebody, of which one may tell whose relative it is. */
const EARLY = 6

/** Tokens between an owner and a relative’s word: `his 91-year-old sister`. */
const FAR = 4

/**
 * `Her brother` behind `Tom Berg lives with his sister Anna`: whoever has the relative, if but one can.
 *
 * @returns Index among the entities, or -1.
 */
export function findKin(scene: Scene, noun: Noun, register: Register): number {
  const { prose } = scene
  const { entities, recent } = register
  const owner = textAt(prose, noun.start)
  if (prose.lexicon || noun.form !== 'role' || noun.core.end !== noun.start + 2 || !/^(?:his|her)$/i.test(owner)) return -1
  const turned = turn(textAt(prose, noun.start + 1))
  if (!turned) return -1
  const gender = /^his$/i.test(owner) ? MALE : FEMALE
  const found = new Set<number>()
  for (const target of recent) {
    const { best, plural, gender: known, nouns: mentions } = entities[target] as Entity
    if (best.form !== 'name' || plural || (known && known !== gender)) continue
    for (const index of mentions.slice(0, EARLY)) {
      const at = ownerBefore(scene, index, turned)
      if (at < 0) continue
      for (const other of listOwners(scene, index, at, register)) {
        const entity = entities[other] as Entity
        if (other !== target && isNamed(entity) && !(entity.gender && noun.gender && entity.gender !== noun.gender))
          found.add(other)
      }
      break
    }
  }
  return found.size === 1 ? ([...found][0] as number) : -1
}

const isNamed = ({ best, plural }: Entity): boolean => best.form === 'name' && !plural

/** Where a mention says whose relative somebody is: the `his` of `his sister Anna`, the mark of `Tom Berg’s sister, Anna`; -1 for none. */
function ownerBefore({ prose, nouns }: Scene, index: number, words: RegExp): number {
  const { start, core, form } = nouns[index] as Noun
  const last = form === 'name' ? core.start - 1 : core.end - 1
  if (form === 'pronoun' || !words.test(textAt(prose, last))) return -1
  for (let at = last - 1; at >= Math.max(0, last - FAR); at--) {
    if (/^(?:his|her)$/i.test(textAt(prose, at)) || prose.tokens.shape[at] === POSSESSIVE) return at
    if (at < start && isCapital(prose.tokens.shape[at] as number)) return -1
  }
  return -1
}

/** Those whose relative it may be: who are called `Berg`, of `Tom Berg’s sister`; for `his`, the people in its sentence, or where there are none in the one before. */
function listOwners({ prose, nouns }: Scene, told: number, at: number, { entities, of, byWord }: Register): readonly number[] {
  if (prose.tokens.shape[at] === POSSESSIVE) return (byWord.get(textAt(prose, at - 1).toLowerCase()) ?? []).slice(-2)
  const sentence = prose.sentence[at] as number
  const self = of[told] as number
  const near = [new Set<number>(), new Set<number>()]
  for (let index = Math.max(0, told - NEAR); index < Math.min(nouns.length, told + NEAR); index++) {
    const other = of[index] as number
    const entity = entities[other]
    if (!entity || other === self || !isNamed(entity) || entity.person < 1) continue
    near[sentence - (prose.sentence[(nouns[index] as Noun).start] as number)]?.add(other)
  }
  return [...(near.find((some) => some.size > 0) ?? [])]
}
