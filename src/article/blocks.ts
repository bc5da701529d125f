import { findBylines } from './bylines.ts'
import { findCaptions } from './captions.ts'
import { findCrossheads, findFront } from './headings.ts'
import { findLines, joinLines } from './lines.ts'
import { findLists, findVerse } from './lists.ts'
import type { Block } from './model.ts'
import { type Steps, takeAll } from './steps.ts'

/**
 * Divide the source into blocks: in order, without overlap, nothing but white space between them.
 *
 * Everything starts as a paragraph; each stage recognises one kind and leaves the rest alone.
 */
export function findBlocks(source: string): readonly Block[] {
  return takeAll(findBlocksInSteps(source))
}

const STAGES = [findCaptions, findLists, findBylines, findFront, findVerse, findCrossheads]

export function* findBlocksInSteps(source: string): Steps<readonly Block[]> {
  let blocks: readonly Block[] = joinLines(source, findLines(source))
  for (const stage of STAGES) {
    yield
    blocks = stage(source, blocks)
  }
  return blocks
}
