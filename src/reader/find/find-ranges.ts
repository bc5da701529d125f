import { findMatches } from './find-matches.ts'

/** Where words of the article stand on the page: header, text, photographs and experts' cards, closed ones too. */
const SEARCHED = '#article, .all-commentary'
/** What repeats the text, or is no text. */
const SKIPPED =
  '.pull-quote, .quotation-card, .article-tools, .commentary-controls, .heading-link, .why-here, .split-here, .visually-hidden, button, svg, [role="status"], .commentary-taste'
const BLOCK = 'p, li, h1, h2, h3, h4, dt, dd, summary, .verse-line, .credits'

/** Find words on the page. They may run over links and marks, not over blocks. @returns Ranges in the order of the page. */
export function findRanges(asked: string): readonly Range[] {
  return [...document.querySelectorAll(SEARCHED)].flatMap(gatherBlocks).flatMap((nodes) => rangesIn(nodes, asked))
}

/** The text nodes of each block. */
function gatherBlocks(root: Element): readonly (readonly Text[])[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches(SKIPPED)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  )
  const blocks: Text[][] = []
  let last: Element | null | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCK)
    if (block !== last || blocks.length === 0) blocks.push([])
    last = block
    blocks.at(-1)?.push(node as Text)
  }
  return blocks
}

function rangesIn(nodes: readonly Text[], asked: string): readonly Range[] {
  const text = nodes.map(({ data }) => data).join('')
  return findMatches(text, asked).map(({ start, end }) => {
    const range = document.createRange()
    range.setStart(...pointAt(nodes, start))
    // The end belongs to the node that has the last letter.
    const [node, offset] = pointAt(nodes, end - 1)
    range.setEnd(node, offset + 1)
    return range
  })
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
