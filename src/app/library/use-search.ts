import { useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../library/entry.ts'
import type { Found, LibrarySearch } from '../../library/search.ts'

/** Milliseconds after the last key before the library is searched. */
const PAUSE = 120
const NOTHING = { slugs: [], isPartial: false, asked: '' }

/**
 * The articles that have the words asked for, best first.
 *
 * Headlines and standfirsts answer at once; whole texts once the worker has read them.
 */
export function useSearch(
  asked: string,
  seeds: readonly Entry[],
  own: readonly Entry[],
): { readonly entries: readonly Entry[]; readonly isPartial: boolean } {
  const search = useRef<LibrarySearch>(undefined)
  const [inTexts, setInTexts] = useState<Found & { readonly asked: string }>(NOTHING)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept or deleted meanwhile makes another index
  useEffect(
    () => () => {
      search.current?.close()
      search.current = undefined
    },
    [own],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: and is sought anew
  useEffect(() => {
    if (!asked.trim()) return
    let isOver = false
    const timer = setTimeout(async () => {
      const found = await findInTexts(search, asked).catch(() => ({ slugs: [], isPartial: true }))
      if (!isOver) setInTexts({ ...found, asked })
    }, PAUSE)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked, own])
  const all = useMemo(
    () =>
      new Map(
        [...own, ...seeds].map((entry) => [
          entry.slug,
          { entry, told: `${entry.headline} ${entry.standfirst ?? ''}`.toLowerCase() },
        ]),
      ),
    [own, seeds],
  )
  const entries = useMemo(() => {
    const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const hits = [...all.values()].flatMap(({ entry, told }) => (words.every((word) => told.includes(word)) ? [entry] : []))
    // What an answer says of other words waits for its own.
    const further = inTexts.asked === asked ? inTexts.slugs : []
    return [...new Set([...hits, ...further.flatMap((slug) => all.get(slug)?.entry ?? [])])]
  }, [all, asked, inTexts])
  return { entries, isPartial: inTexts.isPartial }
}

async function findInTexts(search: { current: LibrarySearch | undefined }, asked: string): Promise<Found> {
  const { createSearch } = await import('../../library/search.ts')
  search.current ??= createSearch()
  return search.current.find(asked)
}
