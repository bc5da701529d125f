import { takeComplement } from './complements.ts'
import { shapeAt } from './draft.ts'
import { ADVERB, AUXILIARY, CUE, FUNCTION, IS_BASE, IS_PAST, IS_PRESENT } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { NUMBER } from './tokens.ts'

const QUANTITIES = /^(?:many|some|most|both|others|all|few|several|those|one|two|three|another|half)$/i

/** `many argue`, `21 percent said`, `most of them`: a count that stands for people. */
export function readQuantity(prose: Prose, at: number, traits: number): Noun | undefined {
  const text = textAt(prose, at)
  const next = textAt(prose, at + 1)
  if (PLURAL.test(text) && isSingularVerb(traitsAt(prose, at + 1))) return undefined
  if (text === 'most' && /[a-z]{2}ly$/.test(next)) return undefined // `made most forcefully by Lee`
  const percent = /^(?:percent|per|%)$/.test(next)
  if (!(percent && (shapeAt(prose, at) === NUMBER || !(traits & FUNCTION))) && !QUANTITIES.test(text)) return undefined
  const head = percent ? at + 1 : at
  const end = isOfThem(prose, head + 1) ? head + 3 : takeComplement(prose, head + 1, 2)
  const follows = traitsAt(prose, end)
  const isInverted = (traitsAt(prose, at - 1) & CUE) > 0 && (prose.inside[at - 2] ?? -1) !== -1 // `“Fix it,” wrote one.`
  if (end === head + 1 && !isInverted && !(follows & (CUE | AUXILIARY | ADVERB)) && textAt(prose, end) !== 'who') return undefined
  return {
    start: at,
    end,
    core: { start: at, end: head + 1 },
    form: 'collective',
    plural: true,
    gender: 0,
    person: 1,
    possessive: false,
  }
}

/** Behind them `references` is no verb: `Lee makes several references to it`. */
const PLURAL = /^(?:many|several|few|both|two|three|those)$/i
const isSingularVerb = (traits: number): boolean => (traits & (IS_PRESENT | IS_BASE | IS_PAST)) === IS_PRESENT

/** `one of them said`. */
const isOfThem = (prose: Prose, at: number): boolean => textAt(prose, at) === 'of' && /^(?:them|us)$/.test(textAt(prose, at + 1))
