import { preferActor } from './actors.ts'
import { type Attribution, findAttributions, preferSaying, runsOver } from './attribution.ts'
import { type Cast, createJointMention, createMention, nameVoices, voiceOf } from './cast.ts'
import type { Frame } from './frame.ts'
import { findJoint } from './joint.ts'
import { detectLanguage } from './language.ts'
import { SAY, TELL } from './lexicon.ts'
import type { Block, Certainty, Evidence, Quotation, Span, Speaker, Speech, Statement } from './model.ts'
import type { Noun } from './nouns.ts'
import { findSentence, listPassages, readProse, spanOf, textAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import { NO_STAGES, readScene, type Scene, type Stage } from './scene.ts'
import { isDirect } from './setting.ts'
import { findUnspacedSpeech } from './speech-unspaced.ts'
import { findReported, type Reported } from './statements.ts'
import { withToldFrames } from './told-frames.ts'
import { takeTurns } from './turns.ts'
import { UNSPACED_WORDS } from './unspaced-words.ts'
import { isSpeech } from './worth.ts'

/**
 * Find who said what.
 *
 * Words and sentences, then nouns and cues, then for every passage in marks whether it is speech and whose, then what is
 * reported without marks, then whom the nouns stand for.
 *
 * @param without - Stages to leave out, to measure what they add.
 */
export function findSpeech(source: string, blocks: readonly Block[], without: ReadonlySet<Stage> = NO_STAGES): Speech {
  const unspaced = UNSPACED_WORDS[detectLanguage(source)]
  if (unspaced) return findUnspacedSpeech(source, listPassages(source, blocks), unspaced)
  const prose = readProse(source, blocks)
  const scene = readScene(prose, without)
  const near = findAttributions(scene, without)
  const kept = prose.quoted.map((_, quote) => without.has('worth') || isSpeech(scene, quote, near[quote]))
  const attributions = without.has('ties')
    ? near
    : near.map((found, quote) => preferSaying(scene, quote, preferActor(scene, quote, found)))
  // What tells reported speech from other clauses was learnt from English.
  const all = prose.lexicon || without.has('cues') ? scene : withToldFrames(scene)
  const reported = prose.lexicon ? [] : findReported(all, kept)
  const cast = nameVoices(
    all,
    attributions.filter((_, quote) => kept[quote]),
    reported,
    without,
  )
  const quotations = createQuotations(scene, kept, attributions, cast)
  const statements = reported.map((told) => createStatement(all, told, cast))
  return { quotations, statements, voices: cast.voices }
}

/** Above this the attributions of held-out folds of quotes-train are right 98 times in 100. */
const CERTAIN = 0.96
/** Below this more than every third one is wrong, and no name is shown. */
const LIKELY = 0.25

function createQuotations(
  scene: Scene,
  kept: readonly boolean[],
  attributions: readonly (Attribution | undefined)[],
  cast: Cast,
): readonly Quotation[] {
  const quotations: Quotation[] = []
  const quotes: number[] = []
  let before: Before | undefined
  kept.forEach((isKept, quote) => {
    if (!isKept) return
    const quotation = createQuotation(scene, quote, attributions[quote], cast, before)
    quotes.push(quote)
    before = { index: quotations.push(quotation) - 1, quote, voice: quotation.speaker?.voice }
  })
  return takeTurns(scene.prose, quotations, quotes)
}

/** @param before - The quotation before and its place in the list, with the passage it comes from. */
function createQuotation(
  scene: Scene,
  quote: number,
  attribution: Attribution | undefined,
  cast: Cast,
  before: Before | undefined,
): Quotation {
  const { span, marked } = scene.prose.quoted[quote] as { span: Span; marked: Span }
  const kind = isDirect(scene.prose, quote) ? 'direct' : 'mixed'
  const sentence = kind === 'mixed' ? findSentence(scene.prose, quote) : undefined
  const frame = attribution ? scene.frames[attribution.frame] : undefined
  const voice =
    attribution && !isNobody(scene, attribution.noun, cast)
      ? voiceOf(scene, cast, attribution.noun, attribution.frame)
      : undefined
  const evidence = evidenceOf(scene, quote, frame, before?.voice === voice ? before : undefined)
  const speaker =
    attribution && voice !== undefined && attribution.probability >= LIKELY
      ? createSpeaker(scene, attribution, certaintyOf(scene, quote, attribution, evidence, cast.open), evidence, cast)
      : undefined
  const cue = frame && attribution && findCue(scene, quote, attribution.noun, frame)
  const goesOn =
    before !== undefined &&
    speaker?.voice === before.voice &&
    (speaker?.evidence === 'run-on' || isBroken(scene, quote, before) || runsOver(scene, before.quote))
  return {
    type: 'quotation',
    span,
    marked,
    kind,
    ...(sentence && { sentence }),
    ...(cue && speaker && { cue: spanOf(scene.prose, cue.start, cue.end) }),
    ...(speaker && { speaker }),
    ...(goesOn && speaker && { continues: before.index }),
  }
}

/** `nobody said`, `anyone who said`, `you call it`, `No candidate said`, `the saying goes`: of no name, and told by no other words. */
function isNobody({ prose, nouns }: Scene, noun: number, { of, slugs }: Cast): boolean {
  const { form, start, core } = nouns[noun] as Noun
  if (!prose.lexicon && form !== 'name' && form !== 'pronoun')
    return /^no$/i.test(textAt(prose, start)) || SAYINGS.test(textAt(prose, core.end - 1))
  const word = textAt(prose, start)
  return (
    form === 'pronoun' &&
    /^(?:who|which|that|you|nobody|anyone|anybody)$/i.test(word) &&
    slugs.get(of[noun] as number) === word.toLowerCase()
  )
}

/** What anybody may say. */
const SAYINGS = /^(?:saying|adage|proverb|maxim|rhyme)$/

/**
 * The verb to show. A verb of saying before the words in their sentence ties them more than what comes between: `warned` in
 * `warned the town against going “too far”`.
 */
function findCue(scene: Scene, quote: number, noun: number, found: Frame): Frame['cue'] {
  const { prose, frames, framesOf } = scene
  const { start } = prose.quotedTokens[quote] as Span
  const before = (framesOf[noun] ?? [])
    .map((index) => frames[index] as Frame)
    .findLast(
      ({ cue, traits }) =>
        cue.end <= start &&
        prose.sentence[cue.start] === prose.sentence[start] &&
        traits & (SAY | TELL) &&
        textAt(prose, cue.start - 1) !== 'to' &&
        !/^(?:continu|go|add)/.test(textAt(prose, cue.start)),
    )
  const follows = found.cue.start > start && (found.order === 'verb-subject' || isDirect(scene.prose, quote))
  return before && !follows ? before.cue : found.cue
}

/** `“A,” said B, “C.”`: both in one sentence, or the second right after the cue's. */
function isBroken({ prose }: Scene, quote: number, before: Before): boolean {
  const here = (prose.quotedTokens[quote] as Span).start
  const there = (prose.quotedTokens[before.quote] as Span).start
  return prose.sentence[here] === prose.sentence[there]
}

/** Elsewhere than in English a verb beside the words makes sure; nothing does where there is none, or a pronoun. */
function certaintyOf(
  { prose, nouns, frames }: Scene,
  quote: number,
  { probability, noun, frame }: Attribution,
  evidence: Evidence,
  open: ReadonlySet<number>,
): Certainty {
  const tie = frames[frame]
  if (prose.lexicon) {
    if (!tie || nouns[noun]?.form === 'pronoun') return 'likely' // few first names tell whether she can be meant
    const { start, end } = prose.quotedTokens[quote] as Span
    if (evidence === 'cue' && tie.isFinite && tie.gap < 2 && (tie.end === start - 1 || Math.abs(tie.start - end) < 3))
      return 'certain'
    // The threshold was measured on English: what another sentence tells is not sure.
    if (evidence === 'run-on' || prose.sentence[tie.cue.start] !== prose.sentence[start]) return 'likely'
  }
  return probability >= CERTAIN && !open.has(noun) ? 'certain' : 'likely'
}

/** The quotation before: its place in the list, its passage in marks, who said it. */
interface Before {
  readonly index: number
  readonly quote: number
  readonly voice: string | undefined
}

function evidenceOf(scene: Scene, quote: number, frame: Frame | undefined, before: Before | undefined): Evidence {
  const { sentence, quotedTokens } = scene.prose
  if (
    before &&
    (!frame || sentence[frame.cue.start] !== sentence[(quotedTokens[quote] as Span).start]) &&
    isNear(scene, quote, before)
  )
    return 'run-on'
  if (!frame) return 'context'
  return frame.order === 'according-to' ? 'according-to' : frame.order === 'label' ? 'label' : 'cue'
}

/** Whether the quotation before stands in the same paragraph or in the one before. */
function isNear({ prose }: Scene, quote: number, before: Before): boolean {
  return (prose.quoted[quote] as Quoted).passage - (prose.quoted[before.quote] as Quoted).passage < 2
}

function createSpeaker(
  scene: Scene,
  { noun, frame }: { noun: number; frame: number },
  certainty: Certainty,
  evidence: Evidence,
  cast: Cast,
): Speaker {
  const nouns = findJoint(scene, frame)
  const mention = nouns.length ? createJointMention(scene, nouns) : createMention(scene, scene.nouns[noun] as Noun)
  return { mention, voice: voiceOf(scene, cast, noun, frame) as string, certainty, evidence }
}

function createStatement(scene: Scene, told: Reported, cast: Cast): Statement {
  const frame = scene.frames[told.frame] as Frame
  return {
    type: 'statement',
    span: told.span,
    cue: spanOf(scene.prose, frame.cue.start, frame.cue.end),
    probability: Math.round(told.probability * 100) / 100,
    speaker: createSpeaker(
      scene,
      told,
      'likely', // how likely it is speech at all is known; that nobody else is meant is not measured
      evidenceOf(scene, -1, frame, undefined),
      cast,
    ),
  }
}
