import { type Frame, kindOfVerb } from './frame.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  CUE,
  DETERMINER,
  IS_BASE,
  IS_GERUND,
  IS_PAST,
  IS_PRESENT,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
} from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import { createRanker } from './ranker.ts'
import type { Scene } from './scene.ts'
import type { Stretch } from './stretches.ts'
import { LOWER, NUMBER, PUNCTUATION } from './tokens.ts'
import { TOLD } from './weights.ts'

const FIELDS = 'way side next body cut first size comma ends open tie verb kind form person aux gap quote opens tense lead'.split(
  ' ',
)
const TEMPLATES = [
  'way tie',
  'verb',
  'way next',
  'way cut',
  'way first',
  'side next',
  'way size',
  'way body',
  'body tie',
  'tie tense',
  'form person',
  'tie form',
  'tie gap',
  'way comma',
  'aux tie',
  'quote side',
  'opens side',
  'ends way',
  'lead',
  'open verb',
]

/** Knows what is likely to be reported speech. */
export const REPORTS = createRanker(FIELDS, TEMPLATES, TOLD)

/** What is looked at in a cue: a value for each of the last of `FIELDS`. */
export function readCue(scene: Scene, frame: Frame): readonly string[] {
  const { prose } = scene
  const noun = scene.nouns[frame.noun] as Noun
  return [
    frame.tie,
    stem(textAt(prose, frame.cue.start)),
    kindOfVerb(frame.traits),
    noun.form,
    noun.person > 0 ? 'yes' : noun.person < 0 ? 'no' : 'maybe',
    auxiliaryOf(prose, frame),
    frame.gap > 3 ? 'wide' : frame.gap > 0 ? 'gap' : 'close',
    prose.inside[frame.cue.start - 1] === -1 && prose.inside[frame.end] === -1 ? 'no' : 'beside',
    opensSentence(prose, frame.start) ? 'yes' : 'no',
    tenseOf(frame.traits),
    leadOf(prose, frame.start),
  ]
}

/** What stands before speaker or cue, whichever comes first. */
function leadOf(prose: Prose, start: number): string {
  if (opensSentence(prose, start)) return 'first'
  return prose.inside[start - 1] !== -1 ? 'quote' : cutOf(prose, start - 1)
}

/** What is looked at in a stretch: a value for each of `FIELDS`. */
export function readStretch({ prose }: Scene, frame: Frame, stretch: Stretch, cue: readonly string[]): readonly string[] {
  const { way, start, end } = stretch
  const before = way === 'before' || way === 'clause before'
  return [
    way,
    before ? 'before' : 'after',
    nextOf(prose, before ? frame.end : frame.order === 'subject-verb' ? frame.cue.end : start),
    bodyOf(prose, start, end),
    cutOf(prose, end),
    before ? 'none' : cutOf(prose, stretch.clause),
    sizeOf(end - start),
    before && isComma(prose, end) ? 'yes' : 'no',
    quotesIn(prose, end, frame),
    openOf(prose, start),
    ...cue,
  ]
}

/** Whether words in marks stand in the sentence, behind the stretch or before. */
function quotesIn(prose: Prose, end: number, frame: Frame): string {
  const sentence = prose.sentence[frame.cue.start] as number
  const first = Math.max(prose.sentenceStart[sentence] as number, frame.start - FAR)
  const last = Math.min(prose.sentenceStart[sentence + 1] as number, end + FAR)
  for (let at = end; at < last; at++) if (prose.inside[at] !== -1) return 'behind'
  for (let at = frame.start; at >= first; at--) if (prose.inside[at] !== -1) return 'before'
  return 'none'
}

/** In tokens; with no limit an endless line would cost the square of its length. */
const FAR = 80

/** The first word. */
function openOf(prose: Prose, start: number): string {
  if (prose.inside[start] !== -1) return 'quote'
  const text = textAt(prose, start).toLowerCase()
  return OPENERS.has(text) ? text : joinOf(prose, start)
}
const OPENERS = new Set('that to it him her them this his their its he she they the a an if whether how what why not'.split(' '))

/** Whether a clause is told, with a verb of its own, or a thing. */
function bodyOf(prose: Prose, start: number, end: number): string {
  for (let at = start; at < Math.min(end, start + 12); at++) {
    if (prose.inside[at] !== -1) continue
    const traits = traitsAt(prose, at)
    if (at === start && traits & SUBORDINATOR) return 'that'
    if (at === start && textAt(prose, at) === 'to') return 'to'
    if (at === start && traits & IS_GERUND) return 'ing'
    if (traits & AUXILIARY) return 'clause'
    if (at > start && traits & CUE && traits & (IS_PAST | IS_PRESENT)) return 'clause'
  }
  return 'thing'
}

