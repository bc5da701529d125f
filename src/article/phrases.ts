import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DEMONYM,
  DETERMINER,
  FUNCTION,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PREPOSITION,
  PRONOUN,
  SAY,
  SUBORDINATOR,
  TELL,
  TIME,
  TITLE,
} from './lexicon.ts'
import type { Span } from './model.ts'
import { CAPITAL, LOWER, NUMBER, POSSESSIVE, PUNCTUATION, readTokens, type Tokens } from './tokens.ts'
import { stemOf } from './vocabulary.ts'

/** What a word can do in a title. */
const MARK = 0
/** What no title holds: pronouns, conjunctions, `since`, `Monday`. */
const STOP = 1
const ARTICLE = 2
const LINK = 3
const FINITE = 4
/** Words of weight from here on. `baking`, `raised`, `new` before a noun; the rest are nouns as far as is known. */
const GERUND = 5
export const MODIFIER = 6
const NOUN = 7
/** `’s`. */
const OWNER = 8
const ADVERBIAL = 9

/** Tokens with what each can do in a title. */
export interface Words extends Tokens {
  readonly part: Uint8Array
  /** The same number for forms of one word, from 0; -1 for words without weight. */
  readonly stem: Int32Array
  /** How many different stems there are. */
  readonly stems: number
}

/** Some words of the text that could stand alone: the tokens from `from` up to `to`, exclusive. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly kind: 'noun' | 'gerund' | 'clause' | 'order'
}

/** No title is of more words; each is of two or more. */
const MOST = 7

/** Read the words of the passages, in order. */
export function readWords(source: string, passages: readonly Span[]): Words {
  const tokens = readTokens(source, passages)
  const part = new Uint8Array(tokens.count)
  const stem = new Int32Array(tokens.count).fill(-1)
  const words = new Map<string, number>()
  const stems = new Map<string, number>()
  for (let at = 0; at < tokens.count; at++) part[at] = partOf(source, tokens, at, part)
  for (let at = 0; at < tokens.count; at++) {
    if ((part[at] as number) < FINITE || (part[at] as number) > NOUN || (tokens.traits[at] as number) & AUXILIARY) continue
    stem[at] = numberOf(source.slice(tokens.start[at], tokens.end[at]), words, stems)
  }
  return { ...tokens, part, stem, stems: stems.size }
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
  'thing things way ways time times year years month months week weeks day days lot lots bit kind sort end part fact idea case number mr mrs ms dr else event face terms series everywhere either neither whole higher lower faster depending least close going gonna going something anything nothing everything'.split(
    ' ',
  ),
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
    const word = source.slice(start[at], end[at]).toLowerCase()
    if (known & DETERMINER) return ARTICLE
    if (known & ADVERB) return LY.has(word) ? NOUN : ADVERBIAL
    if (known & PREPOSITION) return TIES.has(word) ? LINK : STOP
    if (known & CONJUNCTION) return word === 'and' ? LINK : STOP
    if (known & AUXILIARY) return word.endsWith('ing') ? GERUND : FINITE
    return known & (PRONOUN | SUBORDINATOR) || VAGUE.has(word) ? STOP : MODIFIER
  }
  if (
    known & TIME ||
    EMPTY.has(source.slice(start[at], end[at]).toLowerCase()) ||
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

function isTo(source: string, start: number, end: number): boolean {
  return end - start === 2 && (source.charCodeAt(start) | 0x20) === 0x74 && source.charCodeAt(start + 1) === 0x6f
}
const isModal = (traits: number): boolean => (traits & AUXILIARY) !== 0 && (traits & (IS_PAST | IS_PRESENT | IS_GERUND)) === 0

const endsWith = (source: string, end: number, letters: string): boolean => source.startsWith(letters, end - letters.length)

function nounNext(shape: Uint8Array, traits: Int32Array, at: number): boolean {
  const look = shape[at + 1]
  return (
    look !== PUNCTUATION &&
    look !== POSSESSIVE &&
    look !== undefined &&
    ((traits[at + 1] as number) & (FUNCTION | IS_PRESENT | IS_PAST)) === 0
  )
}

const isHeavy = (part: number | undefined): boolean => part !== undefined && part >= GERUND && part <= OWNER

/** The phrases between two tokens that could be a title. */
export function findPhrases(source: string, words: Words, from: number, to: number): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let at = from; at < to; at++) {
    const kind = kindOfStart(source, words, at)
    if (kind) addEnds(source, words, at, to, kind, phrases)
  }
  return phrases
}

/** What may start here, if anything. */
function kindOfStart(source: string, words: Words, at: number): Phrase['kind'] | undefined {
  const { part, shape, traits } = words
  const here = part[at] as number
  const before = at > 0 && words.passage[at - 1] === words.passage[at] ? (part[at - 1] as number) : MARK
  if (here === FINITE) {
    if ((traits[at] as number) & AUXILIARY || shape[at] !== LOWER || (traits[at] as number) & IS_PAST) return
    const start = words.start[at - 1] as number
    return at > 0 &&
      (isTo(source, start, words.end[at - 1] as number) || (before === FINITE && isModal(traits[at - 1] as number)))
      ? 'order'
      : undefined
  }
  if (!isHeavy(here) || here === OWNER || before === OWNER) return
  if (before === NOUN && mayBeVerb(source, words, at)) return
  for (let back = at - 1; back >= 0 && words.passage[back] === words.passage[at] && isHeavy(part[back]); back--) {
    if (isGiven(source, words, back + 1)) break
    // Not in the middle of a name, nor of an amount: `140 million | euros`.
    if (shape[back] === NUMBER || (back === at - 1 && (shape[at] !== LOWER || shape[back] !== LOWER))) return
    if (at - back > MOST) break
  }
  if (before === MARK && at > 0 && words.end[at - 1] === words.start[at] && isHyphen(source, words, at - 1)) return
  return here === GERUND ? 'gerund' : 'noun'
}

