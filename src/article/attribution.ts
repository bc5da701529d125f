import { type Candidate, FIELDS, findCandidates, TEMPLATES } from './candidates.ts'
import { shareWithHeadings } from './echoed.ts'
import type { Frame } from './frame.ts'
import { isSigned } from './labels.ts'
import { SAY, TELL } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import { createRanker } from './ranker.ts'
import { NO_STAGES, type Scene, type Stage } from './scene.ts'
import { isDirect } from './setting.ts'
import { findCloser, findCloserAbove, findSaying, findTie, isInSentenceBefore } from './ties.ts'
import { LOWER } from './tokens.ts'
import { SPEAKER } from './weights.ts'

/** Knows who is likely to have said something. */
export const SPEAKERS = createRanker(FIELDS, TEMPLATES, SPEAKER)

/** Who said a quotation, as far as the words around it tell. */
export interface Attribution {
  /** Index among the nouns. */
  readonly noun: number
  /** Index among the frames, or -1 where no cue has this speaker. */
  readonly frame: number
  /** 0 to 1, among the candidates looked at. */
  readonly probability: number
}

/**
 * Find the speaker of every passage in quotation marks.
 *
 * A linear ranker: each candidate's score is the sum of the weights of its features, and the scores of one quotation's
 * candidates become probabilities by softmax. It goes in reading order, since who spoke last is a feature.
 *
 * @returns One entry a passage of `scene.prose.quoted`; undefined where nobody stands near.
 */
export function findAttributions(scene: Scene, without: ReadonlySet<Stage> = NO_STAGES): readonly (Attribution | undefined)[] {
  let previous = -1
  const found = scene.prose.quoted.map((_, quote) => {
    const label = without.has('labels') ? undefined : findLabel(scene, quote)
    if (!label && !without.has('labels') && isSignedOtherwise(scene, quote)) return undefined
    const candidates = label ? [] : findCandidates(scene, quote, previous)
    const weighed = label ?? (without.has('weights') ? chooseNearest(scene, quote, candidates) : chooseBest(candidates))
    const best = label || without.has('ties') ? weighed : preferTie(scene, quote, weighed)
    if (best && !without.has('memory')) previous = best.noun
    return best
  })
  return shareWithHeadings(scene, shareAlongSpeech(scene, found))
}

/** How often a tie is right where the weights say another. */
const TIED = 0.9

/** How often a tie is right where the weights say the same. */
const AGREED = 0.99

/** A cue that touches the words has another speaker than the weights say: its own is taken. By name, and the same, it makes sure. */
function preferTie(scene: Scene, quote: number, weighed: Attribution | undefined): Attribution | undefined {
  const frame = scene.prose.lexicon ? -1 : findTie(scene, quote)
  const noun = scene.frames[frame]?.noun
  if (noun === undefined) return weighed
  if (noun === weighed?.noun)
    return scene.nouns[noun]?.form === 'name' ? { ...weighed, probability: Math.max(weighed.probability, AGREED) } : weighed
  return { noun, frame, probability: TIED }
}

/** Who is only spoken of in what another says, or before it, has not said its words. */
export function preferSaying(scene: Scene, quote: number, found: Attribution | undefined): Attribution | undefined {
  if (!found || scene.prose.lexicon) return found
  const above = findCloserAbove(scene, quote, found.noun)
  const { start, end } = scene.prose.quotedTokens[quote] as Span
  const replier = (scene.frames[found.frame]?.cue.start ?? -1) < start ? findReplier(scene, end) : undefined
  if (replier !== undefined) return replier < 0 ? undefined : { noun: replier, frame: -1, probability: SAID }
  const isBehind = isDirect(scene.prose, quote) && isInSentenceBefore(scene, start, scene.nouns[found.noun] as Noun)
  if (above < 0 && !isBehind && isSaying(scene, scene.frames[found.frame])) return found
  const frame = [above, findCloser(scene, quote, found.frame)].find((one) => one >= 0) ?? findSaying(scene, quote, found.noun)
  const noun = scene.frames[frame]?.noun
  return noun === undefined || noun === found.noun ? found : { noun, frame, probability: SAID }
}

/** Of `“Never,” came the reply from Lee.` Lee; -1 where nobody is told, which is not who spoke last; undefined where it is no reply. */
function findReplier({ prose, nounAt }: Scene, at: number): number | undefined {
  if (!/^c[ao]mes?$/.test(textAt(prose, at)) || !/^(?:the|an?)$/.test(textAt(prose, at + 1))) return undefined
  const head = [at + 2, at + 3].find((next) => /^(?:reply|answer|response|retort)$/.test(textAt(prose, next)))
  if (head === undefined) return undefined
  return textAt(prose, head + 1) === 'from' ? (nounAt[head + 2] ?? -1) : -1
}

