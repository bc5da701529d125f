import { FIRST_NAME, PREPOSITION, ROLE, TITLE } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { NUMBER } from './tokens.ts'

/**
 * Of names that may be anything, by their last word: how much oftener they stand behind `in` or `across` than by a verb of saying or before `who` or
 * an age.
 */
export type Placing = ReadonlyMap<string, number>

/** Read off the whole text which names are places and things, whatever the lexicon knows of them. */
export function readPlacing({ prose, nouns, framesOf }: Scene): Placing {
  const counts = new Map<string, number>()
  nouns.forEach((noun, index) => {
    if (noun.form !== 'name' || isSurelySomebody(prose, noun)) return
    const isAddress = textAt(prose, noun.start - 1) === ',' && nouns[index - 1]?.end === noun.start - 1 // `of Mill Road, Norrby, who`
    const speaks = (framesOf[index] as readonly number[]).length > 0 || (!isAddress && isDescribed(prose, noun.end))
    const points = speaks ? -1 : isPlaced(prose, noun.start - 1) ? 1 : 0
    if (points === 0) return
    const word = lastWordOf(prose, noun)
    counts.set(word, (counts.get(word) ?? 0) + points)
  })
  return counts
}

/** `in Norrby`; not `faith in Lee`. */
const isPlaced = (prose: Prose, before: number): boolean =>
  (traitsAt(prose, before) & PREPOSITION) > 0 && PLACING.test(textAt(prose, before)) && !TRUST.test(textAt(prose, before - 1))

const TRUST = /^(?:faith|confidence|trust|belief|believ|interest)/i

/** `Lee, who …`, `Lee, 44, …` */
function isDescribed(prose: Prose, end: number): boolean {
  const next = textAt(prose, end) === ',' ? end + 1 : end
  return (
    textAt(prose, next) === 'who' || (next > end && prose.tokens.shape[next] === NUMBER && /^[,.]$/.test(textAt(prose, next + 1)))
  )
}

const PLACING = /^(?:in|across|throughout|near|outside|inside|around|into)$/i
/** In small letters. */
export const lastWordOf = (prose: Prose, { core }: Noun): string => textAt(prose, core.end - 1).toLowerCase()

/** First names that end so are women’s nearly always: `Helena`, `Theodora`, `Annette`. */
const HERS = /(?:ella|.etta|[^k][eéoó]na|dora|issa|essa|onica|.ette|.[int]elle|.leen|.line)$/

/** Whether nothing tells that the person is a woman but how an unknown first name ends. */
export const isHerName = (prose: Prose, { form, gender, core }: Noun): boolean =>
  !prose.lexicon && form === 'name' && !gender && core.end - core.start > 1 && HERS.test(textAt(prose, core.start))

/** By a title, a role before the name or a first name. */
export function isSurelySomebody(prose: Prose, { start, core, gender }: Noun): boolean {
  if (gender || traitsAt(prose, core.start) & FIRST_NAME) return true
  for (let at = start; at < core.start; at++) if (traitsAt(prose, at) & (ROLE | TITLE)) return true
  return false
}
