import type { Prose } from './prose.ts'
import { PUNCTUATION } from './tokens.ts'

/** What a phrase is made of, gathered word by word. */
export interface Draft {
  start: number
  /** The last run of capitals, which is the name. */
  name: { start: number; end: number } | undefined
  /** The last word that says who: a role, people, a body, a paper. */
  head: number
  traits: number
  at: number
}

/** The shape of a token outside quotation marks; within them all is punctuation. */
export const shapeAt = (prose: Prose, at: number): number =>
  prose.inside[at] === -1 ? (prose.tokens.shape[at] ?? PUNCTUATION) : PUNCTUATION
