import { queryOptions } from '@tanstack/react-query'
import type { Entry } from './entry.ts'
import { hasStore } from './has-store.ts'

// What lists of articles show. Apart from the articles' own queries, as an article's page is drawn without.

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

/** The reader's own articles on this device. Never part of a prerendered page. */
export const keptQuery = () =>
  queryOptions({
    queryKey: ['kept'],
    queryFn: async () => {
      const { listKept } = await import('./store.ts')
      const kept = await listKept()
      // The list does not wait for that of the built-in articles, and is read again where one was moved.
      if (kept.entries.length > 0)
        void import('./move-aside.ts').then(({ moveAside }) => moveAside(kept.entries)).catch(() => undefined)
      return kept
    },
    enabled: hasStore(),
    retry: false,
  })

/** How far articles have been read on this device, by slug. */
export const placesQuery = () =>
  queryOptions({
    queryKey: ['places'],
    queryFn: async () => (await import('./store.ts')).listPlaces(),
    enabled: hasStore(),
    retry: false,
    staleTime: 0,
  })
