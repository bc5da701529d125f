import type { Span } from '../../article/model.ts'

/** Elements whose text is the source from this offset on carry it in this attribute. */
const START = 'data-start'
/** What a block shows beside its words: left out when offsets are counted. */
const BESIDE = '.quotation-card'

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

/**
 * Where a span of the source stands on the page: the opposite of `findSelected`.
 *
 * @returns `null` where the page does not show it.
 */
export function findRange(span: Span): Range | null {
  const blocks = [...document.querySelectorAll<HTMLElement>(`#article [${START}]`)].map((element) => ({
    start: Number(element.getAttribute(START)),
    nodes: listTextNodes(element),
  }))
  const start = findPoint(blocks, span.start)
  const last = findPoint(blocks, span.end - 1)
  if (!start || !last) return null
  const range = document.createRange()
  range.setStart(...start)
  range.setEnd(last[0], last[1] + 1)
  return range
}

interface ShownBlock {
  readonly start: number
  readonly nodes: readonly Text[]
}

/** The text node and the place in it that show one unit of the source. */
function findPoint(blocks: readonly ShownBlock[], offset: number): [Text, number] | null {
  for (const { start, nodes } of blocks) {
    let left = offset - start
    if (left < 0) continue
    for (const node of nodes) {
      if (left < node.length) return [node, left]
      left -= node.length
    }
  }
  return null
}

function listTextNodes(block: Element): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches(BESIDE)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}
