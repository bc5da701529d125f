import { findBylines } from './bylines.ts'
import { findCaptions } from './captions.ts'
import { findCrossheads, findFront } from './headings.ts'
import { findLines, joinLines } from './lines.ts'
import { findLists, findVerse } from './lists.ts'
import type { Block } from './model.ts'

/**
 * Divide the source into blocks: in order, without overlap, nothing but white space between them.
 *
 * Everything starts as a paragraph; each stage recognises one kind and leaves the rest alone.
 */
export function findBlocks(source: string): readonly Block[] {
  return STAGES.reduce<readonly Block[]>((blocks, stage) => stage(source, blocks), joinLines(source, findLines(source)))
}

const STAGES = [findCaptions, findLists, findBylines, findFront, findVerse, findCrossheads]
