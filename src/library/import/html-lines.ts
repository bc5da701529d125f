import * as say from '../../words/en.ts'
import { writeQuotation } from './block-quotes.ts'
import { standsAlone } from './embedded.ts'
import { asElement, BLOCKS, collect, collectNode, HEADINGS, tidy, WITHOUT_WORDS, wordsOf } from './html-words.ts'
import { markQuotes } from './mark-quotes.ts'
import { writeAddress } from './picture-address.ts'

/** Stands around an article, or in its way. */
const AROUND = ['FORM', 'BUTTON', 'NAV']
const HOLDS_BLOCKS = 'p, div, figure, img, ul, ol, table'
const HOLDS_LINES = `${HOLDS_BLOCKS}, h1, h2, h3, h4, h5, h6, blockquote, section, article`

/** The blocks of an article's HTML as lines that the parser knows. `DOMParser` runs no script and loads nothing. */
export function linesFromFragment(html: string): readonly string[] {
  return writeArticle(readBody(html))
}

function readBody(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  markQuotes(body)
  return body
}

/** The same with what stands around an article. */
export function allWordsOf(html: string): readonly string[] {
  return writeAllWords(readBody(html))
}

/** A line, or several, for each block of an article, in the order of the page. Words between blocks are a line too. */
export function writeArticle(element: Element): readonly string[] {
  return writeBlocks(element, new Set([...WITHOUT_WORDS, ...AROUND]))
}

/** The same for a page with all that stands around its article. */
export function writeAllWords(element: Element): readonly string[] {
  return writeBlocks(element, new Set(WITHOUT_WORDS))
}

/** @param above - The line before the element. */
function writeBlocks(element: Element, leftOut: ReadonlySet<string>, above?: string): string[] {
  const lines: string[] = []
  let loose = ''
  const flush = () => {
    const line = tidy(loose)
    if (line) lines.push(line)
    loose = ''
  }
  for (const node of element.childNodes) {
    const child = asElement(node)
    if (!child) loose += node.nodeType === 3 ? (node.textContent ?? '') : ''
    else if (leftOut.has(child.tagName.toUpperCase())) continue
    else if (HEADINGS.has(child.tagName)) {
      flush()
      const words = wordsOf(child)
      if (words) lines.push(`${'#'.repeat(Math.max(2, Number(child.tagName.charAt(1))))} ${words}`)
    } else if (child.tagName === 'FIGURE' || child.tagName === 'IMG') {
      flush()
      lines.push(...(writePicture(child) ?? writeBlocks(child, leftOut, lines.at(-1) ?? above)))
    } else if (isList(child)) {
      flush()
      const items = writeList(child)
      if (items.length) lines.push(items.join('\n'))
    } else if (child.tagName === 'TABLE' && isOfData(child)) {
      flush()
      lines.push(...writeTable(child))
    } else if (BLOCKS.has(child.tagName) || child.querySelector(HOLDS_LINES)) {
      flush()
      const before = lines.at(-1) ?? above
      const within = writeBlocks(child, leftOut, before)
      lines.push(...(child.tagName === 'BLOCKQUOTE' ? writeQuotation(within, before) : within))
    } else loose += collect(child)
  }
  flush()
  return lines
}

const isList = (element: Element | undefined): boolean => element?.tagName === 'UL' || element?.tagName === 'OL'

/** A line an item, those of lists within it behind it: the parser knows no deeper ones. */
function writeList(list: Element): string[] {
  const isOrdered = list.tagName === 'OL'
  const step = list.hasAttribute('reversed') ? -1 : 1
  let number = readNumber(list, 'start') ?? (step < 0 ? [...list.children].filter((item) => item.tagName === 'LI').length : 1)
  const lines: string[] = []
  for (const item of list.children) {
    if (isList(item)) {
      lines.push(...writeList(item))
      continue
    }
    number = readNumber(item, 'value') ?? number
    const [words = '', ...within] = writeItem(item)
    if (!words && !within.length) continue
    if (words) lines.push(`${isOrdered ? `${number}.` : '-'} ${words}`)
    lines.push(...within)
    number += step
  }
  return lines
}

/** An item's own words, then the lines of lists within it and what stands behind those. */
function writeItem(item: Element): string[] {
  const lines: string[] = []
  let own = ''
  const visit = (element: Element) => {
    for (const node of element.childNodes) {
      const child = asElement(node)
      if (child && isList(child)) {
        lines.push(tidy(own), ...writeList(child))
        own = ''
      } else if (child?.querySelector('ul, ol') && !WITHOUT_WORDS.includes(child.tagName)) {
        own += '\n'
        visit(child)
        own += '\n'
      } else own += collectNode(node)
    }
  }
  visit(item)
  lines.push(tidy(own))
  return lines.filter((line, at) => line || at === 0)
}

function readNumber(element: Element, attribute: string): number | undefined {
  const written = element.getAttribute(attribute)?.trim()
  return written && /^-?\d{1,6}$/.test(written) ? Number(written) : undefined
}

/** Old pages are laid out by tables; those hold blocks. */
const isOfData = (table: Element): boolean => !table.querySelector(HOLDS_BLOCKS)

/** A line a row; what it is a table of stands before it. */
function writeTable(table: Element): string[] {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children].map(wordsOf))
  return [wordsOf(table.querySelector('caption')), writeRows(rows)].filter(Boolean)
}

/** The rows of a table as lines. A cell without words keeps its place by a dash, unless its whole column has none. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const used = new Set(rows.flatMap((row) => row.flatMap((cell, at) => (cell ? [at] : []))))
  return rows
    .filter((row) => row.some(Boolean))
    .map((row) => row.flatMap((cell, at) => (used.has(at) ? [cell || '–'] : [])).join(' · '))
    .join('\n')
}

/** A picture as the parser knows it: what it shows, and its caption. Nothing where a figure holds neither: a table, a text. */
function writePicture(figure: Element): string[] | undefined {
  const image = figure.tagName === 'IMG' ? figure : figure.querySelector('img')
  const caption = wordsOf(figure.querySelector('figcaption')).replace(/"/g, '”')
  const shown = tidy(image?.getAttribute('alt') ?? '').replace(/[[\]]/g, '')
  if (figure.querySelector('blockquote') || (!image && (!caption || figure.querySelector('table, pre, ul, ol')))) return undefined
  const address = writeAddress(addressOf(image))
  if (!caption && !shown) return standsAlone(address) ? [`![${say.pictureInText}](${address})`] : []
  return [`![${shown === caption ? '' : shown}](${/^data:/i.test(address) ? '' : address}${caption ? ` "${caption}"` : ''})`]
}

/** Where a picture is; behind a placeholder, where a script would have fetched it from. */
export function addressOf(image: Element | null): string {
  const [written = '', ...later] = ['src', 'data-src', 'data-original', 'data-lazy-src'].map((name) =>
    image?.getAttribute(name)?.trim(),
  )
  return (!written || /^data:/i.test(written) ? later.find(Boolean) : undefined) ?? written
}
