import type { Frame } from './frame.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  FUNCTION,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SUBORDINATOR,
  TIME,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { isInHeadline, type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { isSubject } from './subjects.ts'
import { LOWER, NUMBER, PUNCTUATION } from './tokens.ts'

/** Tokens that a mention counts as nearer, or as farther off, than it stands. */
const SPOKE = 8
/** In other languages, where verbs tell less of who leads a sentence. */
export const SPOKE_ELSEWHERE = 40
/** A sentence further on counts as so many tokens more. */
const SENTENCE = 10
const LEADS = 10
const OBJECT = -30
const ASIDE = -47

/** How near a mention is felt to be, as a token: who spoke last is on the reader's mind, who stands in an aside is not. */
export function weighMention(scene: Scene, index: number, isSpeaking: boolean, before: number): number {
  const { prose, nouns, framesOf } = scene
  const noun = nouns[index] as Noun
  const hasCue = (framesOf[index] as readonly number[]).length > 0
  if (prose.lexicon) return Math.max(before, noun.start + (isSpeaking ? SPOKE_ELSEWHERE : 0) + (hasCue ? LEADS : 0))
  const late = noun.start + SENTENCE * (prose.sentence[noun.start] as number) + (isSpeaking ? SPOKE : 0)
  if (noun.plural) return late + (hasCue ? LEADS : 0)
  if (isInHeadline(prose, noun.start)) return Math.max(before, late + ASIDE)
  if (!isSpeaking && noun.form === 'pronoun' && RELATIVE.test(textAt(prose, noun.start))) return before
  if (leads(scene, index, isSpeaking)) return late + LEADS
  if (noun.form === 'pronoun' && !isSpeaking) return Math.max(before, late)
  if (isSpeaking || isBehindWhen(prose, noun)) return late
  const role = nouns[index - 1] // `her son, Tim, noticed`: the same as he, so that he was spoken of
  const isNew =
    before === Number.NEGATIVE_INFINITY ||
    (role?.form === 'role' && role.end === noun.start - 1 && !(traitsAt(prose, role.start - 1) & PREPOSITION))
  if (isNew && isIntroduced(scene, index)) return Math.max(before, late)
  return Math.max(before, late + (isOblique(scene, index) || isAnybody(prose, noun) ? ASIDE : OBJECT))
}

/**
 * `The verdict angered Anna Lee, who …`, `The case was brought by Anna Lee, a lawyer.`, `Among them was Anna Lee`, `when his son, Tim, saw it`:
 * a name, new, that the text goes on about.
 */
function isIntroduced({ prose, nouns }: Scene, index: number): boolean {
  const { form, gender, start, core, end, possessive } = nouns[index] as Noun
  if (form !== 'name' || possessive) return false
  const first = startOfSentence(prose, end)
  if (
    core.end - core.start > 1 &&
    /^(?:was|is|were)$/.test(textAt(prose, start - 1)) &&
    /^(?:Among|One|Also|Another)$/.test(textAt(prose, first))
  )
    return true
  // `The prize was awarded to Anna Lee of Norrby.`
  const isGiven =
    textAt(prose, start - 1) === 'to' &&
    /^(?:awarded|given|presented|handed|went)$/.test(textAt(prose, start - 2)) &&
    hasPrize(prose, first, start)
  if (core.end - core.start > 1 && (isGiven || (textAt(prose, start - 1) === 'where' && isSubject(prose, nouns[index] as Noun))))
    return true
  const before = nouns[index - 1]
  if (textAt(prose, end) !== ',') return false
  if (
    textAt(prose, first) === 'For' &&
    start - first < LONGEST_LIST &&
    (textAt(prose, end + 1) === 'who' || isCalledSomething(prose, end + 1))
  )
    return true // `For Anna Lee, who …`, `For student Anna Lee, 19,`
  if (!gender) return core.end - core.start > 1 && isFirstOf(prose, first) && isCalledSomething(prose, end + 1)
  if (before?.form === 'role' && before.end === start - 1 && textAt(prose, start - 1) === ',') return true
  if (core.end - core.start < 2 || !isFirstOf(prose, first)) return false
  const after = textAt(prose, end + 1)
  return /^(?:who|whose)$/.test(after) || prose.tokens.shape[end + 1] === NUMBER || /^(?:an?|the)$/.test(after)
}

function hasPrize(prose: Prose, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + LONGEST_CLAUSE); at++)
    if (/^(?:prize|award|medal|title|trophy|cup)$/i.test(textAt(prose, at))) return true
  return false
}

/** The first sentence of its passage. */
const isFirstOf = ({ tokens }: Prose, first: number): boolean =>
  first === 0 || tokens.passage[first - 1] !== tokens.passage[first]

/** `, a priest`, `, 44,`: more than a clause with `who`, which a name in passing has as often. */
function isCalledSomething(prose: Prose, at: number): boolean {
  if (prose.tokens.shape[at] === NUMBER) return textAt(prose, at + 1) === ','
  return /^an?$/.test(textAt(prose, at)) && ((traitsAt(prose, at + 1) | traitsAt(prose, at + 2)) & ROLE) > 0
}