/** By a verb of saying, a label or the like; not `Lee will continue to give “…”`. */
const isSaying = ({ prose }: Scene, frame: Frame | undefined): boolean =>
  frame !== undefined &&
  (frame.traits === 0 || (frame.traits & (SAY | TELL)) !== 0) &&
  !(textAt(prose, frame.cue.end) === 'to' && textAt(prose, frame.cue.start).startsWith('continu'))

/** How often it is whoever says what another is spoken of in: seldom sure. */
const SAID = 0.8

/** Speech over several paragraphs has one speaker: the one that is surest for any of its parts. */
function shareAlongSpeech(scene: Scene, found: readonly (Attribution | undefined)[]): readonly (Attribution | undefined)[] {
  const shared = [...found]
  for (let from = 0, to = 1; from < shared.length; from = to, to = from + 1) {
    while (to < shared.length && runsOver(scene, to - 1)) to++
    if (to - from < 2) continue
    const [surest] = found.slice(from, to).sort((a, b) => (b?.probability ?? 0) - (a?.probability ?? 0))
    const isNobodys = !found[to - 1] && isSignedOtherwise(scene, to - 1)
    shared.fill(isNobodys ? undefined : surest, from, to)
  }
  return shared
}

/** Whether a passage in marks is left open at its paragraph's end and the next paragraph opens with marks: newspapers' way to go on. */
export function runsOver({ prose }: Scene, quote: number): boolean {
  const [here, next] = [prose.quoted[quote], prose.quoted[quote + 1]]
  if (!here || !next || here.closed || next.passage !== here.passage + 1) return false
  return prose.passages[next.passage]?.start === next.marked.start
}

/** A transcript's label or a signature that touches the words leaves nothing to weigh. */
function findLabel(scene: Scene, quote: number): Attribution | undefined {
  const { prose, nounAt, frames, framesOf } = scene
  const { start, end } = prose.quotedTokens[quote] as { start: number; end: number }
  for (const at of [start - 2, end + 1]) {
    const noun = nounAt[at] ?? -1
    if (at < start && isTold(scene, end)) continue // `NORRBY: “…,” said Lee`: where it was written
    const frame = (framesOf[noun] ?? []).find((index) => isLabel(frames[index] as Frame, start, end))
    if (frame !== undefined) return { noun, frame, probability: 1 }
  }
  return undefined
}

/** `“…”` above `— Harbours Act 1847`, which is nobody: those around have not said it either. */
function isSignedOtherwise({ prose }: Scene, quote: number): boolean {
  const { passage, marked } = prose.quoted[quote] as Quoted
  const span = prose.passages[passage] as Span
  // Words that stand alone, as block quotations do: others have their cue beside them.
  return marked.start === span.start && marked.end === span.end && isSigned(prose, (prose.quotedTokens[quote] as Span).end)
}

/** Whether a verb of saying stands right behind the words, before its subject or behind it. */
function isTold({ prose, nouns, nounAt }: Scene, end: number): boolean {
  const at = textAt(prose, end) === ',' ? end + 1 : end
  const next = nouns[nounAt[at] ?? -1]?.end ?? at
  return prose.inside[next] === -1 && prose.tokens.shape[next] === LOWER && (traitsAt(prose, next) & (SAY | TELL)) > 0
}

/** `Lee: “…”`, with the colon against the words, or `“…” — Lee`, with the dash against them. */
function isLabel({ order, cue }: Frame, start: number, end: number): boolean {
  return order === 'label' && (cue.end === start || cue.start === end)
}

/** What is left without weights: the noun nearest to the words, before them or behind. */
function chooseNearest({ prose, nouns }: Scene, quote: number, candidates: readonly Candidate[]): Attribution | undefined {
  const { start, end } = prose.quotedTokens[quote] as Span
  const away = ({ noun }: Candidate) => Math.max(start - (nouns[noun] as Noun).end, (nouns[noun] as Noun).start - end)
  const [nearest] = [...candidates].sort((a, b) => away(a) - away(b))
  return nearest && { noun: nearest.noun, frame: nearest.frame, probability: 0.5 }
}

function chooseBest(candidates: readonly Candidate[]): Attribution | undefined {
  const scores = candidates.map(({ values }) => SPEAKERS.score(values))
  const top = Math.max(...scores)
  const best = candidates[scores.indexOf(top)]
  if (!best) return undefined
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0)
  return { noun: best.noun, frame: best.frame, probability: 1 / sum }
}
