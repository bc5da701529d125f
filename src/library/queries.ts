import { queryOptions } from '@tanstack/react-query'
import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import type { Article } from '../article/model.ts'
import type { Entry } from './entry.ts'
import { isShort, parseInline, parseText } from './parsing.ts'

/** An article's text as it is kept, before it is parsed. */
export interface StoredText {
  readonly slug: string
  readonly source: string
  /** Kept on this device. */
  readonly isOwn?: true
  /** Came with a link and is not kept here. */
  readonly isCarried?: true
}

/** So many built-in articles stand on the library page before all are asked for. */
const FIRST = 60

/** The first of the built-in articles, and how many there are: what the library page is drawn with. */
export const firstQuery = () =>
  queryOptions({
    queryKey: ['library', 'first'],
    queryFn: async (): Promise<{ readonly entries: readonly Entry[]; readonly total: number }> => {
      const { seeds } = await import('./seeds.ts')
      return { entries: seeds.slice(0, FIRST), total: seeds.length }
    },
    staleTime: Infinity,
  })

/** All built-in articles, without their texts. */
export const libraryQuery = () =>
  queryOptions({
    queryKey: ['library', 'all'],
    queryFn: async (): Promise<readonly Entry[]> => (await import('./seeds.ts')).seeds,
    staleTime: Infinity,
  })

/** The raw text of one article; `null` where there is none of that slug. */
export const textQuery = (slug: string) =>
  queryOptions({
    queryKey: ['text', slug],
    queryFn: async (): Promise<StoredText | null> => {
      const source = await (await import('./seeds.ts')).loadSeed(slug)
      if (source !== null) return { slug, source }
      if (typeof indexedDB === 'undefined') return null
      const kept = await (await import('./store.ts')).readKept(slug)
      return kept && { slug, source: kept.source, isOwn: true }
    },
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** The reader's own articles on this device. Never part of a prerendered page. */
export const keptQuery = () =>
  queryOptions({
    queryKey: ['kept'],
    queryFn: async () => {
      const { listKept } = await import('./store.ts')
      const kept = await listKept()
      if (kept.entries.length === 0) return kept
      const { moveAside } = await import('./move-aside.ts')
      // Where it cannot be done now, the list is worth more than to wait for it.
      return (await moveAside(kept.entries).catch(() => false)) ? listKept() : kept
    },
    enabled: typeof indexedDB !== 'undefined',
    retry: false,
  })

/** How far articles have been read on this device, by slug. */
export const placesQuery = () =>
  queryOptions({
    queryKey: ['places'],
    queryFn: async () => (await import('./store.ts')).listPlaces(),
    enabled: typeof indexedDB !== 'undefined',
    retry: false,
    staleTime: 0,
  })

/**
 * The parsed tree of a text. A short one is parsed at once, so that a page can be drawn in one go; a long one by a worker.
 *
 * It is never part of the state that a prerendered page carries: the text is, and parsing is quicker than reading a tree.
 */
export const articleQuery = (text: StoredText | null | undefined, corrections: Corrections = UNCORRECTED) =>
  queryOptions({
    queryKey: ['article', text?.slug ?? '', ...(corrections === UNCORRECTED ? [] : [corrections])],
    queryFn: (): Promise<Article> => parseText(text?.source ?? '', corrections),
    enabled: text != null,
    // With other corrections the old tree stays on the page until the new one is there.
    placeholderData: (before: Article | undefined) => (before?.source === text?.source ? before : undefined),
    ...(text && isShort(text.source) && { initialData: () => parseInline(text.source, corrections) }),
    staleTime: Infinity,
  })

/** Whether a query's answer belongs in a prerendered page. */
export function isPublished(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === 'text' || (queryKey[0] === 'library' && queryKey[1] === 'first')
}
