import { findInFolded, makePattern } from './find-matches.ts'
import type { PageBlock } from './page-text.ts'

/** Words that were found: in which block, and where in its text. Made a range only where one is needed: a long text has them by the ten thousand. */
export interface Match {
  readonly block: PageBlock
  readonly start: number
  readonly end: number
}

/** Find words on the page. They may run over links and marks, not over blocks. @returns Matches in the order of the page. */
export function findOnPage(blocks: readonly PageBlock[], asked: string): readonly Match[] {
  const pattern = makePattern(asked)
  if (!pattern) return []
  return blocks.flatMap((block) => findInFolded(block.folded, pattern).map((span) => ({ block, ...span })))
}

export function toRange({ block: { nodes }, start, end }: Match): Range {
  const range = document.createRange()
  range.setStart(...pointAt(nodes, start))
  // The end belongs to the node that has the last letter.
  const [node, offset] = pointAt(nodes, end - 1)
  range.setEnd(node, offset + 1)
  return range
}

function pointAt(nodes: readonly Text[], offset: number): [Text, number] {
  let left = offset
  for (const node of nodes) {
    if (left < node.length) return [node, left]
    left -= node.length
  }
  const last = nodes.at(-1) as Text
  return [last, last.length]
}

/**
 * The first match that is not above the window; the very first where all are. By halves: asking where a match stands may have a part of a
 * long text laid out.
 */
export function findFirstBelow(matches: readonly Match[], isBelow: (match: Match) => boolean): number {
  let from = 0
  let to = matches.length
  while (from < to) {
    const middle = (from + to) >> 1
    const match = matches[middle]
    if (match && isBelow(match)) to = middle
    else from = middle + 1
  }
  return from < matches.length ? from : 0
}
