import type { Article } from '../article/model.ts'
import { describeArticle } from './entry.ts'
import { findDay } from './front-facts.ts'
import type { KeptEntry, KeptText } from './shelf.ts'

/** What the list shows of an article of the reader's own. */
export function describeKept(article: Article, { slug, added, matter }: Omit<KeptText, 'source'>): KeptEntry {
  const date = findDay(matter)
  return { ...describeArticle(article, slug), ...(date && { date }), added }
}
