import { ABBREVIATIONS } from './closed-words.ts'
import { BODY, DETERMINER, FIRST_NAME, FUNCTION, lookUp, PARTICLE, ROLE, SAY, TITLE } from './lexicon.ts'
import { endOfElided, isCommonNoun, type Lexicon } from './lexicon-elsewhere.ts'
import type { Span } from './model.ts'

/** The shape of a token. `possessive` is the `’s` of `Lee’s`, which stands apart from its name. */
export const PUNCTUATION = 0
export const NUMBER = 1
export const LOWER = 2
export const CAPITAL = 3
export const ACRONYM = 4
export const POSSESSIVE = 5

/** `Lee`, `US`. */
export const isCapital = (shape: number | undefined): boolean => shape === CAPITAL || shape === ACRONYM

/**
 * Words and marks of the text, in columns: token `i` runs from `start[i]` to `end[i]`.
 *
 * Columns of numbers, not objects: a text of ten megabytes has two million tokens.
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly shape: Uint8Array
  /** What the lexicon knows of the word, as bits; 0 for a word it does not have. */
  readonly traits: Int32Array
  /** Which passage the token stands in. */
  readonly passage: Int32Array
}

const SPACE = 1
const DIGIT = 2
const SMALL = 4
const LARGE = 8
const LETTER = SMALL | LARGE

const CLASSES = Uint8Array.from({ length: 0x3000 }, (_, code) => classify(String.fromCharCode(code)))

function classify(char: string): number {
  if (/\s/u.test(char)) return SPACE
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return LARGE
  return /[\p{L}\p{M}]/u.test(char) ? SMALL : 0
}