/** A subject or a speaker, but of no clause that another verb or `that` governs. */
function leads({ prose, nouns, frames, framesOf }: Scene, index: number, isSpeaking: boolean): boolean {
  const noun = nouns[index] as Noun
  if (isSingledOut(prose, noun, nouns[index - 1]) || isQuestioned(prose, noun)) return true
  if (isAppositive(prose, noun, nouns[index - 1]) || isSecond(prose, noun, nouns[index - 1]) || isOwned(prose, noun)) return false
  const orders = (framesOf[index] as readonly number[]).map((frame) => (frames[frame] as Frame).order)
  if (orders.length > 0 && (isSpeaking || orders.includes('verb-subject'))) return true
  if (
    !orders.includes('subject-verb') &&
    !isSubject(prose, noun) &&
    !comesFirst(prose, noun) &&
    !isInAside(prose, noun, nouns[index - 1], nouns[index - 2])
  )
    return false
  return !isGoverned(prose, noun.start - 1)
}

/** `It was Anna Lee who`, `It was her son, Tim, who`. */
function isSingledOut(prose: Prose, { start, end }: Noun, before: Noun | undefined): boolean {
  if (textAt(prose, textAt(prose, end) === ',' ? end + 1 : end) !== 'who') return false
  const first = textAt(prose, start - 1) === ',' && before?.end === start - 1 ? before.start : start
  return /^(?:is|was|’s|'s)$/.test(textAt(prose, first - 1)) && /^it$/i.test(textAt(prose, first - 2))
}

/** `her husband, a pianist known as`: what tells more of the one before the comma. */
const isAppositive = (prose: Prose, { form, start }: Noun, before: Noun | undefined): boolean =>
  form === 'role' &&
  /^an?$/.test(textAt(prose, start)) &&
  textAt(prose, start - 1) === ',' &&
  ((traitsAt(prose, start - 2) & ROLE) > 0 || (before?.end === start - 1 && before.person > 0))

/** `an aide whose 2009 Norrby was crushed`. */
function isOwned(prose: Prose, { start }: Noun): boolean {
  for (let at = start - 1; at > start - LONGEST_LIST; at--) if (textAt(prose, at) === 'whose') return true
  return false
}

/** `his partner` in `he and his partner had`: the first of two leads. */
const isSecond = (prose: Prose, { start }: Noun, before: Noun | undefined): boolean =>
  before !== undefined && before.end === start - 1 && before.person > 0 && textAt(prose, start - 1) === 'and'

/** `in which Lee was asked where`: the next `he` gives the answer. */
const isQuestioned = (prose: Prose, { end }: Noun): boolean =>
  ((prose.tokens.traits[end] ?? 0) & AUXILIARY) > 0 &&
  /^(?:is|was|were)$/.test(textAt(prose, end)) &&
  /^(?:asked|pressed|questioned|quizzed)$/.test(textAt(prose, end + 1))

/** `His opposite number, Anna Lee, felt`: a name between commas, the first of its sentence, before a verb. */
function isInAside(prose: Prose, { form, person, start, end }: Noun, role: Noun | undefined, before: Noun | undefined): boolean {
  if (form !== 'name' || person < 1 || textAt(prose, start - 1) !== ',' || textAt(prose, end) !== ',') return false
  const first = startOfSentence(prose, start)
  if (prose.inside[end + 1] !== -1) return false
  if (role?.end === start - 1 && isSecond(prose, role, before)) return false
  const isOffice = role?.form === 'role' && role.end === start - 1 && /^(?:and|but|while|,)$/.test(textAt(prose, role.start - 1))
  if (!isOffice) {
    if (start - first > LONGEST_OPENER) return false
    for (let at = first; at < start - 1; at++) if (textAt(prose, at) === ',') return false
  }
  if (traitsAt(prose, end + 1) & (CUE | AUXILIARY)) return true
  const verb = textAt(prose, end + 1)
  if (prose.tokens.shape[end + 1] !== LOWER) return false
  // `His deckhand, Tom Holt, clung to it`, a verb that no list has; not `Her friend, Tom Holt, mayor of Norrby, said`
  return /ed$/.test(verb) || (traitsAt(prose, end + 1) === 0 && !/ing$/.test(verb) && textAt(prose, end + 2) !== 'of')
}

/** In tokens, up to a name in an aside. */
export const LONGEST_OPENER = 9

/** `believed the judge was`, `that Lee wanted`, `a position the nominee has left`: the word before holds the noun. */
function isGoverned({ tokens, inside }: Prose, before: number): boolean {
  const traits = tokens.traits[before] ?? 0
  if (inside[before] !== -1 || traits & (CONJUNCTION | ADVERB)) return (traits & SUBORDINATOR) > 0
  return tokens.shape[before] === LOWER
}

/** `But Lee, who had …`, `Lee shook her head`: first in its sentence, before a comma or a word that may be a verb. */
function comesFirst(prose: Prose, { start, end, person }: Noun): boolean {
  const first = startOfSentence(prose, start)
  let at = first
  while (at < start && at < first + LONGEST_LIST && traitsAt(prose, at) & (CONJUNCTION | ADVERB)) at++
  if (at !== start) return false
  return textAt(prose, end) === ',' || (person > 0 && prose.tokens.shape[end] === LOWER && !(traitsAt(prose, end) & FUNCTION))
}

/** `For 41 years Lee sang`, `Back in the village Mrs Lee sells soup`; not `In court papers Lee had called him a fool`, of whom that is told. */
function isBehindWhen(prose: Prose, noun: Noun): boolean {
  if (!isBehindTime(prose, noun) && !isBehindPlace(prose, noun)) return false
  for (let at = noun.end; at < noun.end + LONGEST_CLAUSE && prose.sentence[at] === prose.sentence[noun.start]; at++)
    if (/^(?:him|her|them|it)$/.test(textAt(prose, at)) && prose.inside[at] === -1) return false
  return true
}

/** In tokens. */
const LONGEST_CLAUSE = 12

/** `For 41 years Lee sang`, `In 2009 Lee sang`: first in its sentence but for when. */
function isBehindTime(prose: Prose, { start, end, person, possessive }: Noun): boolean {
  const first = startOfSentence(prose, start)
  if (person < 0 || possessive || start === first || start - first > LONGEST_LIST) return false
  const isWhen =
    traitsAt(prose, start - 1) & TIME || /^(?:year|month|week|day|hour|minute|decade)s$/.test(textAt(prose, start - 1))
  if (!isWhen && prose.tokens.shape[start - 1] !== NUMBER) return false
  if (!(traitsAt(prose, first) & (PREPOSITION | TIME | DETERMINER)) && !/^(?:last|next|earlier)$/i.test(textAt(prose, first)))
    return false
  for (let at = first; at < start; at++) if (prose.inside[at] !== -1 || prose.tokens.shape[at] === PUNCTUATION) return false
  return (
    prose.tokens.shape[end] === LOWER &&
    !(traitsAt(prose, end) & (PREPOSITION | CONJUNCTION | SUBORDINATOR | PRONOUN | DETERMINER))
  )
}

/** `Back in the village Mrs Lee sells soup`: a name, first in its sentence but for where. */
function isBehindPlace(prose: Prose, noun: Noun): boolean {
  const { start, core, form, person } = noun
  const first = startOfSentence(prose, start)
  if (form !== 'name' || person < 1 || start - first < 2 || start - first > LONGEST_PLACE || core.end - start < 2) return false
  if (!((traitsAt(prose, first) | traitsAt(prose, first + 1)) & PREPOSITION) || !isSubject(prose, noun)) return false
  for (let at = first + 1; at < start; at++)
    if (
      prose.inside[at] !== -1 ||
      prose.tokens.shape[at] === PUNCTUATION ||
      traitsAt(prose, at) & (CUE | AUXILIARY | PRONOUN | SUBORDINATOR)
    )
      return false
  return prose.tokens.shape[start - 1] === LOWER
}

/** In tokens, up to a name behind where something is. */
const LONGEST_PLACE = 6

/** `a rival`, `no other secretary`, `voter` in `voter support`: nobody in particular. */
function isAnybody(prose: Prose, { form, start, end }: Noun): boolean {
  if (form !== 'role') return false
  if (prose.tokens.shape[end] === LOWER && !(traitsAt(prose, end) & (FUNCTION | CUE)) && !/(?:ed|s)$/.test(textAt(prose, end)))
    return true
  let at = start
  while (at > start - LONGEST_LIST && !(traitsAt(prose, at) & DETERMINER) && prose.tokens.shape[at] === LOWER) at--
  const article = traitsAt(prose, at) & DETERMINER ? textAt(prose, at) : ''
  return prose.tokens.shape[start] === LOWER && (article === '' || /^(?:an?|no|any|every|each)$/i.test(article))
}

/** `for Harbour Power`, `Lee’s`, `by Lee and Grant`, `was a participant`: no subject, and seldom who `he` is. */
function isOblique({ prose, nouns }: Scene, index: number): boolean {
  for (let at = index; at >= 0 && at > index - LONGEST_LIST; at--) {
    const { start, possessive, form } = nouns[at] as Noun
    if (form === 'pronoun') return false
    const before = traitsAt(prose, start - 1)
    if (possessive || before & PREPOSITION) return true
    if (before & AUXILIARY && IS.test(textAt(prose, start - 1))) return true
    const joined = before & CONJUNCTION || textAt(prose, start - 1) === ','
    const gap = start - (nouns[at - 1]?.end ?? -9)
    if (!joined || gap > 2) return false
  }
  return false
}

const RELATIVE = /^(?:who|which|that)$/i
const LONGEST_LIST = 4
const IS = /^(?:is|are|was|were|be|been|being|become|becomes|became)$/
