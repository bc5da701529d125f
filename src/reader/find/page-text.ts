import { listTextNodes } from '../paint/list-text-nodes.ts'
import { fold } from './fold.ts'

/** Where words of the article stand on the page: header, text, photographs and experts' cards, closed ones too. */
const SEARCHED = '#article, .all-commentary'
/** What repeats the text, or is no text. */
const SKIPPED =
  '.pull-quote, .quotation-card, .article-tools, .commentary-controls, .heading-link, .why-here, .split-here, .visually-hidden, button, svg, [role="status"], .commentary-taste'
const BLOCK = 'p, li, h1, h2, h3, h4, dt, dd, summary, .verse-line, .credits'

/** A block of the page: its words as they are looked for, and the text nodes that hold them. */
export interface PageBlock {
  readonly nodes: readonly Text[]
  readonly folded: string
}

/**
 * The words of the page, block by block. Read once and kept as long as the page's text stays: a long one is not read anew for each letter.
 */
export function readPage(): { readonly blocks: () => readonly PageBlock[]; readonly stop: () => void } {
  let known: readonly PageBlock[] | null = null
  const watcher = new MutationObserver(() => {
    known = null
  })
  const read = () => {
    const roots = [...document.querySelectorAll(SEARCHED)]
    watcher.disconnect()
    for (const root of roots) watcher.observe(root, { childList: true, characterData: true, subtree: true })
    return roots.flatMap(gatherBlocks)
  }
  return {
    blocks: () => {
      if (watcher.takeRecords().length > 0) known = null
      known ??= read()
      return known
    },
    stop: () => watcher.disconnect(),
  }
}

function gatherBlocks(root: Element): readonly PageBlock[] {
  const blocks: Text[][] = []
  let last: Element | null | undefined
  for (const node of listTextNodes(root, SKIPPED)) {
    const block = node.parentElement?.closest(BLOCK)
    if (block !== last || blocks.length === 0) blocks.push([])
    last = block
    blocks.at(-1)?.push(node)
  }
  return blocks.map((nodes) => ({ nodes, folded: fold(nodes.map(({ data }) => data).join('')) }))
}
