import type { Frame } from './frame.ts'
import { DETERMINER, IS_GERUND, IS_PAST, TIME } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { findStretches, type Stretch } from './stretches.ts'
import { isCapital, LOWER, NUMBER } from './tokens.ts'
import { inOrder } from './told-frames.ts'
import { REPORTS, readCue, readStretch } from './told-signs.ts'

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
    if (isReader(scene, cue) || isSort(scene, cue) || isDone(scene, cue)) continue
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

/** `You want to leave early`, `No one believes that`: a reader is spoken to, or nobody, and reported to say nothing. */
function isReader({ prose, nouns }: Scene, { noun }: Frame): boolean {
  const { form, start } = nouns[noun] as Noun
  if (form === 'name') return false
  if (form === 'pronoun') return /^(?:you|nobody)$/i.test(textAt(prose, start))
  return /^(?:no|none|neither)$/i.test(textAt(prose, start)) && prose.tokens.shape[start + 1] !== NUMBER
}

/** `figures seen by the paper`: what somebody else did to them; not `announced by email that`, `ended by saying`. */
const isDone = ({ prose }: Scene, { cue, order, traits }: Frame): boolean =>
  order === 'subject-verb' &&
  (traits & IS_PAST) > 0 &&
  textAt(prose, cue.end) === 'by' &&
  !(traitsAt(prose, cue.end + 1) & (IS_GERUND | TIME)) &&
  ((traitsAt(prose, cue.end + 1) & DETERMINER) > 0 || isCapital(prose.tokens.shape[cue.end + 1]))

/** `Black circles show`: a word that opens the sentence and tells of what sort something is, no name. */
function isSort({ prose, nouns }: Scene, { noun, cue, order }: Frame): boolean {
  const { form, start, end } = nouns[noun] as Noun
  return (
    order === 'subject-verb' &&
    form === 'name' &&
    end === start + 1 &&
    end < cue.start &&
    opensSentence(prose, start) &&
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

/** Whether words in marks that are speech stand in the stretch: then they are a quotation, not a statement. */
export function hasQuotation(prose: Prose, isQuotation: readonly boolean[], start: number, end: number): boolean {
  const { inside } = prose
  for (let at = start; at < end; at++) {
    const quote = inside[at] as number
    if (quote >= 0 && isQuotation[quote]) return true
  }
  return false
}
