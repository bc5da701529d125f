import { headOfContact, writerOf } from './contact-clauses.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
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
  TIME,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { atClauseStart, endingAt, isSetting, LONGEST_ASIDE, looksFinite, type Search } from './phrase-heads.ts'
import { opensSentence, type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import { isRegion } from './relatives.ts'
import { LOWER, NUMBER, PUNCTUATION } from './tokens.ts'

/** A form that has a subject of its own: `says`, `said`, `would say`; not `saying`, `to say`. */
export function hasOwnSubject(prose: Prose, at: number, traits: number): boolean {
  if (traits & IS_GERUND) return /^(?:is|are|was|were|been|am|’s|'s|’re|'re)$/.test(textAt(prose, at - 1))
  return !(traits & IS_BASE && !(traits & IS_PAST) && textAt(prose, at - 1) === 'to')
}

/** Walk left from a verb to its subject, over adverbs, auxiliaries, asides between commas. */
export function subjectOf(search: Search, verb: number): number {
  const { prose, nounAt } = search
  const first = startOfSentence(prose, verb)
  let at = verb - 1
  while (at >= first && prose.inside[at] === -1 && traitsAt(prose, at) & (ADVERB | AUXILIARY) && !(traitsAt(prose, at) & PRONOUN))
    at--
  if (at < first || prose.inside[at] !== -1) return -1
  const known = headOfContact(search, verb, first)
  if (known >= 0) return known
  const writer = writerOf(search, verb, first)
  if (writer >= 0) return writer
  const asked = headOfAsked(search, at, first)
  if (asked >= 0) return asked
  if ((nounAt[at] ?? -1) >= 0) {
    const noun = overRelative(search, nounAt[at] as number, first)
    return isClause(search, noun) ? beforeClause(search, noun, first) : atClauseStart(search, noun, first)
  }
  const mark = textAt(prose, at)
  if (mark === ',' || mark === ')' || mark === '—' || mark === '–' || mark === '-') return overAside(search, at, first)
  if (traitsAt(prose, at) & TIME || prose.tokens.shape[at] === NUMBER) return overTime(search, at, first)
  return prose.tokens.shape[at] === LOWER && !(traitsAt(prose, at) & FUNCTION) ? headOf(search, at, first) : -1
}

/** `A chef who banned a critic said`: not the critic, who is the object of the clause. In one of saying or thinking he may be the subject. */
function overRelative(search: Search, noun: number, first: number): number {
  const { prose, nouns, nounAt } = search
  const { start } = nouns[noun] as Noun
  let isSaid = false
  for (let at = start - 1; at > Math.max(first, start - LONGEST_RELATIVE) && prose.inside[at] === -1; at--) {
    const traits = traitsAt(prose, at)
    if (prose.tokens.shape[at] === PUNCTUATION || (traits & SAY) > 0) return noun
    if (at < start - 1 && textAt(prose, at) === 'who') {
      const head = nounAt[at - 1] ?? -1
      return isSaid || head < 0 || isSetting(search, head, first) ? noun : head
    }
    if (traits & (CONJUNCTION | SUBORDINATOR)) isSaid = true
  }
  return noun
}

/** In tokens, from `who` to what the clause ends with. */
const LONGEST_RELATIVE = 14

/** `Those asked said`, `drivers trapped for hours said`. */
function headOfAsked({ prose, nouns, nounAt }: Search, from: number, first: number): number {
  if (prose.lexicon || (nounAt[from] ?? -1) >= 0) return -1
  if (traitsAt(prose, from) & (FUNCTION | TIME) || !(traitsAt(prose, from) & IS_PAST) || prose.tokens.shape[from] !== LOWER)
    return -1
  const head = from > first ? (nounAt[from - 1] ?? -1) : -1
  const noun = nouns[head]
  return noun?.form === 'collective' && noun.end === from ? head : -1
}

/** `families of those affected by shootings urged`: the first noun of a chain of words and prepositions. */
function headOf({ prose, nouns, nounAt }: Search, from: number, first: number): number {
  let isPassive = false
  for (let at = from; at >= Math.max(first, from - LONGEST_CHAIN) && prose.inside[at] === -1; at--) {
    const noun = nounAt[at] ?? -1
    if (noun >= 0) {
      at = (nouns[noun] as Noun).start - 1
      if (at >= first && traitsAt(prose, at) & PREPOSITION) continue
      const head = beforeClause({ prose, nouns, nounAt }, noun, first)
      return isPassive && head === noun ? -1 : head
    }
    const traits = traitsAt(prose, at)
    if (prose.tokens.shape[at] === PUNCTUATION || traits & (CONJUNCTION | SUBORDINATOR | PRONOUN)) return -1
    if (traits & AUXILIARY)
      isPassive = true // `where the mayor was treated said`
    else if (traits & CUE && traits & (IS_PAST | IS_PRESENT)) return -1
  }
  return -1
}

/** `Residents of the town where the fire began said`, `a teacher at the school the boy attended said`: the noun that the clause tells more of. */
function beforeClause(search: Search, noun: number, first: number): number {
  const { prose, nouns, nounAt } = search
  const { start } = nouns[noun] as Noun
  const isBare = traitsAt(prose, start) & DETERMINER && prose.tokens.shape[start - 1] === LOWER
  const at = isBare && (nounAt[start - 1] ?? -1) >= 0 ? start - 1 : start - 2
  const other = at >= first && prose.inside[at] === -1 ? (nounAt[at] ?? -1) : -1
  if (other < 0 || (nouns[other] as Noun).end !== at + 1) return noun
  if (at === start - 2 && !/^(?:where|which|who|whom|whose)$/.test(textAt(prose, at + 1))) return noun
  return atClauseStart(search, other, first)
}

/** `the fire began`, which looks like a thing that speaks where a verb of saying comes next. */
const isClause = ({ prose, nouns }: Search, noun: number): boolean => {
  const { start, end, form } = nouns[noun] as Noun
  return form === 'organisation' && end - start > 2 && !traitsAt(prose, end - 1) && prose.tokens.shape[end - 1] === LOWER
}

const LONGEST_CHAIN = 14

/** `Lee, a fellow at the centre, said`: from the comma before the verb back to the noun before the aside. */
function overAside(search: Search, comma: number, first: number): number {
  const { prose, nounAt } = search
  const close = textAt(prose, comma)
  const told = close === ',' ? headOfAside(search, comma, first) : -1
  if (told >= 0) return told
  const open = close === ')' ? '(' : close
  for (let at = comma - 1; at > Math.max(first, comma - LONGEST_ASIDE); at--) {
    if (prose.inside[at] !== -1) continue
    if (textAt(prose, at) !== open) continue
    const noun = endingAt(search, at - 1)
    const named = nounAt[at + 1] ?? -1
    if (close === ',' && isNameOf(search, named, noun, at, comma)) return named
    if (noun >= 0) return atClauseStart(search, overRelative(search, noun, first), first)
  }
  return nounAt[first] ?? -1
}

/**
 * `Anna Berg, who lost her son in Kelby, Ohio, in May, said`, `Lee, whose town, Kelby, is poor, said`: who opens the sentence, where the clause that
 * tells of them has commas of its own, and none of these begins another.
 */
function headOfAside(search: Search, comma: number, first: number): number {
  const { prose } = search
  for (let at = comma - 1; at > Math.max(first + 1, comma - LONGEST_ASIDE) && prose.inside[at] === -1; at--) {
    const mark = textAt(prose, at - 1)
    if (mark === ',' && /^who(?:se)?$/.test(textAt(prose, at))) {
      const noun = endingAt(search, at - 2)
      return noun >= 0 && opensIt(search, noun, first) ? atClauseStart(search, noun, first) : -1
    }
    if (mark === ',' && !isWithin(search, at)) return -1
  }
  return -1
}

/** `Anna Berg`, `But Anna Berg`. */
const opensIt = ({ prose, nouns }: Search, noun: number, first: number): boolean => {
  const { start, person } = nouns[noun] as Noun
  return person > 0 && (start === first || (start === first + 1 && (traitsAt(prose, first) & CONJUNCTION) > 0))
}

/** Whether what a comma begins goes on with the clause: `, in May`, `, Ohio,`, `, is poor`, `, Kelby, is poor`. */
function isWithin({ prose, nouns, nounAt }: Search, at: number): boolean {
  if (traitsAt(prose, at) & (PREPOSITION | TIME | AUXILIARY | SUBORDINATOR) || prose.tokens.shape[at] === NUMBER) return true
  const noun = nouns[nounAt[at] ?? -1]
  if (!noun) return isNameOfRole({ prose, nouns, nounAt }, nounAt[at - 2] ?? -1) // `whose deputy, Tom Holt, resigned`
  if (textAt(prose, noun.end) !== ',') return false
  return (
    isRegion(prose, noun) ||
    isNameOfRole({ prose, nouns, nounAt }, nounAt[at] as number) ||
    (noun.form === 'name' && (traitsAt(prose, noun.end + 1) & AUXILIARY) > 0)
  )
}

/** `, Bríd,` behind `with his wife`, `, Tom Holt,` behind `whose deputy`. */
function isNameOfRole({ prose, nouns, nounAt }: Search, index: number): boolean {
  const name = nouns[index]
  if (name?.form !== 'name' || textAt(prose, name.start - 1) !== ',' || textAt(prose, name.end) !== ',') return false
  const role = nouns[nounAt[name.start - 2] ?? -1]
  if (role?.form !== 'role' || role.end !== name.start - 1) return false
  return (traitsAt(prose, role.start - 1) & PREPOSITION) > 0 || textAt(prose, role.start - 1) === 'whose'
}

/**
 * `A lecturer at the University of Norrby, Dr Anna Weiss, said`, `The victim’s stepfather, Jo Katz, told`: all between the commas is the name of
 * somebody, what stands before is not.
 */
function isNameOf({ prose, nouns }: Search, named: number, before: number, open: number, close: number): boolean {
  const [name, other] = [nouns[named], nouns[before]]
  if (name?.form !== 'name' || name.person < 1 || name.start !== open + 1 || !reaches(prose, name.end, close)) return false
  if (!other) return prose.tokens.shape[open - 1] === LOWER && !(traitsAt(prose, open - 1) & (FUNCTION | CUE))
  if (other.form === 'collective' && /^one$/i.test(textAt(prose, other.start))) return true // `One of them, Anna Berg of Norrby, wrote`
  return other.person < 0 || (other.form === 'name' && (traitsAt(prose, other.start - 1) & (PREPOSITION | CONJUNCTION)) > 0)
}

/** `Lee, said`, `Lee of Harbour Press, said`. */
const reaches = (prose: Prose, end: number, close: number): boolean =>
  end === close || (close - end < 8 && /^(?:of|from|at)$/.test(textAt(prose, end)))

/** `Trump on Thursday said`, `the King at Windsor on Thursday said`. */
function overTime(search: Search, from: number, first: number): number {
  const { prose, nounAt } = search
  for (let at = from; at >= first && at > from - 6; at--)
    if ((nounAt[at] ?? -1) >= 0 && !(traitsAt(prose, at) & TIME)) return atClauseStart(search, nounAt[at] as number, first)
  return -1
}

/** With no limit a line of nothing but adverbs would cost the square of its length. */
export const MOST_ADVERBS = 8

/** `Lee himself`; few words are as long as any of these and end in one of their letters. */
function isSelf({ source, tokens }: Prose, at: number): boolean {
  const [start, end] = [tokens.start[at] as number, tokens.end[at] as number]
  const last = source.charAt(end - 1)
  return end - start > 5 && (last === 'f' || last === 's') && SELF.test(source.slice(start, end))
}

const SELF = /^(?:him|her|it|them)sel(?:f|ves)$/

/** Whether a finite verb follows the noun and no preposition stands before it. */
export function isSubject(prose: Prose, noun: Noun): boolean {
  if (traitsAt(prose, noun.start - 1) & PREPOSITION || noun.possessive) return false
  let at = noun.end
  if (prose.tokens.shape[at + 1] === NUMBER && textAt(prose, at) === '(' && textAt(prose, at + 2) === ')') at += 3 // `Lee (52) was`
  while (at < noun.end + MOST_ADVERBS && (traitsAt(prose, at) & ADVERB || isSelf(prose, at))) at++
  const traits = traitsAt(prose, at)
  if (traits & AUXILIARY || (traits & CUE && traits & (IS_PAST | IS_PRESENT))) return true
  if (prose.tokens.shape[at] === LOWER) return !(traits & FUNCTION) && looksFinite(prose, at)
  const mark = prose.source.charAt(prose.tokens.start[at] as number)
  return mark === ',' && opensSentence(prose, noun.start)
}

/** The noun that begins at `from`, with an adverb skipped. */
export function nounFrom({ prose, nounAt, nouns }: Search, from: number): number {
  const at = traitsAt(prose, from) & ADVERB && (nounAt[from] ?? -1) < 0 ? from + 1 : from
  const noun = prose.inside[at] === -1 ? (nounAt[at] ?? -1) : -1
  const [found, next] = [nouns[noun], nouns[noun + 1]]
  if (found?.start !== at) return -1
  if (next?.form !== 'name' || next.person < 1) return noun
  // `said the council’s Anna Berg`, `told by team physio Tom Lee`
  const isOwner = found.possessive && next.start === found.end + 1
  const isOfIt =
    found.form === 'organisation' && prose.tokens.shape[found.end - 1] === LOWER && isUnder(prose, found.end, next.start)
  return isOwner || isOfIt ? noun + 1 : noun
}

/** Nothing, or a calling that no list has: `team | Tom Lee`, `team | physio Zelda Lee`. */
const isUnder = (prose: Prose, from: number, to: number): boolean =>
  from === to || (from === to - 1 && prose.tokens.shape[from] === LOWER && traitsAt(prose, from) === 0)