/** `the fog | hides the coast`, of a verb that the lexicon does not have. */
function mayBeVerb(source: string, { part, shape, traits, end }: Words, at: number): boolean {
  if (shape[at] !== LOWER || shape[at - 1] !== LOWER || (traits[at] as number) !== 0 || !isHeavy(part[at + 1])) return false
  return endsWith(source, end[at] as number, 's') && !/[isu]s$/.test(source.slice((end[at] as number) - 2, end[at]))
}

const isHyphen = (source: string, words: Words, at: number): boolean =>
  '-/$£€#@%'.includes(source.charAt(words.start[at] as number))

/** Add the phrases that start at `from`: up to the end of each run of words of weight. */
function addEnds(source: string, words: Words, from: number, limit: number, start: Phrase['kind'], phrases: Phrase[]): void {
  const { part, passage, traits } = words
  let kind = start
  let count = 0
  let links = 0
  let finite = start === 'order' ? 1 : 0
  for (let at = from; at < limit && passage[at] === passage[from]; at++) {
    const here = part[at] as number
    const before = at > from ? (part[at - 1] as number) : MARK
    if (here !== OWNER && ++count > MOST) return
    if (isHeavy(here)) {
      const next = at + 1 < limit && passage[at + 1] === passage[from] ? (part[at + 1] as number) : MARK
      const ended = !isHeavy(next) || isGiven(source, words, at + 1)
      if (
        count > 1 &&
        ended &&
        here === NOUN &&
        canEnd(words, at, kind, next) &&
        !(kind === 'clause' && goesOn(source, words, at))
      )
        phrases.push({ from, to: at + 1, kind })
      if (start === 'noun' && here === GERUND && at > from && before === NOUN) return
      if (isGiven(source, words, at + 1)) return
    } else if (here === LINK) {
      if (
        (!isHeavy(before) && before !== FINITE) ||
        (start === 'noun' && kind === start && isName(words, from, at) && !bindsNames(source, words, at))
      )
        return
      if (++links > 2) return
    } else if (here === ARTICLE) {
      if (at > from && before !== LINK && before !== FINITE && before !== GERUND) return
    } else if (here === FINITE) {
      if ((traits[at] as number) & (SAY | TELL) || start !== 'noun' || links > 0 || (!isHeavy(before) && before !== FINITE))
        return
      if (finite++ > 2 || !startsClause(words, from)) return
      kind = 'clause'
    } else if (here === ADVERBIAL) {
      if (before !== FINITE) return
    } else return
  }
}

/** `the Peruvians | new weapons`: who gets something stands before what they get, and they are no one phrase. */
function isGiven(source: string, { shape, end }: Words, at: number): boolean {
  return shape[at] === LOWER && (shape[at - 1] as number) >= CAPITAL && endsWith(source, end[at - 1] as number, 'ans')
}

/** Whether a phrase may end with a noun: no title, no `French`, no half of a name (`Game | Day`), no subject of a verb that is cut off. */
function canEnd(words: Words, at: number, kind: Phrase['kind'], next: number): boolean {
  if ((words.traits[at] as number) & (TITLE | DEMONYM) || endsInFigure(words, at)) return false
  if (words.shape[at] === LOWER && (words.end[at] as number) - (words.start[at] as number) === 1) return false
  if (next === MARK) return true
  return !(kind !== 'noun' && next === FINITE) && ((words.shape[at + 1] as number) < CAPITAL || words.shape[at] === LOWER)
}

/** `members were Peru | , Chile and Brazil`, `the judge told Berg | to leave`: a name that is not all that is said. */
function goesOn(source: string, { shape, start, end, count }: Words, at: number): boolean {
  if (shape[at] === LOWER || at + 1 >= count) return false
  const [from, to] = [start[at + 1] as number, end[at + 1] as number]
  return source[from] === ',' || isTo(source, from, to)
}

/** `growth of 110`: what is counted is cut off. A name may end so (`Article 5`), and a year may. */
function endsInFigure({ shape, start, end }: Words, at: number): boolean {
  if (shape[at] !== NUMBER) return false
  return (shape[at - 1] as number) < CAPITAL && (end[at] as number) - (start[at] as number) !== 4
}

/** `sent | Peru with new weapons`: what follows a bare name and a preposition belongs to the verb before. */
function isName({ shape }: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (shape[at] === LOWER || shape[at] === NUMBER) return false
  return true
}

/** `and`, `of`: in the names of bodies too. */
const bindsNames = (source: string, { start, end }: Words, at: number): boolean =>
  /^(?:and|of)$/iu.test(source.slice(start[at], end[at]))

/** A clause starts with its sentence, or its article does. */
function startsClause({ part, passage }: Words, from: number): boolean {
  const at = from - 1
  if (at < 0 || passage[at] !== passage[from] || part[at] === MARK) return true
  return part[at] === ARTICLE && (at === 0 || passage[at - 1] !== passage[at] || part[at - 1] === MARK)
}

/** Where a phrase stands. */
export function spanOf({ start, end }: Words, { from, to }: Phrase): Span {
  return { start: start[from] as number, end: end[to - 1] as number }
}
