import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FUNCTION,
  hash,
  hashWord,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PREPOSITION,
  PRONOUN,
  SAY,
  SUBORDINATOR,
  TIME,
} from './lexicon.ts'
import type { Span } from './model.ts'
import { LOWER, NUMBER, POSSESSIVE, PUNCTUATION, readTokens, type Tokens } from './tokens.ts'
import { stemOf } from './vocabulary.ts'

/** What a word can do in a title. */
export const MARK = 0
/** What no title holds: pronouns, conjunctions, `since`, `Monday`. */
const STOP = 1
export const ARTICLE = 2
export const LINK = 3
export const FINITE = 4
/** Words of weight from here on. `baking`, `raised`, `new` before a noun; the rest are nouns as far as is known. */
export const GERUND = 5
export const MODIFIER = 6
export const NOUN = 7
/** `’s`. */
export const OWNER = 8
export const ADVERBIAL = 9

/** Tokens with what each can do in a title. */
export interface Words extends Tokens {
  readonly part: Uint8Array
  /** The same number for forms of one word, from 0; -1 for words without weight. */
  readonly stem: Int32Array
  /** How many different stems there are. */
  readonly stems: number
}

/** Read the words of the passages, in order. */
export function readWords(source: string, passages: readonly Span[]): Words {
  const tokens = readTokens(source, passages)
  const { count, start, end, shape, traits, passage } = tokens
  const part = new Uint8Array(count)
  const stem = new Int32Array(count).fill(-1)
  const words = new Map<string, number>()
  const stems = new Map<string, number>()
  for (let at = 0; at < count; at++) part[at] = partOf(source, tokens, at, part)
  for (let at = 0; at < count; at++) {
    if ((part[at] as number) < FINITE || (part[at] as number) > NOUN || (traits[at] as number) & AUXILIARY) continue
    stem[at] = numberOf(source.slice(start[at], end[at]), words, stems)
  }
  // Written out: of spread objects the engine takes each for one of a kind, and looks every column up anew.
  return { count, start, end, shape, traits, passage, part, stem, stems: stems.size }
}

function numberOf(word: string, words: Map<string, number>, stems: Map<string, number>): number {
  let number = words.get(word)
  if (number !== undefined) return number
  const stem = stemOf(word.toLowerCase())
  number = stems.get(stem) ?? stems.size
  stems.set(stem, number)
  words.set(word, number)
  return number
}

const LY = new Set('family assembly supply reply anomaly monopoly early daily weekly monthly friendly only italy july'.split(' '))
/** Function words to the lexicon that may not stand before a noun in a title. */
const VAGUE = new Set(
  "who's there's that's more less much little enough same such able likely ready sure own different last next".split(' '),
)
/** Words that tell nothing, though they could stand in a phrase. */
const EMPTY = new Set(
  'thing things way ways time times year years month months week weeks day days lot lots bit kind sort end part fact idea case number mr mrs ms dr else event face terms series everywhere either neither whole higher lower faster depending least close going gonna something anything nothing everything'
    .split(' ')
    .map(hashWord),
)
/** Prepositions that tie the parts of one noun phrase. */
const TIES = new Set('of in on for about against between among under over within behind'.split(' '))

