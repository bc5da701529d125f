import { endsAsTrade, SAYS_NOTHING } from './epithets.ts'
import {
  AUXILIARY,
  CUE,
  DETERMINER,
  FIRST_NAME,
  FUNCTION,
  HEAD,
  hash,
  PARTICLE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  TIME,
  TITLE,
} from './lexicon.ts'
import { CAPITAL, isCapital, LOWER, NUMBER, POSSESSIVE, PUNCTUATION, type Tokens } from './tokens.ts'

/**
 * Let a word be what somebody is where the text itself says so: `the trapper said` after `Tom Berg, a trapper from Norrby,` or
 * `Trapper Tom Berg`, whatever the lexicon has.
 *
 * It gets the trait of a role wherever it stands in small letters, and loses the capital that it has only since it opens a sentence. A word
 * that may be a verb as well (`guide`) gets it behind an article alone. English only; the shapes and traits in `tokens` are changed.
 *
 * @param sentenceStart - First token of each sentence, and the count of tokens.
 * @param inside - For each token the quoted passage that it stands in, or -1.
 */
export function markCallings(source: string, tokens: Tokens, sentenceStart: readonly number[], inside: Int32Array): void {
  const { shape, traits, start, end, count } = tokens
  const text = (at: number) => source.slice(start[at], end[at])
  const numberAt = (at: number) => hash(source, start[at] as number, end[at] as number)
  const told = new Set<number>()
  for (const at of sentenceStart) {
    if (shape[at] !== CAPITAL || inside[at] !== -1 || !mayBeCalling(traits[at] as number)) continue
    if (!OPENERS.test(text(at)) && (traits[at] !== 0 || !endsAsTrade(text(at).toLowerCase()) || FIRST_NAMES.test(text(at))))
      continue
    if (!isFullName(tokens, inside, at + 1)) continue
    shape[at] = LOWER
    told.add(numberAt(at))
  }
  for (let at = 1; at < count; at++) {
    if (
      shape[at] === LOWER &&
      traits[at] === 0 &&
      inside[at] === -1 &&
      isFullName(tokens, inside, at + 1) &&
      endsAsTrade(text(at).toLowerCase()) &&
      !isVerb(tokens, at, text(at))
    )
      told.add(numberAt(at))
    if (inside[at] !== -1 || !((traits[at] as number) & DETERMINER) || !/^an?$/.test(text(at))) continue
    if (!isBehindName(source, tokens, inside, at)) continue
    const head = headOf(source, tokens, inside, at + 1)
    if (head >= 0) told.add(numberAt(head))
  }
  if (!told.size) return
  for (let at = 0; at < count; at++) {
    if (shape[at] !== LOWER || inside[at] !== -1 || !mayBeCalling(traits[at] as number) || !told.has(numberAt(at))) continue
    if (shape[at + 1] === LOWER && traits[at + 1] === 0) continue // `the pilot project`
    if (traits[at] === 0 || (traits[at - 1] ?? 0) & DETERMINER || isFullName(tokens, inside, at + 1)) traits[at] = ROLE
  }
}

/** `The fans remember Tom Berg`: behind a pronoun or by the word. */
const isVerb = ({ traits }: Tokens, at: number, word: string): boolean =>
  VERBS.test(word) || ((traits[at - 1] ?? 0) & (PRONOUN | AUXILIARY)) > 0

/** `Tom Berg` behind a word, by the first name. */
const isFullName = ({ shape, traits }: Tokens, inside: Int32Array, at: number): boolean =>
  ((traits[at] ?? 0) & FIRST_NAME) > 0 &&
  inside[at] === -1 &&
  inside[at + 1] === -1 &&
  shape[at] === CAPITAL &&
  shape[at + 1] === CAPITAL &&
  !((traits[at + 1] as number) & HEAD)

/** `Tom Berg, a`, `Tom Berg, 44, a`: somebody’s name, by the first name, a title or the age. */
function isBehindName(source: string, { shape, traits, start }: Tokens, inside: Int32Array, article: number): boolean {
  const isComma = (at: number) => at > 0 && inside[at] === -1 && source.charAt(start[at] as number) === ','
  if (!isComma(article - 1)) return false
  const isAged = shape[article - 2] === NUMBER && isComma(article - 3)
  const last = isAged ? article - 4 : article - 2
  if (last < 1 || inside[last] !== -1 || shape[last] !== CAPITAL) return false
  if (isAged) return true
  let first = last
  while (
    first > 0 &&
    first > last - LONGEST_NAME &&
    inside[first - 1] === -1 &&
    (isCapital(shape[first - 1]) || (traits[first - 1] as number) & PARTICLE)
  )
    first--
  if ((traits[first - 1] ?? 0) & TITLE) return true
  return first < last && ((traits[first] as number) & (FIRST_NAME | TITLE)) > 0
}

