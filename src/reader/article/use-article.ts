import { useQuery } from '@tanstack/react-query'
import type { Article } from '../../article/model.ts'
import { articleQuery, textQuery } from '../../library/queries.ts'

export type OpenArticle =
  | { readonly state: 'open'; readonly article: Article }
  | { readonly state: 'reading' }
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly retry: () => void }

/** The article of a slug: its text from the library, its tree from the parser. */
export function useArticle(slug: string): OpenArticle {
  const text = useQuery(textQuery(slug))
  const article = useQuery(articleQuery(text.data))
  if (text.data === null) return { state: 'unknown' }
  if (text.isError) return { state: 'failed', retry: () => void text.refetch() }
  if (article.isError) return { state: 'failed', retry: () => void article.refetch() }
  return article.data ? { state: 'open', article: article.data } : { state: 'reading' }
}
