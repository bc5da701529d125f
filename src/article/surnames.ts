import {
  AUXILIARY,
  BODY,
  CONJUNCTION,
  CUE,
  DEMONYM,
  DETERMINER,
  FIRST_NAME,
  FUNCTION,
  hash,
  IS_BASE,
  IS_PAST,
  IS_PRESENT,
  PAPER,
  PARTICLE,
  PEOPLE,
  PLACE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SAY,
  SUBORDINATOR,
  TIME,
  TITLE,
} from './lexicon.ts'
import { CAPITAL, isCapital, LOWER, NUMBER, POSSESSIVE, type Tokens } from './tokens.ts'

/** Of days and months mostly the short are names as well: `May`, `March`, `April`; in letters. */
const SHORT_MONTH = 5
/** What is no surname. */
const NEVER = TITLE | PARTICLE | DETERMINER | PREPOSITION | PRONOUN | CONJUNCTION | SUBORDINATOR | PEOPLE
/** Words that are oftener something else behind a first name: `Victoria Court`, `told Lee Monday`. */
const DOUBTFUL = FUNCTION | BODY | PAPER | PLACE | DEMONYM | TIME

/**
 * Let a word be somebody’s surname that the lexicon has for something else: `Hope said` after `Emma Hope`, `May’s plan` after `Theresa May`.
 *
 * It is one where it ends a name behind a first name or title and, if that says too little, where somebody of that name speaks or is
 * described. The traits in `tokens` are cleared there, and where it stands alone by a verb or an owner’s mark. English only.
 *
 * @param inside - For each token the quoted passage that it stands in, or -1.
 * @param isPlain - Whether the passage is no headline, where every word may have a capital.
 */
export function clearSurnames(source: string, tokens: Tokens, inside: Int32Array, isPlain: (passage: number) => boolean): void {
  const full = listFullNames(tokens, inside, isPlain)
  if (!full.length) return
  const numberAt = (at: number) => hash(source, tokens.start[at] as number, tokens.end[at] as number)
  const borne = new Set(full.map(numberAt))
  const lone: number[] = []
  const spoken = new Set<number>()
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.shape[at] !== CAPITAL || tokens.traits[at] === 0 || inside[at] !== -1 || !borne.has(numberAt(at))) continue
    if (!standsAlone(tokens, at)) continue
    if (isBySaying(tokens, at)) spoken.add(numberAt(at))
    lone.push(at)
  }
  const kept = full.filter((at) => {
    const known = tokens.traits[at] as number
    if (spoken.has(numberAt(at)) && !isAnother(tokens, at)) return true
    if (tokens.traits[at - 1] !== 0) return !(known & DOUBTFUL) || isDescribed(source, tokens, at)
    return (known & (PLACE | DEMONYM)) > 0 && source.charAt(tokens.end[at] as number) === ',' && isDescribed(source, tokens, at)
  })
  const first = new Map(kept.map((at) => [numberAt(at), at] as const).reverse())
  const cleared = lone.filter((at) => {
    const named = first.get(numberAt(at))
    if (named === undefined || !(isBySaying(tokens, at) || isOwner(tokens, at))) return false
    if (isCountry(source, tokens, at)) return false
    return at > named || !((tokens.traits[at] as number) & PLACE) // `Washington said` before Ann Washington is named
  })
  for (const at of [...kept, ...cleared]) tokens.traits[at] = 0
}

/** `Norrby Council`, `Harbour Post`, `Lee Monday`: what these are behind a word that need not be a first name. */
const isAnother = (tokens: Tokens, at: number): boolean =>
  tokens.traits[at - 1] === 0 &&
  (((tokens.traits[at] as number) & (BODY | PAPER | PLACE | DEMONYM)) > 0 || isLongTime(tokens, at))

/** `Tuesday`, `October`. */
const isLongTime = ({ traits, start, end }: Tokens, at: number): boolean =>
  ((traits[at] as number) & TIME) > 0 && (end[at] as number) - (start[at] as number) > SHORT_MONTH

