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
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { type Prose, traitsAt } from './prose.ts'
import { createRanker } from './ranker.ts'
import type { Scene } from './scene.ts'
import { findStretches, type Stretch } from './stretches.ts'
import { LOWER, NUMBER, PUNCTUATION } from './tokens.ts'
import { inOrder } from './told-frames.ts'
import { TOLD } from './weights.ts'

/** What a noun is reported to say, without quotation marks. */
export interface Reported {
  readonly span: Span
  readonly noun: number
  readonly frame: number
  readonly probability: number
}

/** A stretch with its cue and how much speaks for it. */
export interface Scored {
  readonly stretch: Stretch
  /** Index among the frames. */
  readonly frame: number
  readonly score: number
}

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

/** Log odds from which a stretch is taken: F1 on held-out folds of quotes-train is best here. */
const THRESHOLD = -1.2

/**
 * Find what is reported to have been said, thought or planned without quotation marks.
 *
 * @param isQuotation - For each quoted passage whether it is speech; scare quotes and titles may stand in a statement.
 */
export function findReported(scene: Scene, isQuotation: readonly boolean[]): readonly Reported[] {
  const { tokens } = scene.prose
  const found = chooseApart(scoreStretches(scene, isQuotation, THRESHOLD)).map(({ stretch, frame, score }) => ({
    span: { start: tokens.start[stretch.start] as number, end: tokens.end[stretch.end - 1] as number },
    noun: (scene.frames[frame] as Frame).noun,
    frame,
    probability: 1 / (1 + Math.exp(-score)),
  }))
  return keepInOrder(found)
}

/** In reading order; of two that overlap the likelier. */
function keepInOrder(found: readonly Reported[]): readonly Reported[] {
  const kept: Reported[] = []
  for (const one of [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = kept.at(-1)
    if (last && one.span.start < last.span.end) {
      if (one.probability <= last.probability) continue
      kept.pop()
    }
    kept.push(one)
  }
  return kept
}

/** Score every stretch beside a cue, in order of the cues, and keep those above a threshold. */
function scoreStretches(scene: Scene, isQuotation: readonly boolean[], threshold: number): Scored[] {
  const found: Scored[] = []
  const { frames } = scene
  for (const frame of inOrder(frames)) {
    const cue = frames[frame] as Frame
    if (isReader(scene, cue) || isSort(scene, cue)) continue
    const stretches = findStretches(scene.prose, cue)
    const shared = stretches.length ? readCue(scene, cue) : []
    for (const stretch of stretches) {
      if (hasQuotation(scene.prose, isQuotation, stretch.start, stretch.end)) continue
      const score = REPORTS.score(readStretch(scene, cue, stretch, shared))
      if (score > threshold) found.push({ stretch, frame, score })
    }
  }
  return found
}

/** `You want to leave early`, `Nobody believes that`: a reader is spoken to, or nobody, and reported to say nothing. */
const isReader = ({ prose, nouns }: Scene, { noun }: Frame): boolean =>
  nouns[noun]?.form === 'pronoun' && /^(?:you|nobody)$/i.test(textAt(prose, (nouns[noun] as Noun).start))

/** `Black circles show`, `Initial estimates put`: a word that opens the sentence and tells of what sort something is, no name. */
function isSort({ prose, nouns }: Scene, { noun, cue, order }: Frame): boolean {
  const { form, start, end } = nouns[noun] as Noun
  return (
    order === 'subject-verb' &&
    form === 'name' &&
    end === start + 1 &&
    end < cue.start &&
    start === prose.sentenceStart[prose.sentence[start] as number] &&
    prose.tokens.shape[end] === LOWER &&
    traitsAt(prose, end) === 0 &&
    /(?<!er|or|ist|ian)s$/.test(textAt(prose, end)) // not `Harbour fighters`, who are somebody
  )
}

/** Of stretches that share words, or have the same cue, keep the best; a cue whose best is taken by another may have its second. */
export function chooseApart<T extends Scored>(scored: readonly T[]): T[] {
  const kept: T[] = []
  for (let at = 0; at < scored.length; ) {
    const next = endOfCluster(scored, at)
    const cluster = scored.slice(at, next).sort((a, b) => b.score - a.score)
    const own: T[] = []
    for (const item of cluster)
      if (!own.some((one) => one.frame === item.frame || shareWords(one.stretch, item.stretch))) own.push(item)
    kept.push(...own)
    at = next
  }
  return kept
}

/** In stretches; with no limit an endless line would cost the square of its length. */
const LARGEST = 60

/** Where the stretches end that share words one with the next. */
function endOfCluster(scored: readonly Scored[], from: number): number {
  let end = (scored[from] as Scored).stretch.end
  let next = from + 1
  for (; next < Math.min(scored.length, from + LARGEST); next++) {
    const { frame, stretch } = scored[next] as Scored
    if (stretch.start >= end && frame !== scored[next - 1]?.frame) break
    end = Math.max(end, stretch.end)
  }
  return next
}

function shareWords(a: Stretch, b: Stretch): boolean {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) > 0.3 * Math.min(a.end - a.start, b.end - b.start)
}

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
    frame.start === prose.sentenceStart[prose.sentence[frame.start] as number] ? 'yes' : 'no',
    tenseOf(frame.traits),
    leadOf(prose, frame.start),
  ]
}

/** What stands before speaker or cue, whichever comes first. */
function leadOf(prose: Prose, start: number): string {
  if (start === prose.sentenceStart[prose.sentence[start] as number]) return 'first'
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

/** Whether words in marks that are speech stand in the stretch: then they are a quotation, not a statement. */
export function hasQuotation(prose: Prose, isQuotation: readonly boolean[], start: number, end: number): boolean {
  const { inside } = prose
  for (let at = start; at < end; at++) {
    const quote = inside[at] as number
    if (quote >= 0 && isQuotation[quote]) return true
  }
  return false
}

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

const textAt = (prose: Prose, at: number): string => prose.source.slice(prose.tokens.start[at], prose.tokens.end[at])
