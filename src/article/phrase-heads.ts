import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { isRegion } from './relatives.ts'
import { CAPITAL, LOWER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** What a cue's speaker is looked for in. */
export interface Search {
  readonly prose: Prose
  readonly nouns: readonly Noun[]
  readonly nounAt: Int32Array
}

/** In tokens; with no limit a line of nothing but commas and verbs would cost the square of its length. */
export const LONGEST_ASIDE = 60

/** The noun whose last token stands there, or before a bracket: `Anna Berg (D-Mo.)`; -1 for none. */
export function endingAt({ prose, nounAt }: Search, at: number): number {
  if (textAt(prose, at) !== ')' || prose.inside[at] !== -1) return nounAt[at] ?? -1
  for (let open = at - 1; open > at - LONGEST_BRACKET; open--) if (textAt(prose, open) === '(') return nounAt[open - 1] ?? -1
  return -1
}

/** In tokens. */
export const LONGEST_BRACKET = 8

/** The head of what ends at the noun: `Cruz, in an interview with CNN, said` and `the mother of Lee said` mean the first. */
export function atClauseStart(search: Search, noun: number, first: number, left = MOST_STEPS): number {
  const { prose, nouns, nounAt } = search
  const start = nouns[noun]?.start ?? first
  const before = beforeOwner(search, noun, first)
  if (before < first || prose.inside[before] !== -1) return noun
  if (traitsAt(prose, before) & PREPOSITION) {
    // `The firm apologised after Lee called it`
    const { person, form } = nouns[noun] as Noun
    const isOffice = textAt(prose, before) === 'as' && form === 'role' && !(traitsAt(prose, start) & DETERMINER)
    const isClause = form === 'name' ? person >= 0 : person > 0 && !isOffice // not `in her role as mayor`
    if (isClause && /^(?:after|before|since|until|as)$/.test(textAt(prose, before))) return noun
    for (let at = before - 1; at >= first && at > before - 8; at--) {
      const other = nounAt[at] ?? -1
      const goesOn =
        left > 0 && other >= 0 && (isPlaced(search, other, first) || textAt(prose, (nouns[other] as Noun).start - 1) === ',')
      if (other >= 0) return goesOn ? atClauseStart(search, other, first, left - 1) : other
      if (prose.inside[at] !== -1 || (traitsAt(prose, at) & CUE && !(traitsAt(prose, at) & IS_GERUND) && !mayDescribe(prose, at)))
        break
    }
    return noun
  }
  if (textAt(prose, before) === ',') {
    const isPictured =
      textAt(prose, before - 1) === ')' && /^(?:pictured?|above|below|left|right|centre)$/.test(textAt(prose, before - 2))
    const other = isPictured ? endingAt(search, before - 1) : (nounAt[before - 1] ?? -1)
    const goesOn = isAppositive(search, noun) || isRegion(prose, nouns[noun] as Noun)
    if (left > 0 && other >= 0 && goesOn && !isSetting(search, other, first) && !isInClause(search, other, first))
      return atClauseStart(search, other, first, left - 1)
    return isOfficeOf(search, noun, first) ? (nounAt[first] as number) : noun
  }
  return partnerOf(search, noun, first)
}

/** The token before a noun; of `a leader of the state’s largest union` the one before who owns the union. */
function beforeOwner({ prose, nouns }: Search, noun: number, first: number): number {
  const { start, form } = nouns[noun] as Noun
  if (prose.lexicon || form !== 'organisation' || prose.tokens.shape[start - 1] !== POSSESSIVE) return start - 1
  for (let at = start - 2; at > first && at > start - LONGEST_OWNER; at--)
    if (prose.inside[at] !== -1 || prose.tokens.shape[at] === PUNCTUATION) break
    else if (textAt(prose, at) === 'of') return at
  return start - 1
}

/** In tokens. */
const LONGEST_OWNER = 6

/** `Zelda Berg, Director, Press and Media, Harbour Trust, said`: a list of what somebody is opens the sentence, and the noun ends it. */
function isOfficeOf({ prose, nouns, nounAt }: Search, noun: number, first: number): boolean {
  const head = nouns[nounAt[first] ?? -1]
  const { start, person } = nouns[noun] as Noun
  if (person > 0 || head?.form !== 'name' || head.person < 1 || start > first + LONGEST_ASIDE) return false
  const office = nouns[nounAt[head.end + 1] ?? -1]
  if (office?.form !== 'role') return false
  if (textAt(prose, head.end) !== ',' || office.start !== head.end + 1 || prose.tokens.shape[office.start] !== CAPITAL)
    return false
  for (let at = office.end; at < start; at++)
    if ((nounAt[at] ?? -1) < 0 && prose.tokens.shape[at] === LOWER && !/^(?:and|of|for|at|the|in)$/.test(textAt(prose, at)))
      return false
  return true
}

/** `Zelda Berg of Ingalls and Snyder said`: two surnames that a firm is called by. */
function partnerOf({ prose, nouns, nounAt }: Search, noun: number, first: number): number {
  const [second, one] = [nouns[noun] as Noun, nouns[nounAt[(nouns[noun] as Noun).start - 2] ?? -1]]
  if (!one || !/^(?:and|&)$/.test(textAt(prose, second.start - 1)) || !isSurname(one) || !isSurname(second)) return noun
  const holder = nounAt[one.start - 2] ?? -1
  const { form, person = 0, core } = nouns[holder] ?? {}
  const isNamed = form === 'name' && person > 0 && core && core.end - core.start > 1
  return isNamed && one.start > first + 2 && textAt(prose, one.start - 1) === 'of' ? holder : noun
}

const isSurname = ({ form, person, start, end }: Noun): boolean => form === 'name' && person === 0 && end === start + 1

/** `asked` in `those asked about the plan said`: what may tell of the noun before it. */
export const mayDescribe = (prose: Prose, at: number): boolean =>
  (/^(?:asked|quoted|briefed|questioned|surveyed)$/.test(textAt(prose, at)) ||
    (textAt(prose, at + 1) === 'by' && (traitsAt(prose, at) & IS_PAST) > 0)) &&
  !(traitsAt(prose, at - 1) & (AUXILIARY | PRONOUN))

/** How many nouns back; with no limit `of the … of the …` would cost the square of its length. */
const MOST_STEPS = 6

/** `Lee of Harbour Capital in Norrby said`: the second of a chain, right behind `of`, `at` or `from` and another noun. */
const isPlaced = ({ prose, nouns, nounAt }: Search, noun: number, first: number): boolean => {
  const before = (nouns[noun] as Noun).start - 1
  const behind = textAt(prose, before - 1) === ',' ? before - 2 : before - 1
  return before > first && /^(?:of|at|from|by|for)$/.test(textAt(prose, before)) && (nounAt[behind] ?? -1) >= 0
}

/** `In a letter filed in court, the agency said`: the sentence opens with a preposition, and what its comma ends is no subject. */
export function isSetting({ prose, nouns }: Search, noun: number, first: number): boolean {
  const start = traitsAt(prose, first) & (CONJUNCTION | ADVERB) ? first + 1 : first
  return (
    ((traitsAt(prose, start) & PREPOSITION) > 0 || (!prose.lexicon && OPENING.test(textAt(prose, start)))) &&
    (nouns[noun]?.start ?? 0) > start
  )
}

/** `The talks take place in Norrby, a spokesman said`: what the comma ends has a verb of its own, and is no subject. */
function isInClause({ prose, nouns, nounAt }: Search, noun: number, first: number): boolean {
  const { start } = nouns[noun] as Noun
  if (start > first + LONGEST_ASIDE) return true
  let isRelative = false
  for (let at = first + 1; at < start; at++) {
    if (prose.inside[at] !== -1 || (nounAt[at] ?? -1) >= 0) continue
    if (prose.tokens.shape[at] === PUNCTUATION) isRelative = false
    const traits = traitsAt(prose, at)
    if (traits & SUBORDINATOR) isRelative = true
    else if (!isRelative && (traits & AUXILIARY || (traits & CUE && traits & (IS_PAST | IS_PRESENT)))) return true
    else if (
      !isRelative &&
      !prose.lexicon &&
      prose.tokens.shape[at] === LOWER &&
      !traits &&
      (nounAt[at - 1] ?? -1) >= 0 &&
      looksFinite(prose, at)
    )
      return true
  }
  return false
}

/** `Speaking in Norrby, the mayor said`. */
const OPENING =
  /^(?:\p{Lu}\p{Ll}+(?<!K|Beij|Nank|R|Spr|Sterl|Flem)ing|Asked|Pressed|Interviewed|Reached|Contacted|Questioned|Quizzed)$/u

/** `Lee, a senior fellow, said` has the comma's second part as a role with an article. */
function isAppositive({ prose, nouns }: Search, noun: number): boolean {
  const found = nouns[noun]
  return (
    found !== undefined && found.form !== 'name' && found.form !== 'pronoun' && (traitsAt(prose, found.start) & DETERMINER) > 0
  )
}

/** `visited`, `visits`: the ending of a verb that we do not know. */
export function looksFinite({ source, tokens }: Prose, at: number): boolean {
  const end = tokens.end[at] as number
  return source[end - 1] === 's' || (source[end - 1] === 'd' && source[end - 2] === 'e')
}