function partOf(source: string, tokens: Tokens, at: number, part: Uint8Array): number {
  const { shape, start, end, traits } = tokens
  const look = shape[at] as number
  if (look === PUNCTUATION) return MARK
  if (look === POSSESSIVE) return part[at - 1] === NOUN ? OWNER : STOP
  if (look === NUMBER) return NOUN
  const known = traits[at] as number
  const before = at > 0 ? (part[at - 1] as number) : MARK
  if (known & FUNCTION) {
    if (known & DETERMINER) return ARTICLE
    const word = source.slice(start[at], end[at]).toLowerCase()
    if (known & ADVERB) return LY.has(word) ? NOUN : ADVERBIAL
    if (known & PREPOSITION) return TIES.has(word) ? LINK : STOP
    if (known & CONJUNCTION) return word === 'and' ? LINK : STOP
    if (known & AUXILIARY) return word.endsWith('ing') ? GERUND : FINITE
    return known & (PRONOUN | SUBORDINATOR) || VAGUE.has(word) ? STOP : MODIFIER
  }
  if (
    known & TIME ||
    EMPTY.has(hash(source, start[at] as number, end[at] as number)) ||
    isContraction(source, start[at] as number, end[at] as number)
  )
    return STOP
  if (look !== LOWER && before !== MARK) return NOUN
  const nounBefore = before === ARTICLE || before === MODIFIER || before === OWNER
  const afterTo = at > 0 && (isTo(source, start[at - 1] as number, end[at - 1] as number) || isModal(traits[at - 1] as number))
  if (
    known & IS_GERUND ||
    (!known && endsWith(source, end[at] as number, 'ing') && (end[at] as number) - (start[at] as number) > 4)
  )
    return nounBefore ? MODIFIER : before === NOUN && isTrade(source, tokens, at) ? NOUN : GERUND
  if (known & IS_PAST || (!known && endsWith(source, end[at] as number, 'ed') && look === LOWER))
    return nounBefore || before === LINK ? MODIFIER : FINITE
  const next = at + 1 < shape.length ? (traits[at + 1] as number) : 0
  const objectNext = (next & (DETERMINER | PRONOUN | SUBORDINATOR)) !== 0
  if (known & (IS_PRESENT | IS_BASE) && known & SAY && before === NOUN) return FINITE
  if (known & IS_PRESENT)
    return !nounBefore && objectNext ? FINITE : nounBefore || before === LINK ? NOUN : nounNext(shape, traits, at) ? FINITE : NOUN
  if (known & IS_BASE) {
    if (afterTo) return FINITE
    return nounBefore || before === LINK || before === NOUN ? NOUN : objectNext ? FINITE : before === STOP ? FINITE : NOUN
  }
  if (look === LOWER && !nounBefore && ((objectNext && !(next & SUBORDINATOR)) || afterTo)) return FINITE
  return NOUN
}

/** `oil drilling`, where `Berg flying off` and `the band trying to` tell what somebody does. */
function isTrade(source: string, { shape, start, end, traits }: Tokens, at: number): boolean {
  if (shape[at - 1] !== LOWER) return false
  const next = at + 1 < shape.length ? (traits[at + 1] as number) : 0
  return (next & (DETERMINER | PRONOUN)) === 0 && !isTo(source, start[at + 1] as number, end[at + 1] as number)
}

/** `you’ll`, `we’re`: a mark and small letters other than the `s` that stands apart. */
function isContraction(source: string, start: number, end: number): boolean {
  for (let at = Math.max(start + 1, end - 3); at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === 0x27 || code === 0x2019) return true
  }
  return false
}

export function isTo(source: string, start: number, end: number): boolean {
  return end - start === 2 && (source.charCodeAt(start) | 0x20) === 0x74 && source.charCodeAt(start + 1) === 0x6f
}
const isModal = (traits: number): boolean => (traits & AUXILIARY) !== 0 && (traits & (IS_PAST | IS_PRESENT | IS_GERUND)) === 0

export const endsWith = (source: string, end: number, letters: string): boolean =>
  source.startsWith(letters, end - letters.length)

function nounNext(shape: Uint8Array, traits: Int32Array, at: number): boolean {
  const look = shape[at + 1]
  return (
    look !== PUNCTUATION &&
    look !== POSSESSIVE &&
    look !== undefined &&
    ((traits[at + 1] as number) & (FUNCTION | IS_PRESENT | IS_PAST)) === 0
  )
}

export const isHeavy = (part: number | undefined): boolean => part !== undefined && part >= GERUND && part <= OWNER
