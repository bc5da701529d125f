/** A file that a first visit would fetch for later. */
export interface Entry {
  readonly url: string
}

/** Up to so many articles are kept whole; of more a reader would fetch tens of megabytes that are never looked at. */
export const MOST_KEPT = 200

/**
 * Leave out the texts of the articles and their parts of the search index where a publication has more than `MOST_KEPT`: they are kept once
 * they were asked for.
 *
 * @param slugs - Of the built-in articles.
 */
export function keepAtOnce<Kept extends Entry>(entries: readonly Kept[], slugs: ReadonlySet<string>): Kept[] {
  if (slugs.size <= MOST_KEPT) return [...entries]
  return entries.filter(({ url }) => !isOfOneArticle(url, slugs))
}

/** Files of one article alone, or parts of the index, by their address below the root. */
function isOfOneArticle(url: string, slugs: ReadonlySet<string>): boolean {
  if (/^pagefind\/(?:fragment|index)\//.test(url)) return true
  const name = /^assets\/(.+)-[\w-]{8}\.js$/.exec(url)?.[1]
  return name !== undefined && slugs.has(name)
}
