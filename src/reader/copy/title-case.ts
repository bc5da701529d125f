import { escapePattern } from '../find/escape-pattern.ts'

/** How a style writes headlines. */
export type TitleStyle = 'apa' | 'mla' | 'chicago'

const ARTICLES = 'a an the'
const SHORT = 'and but for nor or as at by in of on per to via vs v'
/** Small in the middle of a title. Particles of names (`van`, `de`) stay as they are, wherever they stand. */
const MINOR: Readonly<Record<TitleStyle, ReadonlySet<string>>> = {
  // Publication Manual, 7th edition, 6.17: conjunctions, articles and prepositions of three letters or fewer.
  apa: listWords(ARTICLES, SHORT, 'if so yet off out up'),
  // Handbook, 9th edition, 2.90: articles, the coordinating conjunctions, prepositions of any length, the `to` of infinitives.
  mla: listWords(ARTICLES, SHORT, 'so yet', longPrepositions()),
  // Manual of Style, 17th edition, 8.159: the same, but only five conjunctions. `Up`, `off`, `out` and `down` are mostly adverbs in headlines.
  chicago: listWords(ARTICLES, SHORT, longPrepositions()),
}

function longPrepositions(): string {
  return 'about above across after against along amid among around before behind below beneath beside besides between beyond despite during from inside into like near onto outside over past since than through throughout till toward towards under until upon versus with within without'
}

function listWords(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '))
}

/** Words that no name is made of, beside the small ones. */
const NEVER_NAMES = listWords(
  'i you he she it we they me him us them my your his her its our their this that these those who whom whose what which when where why how is are was were be been has have had does do did can could should would not no all more most if so yet',
  ARTICLES,
  SHORT,
  longPrepositions(),
)
const PARTICLES = listWords('von van der den ter de del della di da du dos la le los las el al bin ibn y e zu af av')
/** Prepositions that open a clause where somebody's pronoun follows: `After He Falls`. */
const OPENS_CLAUSE = listWords('after before since till until than')
const PRONOUN = /^(?:i|you|he|she|it|we|they)\b/i
/** What cannot stand by itself keeps the word behind its hyphen small: `Re-election`, `Anti-war`. */
const PREFIX = /^(?:anti|co|de|e|ex|inter|intra|mid|mini|multi|neo|non|pan|post|pre|pro|re|semi|sub|super|trans|ultra|un|vice)$/i

/**
 * Write an English headline in a style's headline capitals.
 *
 * Only raises letters, but for small words of a headline that has all its words in capitals. A word with a capital within (`iPhone`), a
 * figure, a dot or an at sign in it is left as it is written, and so is a headline that is all in capitals.
 *
 * @example
 * toTitleCase('Who pays for the new bridge?', 'mla') // 'Who Pays for the New Bridge?'
 */
export function toTitleCase(title: string, style: TitleStyle): string {
  if (!/\p{Ll}/u.test(title)) return title
  const lowers = isInTitleCase(title)
  const parts = splitWords(title)
  const last = parts.findLastIndex(isWord)
  return parts
    .map((word, at) => {
      if (!isWord(word) || PARTICLES.has(word)) return word
      const isEdge = at === last || opensPart(parts, at)
      return capitalise(word, style, isEdge, lowers, nextWord(parts, at))
    })
    .join('')
}

/** Words and what stands between them, in turn: together they are the text. A word keeps its hyphens and apostrophes. */
function splitWords(text: string): readonly string[] {
  return text.split(/([\p{L}\p{N}@#][^\s“”"‘«»()[\],;:!?…—–]*(?<=[\p{L}\p{N}]))/u)
}

const isWord = (part: string): boolean => /^[\p{L}\p{N}@#]/u.test(part)
const nextWord = (parts: readonly string[], at: number): string => parts.slice(at + 1).find(isWord) ?? ''

/** The first word, or the first behind a colon, a question, or a mark that opens. */
function opensPart(parts: readonly string[], at: number): boolean {
  const before = parts[at - 1] ?? ''
  return !parts.slice(0, at).some(isWord) || /[:?!]["”’]?\s|[“‘"«([]$|(?<=\s|^)'$/u.test(before)
}

function capitalise(word: string, style: TitleStyle, isEdge: boolean, lowers: boolean, next: string): string {
  if (/[\p{N}@#.]|\p{L}\p{Lu}/u.test(word)) return word
  const parts = word.split('-')
  return parts
    .map((part, at) => {
      const small = part.toLowerCase()
      const isMinor = MINOR[style].has(small) && !(OPENS_CLAUSE.has(small) && PRONOUN.test(next))
      if (isMinor && !(isEdge && (at === 0 || at === parts.length - 1))) return lowers ? small : part
      return at > 0 && PREFIX.test(parts[0] ?? '') ? part : raise(part)
    })
    .join('-')
}

const raise = (word: string): string => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** Whether nearly all longer words have capitals, so that a capital tells nothing of a word. */
function isInTitleCase(title: string): boolean {
  const words = splitWords(title).filter((part) => /^\p{L}{3}/u.test(part) && !MINOR.mla.has(part.toLowerCase()))
  const large = words.filter((word) => /^\p{Lu}/u.test(word))
  return words.length > 2 && large.length > words.length * 0.9
}

/**
 * Write an English headline as a sentence (APA, 7th edition, 6.17), as far as the text tells how its words are written.
 *
 * Only a headline in capitals is changed, and in it only what is no name for certain: a word that the text below has in small letters and
 * never with a capital within a sentence, in this form or another (`give` tells of `Gives`). What the text does not have stays.
 *
 * @param body - The text below the headline.
 */
export function toSentenceCase(title: string, body: string): string {
  if (!isInTitleCase(title)) return title
  const parts = splitWords(title)
  return parts
    .map((word, at) => {
      if (!isWord(word) || opensPart(parts, at) || !/^\p{Lu}[^\p{Lu}]*(?:-\p{L}[^\p{Lu}]*)*$/u.test(word)) return word
      const isCommon = NEVER_NAMES.has(word.toLowerCase())
        ? !isNamed(body, `${word} ${nextWord(parts, at)}`)
        : isSmall(body, word)
      return isCommon ? word.toLowerCase() : word
    })
    .join('')
}

/** Whether words stand with their capitals within a sentence. */
function isNamed(body: string, words: string): boolean {
  return new RegExp(String.raw`(?<=[\p{L}\p{N},;][’'”"]? )${escapePattern(words)}(?![\p{L}\p{N}])`, 'u').test(body)
}

function isSmall(body: string, word: string): boolean {
  const stem = word.toLowerCase().replace(/(?<=\p{L}{3})(?:[’']s|e?s|e?d|ing|e)$/u, '')
  const small = new RegExp(String.raw`(?<![\p{L}\p{N}])${escapePattern(stem)}(?:[’']s|e?s|e?d|ing|e)?(?![\p{L}\p{N}])`, 'u')
  return small.test(body) && !isNamed(body, word)
}
