import { ADVERB, CUE, IS_PAST, IS_PRESENT, SAY, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import type { Search } from './phrase-heads.ts'
import { type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import { hasOwnSubject, isSubject, MOST_ADVERBS, subjectOf } from './subjects.ts'

/** The subject of a form without one of its own, `saying`: the first noun of the sentence that is not in a prepositional phrase. */
export function farSubjectOf({ prose, nouns, nounAt }: Search, verb: number): number {
  const first = startOfSentence(prose, verb)
  const reporter = reporterOf({ prose, nouns, nounAt }, verb, first)
  if (reporter >= 0) return reporter
  const twice = subjectOfPair({ prose, nouns, nounAt }, verb, first)
  if (twice >= 0) return twice
  for (let at = verb - 1; at >= first && at > verb - 60; at--) {
    const noun = nounAt[at] ?? -1
    if (noun < 0) continue
    at = nouns[noun]?.start ?? at
    if (isSubject(prose, nouns[noun] as Noun)) return noun
  }
  return -1
}

/** `Berg alleged that Holt was behind it, stating: “…”`: what only tells more of what was said is whoever reports. */
function reporterOf(search: Search, verb: number, first: number): number {
  const { prose, nouns, nounAt } = search
  if (prose.lexicon || !/^(?:stating|adding|noting)$/.test(textAt(prose, verb)) || textAt(prose, verb - 1) !== ',') return -1
  for (let at = Math.max(first, verb - LONGEST_REPORT); at < verb - 2; at++) {
    const traits = traitsAt(prose, at)
    if (prose.inside[at] !== -1 || !(traits & CUE) || !(traits & (IS_PAST | IS_PRESENT)) || nounAt[at] !== -1) continue
    if (textAt(prose, at + 1) !== 'that' || !hasOwnSubject(prose, at, traits)) continue
    const reporter = subjectOf(search, at)
    return nouns[reporter]?.start === first && !tellsWithin(prose, at + 2, verb) ? reporter : -1
  }
  return -1
}

/** `that Holt had sent him a text`, `that Holt apologised`: the words may be Holt’s. */
function tellsWithin(prose: Prose, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (prose.inside[at] === -1 && (traitsAt(prose, at) & (SAY | TELL) || WRITINGS.test(textAt(prose, at)))) return true
  return false
}

const WRITINGS =
  /^(?:apologi[sz]ed|written|threatened|phoned|rang|(?:text|letter|message|e-?mail|note|post|call|statement|tweet)s?)$/

/** In tokens; with no limit a line of nothing but `, adding` would cost the square of its length. */
const LONGEST_REPORT = 60

/** `Berg said that Holt is ill and said that …`, `and added that …`: who says the first says the second. */
function subjectOfPair(search: Search, verb: number, first: number): number {
  const { prose, nounAt } = search
  if (prose.lexicon || !(textAt(prose, verb + 1) === 'that' || /^add(?:ed|s)$/.test(textAt(prose, verb)))) return -1
  let at = verb - 1
  while (at > verb - MOST_ADVERBS && traitsAt(prose, at) & ADVERB) at--
  if (!/^(?:and|but)$/.test(textAt(prose, at))) return -1
  const tense = traitsAt(prose, verb) & (IS_PAST | IS_PRESENT)
  for (at--; at > first && at > verb - 60; at--) {
    const traits = traitsAt(prose, at)
    if (prose.inside[at] !== -1 || !(traits & SAY) || !(traits & tense) || nounAt[at] !== -1) continue
    return hasOwnSubject(prose, at, traits) ? subjectOf(search, at) : -1
  }
  return -1
}
