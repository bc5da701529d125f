import type { Noun } from './nouns.ts'

/** Somebody that nouns stand for, as far as the text has been read. */
export interface Entity {
  /** The noun with the fullest name. */
  best: Noun
  gender: number
  person: number
  plural: boolean
  words: string[]
  /** What else the text says they are known as, in small letters. */
  aliases?: string[]
  /** Indices of the nouns, in reading order. */
  nouns: number[]
  /** How near the last mention that counts is felt to be: see `weighMention`. */
  salience: number
}
