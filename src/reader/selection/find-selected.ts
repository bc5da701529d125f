import type { Span } from '../../article/model.ts'

/** Elements whose text is the source from this offset on carry it in this attribute. */
export const START = 'data-start'
/** What a block shows beside its words: left out when offsets are counted. */
export const BESIDE = '.quotation-card'

/**
 * The span of the source that is selected on the page.
 *
 * @returns `null` where nothing is, or where it reaches out of the article's text.
 */
export function findSelected(selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = findOffset(range.startContainer, range.startOffset)
  const end = findOffset(range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? { start, end } : null
}

/**
 * The offset of the source at a point of the page.
 *
 * @returns `null` outside the article's text.
 */
export function findOffset(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest(`[${START}]`)
  const start = Number(block?.getAttribute(START) ?? Number.NaN)
  if (!block || !Number.isInteger(start)) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  const shown = before.cloneContents()
  for (const card of shown.querySelectorAll(BESIDE)) card.remove()
  return start + (shown.textContent?.length ?? 0)
}
