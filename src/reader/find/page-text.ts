import { walkTextNodes } from '../paint/list-text-nodes.ts'
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

/** The words of the page. */
interface PageText {
  /** Block by block, in their order; the same array as long as the page's text stays. */
  readonly blocks: () => readonly PageBlock[]
  /** Read while nothing is asked, in slices, so that the first letter need not wait for it. @returns Ends it, and all watching. */
  readonly readAhead: () => () => void
}

/** Milliseconds of reading ahead between two frames. */
const SLICE = 6

/** The words of the page, read once and kept as long as its text stays: a long one is not read anew for each letter. */
export function readPage(): PageText {
  let known: PageBlock[] = []
  let rest: Generator<PageBlock> | null = null
  const watcher = new MutationObserver(() => {
    rest = null
  })
  const begin = () => {
    const roots = [...document.querySelectorAll(SEARCHED)]
    watcher.disconnect()
    for (const root of roots) watcher.observe(root, { childList: true, characterData: true, subtree: true })
    known = []
    return walkPage(roots)
  }
  /** @returns Whether all of it is known. */
  const read = (until: number) => {
    if (watcher.takeRecords().length > 0) rest = null
    rest ??= begin()
    for (;;) {
      const next = rest.next()
      if (next.done) return true
      known.push(next.value)
      if (performance.now() > until) return false
    }
  }
  return {
    blocks: () => {
      read(Number.POSITIVE_INFINITY)
      return known
    },
    readAhead: () => {
      const go = () => {
        if (!read(performance.now() + SLICE)) timer = setTimeout(go)
      }
      let timer = setTimeout(go)
      return () => {
        clearTimeout(timer)
        watcher.disconnect()
      }
    },
  }
}

function* walkPage(roots: readonly Element[]): Generator<PageBlock> {
  for (const root of roots) {
    let nodes: Text[] = []
    let last: Element | null | undefined
    for (const node of walkTextNodes(root, SKIPPED)) {
      const block = node.parentElement?.closest(BLOCK)
      if (block !== last && nodes.length > 0) {
        yield toBlock(nodes)
        nodes = []
      }
      last = block
      nodes.push(node)
    }
    if (nodes.length > 0) yield toBlock(nodes)
  }
}

const toBlock = (nodes: readonly Text[]): PageBlock => ({ nodes, folded: fold(nodes.map(({ data }) => data).join('')) })
