import { wordsOf } from './html-words.ts'

/** A story may be about cookies, and a page may say on all around it that its reader has consented. */
const STORY = 'html, body, main, article, :has(main, article, h1)'
const ASKING = ['cookie', 'consent']
  .map((word) => `:is([id*="${word}" i], [class*="${word}" i]):has(button, [role="button"])`)
  .join()
const ABOVE = 'nav, header, [role="navigation"], [role="banner"], [role="search"]'
const OF_STORY = 'article, main, section, blockquote, figure'

/** What asks about cookies is long enough that it is taken for the article's first words. */
export function removeBanners(body: Element): void {
  for (const one of body.querySelectorAll(ASKING)) if (!one.matches(STORY)) one.remove()
}

/** What stands around an article, if all of its page is there: above the headline menus and links, below it the page's foot. */
export function removeAround(body: Element, headline: Element): void {
  removeBanners(body)
  const isAbove = (one: Element) => (headline.compareDocumentPosition(one) & PRECEDES) > 0 && !one.contains(headline)
  for (const one of body.querySelectorAll(ABOVE)) if (isAbove(one)) one.remove()
  for (const link of body.querySelectorAll('a')) if (isAbove(link) && !isWithinWords(link)) link.remove()
  for (const foot of body.querySelectorAll('footer')) if (!isAbove(foot) && !foot.closest(OF_STORY)) foot.remove()
}

/** `Node.DOCUMENT_POSITION_PRECEDING`. */
const PRECEDES = 2

const isWithinWords = (link: Element): boolean => {
  const paragraph = link.closest('p')
  return paragraph !== null && wordsOf(paragraph) !== wordsOf(link)
}
