import { ACT, JUDGE, SAY, SHOW, TELL, THINK, WANT } from './lexicon.ts'
import type { Search } from './phrase-heads.ts'

/** How cue and speaker stand: `Lee said`, `said Lee`, `according to Lee`, `Lee:`, `by Lee`. */
type Order = 'subject-verb' | 'verb-subject' | 'according-to' | 'label' | 'by' | 'owner'

/** A cue with its speaker. Offsets are tokens. */
export interface Frame {
  readonly cue: { readonly start: number; readonly end: number }
  /** What the lexicon knows of the verb; 0 for `according to` and labels. */
  readonly traits: number
  /** Index of the speaker among the nouns. */
  readonly noun: number
  readonly order: Order
  /** Order and kind of verb as one word, the name of a value of the ranker: `subject-verb say`, `loose` where not finite. */
  readonly tie: string
  /** First and last token of the whole, for the distance to a quotation. */
  readonly start: number
  readonly end: number
  /** Words between speaker and verb, as a measure of how sure the tie is. */
  readonly gap: number
  /** `saying`, `to say`, `was told`: the speaker was looked for further off. */
  readonly isFinite: boolean
}

/** @returns None where there is no noun. */
export function frameWith(
  search: Search,
  cue: Frame['cue'],
  traits: number,
  noun: number,
  order: Order,
  finite: boolean,
): Frame | undefined {
  const { start, end } = search.nouns[noun] ?? { start: -1, end: -1 }
  if (start < 0) return undefined
  const gap = start < cue.start ? cue.start - end : start - cue.end
  const tie = tieOf(order, traits, finite, start > cue.start)
  return { cue, traits, noun, order, tie, start: Math.min(start, cue.start), end: Math.max(end, cue.end), gap, isFinite: finite }
}

/** Labels and signatures, rare in the training articles, count as `Lee said:` and `said Lee`. */
function tieOf(order: Order, traits: number, finite: boolean, inverted: boolean): string {
  if (order === 'label') return inverted ? 'verb-subject say' : 'subject-verb say'
  const verb = traits === 0 ? '' : ` ${kindOfVerb(traits)}`
  return `${order}${verb}${finite ? '' : ' loose'}`
}

/** The first kind that a verb has, of those that tell most. */
export function kindOfVerb(traits: number): string {
  if (traits & SAY) return 'say'
  if (traits & TELL) return 'tell'
  if (traits & THINK) return 'think'
  if (traits & SHOW) return 'show'
  if (traits & JUDGE) return 'judge'
  return traits & WANT ? 'want' : traits & ACT ? 'act' : 'none'
}
