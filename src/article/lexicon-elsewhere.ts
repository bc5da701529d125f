import {
  ADVERB,
  AUXILIARY,
  BODY,
  DETERMINER,
  FEMALE,
  FIRST_NAME,
  FUNCTION,
  IS_PAST,
  IS_PRESENT,
  lookUp,
  MALE,
  PARTICLE,
  PEOPLE,
  PLACE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SAY,
  TIME,
  TITLE,
} from './lexicon.ts'
import type { VoiceKind } from './model.ts'
import { BODIES, EXPERTS, OFFICIALS, ROLES, WORDS_ELSEWHERE } from './words-elsewhere.ts'

/** The lexicon of a text that is not English: the same bits for the words of its own language. */
export interface Lexicon {
  readonly language: string
  /** As `lookUp` of `lexicon.ts`. */
  readonly lookUp: (source: string, start: number, end: number, isCapital: boolean) => number
  /** Names a source only where it opens a sentence: `Pour Marie Petit, …`. */
  readonly isView: (word: string) => boolean
  /** By the first word of a role that tells. */
  readonly kindOf: (role: string) => VoiceKind
}

/** Names a source before its noun: `selon`. No English word is both. */
const SOURCE = PREPOSITION | SAY

/** Names of men that are women's in English. */
const MEN = /^(?:jean|andrea|joan|simon|nicola)$/
const WOMAN = /(?:[^ts]a|[^s]ta|trice|euse|ière|nne|essa|vrouw)$/
const MOST = 30
const PARTICLES = 'd[aeio]s?|del|van|von|la|der|den|ter|ten|zu|al|el'
const MISTER = 'm\\.?|mr|herrn?|monsieur|meneer|se[ñn]h?or|sr\\.?|don|dom|signor'
const MADAM = 'mm?e|frau|madame|mevrouw|se[ñn]h?ora|sra\\.?|do[ñn]a|signora'
const THEY = 'ils|elles|ell[oa]s|loro|el[ea]s|wir'
/** German nouns that are no names, by their ends. */
const COMMON = /(?:ung|heit|keit|schaft|tion|tät|nis|tag|rat|amt|leute|ende)(?:en)?$/u

const ends = (stems: string): string => String.raw`\p{L}*(?:${stems})\p{L}{0,4}`
const EXPERT = new RegExp(String.raw`(?<!\p{L})${ends(EXPERTS)}(?!\p{L})`, 'iu')
const OFFICE = new RegExp(OFFICIALS, 'u')

const known = new Map<string, Lexicon | undefined>()

/** The lexicon of a language; undefined for English and for languages without one. */
export function findLexicon(language: string): Lexicon | undefined {
  if (!WORDS_ELSEWHERE[language]) return undefined
  const before = known.get(language)
  if (before) return before
  const made = createLexicon(language)
  known.set(language, made)
  return made
}

function createLexicon(language: string): Lexicon {
  const [he, she, article, preposition, helper, source, view, say] = WORDS_ELSEWHERE[language] as (typeof WORDS_ELSEWHERE)[string]
  const classes = (
    [
      [PARTICLE, PARTICLES],
      [FUNCTION | PRONOUN | MALE, he],
      [FUNCTION | PRONOUN | FEMALE, she],
      [FUNCTION | PRONOUN | PEOPLE, THEY],
      [FUNCTION | DETERMINER, article],
      [FUNCTION | PREPOSITION, preposition],
      [FUNCTION | AUXILIARY | ADVERB, helper],
      [FUNCTION | SOURCE, `${source}|${view}`],
      [SAY | IS_PAST | IS_PRESENT, say],
      [TITLE | MALE, MISTER],
      [TITLE | FEMALE, MADAM],
      [ROLE, ends(`${OFFICIALS}|${EXPERTS}|${ROLES}`)],
      [BODY, ends(BODIES)],
    ] as const
  ).map(([bits, words]) => [bits, new RegExp(`^(?:${words})$`, 'u')] as const)
  const views = new RegExp(`^(?:${view})$`)
  const words = new Map<string, number>()
  const read = (word: string, isCapital: boolean) => {
    if (word === 'Van' && language === 'nl') return PARTICLE // `Van Dijk`, by surname
    const lower = word.normalize().toLowerCase()
    let traits = 0
    if (lower.length < MOST) for (const [bits, pattern] of classes) if (pattern.test(lower)) traits |= bits
    // `ministère`, `Gewerkschaftschef`: the end of a compound says what it is
    if (traits & FUNCTION) traits &= ~(ROLE | BODY | SAY) | (traits & PREPOSITION ? SAY : 0)
    if (traits & ROLE && (language === 'de' ? /in$/ : language === 'fr' ? /(?:[^us]t|[^r])e$|trice/ : WOMAN).test(lower))
      traits |= FEMALE
    if (!isCapital || traits) return traits
    return MEN.test(lower) ? FIRST_NAME | MALE : lookUp(word, 0, word.length, true) & (FIRST_NAME | MALE | FEMALE | PLACE | TIME)
  }
  return {
    language,
    isView: (word) => views.test(word.toLowerCase()),
    kindOf: (role) =>
      OFFICE.test(role.toLowerCase().split(EXPERT, 1)[0] as string) ? 'official' : EXPERT.test(role) ? 'expert' : 'person',
    lookUp(text, start, end, isCapital) {
      const word = text.slice(start, end)
      const before = words.get(word)
      if (before !== undefined) return before
      const traits = read(word, isCapital)
      if (words.size > 20_000) words.clear() // texts without end
      words.set(word, traits)
      return traits
    },
  }
}

/** Where a word ends that leans on the next: `l’` of `l’économiste`, `dit` of `dit-elle`; `end` itself where none does. */
export function endOfElided({ language }: Lexicon, source: string, start: number, end: number): number {
  // Longer ones are no words, and cutting them sign by sign would cost a square.
  if ((language !== 'fr' && language !== 'it') || end - start > 2 * MOST) return end
  const word = source.slice(start, Math.min(end, start + MOST))
  const elided = /^(?:d['’]après|(?:[cdjlmnst]|qu|(?:de|a|ne|su|da)ll|un|quell)['’](?=\p{L}))/iu.exec(word)?.[0]
  if (elided) return start + elided.length
  const inverted = language === 'fr' ? /-(?:t-)?(?:ils?|elles?|on)$/.exec(word) : null
  return inverted ? start + inverted.index : end
}

/** What an article tells of whom it stands before: MALE, FEMALE, or 0. */
export const genderOfArticle = (article: string): number =>
  /^(?:la|una|une|a|uma|die|eine)$/i.test(article) ? FEMALE : /^(?:le|el|il|o|un|um|der|ein)$/i.test(article) ? MALE : 0

/** German writes all nouns with a large letter: whether a word behind an article or with such an ending is one, and no name. */
export const isCommonNoun = (word: string): boolean => COMMON.test(word)