const isComma = ({ source, tokens }: Prose, at: number): boolean => source.charCodeAt(tokens.start[at] as number) === 0x2c

const sizeOf = (tokens: number): string =>
  tokens < 3 ? '2' : tokens < 6 ? '5' : tokens < 12 ? '11' : tokens < 30 ? '29' : 'long'

/** `announced`, `announces`, `announcing` → `announc`; `denied`, `denies` → `den`. */
const stem = (verb: string): string => verb.replace(/(?:ied|ies|ing|ed|es|s|e)$/, '')

function tenseOf(traits: number): string {
  if (traits & IS_GERUND) return 'ing'
  if (traits & IS_PAST) return 'past'
  return traits & IS_PRESENT ? 'present' : traits & IS_BASE ? 'base' : 'none'
}

/** What stands where a stretch ends: a mark and the word after it, or a word that joins. */
function cutOf(prose: Prose, at: number): string {
  if (at >= prose.tokens.count || prose.inside[at] !== -1) return 'quote'
  if (prose.tokens.shape[at] !== PUNCTUATION) return joinOf(prose, at)
  const mark = prose.source.charAt(prose.tokens.start[at] as number)
  return mark === '.' ? '.' : mark === ',' ? (CUTS[joinOf(prose, at + 1)] as string) : 'mark'
}

const JOINTS =
  'and but or while which who that because after before when as in on for of with to from at by if although though since according including where ing cue pronoun the word'.split(
    ' ',
  )
const JOINT = new Set(JOINTS.slice(0, -5))
const CUTS: Record<string, string> = Object.fromEntries(JOINTS.map((joint) => [joint, `, ${joint}`]))

function joinOf(prose: Prose, at: number): string {
  const traits = prose.tokens.traits[at] ?? 0
  if (traits & (PREPOSITION | CONJUNCTION | SUBORDINATOR | PRONOUN)) {
    const text = textAt(prose, at)
    if (JOINT.has(text)) return text
  }
  return traits & IS_GERUND ? 'ing' : traits & CUE ? 'cue' : traits & PRONOUN ? 'pronoun' : traits & DETERMINER ? 'the' : 'word'
}

function auxiliaryOf(prose: Prose, frame: Frame): string {
  let at = frame.cue.start - 1
  while (at > 0 && isPlainAdverb(prose.tokens.traits[at] ?? 0)) at--
  const text = textAt(prose, at)
  if (text === 'to') return 'to'
  if (/n[’']t$|^not$/.test(text)) return 'not'
  if (!((prose.tokens.traits[at] ?? 0) & AUXILIARY)) return 'none'
  return HELPERS[text] ?? 'aux'
}

const isPlainAdverb = (traits: number): boolean => (traits & ADVERB) > 0 && !(traits & AUXILIARY)
const HELPERS: Record<string, string> = {
  ...{ has: 'has', have: 'has', had: 'has', is: 'is', are: 'is', was: 'is', were: 'is' },
  ...{ will: 'would', would: 'would', could: 'would', may: 'would', might: 'would', should: 'would', can: 'would' },
}

const NEXTS = new Set(
  'that to if whether how what why for of on in with about against as by it his her their out at from'.split(' '),
)

function markAt({ source, tokens }: Prose, at: number): string {
  const mark = source.charAt(tokens.start[at] as number)
  return ',.:—–'.includes(mark) ? mark : 'mark'
}

function nextOf(prose: Prose, at: number): string {
  if (prose.inside[at] !== -1) return 'quote'
  const shape = prose.tokens.shape[at] as number
  if (shape === PUNCTUATION) return markAt(prose, at)
  const text = shape === LOWER ? textAt(prose, at) : ''
  if (NEXTS.has(text)) return text
  const traits = prose.tokens.traits[at] ?? 0
  if (shape === NUMBER) return 'number'
  if (traits & DETERMINER) return 'the'
  if (traits & PRONOUN) return 'pronoun'
  if (traits & PREPOSITION) return 'preposition'
  return traits & ADVERB ? 'adverb' : shape !== LOWER ? 'name' : traits & IS_GERUND ? 'ing' : 'word'
}