/** What kind of character stands at an offset. Letters beyond U+3000 (most of them Chinese, Japanese, Korean) count as small. */
function classAt(source: string, at: number): number {
  const code = source.charCodeAt(at)
  if (code < 0x3000) return CLASSES[code] ?? 0
  return code === 0x3000 || code === 0xfeff ? SPACE : code > 0x3040 && code < 0xfe00 ? SMALL : 0
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** Where a word that begins at `from` ends: letters and digits, with apostrophes, hyphens and dots between them. */
function endOfWord(source: string, from: number, limit: number): number {
  let at = from + 1
  while (at < limit) {
    if (classAt(source, at) & (LETTER | DIGIT)) at++
    else if (joins(source, from, at, limit)) at += 2
    else break
  }
  return source.charCodeAt(at) === 0x2e && at < limit && takesStop(source, from, at) ? at + 1 : at
}

/** Some houses have `Lee‘s`, by the mark that opens a quotation. */
const isOwning = (code: number): boolean => isApostrophe(code) || code === 0x2018

/** Whether the mark at `at` stands inside a word: `O’Hara`, `Jin-woo`, `U.S`, `3.5`, `10,000`. */
function joins(source: string, from: number, at: number, limit: number): boolean {
  const code = source.charCodeAt(at)
  if (at + 1 >= limit || !(classAt(source, at + 1) & (LETTER | DIGIT))) return false
  if (code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2e) return true
  if (code === 0x2c) return (classAt(source, at + 1) & classAt(source, at - 1) & DIGIT) > 0
  return isApostrophe(code) && !isPossessive(source, at, limit) && endOfContraction(source, from, at, limit) < 0
}

const CONTRACTIONS = ['ve', 'll', 're', 'm', 'd']

const PRONOUNS = /^(?:I|He|She|It|We|You|They|Who|That|There|What)$/

/**
 * Where the `’ve` of `we’ve` ends that begins with the apostrophe at `at`, behind the word from `from`; -1 for another, as in `Sa’d`. Words stand
 * apart there, as in the Penn Treebank.
 */
function endOfContraction(source: string, from: number, at: number, limit: number): number {
  if (classAt(source, from) & LARGE && !PRONOUNS.test(source.slice(from, at))) return -1
  const rest = CONTRACTIONS.find((letters) => source.startsWith(letters, at + 1))
  const end = at + 1 + (rest?.length ?? 0)
  return rest === undefined || end > limit || (end < limit && classAt(source, end) & (LETTER | DIGIT)) ? -1 : end
}

/** `’s` at a word's end, also that of `it’s`; no stage minds. */
function isPossessive(source: string, at: number, limit: number): boolean {
  const next = source.charCodeAt(at + 1) | 0x20
  return next === 0x73 && !(at + 2 < limit && classAt(source, at + 2) & (LETTER | DIGIT))
}

/** Whether a full stop belongs to the word: an initial (`J.`), letters with dots (`U.S.`), an abbreviation (`Sen.`). */
function takesStop(source: string, from: number, stop: number): boolean {
  if (!(classAt(source, from) & LARGE) || stop - from > 5) return false
  if (stop - from === 1 || source.charCodeAt(from + 1) === 0x2e) return true
  return ABBREVIATIONS.has(source.slice(from, stop))
}

/** Columns that are being filled; `grow` doubles their room. */
interface Columns {
  count: number
  start: Int32Array
  end: Int32Array
  shape: Uint8Array
  traits: Int32Array
  passage: Int32Array
}

/**
 * Read the tokens of the passages, in order.
 *
 * @param lexicon - The text's own, where it is not English.
 */
export function readTokens(source: string, passages: readonly Span[], lexicon?: Lexicon): Tokens {
  const columns = createColumns((source.length >> 2) + 16)
  passages.forEach((span, index) => {
    for (let at = span.start; at < span.end; ) {
      const kind = classAt(source, at)
      at =
        kind === SPACE
          ? at + 1
          : lexicon
            ? addElsewhere(columns, source, at, span.end, kind, index, lexicon)
            : addToken(columns, source, at, span.end, kind, index)
    }
  })
  return columns
}

function createColumns(room: number): Columns {
  const column = () => new Int32Array(room)
  return { count: 0, start: column(), end: column(), shape: new Uint8Array(room), traits: column(), passage: column() }
}

/** Add the token at `at` and return where it ends. */
function addToken(columns: Columns, source: string, at: number, limit: number, kind: number, passage: number): number {
  if (columns.count === columns.start.length) grow(columns)
  const { count } = columns
  const stop = endOfToken(source, at, limit, kind)
  const shape = shapeOf(source, at, stop, kind)
  columns.start[count] = at
  columns.end[count] = stop
  columns.passage[count] = passage
  columns.shape[count] = shape
  if (shape === LOWER || shape === CAPITAL || shape === ACRONYM) columns.traits[count] = lookUp(source, at, stop, shape !== LOWER)
  columns.count++
  return stop
}

/** The same by another lexicon; a word that leans on the next is cut off, and a hyphen before a pronoun left out. */
function addElsewhere(
  columns: Columns,
  source: string,
  at: number,
  limit: number,
  kind: number,
  passage: number,
  lexicon: Lexicon,
): number {
  const { count } = columns
  const stop = addToken(columns, source, at, limit, kind, passage)
  const { shape, traits, end } = columns
  if (shape[count] === PUNCTUATION || shape[count] === POSSESSIVE || shape[count] === NUMBER) return stop
  const cut = endOfElided(lexicon, source, at, stop)
  end[count] = cut
  let found = lexicon.lookUp(source, at, cut, shape[count] !== LOWER)
  const isOwned = columns.passage[count - 1] === passage && isBehindArticle(source, columns, count - 1)
  if (isOwned && !(found & FUNCTION)) found &= ~SAY // `el anuncio`
  traits[count] = found
  if (
    lexicon.language === 'de' &&
    shape[count] === CAPITAL &&
    !(found & (TITLE | FIRST_NAME)) &&
    (isOwned || found & (ROLE | BODY) || isCommonNoun(source.slice(at, cut)))
  )
    shape[count] = LOWER
  if (found & TITLE && source.charAt(cut) === '.') {
    end[count] = cut + 1
    return cut + 1
  }
  if (cut < stop && source.charAt(cut) === '-') return cut + (source.startsWith('-t-', cut) ? 3 : 1)
  return cut
}

/** Whether a word ends at `at` that makes a noun of the next: an article, or an article and words we do not know. */
function isBehindArticle(source: string, { start, traits, shape }: Columns, at: number): boolean {
  const [here, before] = [traits[at] ?? 0, traits[at - 1] ?? 0]
  if (here & DETERMINER) return !(here & before & PARTICLE && shape[at - 2] === CAPITAL) // `Anna von der Aue`
  return here === 0 && (before & DETERMINER) > 0 && (classAt(source, start[at] as number) & SMALL) > 0
}

function grow(columns: Columns): void {
  const larger = createColumns(columns.start.length * 2)
  for (const name of ['start', 'end', 'shape', 'traits', 'passage'] as const) {
    larger[name].set(columns[name])
    columns[name] = larger[name] as Int32Array & Uint8Array
  }
}

function endOfToken(source: string, at: number, limit: number, kind: number): number {
  if (kind & (LETTER | DIGIT)) return endOfWord(source, at, limit)
  if (at > 0 && isOwning(source.charCodeAt(at)) && classAt(source, at - 1) & (LETTER | DIGIT)) {
    if (isPossessive(source, at, limit)) return at + 2
    return Math.max(at + 1, endOfContraction(source, at, at, limit))
  }
  return at + 1
}

function shapeOf(source: string, from: number, to: number, kind: number): number {
  if (kind & DIGIT) return NUMBER
  if (kind & SMALL) return isLed(source, from, to) ? CAPITAL : LOWER
  if (!(kind & LARGE)) return to - from === 1 ? PUNCTUATION : (source.charCodeAt(from + 1) | 0x20) === 0x73 ? POSSESSIVE : LOWER
  return to - from > 1 && isAllLarge(source, from, to) ? ACRONYM : CAPITAL
}

/** `al-Masri`, `el-Sisi`: a name behind the article of Arabic, which is written small. */
function isLed(source: string, from: number, to: number): boolean {
  const hyphen = source.charCodeAt(from + 2) === 0x2d ? from + 2 : from + 3
  if (hyphen + 1 >= to || source.charCodeAt(hyphen) !== 0x2d || !(classAt(source, hyphen + 1) & LARGE)) return false
  return LED.test(source.slice(from, hyphen + 1))
}

/** The article of Arabic, as it sounds before the sign that follows, and a hyphen. */
export const LED = /^(?:al|el|ul|ur|as|ash|an|ar|ad|at|az)-/i

function isAllLarge(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (classAt(source, at) & SMALL) return false
  return source.charCodeAt(from + 1) !== 0x2e || to - from > 2
}
