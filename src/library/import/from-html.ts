import { Readability } from '@mozilla/readability'
import * as say from '../../words/en.ts'
import type { Picture } from '../shelf.ts'
import { takeFromPage } from './embedded.ts'
import { linesFromFragment, tidy, writeAllWords } from './html-lines.ts'
import { ImportError } from './import-error.ts'
import { findSkipped, type Skipped } from './skipped.ts'

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
  const heads = [...page.querySelectorAll('h1')].map((head) => tidy(head.textContent ?? '')).filter(Boolean)
  // Before Readability, which takes the page apart.
  const all = length <= LONGEST_COMPARED ? writeAllWords(page.body).filter((line) => !isWordless(line)) : []
  const found = new Readability(page, { keepClasses: false }).parse()
  if (!found?.content?.trim()) throw new ImportError(say.noArticleWasFoundInThis)
  const lines = linesFromFragment(found.content)
  const title = chooseTitle(tidy(found.title ?? ''), heads)
  const byline = tidy(found.byline ?? '')
  const opening = lines.slice(0, 3).join('\n')
  const text = [
    ...(title && !opening.includes(title) ? [title] : []),
    ...(byline && byline.length < 120 && !opening.includes(byline) ? [/^by\b/i.test(byline) ? byline : `By ${byline}`] : []),
    ...lines,
  ]
    .join('\n\n')
    .concat('\n')
  return { text, skipped: findSkipped(all, text), pictures }
}

/** Beside an article such pictures lead to others. */
const isWordless = (line: string) => line.startsWith(`![${say.pictureInText}](picture:`)

/** The page's own headline where the window's title has it with the site's name: `Bridge closes - The Daily News`. */
function chooseTitle(title: string, heads: readonly string[]): string {
  return heads.filter((head) => title.includes(head)).sort((a, b) => b.length - a.length)[0] ?? title
}
