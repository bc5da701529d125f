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
  let blocks: readonly Block[] = joinLines(source, findLines(source))
  blocks = findCaptions(source, blocks)
  blocks = findLists(source, blocks)
  blocks = findBylines(source, blocks)
  blocks = findFront(source, blocks)
  blocks = findVerse(source, blocks)
  return findCrossheads(source, blocks)
}
