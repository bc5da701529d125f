import { type Attribution, findAttributions, runsOver } from './attribution.ts'
import type { Frame } from './frames.ts'
import { findJoint } from './joint.ts'
import { isCalledIt, kindOf } from './kinds.ts'
import { detectLanguage } from './language.ts'
import { SAY, TELL } from './lexicon.ts'
import type { Block, Certainty, Evidence, Mention, Quotation, Span, Speaker, Speech, Statement, Voice } from './model.ts'
import type { Noun } from './nouns.ts'
import { findSentence, listPassages, readProse, textAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import { findStanding } from './roles.ts'
import { NO_STAGES, readScene, type Scene, type Stage } from './scene.ts'
import { isDirect } from './setting.ts'
import { createSlugs } from './slugs.ts'
import { findUnspacedSpeech } from './speech-unspaced.ts'
import { findReported, type Reported } from './statements.ts'
import { takeTurns } from './turns.ts'
import { UNSPACED_WORDS } from './unspaced-words.ts'
import { keepApart, type Referent, resolveNouns } from './voices.ts'
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
  const attributions = findAttributions(scene, without)
  const kept = prose.quoted.map((_, quote) => without.has('worth') || isSpeech(scene, quote, attributions[quote]))
  // What tells reported speech from other clauses was learnt from English.
  const reported = prose.lexicon ? [] : findReported(scene, kept)
  const cast = nameVoices(
    scene,
    attributions.filter((_, quote) => kept[quote]),
    reported,
    without,
  )
  const quotations = createQuotations(scene, kept, attributions, cast)
  const statements = reported.map((told) => createStatement(scene, told, cast))
  return { quotations, statements, voices: cast.voices }
}

/** The voices of the article and whom each noun stands for. */
interface Cast {
  readonly voices: readonly Voice[]
  readonly of: Int32Array
  /** Nouns that could stand for another nearly as well. */
  readonly open: ReadonlySet<number>
  /** Of each referent that speaks; by the first of its nouns where several speak together. */
  readonly slugs: ReadonlyMap<number, string>
  readonly joint: ReadonlyMap<string, string>
}

function nameVoices(
  scene: Scene,
  attributions: readonly (Attribution | undefined)[],
  reported: readonly Reported[],
  without: ReadonlySet<Stage>,
): Cast {
  const speaking = new Set([...attributions.flatMap((a) => (a ? [a.noun] : [])), ...reported.map((told) => told.noun)])
  const { of, referents, open } = without.has('voices') ? keepApart(scene) : resolveNouns(scene, speaking)
  const told = [...attributions.flatMap((one) => one ?? []), ...reported]
  const together = told.map(({ frame }) => findJoint(scene, frame))
  const heard = new Set(told.flatMap(({ noun }, at) => (together[at]?.length ? [] : [of[noun] as number])))
  const createSlug = createSlugs('voice')
  const slugs = new Map<number, string>()
  const voices: Voice[] = []
  referents.forEach((referent, index) => {
    if (!heard.has(index) || (scene.prose.lexicon && referent.best.form === 'pronoun')) return
    const voice = createVoice(scene, referent, createSlug)
    slugs.set(index, voice.slug)
    voices.push(voice)
  })
  const joint = new Map<string, string>()
  for (const nouns of together) {
    if (!nouns.length || joint.has(keyOf(nouns, of))) continue
    const voice = createJointVoice(scene, nouns, createSlug)
    joint.set(keyOf(nouns, of), voice.slug)
    voices.push(voice)
  }
  voices.sort((a, b) => startOf(a) - startOf(b))
  return { voices, of, open, slugs, joint }
}

const keyOf = (nouns: readonly number[], of: Int32Array): string => nouns.map((noun) => of[noun]).join()
const startOf = ({ mentions: [first] }: Voice): number => first?.span.start ?? 0

/** `Ivan Petrov and Li Wei`, who speak together. */
function createJointVoice(scene: Scene, nouns: readonly number[], createSlug: (text: string) => string): Voice {
  const mention = createJointMention(scene, nouns)
  const { start, end } = mention.span
  const slug = createSlug(scene.prose.source.slice(start, end))
  return { type: 'voice', span: mention.span, slug, name: mention.span, kind: 'collective', mentions: [mention] }
}

function createJointMention(scene: Scene, nouns: readonly number[]): Mention {
  const [first, last] = [scene.nouns[nouns[0] as number] as Noun, scene.nouns[nouns.at(-1) as number] as Noun]
  return { type: 'mention', span: spanOf(scene, first.start, last.end), form: 'collective' }
}

/** The voice of a noun, or of all who speak together by this cue; none where a pronoun stands for nobody who was named. */
function voiceOf(scene: Scene, cast: Cast, noun: number, frame: number): string | undefined {
  const nouns = findJoint(scene, frame)
  return nouns.length ? cast.joint.get(keyOf(nouns, cast.of)) : cast.slugs.get(cast.of[noun] as number)
}

function createVoice(scene: Scene, { best, nouns }: Referent, createSlug: (text: string) => string): Voice {
  const { source } = scene.prose
  const name = best.form === 'name' ? coreSpan(scene, best) : nounSpan(scene, best)
  const mentions = nouns.map((index) => scene.nouns[index] as Noun)
  const standing = findStanding(scene, mentions)
  const phrase = source.slice(name.start, name.end)
  return {
    type: 'voice',
    span: nounSpan(scene, best),
    slug: createSlug(phrase),
    name,
    ...standing,
    kind: isCalledIt(scene.prose, best, mentions)
      ? 'organisation'
      : kindOf(source, best, standing, phrase, {
          lexicon: scene.prose.lexicon,
          letters: source.slice(name.end, nounSpan(scene, best).end),
        }),
    mentions: mentions.map((noun) => createMention(scene, noun)),
  }
}

const spanOf = ({ prose }: Scene, start: number, end: number): Span => ({
  start: prose.tokens.start[start] as number,
  end: prose.tokens.end[end - 1] as number,
})
const nounSpan = (scene: Scene, noun: Noun): Span => spanOf(scene, noun.start, noun.end)
const coreSpan = (scene: Scene, noun: Noun): Span => spanOf(scene, noun.core.start, noun.core.end)
const createMention = (scene: Scene, noun: Noun): Mention => ({ type: 'mention', span: nounSpan(scene, noun), form: noun.form })

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
  const voice = attribution && voiceOf(scene, cast, attribution.noun, attribution.frame)
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
    ...(cue && speaker && { cue: spanOf(scene, cue.start, cue.end) }),
    ...(speaker && { speaker }),
    ...(goesOn && speaker && { continues: before.index }),
  }
}

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
    cue: spanOf(scene, frame.cue.start, frame.cue.end),
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
