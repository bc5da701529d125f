import { Readability } from '@mozilla/readability'
import * as say from '../../words/en.ts'
import type { Picture } from '../shelf.ts'
import { removeBanners } from './around.ts'
import { writeQuotation } from './block-quotes.ts'
import { takeFromPage } from './embedded.ts'
import { removeFurniture } from './furniture.ts'
import { addressOf, linesFromFragment, writeAllWords, writeArticle } from './html-lines.ts'
import { tidy, wordsOf } from './html-words.ts'
import { ImportError } from './import-error.ts'
import { leaveOutPulled, markQuotes } from './mark-quotes.ts'
import { findSkipped, type Skipped } from './skipped.ts'
import { takeFront } from './take-front.ts'

/** Longer pages, without their pictures, are not compared with what was taken out of them, in characters. */
const LONGEST_COMPARED = 2_000_000

/**
 * Take the article out of a saved page.
 *
 * Readability finds where the story stands; its headings, lists, tables and figures become what the parser knows. The page is parsed by
 * `DOMParser`, which runs no script and loads nothing, and only text and
 * pictures leave it.
 *
 * @throws ImportError where no article is found.
 */
export function readHtml(html: string): {
  readonly text: string
  readonly skipped: readonly Skipped[]
  readonly pictures: readonly Picture[]
} {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const pictures = takeFromPage(page)
  const length = html.length - pictures.reduce((sum, { bytes }) => sum + (bytes.length * 4) / 3, 0)
  const named = readNames(page)
  keepAddresses(page)
  const front = takeFront(page, named.heads.length === 1 ? (named.heads[0] ?? '') : '')
  markQuotes(page.body)
  // Before Readability, which takes the page apart.
  const all = length <= LONGEST_COMPARED ? writeAllWords(page.body).filter((line) => !isWordless(line)) : []
  leaveOutPulled(page.body)
  settleQuotations(page.body)
  removeBanners(page.body)
  removeFurniture(page.body)
  const found = new Reader(page, { keepClasses: false }).parse()
  if (!found?.content?.trim()) throw new ImportError(say.noArticleWasFoundInThis)
  const written = linesFromFragment(found.content)
  const title = chooseTitle(named, written) || tidy(found.title ?? '')
  // The headline stands above all, not among the crossheads.
  const own = written.findIndex((line, at) => at < 4 && withoutMarks(line) === title)
  const lines = written.filter((_, at) => at !== own)
  const byline = tidy(found.byline ?? '')
  const opening = lines.slice(0, 3).join('\n')
  const text = [
    ...[title, front.standfirst, front.date].filter(Boolean),
    ...(byline && byline.length < 120 && !opening.includes(byline) ? [/^by\b/i.test(byline) ? byline : `By ${byline}`] : []),
    ...lines,
  ]
    .join('\n\n')
    .concat('\n')
  return { text, skipped: findSkipped(all, text), pictures }
}

/** Beside an article such pictures lead to others. */
const isWordless = (line: string) => line.startsWith(`![${say.pictureInText}](picture:`)

/** Readability takes some of a page's elements for others: what tells of block quotations must stand in their words before. */
function settleQuotations(body: Element): void {
  for (const quotation of body.querySelectorAll('blockquote:not(:has(img, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote))')) {
    const lines = writeQuotation(writeArticle(quotation), wordsOf(quotation.previousElementSibling))
    quotation.replaceChildren(...lines.map((line) => writeParagraph(quotation.ownerDocument, line)))
  }
}

function writeParagraph(page: Document, words: string): Element {
  const paragraph = page.createElement('p')
  paragraph.textContent = words
  return paragraph
}

/** Readability without its rewriting of addresses, which it resolves against this app's own. */
class Reader extends Readability {
  protected _fixRelativeUris(): void {}
}

/** Pictures' addresses stay as written, or follow the address that the page says it has. */
function keepAddresses(page: Document): void {
  const read = (selector: string, attribute: string) => page.querySelector(selector)?.getAttribute(attribute) ?? ''
  const own = [read('link[rel="canonical"]', 'href'), read('meta[property="og:url"]', 'content')].find((one) =>
    /^https?:/i.test(one),
  )
  const base = resolve(read('base[href]', 'href'), own) || own
  for (const image of page.querySelectorAll('img')) {
    const written = addressOf(image)
    if (written) image.setAttribute('src', resolve(written, base) || written)
  }
}

/** An address of the web; empty where it is none by itself or with its base. */
function resolve(address: string, base: string | undefined): string {
  try {
    const { protocol, href } = new URL(address, base)
    return address && /^https?:$/.test(protocol) ? href : ''
  } catch {
    return ''
  }
}

/** What a page says that its article is called. */
interface Names {
  readonly heads: readonly string[]
  readonly shared: string
  readonly window: string
  readonly site: string
}

function readNames(page: Document): Names {
  const read = (name: string) => nameOf(page.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '')
  const window = nameOf(page.title)
  const site = read('og:site_name')
  const shared = read('og:title')
  // A site's name above its pages is a heading too.
  const isSite = (head: string) => head === site || (head !== shared && window.endsWith(head) && SITE.exec(window)?.[1] === head)
  const heads = [...page.querySelectorAll('h1')].map(wordsOf).filter((head) => head && !isSite(head))
  return { heads: [...new Set(heads)], shared, window, site }
}

/** No headline is longer; what looks for a site's name in it need not fear one of a megabyte. */
const nameOf = (words: string): string => tidy(words.slice(0, 2000)).slice(0, 300)

/** The name of a site at a title's end. */
const SITE = /\s(?:[|»·]|[-–—]{1,2})\s([^|»·]+)$/u

/**
 * The page's own headline: its only one, the one within the article, or the one that the window's title has. Else what the page is called
 * where it is shared, or the window's title without the name of the site: `Bridge closes - The Daily News`.
 */
function chooseTitle({ heads, shared, window, site }: Names, lines: readonly string[]): string {
  const within = heads.filter((head) => lines.some((line) => line.startsWith('#') && withoutMarks(line) === head))
  const [only] = [heads, within].find(({ length }) => length === 1) ?? []
  return (
    only ?? longest(heads.filter((head) => window.includes(head))) ?? (withoutSite(shared, site) || withoutSite(window, site))
  )
}

const longest = (words: readonly string[]): string | undefined => [...words].sort((a, b) => b.length - a.length)[0]

/** Behind a dash a headline may go on: only a few words in capitals are a name there. */
function withoutSite(title: string, site: string): string {
  const match = SITE.exec(title)
  const end = match?.[1]
  if (!match || !end) return title
  const words = end.trim().split(/\s+/)
  const isName = words.length <= 5 && words.every((word) => /^(?:\p{Lu}|of|the|and|for|\d)/u.test(word))
  return end === site || isName ? title.slice(0, match.index) : title
}

const withoutMarks = (line: string): string => line.replace(/^#+ /, '')
