import * as say from '../../words/en.ts'
import { standsAlone } from './embedded.ts'

const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN BLOCKQUOTE PRE LI UL OL TABLE CAPTION THEAD TBODY TFOOT TR TD TH FIGURE FIGCAPTION HEADER FOOTER ASIDE DL DT DD HR NAV FORM BUTTON'.split(
    ' ',
  ),
)
const WITHOUT_WORDS = 'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT INPUT SELECT TEXTAREA VIDEO AUDIO'.split(' ')
/** Stands around an article, or in its way. */
const AROUND = ['FORM', 'BUTTON', 'NAV']
const HOLDS_BLOCKS = 'p, div, figure, img, ul, ol, table'

/** The blocks of an article's HTML as lines that the parser knows. `DOMParser` runs no script and loads nothing. */
export function linesFromFragment(html: string): readonly string[] {
  return writeArticle(new DOMParser().parseFromString(html, 'text/html').body)
}

/** A line, or several, for each block of an article, in the order of the page. Words between blocks are a line too. */
export function writeArticle(element: Element): readonly string[] {
  return writeBlocks(element, new Set([...WITHOUT_WORDS, ...AROUND]))
}

/** The same for a page with all that stands around its article. */
export function writeAllWords(element: Element): readonly string[] {
  return writeBlocks(element, new Set(WITHOUT_WORDS))
}

function writeBlocks(element: Element, leftOut: ReadonlySet<string>): string[] {
  const lines: string[] = []
  let loose = ''
  const flush = () => {
    const line = tidy(loose)
    if (line) lines.push(line)
    loose = ''
  }
  for (const node of element.childNodes) {
    const child = node instanceof Element || node.nodeType === 1 ? (node as Element) : undefined
    if (!child) loose += node.nodeType === 3 ? (node.textContent ?? '') : ''
    else if (leftOut.has(child.tagName.toUpperCase())) continue
    else if (HEADINGS.has(child.tagName)) {
      flush()
      const words = tidy(child.textContent ?? '')
      if (words) lines.push(`${'#'.repeat(Math.max(2, Number(child.tagName.charAt(1))))} ${words}`)
    } else if (child.tagName === 'FIGURE' || child.tagName === 'IMG') {
      flush()
      lines.push(...(writePicture(child) ?? writeBlocks(child, leftOut)))
    } else if (child.tagName === 'UL' || child.tagName === 'OL') {
      flush()
      lines.push(...writeList(child))
    } else if (child.tagName === 'TABLE' && isOfData(child)) {
      flush()
      lines.push(...writeTable(child))
    } else if (child.tagName === 'BR') loose += '\n'
    else if (BLOCKS.has(child.tagName) || child.querySelector(HOLDS_BLOCKS)) {
      flush()
      lines.push(...writeBlocks(child, leftOut))
    } else loose += child.textContent ?? ''
  }
  flush()
  return lines
}

function writeList(list: Element): string[] {
  const items = [...list.children].map((item) => tidy(item.textContent ?? '')).filter(Boolean)
  const isOrdered = list.tagName === 'OL'
  return items.length ? [items.map((item, at) => `${isOrdered ? `${at + 1}.` : '-'} ${item}`).join('\n')] : []
}

/** Old pages are laid out by tables; those hold blocks. */
const isOfData = (table: Element): boolean => !table.querySelector(HOLDS_BLOCKS)

/** A line a row; what it is a table of stands before it. */
function writeTable(table: Element): string[] {
  const name = tidy(table.querySelector('caption')?.textContent ?? '')
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    writeRow([...row.children].map((cell) => tidy(cell.textContent ?? ''))),
  )
  return [name, rows.filter(Boolean).join('\n')].filter(Boolean)
}

/** The cells of a table's row as one line. */
export const writeRow = (cells: readonly string[]): string => cells.filter(Boolean).join(' · ')

/** A picture as the parser knows it: what it shows, and its caption. Nothing where a figure holds neither: a table, a text. */
function writePicture(figure: Element): string[] | undefined {
  const image = figure.tagName === 'IMG' ? figure : figure.querySelector('img')
  const caption = tidy(figure.querySelector('figcaption')?.textContent ?? '').replace(/"/g, '”')
  const shown = tidy(image?.getAttribute('alt') ?? '').replace(/[[\]]/g, '')
  if (!image && (!caption || figure.querySelector('table, pre, ul, ol, blockquote'))) return undefined
  const address = (image?.getAttribute('src') ?? '').replace(/[\s()]/g, encodeURIComponent)
  if (!caption && !shown) return standsAlone(address) ? [`![${say.pictureInText}](${address})`] : []
  return [`![${shown === caption ? '' : shown}](${/^data:/i.test(address) ? '' : address}${caption ? ` "${caption}"` : ''})`]
}

export const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()
