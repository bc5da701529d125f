import { ADVERB, CUE, FUNCTION, IS_BASE, IS_PAST, JUDGE, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { endingAt, type Search } from './phrase-heads.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { nounFrom, subjectOf } from './subjects.ts'
import { LOWER } from './tokens.ts'

/** `was accused`, `is often called`. */
export const isPassive = (prose: Prose, at: number, traits: number): boolean =>
  (traits & IS_PAST) > 0 && !(traits & IS_BASE) && isBe(prose, beforeAdverbs(prose, at))

const isBe = (prose: Prose, at: number): boolean =>
  prose.inside[at] === -1 && /^(?:is|are|was|were|be|been|being|get|got|gets)$/.test(textAt(prose, at))

function beforeAdverbs(prose: Prose, at: number): number {
  let before = at - 1
  while (traitsAt(prose, before) & ADVERB) before--
  return before
}

/** In tokens: words in marks between a verb and who did it. */
const LONGEST_QUOTED = 60

/** Who did it: `rivals` in `was accused of “…” by rivals`, where what stands in marks counts for nothing; -1 for nobody. */
export function agentOf(search: Search, verb: number): number {
  const { prose } = search
  for (let next = verb + 1, left = 5; left > 0 && next < verb + LONGEST_QUOTED; next++) {
    if (prose.inside[next] !== -1) continue
    if (textAt(prose, next) === 'by') return nounFrom(search, next + 1)
    left--
  }
  return -1
}

/**
 * Of a quotation that begins at a token who is only spoken of: `Lee` in `Lee was accused of “…”`, `Lee, dubbed “…” by rivals,`; -1 where nobody is, -2 where it cannot be told who.
 */
export function patientOf(search: Search, quote: number): number {
  const { prose, nounAt } = search
  const verb = beforeLinks(prose, quote)
  if (verb < 1) return -1
  const isNaming = NAMING.test(textAt(prose, verb))
  if (!isNaming && !(traitsAt(prose, verb) & (JUDGE | TELL) && traitsAt(prose, verb) & IS_PAST)) return -1
  const before = beforeAdverbs(prose, verb)
  if (isBe(prose, before)) {
    const patient = behindWho(search, subjectOf(search, before + 1))
    return patient < 0 && isNaming ? UNKNOWN : patient
  }
  if (!isNaming || !/^[,–—]$/.test(textAt(prose, before))) return -1
  return textAt(prose, before) === ',' ? (nounAt[before - 1] ?? -1) : UNKNOWN
}

/** `Berg` for the `shout` of `neighbours heard Berg shout`, `him` in `heard him shout`; -1 where nobody is heard. */
export function heardAs({ prose, nouns, nounAt }: Search, verb: number): number {
  const noun = nounAt[verb - 1] ?? -1
  const before = (nouns[noun]?.start ?? 0) - 1
  return !prose.lexicon && noun >= 0 && /^(?:heard|hear|hears|hearing|overheard)$/.test(textAt(prose, before)) ? noun : -1
}

/** Whom `saying` speaks of in `the paper quoted Lee as saying`, `Lee was quoted by the paper as saying`: Lee; -1 where it is no such thing. */
export function quotedAs(search: Search, verb: number): number {
  const { prose, nouns, nounAt } = search
  if (prose.lexicon) return -1
  if (/^(?:heard|seen|caught|filmed|recorded|overheard|shown)$/.test(textAt(prose, verb - 1))) {
    const be = beforeAdverbs(prose, verb - 1)
    return isBe(prose, be) ? behindWho(search, subjectOf(search, be + 1)) : -1 // `he is heard saying`
  }
  if (textAt(prose, verb - 1) !== 'as') return -1
  const noun = nounAt[verb - 2] ?? -1
  const before = noun >= 0 ? (nouns[noun] as Noun).start - 1 : verb - 2
  const isByPaper = textAt(prose, before) === 'by'
  const quoted = isByPaper ? before - 1 : before
  if (!/^(?:quoted|quotes|quoting|cited|citing)$/.test(textAt(prose, quoted))) return -1
  if (!isByPaper && noun >= 0) return noun
  const be = beforeAdverbs(prose, quoted)
  return isBe(prose, be) ? behindWho(search, subjectOf(search, be + 1)) : -1
}

/** `accused` in `accused of being a “…”`: the last token before a quotation that is no link; -1 within another. */
export function beforeLinks(prose: Prose, quote: number): number {
  let at = quote - 1
  while (at > quote - LONGEST_LINK && prose.tokens.shape[at] === LOWER && LINKS.test(textAt(prose, at))) at--
  if (textAt(prose, at) === 'court' && textAt(prose, at - 1) === 'in') at -= 2 // `described in court as`
  return prose.inside[at] === -1 ? at : -1
}

/** Of a passive whose subject is no noun that may speak: `whose last reply was judged “…” by Lee`. */
const UNKNOWN = -2

/** `Lee` for the `who` of `Lee, who was called “…”`. */
function behindWho(search: Search, noun: number): number {
  const { prose, nouns } = search
  const start = nouns[noun]?.start ?? -1
  if (textAt(prose, start) !== 'who') return noun
  return endingAt(search, textAt(prose, start - 1) === ',' ? start - 2 : start - 1)
}

/** Of a quotation that begins at a token who calls somebody so: `a rival` in `Lee resigned after a rival called him “…”`; -1 for nobody. */
export function callerOf(search: Search, quote: number): number {
  const { prose, nouns, nounAt } = search
  const object = beforeLinks(prose, quote)
  if (object < 1) return -1
  const noun = nounAt[object] ?? -1
  if (/^(?:as|of)$/.test(textAt(prose, object + 1)) && isAgent(prose, nouns[noun])) return noun
  if (NAMING.test(textAt(prose, object)) && noun < 0) {
    const namer = nounAt[object - 1] ?? -1
    return namer >= 0 && textAt(prose, (nouns[namer] as Noun).start - 1) === 'what' ? namer : -1 // `what mediators called “…”`
  }
  const verb = OBJECTS.test(textAt(prose, object)) ? object - 1 : noun >= 0 ? (nouns[noun] as Noun).start - 1 : -1
  if (verb < 1 || !NAMING.test(textAt(prose, verb))) return -1
  const caller = behindWho(search, subjectOf(search, verb))
  const isReported = textAt(prose, (nouns[caller]?.start ?? 0) - 1) === 'that'
  return isReported ? -1 : caller // `Lee said that Grant called it “…”`: by Lee’s account
}

/** `described by one guidebook as “…”`. */
function isAgent(prose: Prose, noun: Noun | undefined): boolean {
  if (!noun) return false
  let by = noun.start - 1
  while (by > noun.start - LONGEST_SORT && isPlainWord(prose, by)) by-- // `by homeless charity Harbour`
  return textAt(prose, by) === 'by' && NAMING.test(textAt(prose, by - 1))
}

const isPlainWord = (prose: Prose, at: number): boolean =>
  prose.tokens.shape[at] === LOWER && prose.inside[at] === -1 && !(traitsAt(prose, at) & (FUNCTION | CUE))

/** In tokens, with the name. */
const LONGEST_SORT = 4

/** Whether words are what somebody is called: `called him “…”`; not `scientists call it a “…”`, which may be its name. */
export function isCallingSomebody(prose: Prose, quote: number): boolean {
  const at = /^(?:an?|the)$/.test(textAt(prose, quote - 1)) ? quote - 2 : quote - 1
  return /^(?:him|her|them|me|us)$/.test(textAt(prose, at)) && /^(?:called|branded|labell?ed)$/.test(textAt(prose, at - 1))
}

const OBJECTS = /^(?:him|her|it|them|me|us)$/
const LONGEST_LINK = 4
const LINKS = /^(?:as|of|for|to|being|a|an|the|having|over|with)$/
/** What gives somebody a name. What else is done with words is told by the lexicon. */
const NAMING =
  /^(?:accused|billed|branded|called|deemed|described|dubbed|hailed|judged|considered|declared|pronounced|labell?ed|named|nicknamed|touted)$/
