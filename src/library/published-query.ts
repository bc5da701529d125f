import { queryOptions } from '@tanstack/react-query'
import { findDay, findSource } from './front-facts.ts'

/** When and where an article was published, as far as somebody said so. */
export interface Published {
  /** `2024-06-19`. */
  readonly date?: string
  readonly sourceUrl?: string
}

/** What the list of built-in articles, or the front matter of the reader's own, says of an article. */
export const publishedQuery = (slug: string) =>
  queryOptions({
    // Below the text's key, so that it is forgotten with the text.
    queryKey: ['text', slug, 'published'],
    queryFn: async (): Promise<Published> => {
      const seed = (await import('./seeds.ts')).seeds.find((entry) => entry.slug === slug)
      if (seed) return seed.date ? { date: seed.date } : {}
      const matter = (await (await import('./store.ts')).readKept(slug))?.matter
      const [date, source] = [findDay(matter), findSource(matter)]
      return { ...(date && { date }), ...(source && { sourceUrl: source.href }) }
    },
    retry: false,
  })