/** In words. */
const LONGEST_NAME = 4

/** `trapper` in `a keen young trapper from Norrby`: the last of a few words, if it may be a calling; -1 for none. */
function headOf(source: string, { shape, traits, start, end }: Tokens, inside: Int32Array, from: number): number {
  let at = from
  while (at < from + MOST_WORDS && inside[at] === -1 && isPlain(shape[at], traits[at] as number)) at++
  const head = at - 1
  if (head < from || shape[head] !== LOWER || !mayBeCalling(traits[head] as number) || shape[at] === POSSESSIVE) return -1
  const text = source.slice(start[head], end[head])
  const next = source.slice(start[at], end[at])
  if (text.length < 3 || /(?:ed|ing|[^s]s|ful|less|ous|ive|able|ly)$/.test(text) || SAYS_NOTHING.test(text) || NOBODY.test(text))
    return -1
  if (endsAsTrade(text)) return head
  return shape[at] === PUNCTUATION
    ? /^[,.]$/.test(next) && traits[head] === 0
      ? head
      : -1
    : /^(?:from|who|with|whose|living|based|and)$/.test(next)
      ? head
      : -1
}

const MOST_WORDS = 5

const isPlain = (shape: number | undefined, traits: number): boolean =>
  (shape === LOWER || shape === CAPITAL) && !(traits & (PREPOSITION | DETERMINER | TIME)) && !(traits & FUNCTION && traits & CUE)

/** A word that no list has, or a verb. */
const mayBeCalling = (traits: number): boolean => traits === 0 || ((traits & CUE) > 0 && !(traits & (FUNCTION | HEAD | TIME)))

/** What names are told to be and says nothing. */
const NOBODY =
  /^(?:name|drama|comedy|thriller|musical|ballet|opera|documentary|series|sequel|memoir|dossier|lake|river|tortoise|move|sign|place|part|deal|blow|result|village|town|city|suburb|street|hamlet|building|ship|boat|horse|dog|cat|film|song|show|play|novel|brand|case|version|style|role|job|post|day|win|loss|defeat|victory|record|feat|fact|way|match|game|race)$/

/** Words for what somebody is that may be a verb or an adjective too, but not before a name at the start of a sentence. */
const OPENERS =
  /^(?:Guard|Guide|Pilot|Rebel|Recruit|Convict|Exile|Model|Cook|Spy|Shepherd|Steward|Prop|Lock|Comic|Forward|Native|Local|Regular|Youth|Twin|Hopeful|Favourite|Favorite|Rookie|Refugee|Migrant|Immigrant|Militant|Prisoner|Magnate|Orphan|Patron|Partner|Captain|Hostage)$/

const VERBS =
  /^(?:remember|consider|wonder|deliver|suffer|discover|uncover|recover|cover|enter|honou?r|favou?r|hinder|bother|murder|encounter|answer|conquer|prefer|refer|transfer|surrender|shelter|foster|slander|batter|offer|bar|star|appear|near|hear|fear|clear|scar)$/

/** First names that end as callings do. */
const FIRST_NAMES =
  /^(?:Esther|Lucian|Leander|Evander|Leonor|Salvador|Dexter|Baxter|Wouter|Sander|Ginger|Juniper|Aster|Octavian|Valerian|Tiger|Hunter|Cooper|Carter|Parker|Harper|Piper|Tucker|Spencer|Skyler|Asher|Lester|Chester|Luther|Rainer|Dieter|G[uü]nt(?:h)?er|Werner|Holger|Xavier|Javier|Olivier|Palmer|Tanner|Sawyer|Fletcher|Archer|Ryder|Trevor|Connor|Victor|Hector|Nestor|Igor|Thor|Taylor|Naylor|Tristan|Christian|Fabian|Julian|Damian|Adrian|Brian|Ian|Vivian|Lillian|Gillian|Marian|Jillian|Florian|Cyprian|Bastian|Sebastian|Roman|Herman|Norman|Truman|Lyman|Osman|Usman|Salman|Rahman|Suleiman|Ayman|Sulaiman|Iman|Aman|Raman|Dorian|Darian|Flavian|Killian|Emilian|Maximilian|Kristian|Cristian|Gunter|Homer|Wilmer|Elmer|Sumner|Rutger|Peter|Walter|Ester|Easter|Amber|Jasper|Jesper|Kasper|Casper|Alger|Roger|Ivor|Gregor|Viktor|Hektor|Tudor|Isidor|Melchior|Feodor|Fyodor|Teodor|Bohdan)$/
