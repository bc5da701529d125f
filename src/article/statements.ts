import type { Scene } from './candidates.ts'
import type { Frame } from './frames.ts'
import { SAY, SHOW, TELL, THINK } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Prose } from './prose.ts'

/** What a noun is reported to say, without quotation marks. */
export interface Reported {
  readonly span: Span
  readonly noun: number
  readonly frame: number
  readonly probability: number
}

/** Find what is reported to have been said without quotation marks. */
export function findReported(scene: Scene): readonly Reported[] {
  const found: Reported[] = []
  scene.frames.forEach((frame, index) => {
    const span = contentOf(scene, frame)
    if (span && !found.some((other, k) => k > found.length - 4 && other.span.start < span.end && span.start < other.span.end))
      found.push({ span, noun: frame.noun, frame: index, probability: 0.9 })
  })
  return found
}

function contentOf({ prose }: Scene, frame: Frame): Span | undefined {
  const sentence = prose.sentence[frame.cue.start] as number
  const first = prose.sentenceStart[sentence] as number
  const last = endOf(prose, prose.sentenceStart[sentence + 1] as number)
  if (frame.order === 'according-to')
    return frame.start === first ? spanOf(prose, frame.end + 1, last) : spanOf(prose, first, frame.start)
  if (frame.order === 'label') return spanOf(prose, frame.end, endOf(prose, endOfPassage(prose, frame.end)))
  if (frame.order !== 'subject-verb' || !frame.isFinite || !(frame.traits & (SAY | TELL | THINK | SHOW))) return undefined
  const after = spanOf(prose, frame.end, last)
  return after ?? (frame.start > first ? spanOf(prose, first, frame.start) : undefined)
}

function endOf(prose: Prose, from: number): number {
  let end = from
  while (end > 0 && /^[.!?,]$/.test(textAt(prose, end - 1))) end--
  return end
}

function endOfPassage(prose: Prose, from: number): number {
  let at = from
  while (at < prose.tokens.count && prose.tokens.passage[at] === prose.tokens.passage[from]) at++
  return at
}

const textAt = (prose: Prose, at: number): string => prose.source.slice(prose.tokens.start[at], prose.tokens.end[at])

/** The span of some tokens, without commas at its ends; none where it is short or has quotation marks in it. */
function spanOf(prose: Prose, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  while (start < end && textAt(prose, start) === ',') start++
  while (end > start && textAt(prose, end - 1) === ',') end--
  if (end - start < 2) return undefined
  for (let at = start; at < end; at++) if (prose.inside[at] !== -1) return undefined
  return { start: prose.tokens.start[start] as number, end: prose.tokens.end[end - 1] as number }
}
