import type { Frame } from './frames.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  FIRST_NAME,
  FUNCTION,
  PREPOSITION,
  ROLE,
  SUBORDINATOR,
  TITLE,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { isBeside } from './nouns-elsewhere.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { isSubject } from './subjects.ts'
import { LOWER } from './tokens.ts'

/** Somebody that nouns stand for, as far as the text has been read. */
export interface Draft {
  /** The noun with the fullest name. */
  best: Noun
  gender: number
  person: number
  plural: boolean
  words: string[]
  /** Indices of the nouns, in reading order. */
  nouns: number[]
  /** Token of the last mention that counts: a subject or a speaker counts as a little later than it stands. */
  salience: number
}

/** Tokens that a mention counts as nearer, or as farther off, than it stands. */
const SPOKE = 12
/** In other languages, where verbs tell less of who leads a sentence. */
const SPOKE_ELSEWHERE = 40
/** A sentence further on counts as so many tokens more. */
const SENTENCE = 8
const LEADS = 10
const OBJECT = -28
const ASIDE = -45
const UNSURE = -15

/** How near a mention is felt to be, as a token: who spoke last is on the reader's mind, who stands in an aside is not. */
export function weighMention(scene: Scene, index: number, isSpeaking: boolean, before: number): number {
  const { prose, nouns, framesOf } = scene
  const noun = nouns[index] as Noun
  const hasCue = (framesOf[index] as readonly number[]).length > 0
  if (prose.lexicon) return Math.max(before, noun.start + (isSpeaking ? SPOKE_ELSEWHERE : 0) + (hasCue ? LEADS : 0))
  const late = noun.start + SENTENCE * (prose.sentence[noun.start] as number) + (isSpeaking ? SPOKE : 0)
  if (noun.plural) return late + (hasCue ? LEADS : 0)
  if (!isSpeaking && noun.form === 'pronoun' && RELATIVE.test(textAt(prose, noun.start))) return before
  if (leads(scene, index, isSpeaking)) return late + LEADS
  if (isSpeaking || noun.form === 'pronoun') return late
  return Math.max(before, late + (isOblique(scene, index) || isAnybody(prose, noun) ? ASIDE : OBJECT))
}

/** A subject or a speaker, but of no clause that another verb or `that` governs. */
function leads({ prose, nouns, frames, framesOf }: Scene, index: number, isSpeaking: boolean): boolean {
  const noun = nouns[index] as Noun
  const own = framesOf[index] as readonly number[]
  if (own.length > 0 && (isSpeaking || own.some((frame) => (frames[frame] as Frame).cue.end <= noun.start))) return true
  if (own.length === 0 && !isSubject(prose, noun) && !opensSentence(prose, noun)) return false
  return !isGoverned(prose, noun.start - 1)
}

/** `believed the judge was`, `that Lee wanted`, `a position the nominee has left`: the word before holds the noun. */
function isGoverned({ tokens, inside }: Prose, before: number): boolean {
  const traits = tokens.traits[before] ?? 0
  if (inside[before] !== -1 || traits & (CONJUNCTION | ADVERB)) return (traits & SUBORDINATOR) > 0
  return tokens.shape[before] === LOWER
}

/** `But Lee, who had …`: first in its sentence, before a comma. */
function opensSentence(prose: Prose, { start, end }: Noun): boolean {
  let at = prose.sentenceStart[prose.sentence[start] as number] as number
  while (at < start && traitsAt(prose, at) & (CONJUNCTION | ADVERB)) at++
  return at === start && textAt(prose, end) === ','
}

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

/** Of names that may be anything, by their last word: how much oftener they stand behind `in` or `across` than by a verb of saying. */
export type Placing = ReadonlyMap<string, number>

/** Read off the whole text which names are places and things, whatever the lexicon knows of them. */
export function readPlacing({ prose, nouns, framesOf }: Scene): Placing {
  const counts = new Map<string, number>()
  nouns.forEach((noun, index) => {
    if (noun.form !== 'name' || isSurelySomebody(prose, noun)) return
    const isPlaced = traitsAt(prose, noun.start - 1) & PREPOSITION && PLACING.test(textAt(prose, noun.start - 1))
    const speaks = (framesOf[index] as readonly number[]).length > 0
    if (!isPlaced && !speaks) return
    const word = lastWordOf(prose, noun)
    counts.set(word, (counts.get(word) ?? 0) + (isPlaced ? 1 : -1))
  })
  return counts
}

const PLACING = /^(?:in|across|throughout|near|outside|inside|around|into)$/i
const lastWordOf = (prose: Prose, { core }: Noun): string => textAt(prose, core.end - 1).toLowerCase()

/** By a title, a role before the name or a first name. */
function isSurelySomebody(prose: Prose, { start, core, gender }: Noun): boolean {
  if (gender || traitsAt(prose, core.start) & FIRST_NAME) return true
  for (let at = start; at < core.start; at++) if (traitsAt(prose, at) & (ROLE | TITLE)) return true
  return false
}

/** Whom a pronoun stands for. */
export interface Antecedent {
  /** Index of the referent, -1 for nobody who was named. */
  readonly target: number
  /** Whether another could be meant nearly as well. */
  readonly isOpen: boolean
}

/** Two that are so many tokens apart in salience, or fewer, are as likely. */
const CLOSE = 12

/**
 * Of the referents lately spoken of the most salient that a pronoun can stand for.
 *
 * @param recent - Referents lately spoken of.
 * @param placing - As `readPlacing` gives it.
 */
export function findAntecedent(
  { prose, nouns }: Pick<Scene, 'prose' | 'nouns'>,
  noun: Noun,
  drafts: readonly Draft[],
  recent: readonly number[],
  placing: Placing,
): Antecedent {
  const word = textAt(prose, noun.start).toLowerCase()
  let [target, most, second] = [-1, 0, -Infinity]
  for (const other of recent) {
    const draft = drafts[other] as Draft
    const less = doubt(prose, draft, word, placing)
    if (less === Number.NEGATIVE_INFINITY || !mayBe(noun, draft, word)) continue
    const isFitting = draft.gender && isBeside(prose, nouns[draft.nouns.at(-1) as number], noun)
    const weight = Math.max(0, draft.salience + (isFitting ? SPOKE_ELSEWHERE : 0) + less)
    if (weight < most) second = Math.max(second, weight)
    else [target, most, second] = [other, weight, target < 0 ? second : most]
  }
  return { target, isOpen: most - second <= CLOSE }
}

/** How much less a name is thought of as `he` or `she` that need not be a person's. */
function doubt(prose: Prose, { best, gender }: Draft, word: string, placing: Placing): number {
  if (prose.lexicon || best.form !== 'name' || !/^(?:he|she|his|her)$/.test(word)) return 0
  if (gender || isSurelySomebody(prose, best)) return 0
  const placed = placing.get(lastWordOf(prose, best))
  return placed === undefined ? UNSURE : placed > 0 ? Number.NEGATIVE_INFINITY : 0
}

function mayBe(noun: Noun, draft: Draft, word: string): boolean {
  if (draft.best.form === 'pronoun') return false
  if (word === 'they') return draft.plural || draft.person < 0
  if (word === 'it') return draft.person < 0
  if (draft.plural || draft.person < 0) return false
  if (draft.person === 0 && draft.best.core.end - draft.best.core.start < 2 && draft.nouns.length < 2) return false
  return !(noun.gender && draft.gender && noun.gender !== draft.gender)
}
