/** Words to be quoted elsewhere, and what a citation needs. What is not known is missing. */
export interface Quoted {
  /** One line, without marks. */
  readonly words: string
  readonly speaker?: string
  readonly isLikely?: boolean
  readonly role?: string
  readonly headline: string
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

/** Inside double marks, double marks become single ones. */
export function nestMarks(text: string): string {
  return text.replace(/[“„«]|"(?=[\p{L}\p{N}])/gu, '‘').replace(/[”»"]/gu, '’')
}
