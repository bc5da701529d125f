import type { Span } from '../../article/model.ts'
import { listTextNodes } from '../paint/list-text-nodes.ts'
import { BESIDE, START } from './find-selected.ts'

/**
 * Where a span of the source stands on the page: the opposite of `findSelected`, apart from it as no page needs it
 * at first.
 *
 * @returns `null` where the page does not show it.
 */
export function findRange(span: Span): Range | null {
  const blocks = [...document.querySelectorAll<HTMLElement>(`#article [${START}]`)]
  const start = findPoint(blocks, span.start)
  const last = findPoint(blocks, span.end - 1)
  if (!start || !last) return null
  const range = document.createRange()
  range.setStart(...start)
  range.setEnd(last[0], last[1] + 1)
  return range
}

/** The text node and the place in it that show one unit of the source: in the last block that starts before it. */
function findPoint(blocks: readonly HTMLElement[], offset: number): [Text, number] | null {
  const startOf = (block: HTMLElement) => Number(block.getAttribute(START))
  const block = blocks.reduce<HTMLElement | null>(
    (best, one) => (startOf(one) <= offset && (!best || startOf(one) >= startOf(best)) ? one : best),
    null,
  )
  if (!block) return null
  let left = offset - startOf(block)
  for (const node of listTextNodes(block, BESIDE)) {
    if (left < node.length) return [node, left]
    left -= node.length
  }
  return null
}
