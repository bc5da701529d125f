import { Readability } from '@mozilla/readability'
import * as say from '../../words/en.ts'
import { ImportError } from './import-error.ts'

const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN BLOCKQUOTE PRE LI UL OL TABLE TR FIGURE FIGCAPTION HEADER FOOTER ASIDE DL DT DD HR'.split(' '),
)
const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT FORM BUTTON NAV INPUT SELECT TEXTAREA VIDEO AUDIO'.split(' '),
)

/**
 * Take the article out of a saved page.
 *
 * Readability finds where the story stands; its headings, lists and figures become what the parser knows. The page is parsed by
 * `DOMParser`, which runs no script and loads nothing, and only text leaves it.
 *
 * @throws ImportError where no article is found.
 */
export function textFromHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const heads = [...page.querySelectorAll('h1')].map((head) => tidy(head.textContent ?? '')).filter(Boolean)
  const found = new Readability(page, { keepClasses: false }).parse()
  if (!found?.content?.trim()) throw new ImportError(say.noArticleWasFoundInThis)
  const body = new DOMParser().parseFromString(found.content, 'text/html').body
  const lines = writeBlocks(body)
  const title = chooseTitle(tidy(found.title ?? ''), heads)
  const byline = tidy(found.byline ?? '')
  const opening = lines.slice(0, 3).join('\n')
  return [
    ...(title && !opening.includes(title) ? [title] : []),
    ...(byline && byline.length < 120 && !opening.includes(byline) ? [/^by\b/i.test(byline) ? byline : `By ${byline}`] : []),
    ...lines,
  ]
    .join('\n\n')
    .concat('\n')
}

/** The page's own headline where the window's title has it with the site's name: `Bridge closes - The Daily News`. */
function chooseTitle(title: string, heads: readonly string[]): string {
  return heads.filter((head) => title.includes(head)).sort((a, b) => b.length - a.length)[0] ?? title
}

/** The text of a fragment of HTML that is an article and nothing else. */
export function textFromFragment(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return `${writeBlocks(body).join('\n\n')}\n`
}

/** A line for each block, in the order of the page. Words between blocks are a line too. */
function writeBlocks(element: Element): string[] {
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
    else if (LEFT_OUT.has(child.tagName)) continue
    else if (HEADINGS.has(child.tagName)) {
      flush()
      const words = tidy(child.textContent ?? '')
      if (words) lines.push(`${'#'.repeat(Math.max(2, Number(child.tagName.charAt(1))))} ${words}`)
    } else if (child.tagName === 'FIGURE' || child.tagName === 'IMG') {
      flush()
      lines.push(...writeFigure(child))
    } else if (child.tagName === 'UL' || child.tagName === 'OL') {
      flush()
      lines.push(...writeList(child))
    } else if (child.tagName === 'BR') loose += '\n'
    else if (BLOCKS.has(child.tagName) || child.querySelector('p, div, figure, img, ul, ol')) {
      flush()
      lines.push(...writeBlocks(child))
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

/** A picture as the parser knows it: what it shows, and its caption. */
function writeFigure(figure: Element): string[] {
  const image = figure.tagName === 'IMG' ? figure : figure.querySelector('img')
  const caption = tidy(figure.querySelector('figcaption')?.textContent ?? '').replace(/"/g, '”')
  const shown = tidy(image?.getAttribute('alt') ?? '').replace(/[[\]]/g, '')
  if (!image && !caption) return writeBlocks(figure)
  if (!caption && !shown) return []
  const address = (image?.getAttribute('src') ?? '').replace(/[\s()]/g, encodeURIComponent)
  return [`![${shown === caption ? '' : shown}](${/^data:/i.test(address) ? '' : address}${caption ? ` "${caption}"` : ''})`]
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()
