import type { Frame } from './frame.ts'
import { findFrames, indexNouns } from './frames.ts'
import { findNouns, type Noun } from './nouns.ts'
import type { Prose } from './prose.ts'

/** The text with its nouns and frames: all that an attribution may rest on. */
export interface Scene {
  readonly prose: Prose
  readonly nouns: readonly Noun[]
  readonly nounAt: Int32Array
  readonly frames: readonly Frame[]
  /** For each noun the indices of the frames whose speaker it is. */
  readonly framesOf: readonly (readonly number[])[]
}

const NONE: number[] = []

/** Nobody has more in a sentence; with no limit `Berg said, said, said, …` before quotations would cost the square of its length. */
const MOST_FRAMES = 64

/** A stage that can be left out, to measure what it adds: see the table in README.md. */
export type Stage = 'cues' | 'labels' | 'ties' | 'memory' | 'weights' | 'worth' | 'voices'

export const NO_STAGES: ReadonlySet<Stage> = new Set()

/** Read nouns and frames of the text. */
export function readScene(prose: Prose, without: ReadonlySet<Stage> = NO_STAGES): Scene {
  const nouns = findNouns(prose)
  const nounAt = indexNouns(prose.tokens.count, nouns)
  const frames = without.has('cues') ? [] : findFrames(prose, nouns, nounAt)
  const framesOf: number[][] = nouns.map(() => NONE)
  frames.forEach((frame, index) => {
    const known = framesOf[frame.noun] as number[]
    if (known === NONE) framesOf[frame.noun] = [index]
    else if (known.length < MOST_FRAMES) known.push(index)
  })
  return { prose, nouns, nounAt, frames, framesOf }
}
