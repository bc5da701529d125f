import { removeAround } from './around.ts'
import { removeFurniture } from './furniture.ts'
import { writeAllWords, writeArticle } from './html-lines.ts'
import { wordsOf } from './html-words.ts'
import { leaveOutPulled, markQuotes } from './mark-quotes.ts'
import { findSkipped, type Skipped } from './skipped.ts'
import { takeFront } from './take-front.ts'

/** What plain text does not tell. */
const STRUCTURE = 'blockquote, q, h1, h2, h3, h4, h5, h6, figcaption, img[alt]:not([alt=""]), li, table'
/** In UTF-16 units; what is longer above a heading is a story, and the heading one of its own. */
const LONGEST_ABOVE = 200

interface Copied {
  readonly text: string
  readonly skipped: readonly Skipped[]
  /** All words that are in the text or told of as left out. */
  readonly known: string
}

/**
 * Read what was copied from a page: all of it is the article, but for what stands around where the page's only `<h1>` came along.
 *
 * @returns Nothing where plain text says as much.
 */
export function readCopied(html: string): Copied | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { body } = page
  if (!body.querySelector(STRUCTURE)) return undefined
  markQuotes(body)
  const all = writeAllWords(body)
  const furniture = removeFurniture(body)
  const headline = findHeadline(body, all)
  const lines = headline ? writeBelow(page, headline) : writeLines(body)
  const text = `${lines.join('\n\n')}\n`
  return { text, skipped: findSkipped(all, text), known: (headline ? all : [text, ...furniture]).join('\n') }
}

/** The only `<h1>`, if no story stands above it. */
function findHeadline(body: Element, all: readonly string[]): Element | undefined {
  const [headline, ...more] = [...body.querySelectorAll('h1')].filter((one) => wordsOf(one))
  if (!headline || more.length > 0) return undefined
  const at = all.indexOf(`## ${wordsOf(headline)}`)
  return at >= 0 && all.slice(0, at).every((line) => line.length <= LONGEST_ABOVE) ? headline : undefined
}

function writeBelow(page: Document, headline: Element): readonly string[] {
  const words = wordsOf(headline)
  removeAround(page.body, headline)
  const { standfirst, date } = takeFront(page, words)
  headline.remove()
  return [words, ...[standfirst, date].filter((line) => line !== undefined), ...writeLines(page.body)]
}

function writeLines(body: Element): readonly string[] {
  leaveOutPulled(body)
  const [first = '', ...rest] = writeArticle(body)
  // A headline on top is no crosshead.
  return [first === `## ${wordsOf(body.querySelector('h1'))}` ? first.slice(3) : first, ...rest].filter(Boolean)
}