/** The last words of names, behind a title or what may be a first name, where the lexicon has them for something else. */
function listFullNames({ count, shape, traits, passage }: Tokens, inside: Int32Array, isPlain: (passage: number) => boolean) {
  const found: number[] = []
  for (let at = 1; at < count; at++) {
    const known = traits[at] as number
    if (shape[at] !== CAPITAL || known === 0 || known & NEVER) continue
    if (known & FIRST_NAME && !(known & (TIME | AUXILIARY))) continue
    if (known & CUE && !(known & IS_BASE)) continue // `Lee Says Sorry`
    const before = traits[at - 1] as number
    if (
      shape[at - 1] !== CAPITAL ||
      !(before === 0 || before & (FIRST_NAME | TITLE)) ||
      inside[at] !== -1 ||
      inside[at - 1] !== -1
    )
      continue
    if (before & (PLACE | DEMONYM | TIME | FUNCTION | CUE) && !(shape[at - 2] === CAPITAL && before & FIRST_NAME)) continue
    if (passage[at - 1] !== passage[at] || isCapital(shape[at + 1]) || shape[at + 1] === NUMBER) continue
    if (
      shape[at - 2] === CAPITAL &&
      passage[at - 2] === passage[at] &&
      !((traits[at - 2] as number) & (TITLE | ROLE | FIRST_NAME))
    )
      continue // `St Louis Post`
    if (isPlain(passage[at] as number)) found.push(at)
  }
  return found
}

/** No part of a longer name, and behind no article or preposition: `the Post`, `in May`, `Price Waterhouse`. */
function standsAlone({ shape, traits }: Tokens, at: number): boolean {
  const before = traits[at - 1] ?? 0
  if (isCapital(shape[at + 1]) || before & (DETERMINER | PREPOSITION)) return false
  return !isCapital(shape[at - 1]) || (before & TITLE) > 0
}

/** `Hope said`, `said Hope`, `Hope also said`, `Mrs Hope`. */
function isBySaying(tokens: Tokens, at: number): boolean {
  const { shape, traits, passage } = tokens
  if (isDay(tokens, at)) return false
  const before = traits[at - 1] ?? 0
  if (before & TITLE && shape[at - 1] === CAPITAL) return true
  if (before & SAY && before & IS_PAST && shape[at - 1] === LOWER && passage[at - 1] === passage[at]) return true
  for (let next = at + 1; next < at + 3; next++) {
    const known = traits[next] ?? 0
    if (shape[next] !== LOWER || passage[next] !== passage[at]) return false
    if (known & CUE && known & (IS_PAST | IS_PRESENT)) return true
    if (!(known & FUNCTION) || known & (DETERMINER | PREPOSITION | AUXILIARY)) return false
  }
  return false
}

/** `said Tuesday`, `said March 5`. */
const isDay = (tokens: Tokens, at: number): boolean =>
  tokens.shape[at - 1] === LOWER &&
  (isLongTime(tokens, at) || (((tokens.traits[at] as number) & TIME) > 0 && tokens.shape[at + 1] === NUMBER))

const isOwner = ({ shape }: Tokens, at: number): boolean => shape[at + 1] === POSSESSIVE

/** `Paul Friday, 44, …`, `Ann Church, who …`, `Ann Church, a teacher, …`, `Ann Church said`; a day only by an age or a verb. */
function isDescribed(source: string, tokens: Tokens, at: number): boolean {
  const { shape, traits, start, end, count } = tokens
  if (at + 2 >= count) return false
  if (source.charAt(start[at + 1] as number) !== ',') return shape[at + 1] === LOWER && ((traits[at + 1] ?? 0) & SAY) > 0
  if (shape[at + 2] === NUMBER) return true
  return !((traits[at] as number) & TIME) && /^(?:who|an?|the)$/.test(source.slice(start[at + 2], end[at + 2]))
}

/** `Washington said it would …`, `Ireland said its …`: what a country says, not somebody called so. */
const isCountry = (source: string, { traits, end }: Tokens, at: number): boolean =>
  ((traits[at] as number) & PLACE) > 0 &&
  /^\s\S{1,20}\s(?:that\s)?its?\b/.test(source.slice(end[at], (end[at] as number) + AHEAD))

/** UTF-16 units. */
const AHEAD = 40
