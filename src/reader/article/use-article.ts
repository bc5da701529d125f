import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useSyncExternalStore } from 'react'
import { type Corrections, UNCORRECTED } from '../../article/corrections.ts'
import type { Article } from '../../article/model.ts'
import { readKeptReading, watchReading } from '../../library/kept-corrections.ts'
import { parseNow } from '../../library/parsing.ts'
import { articleQuery, textQuery } from '../../library/queries.ts'

export type OpenArticle =
  | { readonly state: 'open'; readonly article: Article; readonly isBehind: boolean }
  | { readonly state: 'reading' }
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly retry: () => void; readonly fault?: string }

/** The article of a slug: its text from the library, its tree from the parser. */
export function useArticle(slug: string): OpenArticle {
  const text = useSuspenseQuery(textQuery(slug))
  const article = useQuery(articleQuery(text.data, useKeptReading(slug)))
  // What corrects a text may not come; the text as it was read without is here all the same.
  const plain = article.isError && text.data ? parseNow(text.data.source) : undefined
  const shown = article.data ?? plain
  if (text.data === null) return { state: 'unknown' }
  if (text.data.fault) return { state: 'failed', retry: () => void text.refetch(), fault: text.data.fault }
  if (shown) return { state: 'open', article: shown, isBehind: article.isError }
  return article.isError ? { state: 'failed', retry: () => void article.refetch() } : { state: 'reading' }
}

/** What this device's reader has put right in the article; nothing while a prerendered page is taken over. */
export function useKeptReading(slug: string): Corrections {
  const last = useRef<Corrections>(UNCORRECTED)
  const read = () => {
    const next = readKeptReading(slug)
    // The same object as long as nothing has changed, or React would draw for ever.
    if (JSON.stringify(next) !== JSON.stringify(last.current)) last.current = next
    return last.current
  }
  return useSyncExternalStore(watchReading, read, () => UNCORRECTED)
}
