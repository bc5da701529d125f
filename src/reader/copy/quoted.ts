import type { Marks } from './marks.ts'

/** Words to be quoted elsewhere, and what a citation needs. What is not known is missing. */
export interface Quoted {
  /** One line, without marks. */
  readonly words: string
  /** The text's, as `detectLanguage` tells it. */
  readonly language: string
  /** Of the text, for where they are quoted in its own language. */
  readonly marks: Marks
  readonly speaker?: string
  readonly isLikely?: boolean
  readonly role?: string
  readonly headline: string
  /** The text, which tells which of the headline's words are names. */
  readonly body: string
  readonly authors: readonly string[]
  /** When the article was published: `2024-06-19`. */
  readonly date?: string
  /** Where it was published, if that is known. */
  readonly sourceUrl?: string
  /** The words' own address. */
  readonly url: string
  /** When it was read: what a text without a date is cited by. */
  readonly accessed: Date
}
