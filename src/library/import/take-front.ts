import { findStatedDate } from '../../article/stated-date.ts'
import * as say from '../../words/en.ts'
import { wordsOf } from './html-words.ts'

const STANDFIRST = ['standfirst', 'subtitle', 'sub-title', 'sub-headline', 'subheadline', '-dek', '_dek']
  .map((name) => `[class*="${name}" i]`)
  .concat('[class~="dek" i]', '[itemprop="description"]', '[itemprop="alternativeHeadline"]')
  .join()
const HOLDS_MORE = 'h1, img, figure, time, ul, ol, table, blockquote'
/** Longer ones open the story, in words; see `findFront` of the parser. */
const LONGEST_STANDFIRST = 60
/** So near below the headline, in UTF-16 units. */
const NEAR = 500
/** In UTF-16 units. */
const LONGEST_BYLINE = 200
const BYLINES = '[class*="byline" i], [class*="author" i], [rel="author"], [itemprop~="author"]'

/** What a page prints below its headline, apart from who wrote it. */
interface Front {
  readonly standfirst?: string
  /** As the page writes it, or the day that it means by `3 hours ago`. */
  readonly date?: string
}

/** Take what stands below a page's headline out of it, where its elements tell what that is. */
export function takeFront(page: Document, headline: string): Front {
  const head = [...page.querySelectorAll('h1')].find((one) => wordsOf(one) === headline)
  if (!head) return {}
  setApart(page.body)
  const standfirst = findBelow(head, STANDFIRST).find(isStandfirst)
  const [time] = findBelow(head, 'time[datetime]')
  const words = wordsOf(standfirst)
  const date = time && writeDate(page, time)
  standfirst?.remove()
  if (date) (wordsOf(time.parentElement) === date ? time.parentElement : time)?.remove()
  return { ...(words && { standfirst: words }), ...(date && { date }) }
}

/** Names and what stands beside them touch, where styles keep them apart: `Anna Muir<span>Reporting from Oban</span>`. */
function setApart(body: Element): void {
  const bylines = [...body.querySelectorAll(BYLINES)].filter((one) => (one.textContent?.length ?? 0) <= LONGEST_BYLINE)
  for (const one of bylines.flatMap((byline) => [byline, ...byline.querySelectorAll('*')])) {
    if (/\p{Ll}$/u.test(one.previousSibling?.textContent ?? '') && OPENS.test(one.textContent ?? '')) one.before(' ')
    if (/\p{Ll}$/u.test(one.textContent ?? '') && OPENS.test(one.nextSibling?.textContent ?? '')) one.after(' ')
  }
}

const OPENS = /^\p{Lu}/u

function isStandfirst(element: Element): boolean {
  const words = wordsOf(element).split(' ').length
  return words > 1 && words <= LONGEST_STANDFIRST && !element.querySelector(HOLDS_MORE) && !element.closest('figure, nav, footer')
}

function findBelow(head: Element, selector: string): readonly Element[] {
  return [...head.ownerDocument.querySelectorAll(selector)]
    .filter((one) => (head.compareDocumentPosition(one) & FOLLOWS) > 0 && !head.contains(one))
    .slice(0, MOST_ASKED)
    .filter((one) => isNear(head, one))
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWS = 4
/** More are lists of other articles. */
const MOST_ASKED = 4

function isNear(head: Element, one: Element): boolean {
  const between = head.ownerDocument.createRange()
  between.setStartAfter(head)
  between.setEndBefore(one)
  return between.toString().trim().length < NEAR
}

/** With `Updated` before it, without; else the day that the page gives to machines. */
function writeDate(page: Document, time: Element): string | undefined {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(time.getAttribute('datetime') ?? '') ?? []
  return [wordsOf(time.parentElement), wordsOf(time), writeDay(page, day), day].find((line) => line && findStatedDate(line))
}

function writeDay(page: Document, day: string | undefined): string | undefined {
  try {
    const language = page.documentElement.lang || say.dateLanguage
    return day && new Date(day).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
  } catch {
    return undefined
  }
}
