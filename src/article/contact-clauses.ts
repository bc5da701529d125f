import { ADVERB, CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, SAY, SUBORDINATOR, TIME } from './lexicon.ts'
import { atClauseStart, LONGEST_BRACKET, type Search } from './phrase-heads.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'

/** `The man she married said`, `a woman I met at the hotel said`: not whoever met them, nor where. */
export function headOfContact(search: Search, verb: number, first: number): number {
  const { prose, nouns, nounAt } = search
  if (prose.lexicon) return -1
  for (let at = verb - 1; at > Math.max(first, verb - LONGEST_CONTACT) && prose.inside[at] === -1; at--) {
    const noun = nouns[nounAt[at] ?? -1]
    if (!noun) {
      if (prose.tokens.shape[at] === PUNCTUATION || traitsAt(prose, at) & (CONJUNCTION | SUBORDINATOR)) return -1
      // `the people I asked said`, but not `the people he said I met told`
      if (traitsAt(prose, at) & SAY && !isBehindPronoun({ prose, nouns, nounAt }, at)) return -1
    } else if (noun.form !== 'pronoun') {
      // `in the case of the man he killed the court said`
      if (!(traitsAt(prose, noun.start - 1) & PREPOSITION)) return -1
      at = noun.start
    } else if (noun.possessive || noun.start <= first) return -1
    else {
      const head = nounAt[noun.start - 1] ?? -1
      const { form, end } = nouns[head] ?? {}
      const isHead = end === noun.start && (form === 'role' || form === 'collective')
      return isHead && hasVerb(prose, noun.end, verb) ? atClauseStart(search, head, first) : -1
    }
  }
  return -1
}

/** `I asked`, `he had asked`. */
function isBehindPronoun({ prose, nouns, nounAt }: Search, verb: number): boolean {
  let at = verb - 1
  while (at > verb - LONGEST_BRACKET && (HELPER.test(textAt(prose, at)) || traitsAt(prose, at) & ADVERB)) at--
  return nouns[nounAt[at] ?? -1]?.form === 'pronoun'
}

/** In tokens, from the pronoun to the verb of saying. */
const LONGEST_CONTACT = 12

/** Whether a clause's first word that does not help another verb is one itself: `had met in`, not `later had`. */
function hasVerb(prose: Prose, from: number, to: number): boolean {
  let at = from
  while (at < to && (HELPER.test(textAt(prose, at)) || traitsAt(prose, at) & ADVERB)) at++
  return at < to && prose.tokens.shape[at] === LOWER && !(traitsAt(prose, at) & (TIME | PREPOSITION | DETERMINER | PRONOUN))
}

const HELPER =
  /^(?:am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|will|would|can|could|may|might|must|shall|should|['’](?:m|re|ve|d|ll|s)|n['’]t)$/

/** `A statement she issued through her lawyer, Tom Holt, read`, `the letter Berg sent to his son said`: who wrote what says it. */
export function writerOf({ prose, nouns, nounAt }: Search, verb: number, first: number): number {
  if (prose.lexicon) return -1
  for (let at = verb - 1; at > Math.max(first, verb - LONGEST_WRITTEN) && prose.inside[at] === -1; at--) {
    const noun = nouns[nounAt[at] ?? -1]
    if (!noun) {
      if (prose.tokens.shape[at] === PUNCTUATION ? textAt(prose, at) !== ',' : traitsAt(prose, at) & SUBORDINATOR) return -1
      continue
    }
    at = noun.start
    if (noun.person < 1 || noun.possessive || !WRITINGS.test(textAt(prose, at - 1))) continue
    const opens = at - 2 === first && (traitsAt(prose, first) & DETERMINER) > 0
    return opens && WRITES.test(textAt(prose, noun.end)) && !hasOwn({ prose, nouns, nounAt }, verb) ? (nounAt[at] as number) : -1
  }
  return -1
}

/** `The email Berg sent was leaked, Holt said`: the verb has a subject of its own. */
function hasOwn({ prose, nouns, nounAt }: Search, verb: number): boolean {
  const noun = nouns[nounAt[verb - 1] ?? -1]
  return noun !== undefined && !(traitsAt(prose, noun.start - 1) & PREPOSITION)
}

/** In tokens, from the writer to the verb of saying. */
const LONGEST_WRITTEN = 18
const WRITINGS = /^(?:statement|letter|e-?mail|message|text|post|tweet|note|memo|card|affidavit|essay|article|column)s?$/
const WRITES = /^(?:issued|wrote|sent|posted|left|gave|released|published|made|shared|signed|filed|emailed)$/
