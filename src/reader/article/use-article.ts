import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { articleQuery, textQuery } from '../../library/queries.ts'
import { describeReading, type Reading } from './reading.ts'

export type OpenArticle =
  | { readonly state: 'open'; readonly reading: Reading }
  | { readonly state: 'reading' }
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly retry: () => void }

/** The article of a slug: its text from the library, its tree from the parser. */
export function useArticle(slug: string): OpenArticle {
  const text = useQuery(textQuery(slug))
  const article = useQuery(articleQuery(text.data))
  const reading = useMemo(() => article.data && describeReading(article.data, slug), [article.data, slug])
  if (text.data === null) return { state: 'unknown' }
  if (text.isError) return { state: 'failed', retry: () => void text.refetch() }
  if (article.isError) return { state: 'failed', retry: () => void article.refetch() }
  return reading ? { state: 'open', reading } : { state: 'reading' }
}
