import { useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../library/entry.ts'
import type { LibrarySearch } from '../../library/search.ts'

/** Milliseconds after the last key before the library is searched. */
const PAUSE = 120

/**
 * The articles that have the words asked for, best first.
 *
 * Headlines and standfirsts answer at once; whole texts once the worker has read them.
 */
export function useSearch(asked: string, seeds: readonly Entry[], own: readonly Entry[]): readonly Entry[] {
  const search = useRef<LibrarySearch>(undefined)
  const [inTexts, setInTexts] = useState<readonly string[]>([])
  useEffect(() => () => search.current?.close(), [])
  useEffect(() => {
    if (!asked.trim()) return
    let isOver = false
    const timer = setTimeout(async () => {
      const { createSearch } = await import('../../library/search.ts')
      if (isOver) return
      search.current ??= createSearch()
      const slugs = await search.current.find(asked).catch(() => [])
      if (!isOver) setInTexts(slugs)
    }, PAUSE)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked])
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
  return useMemo(() => {
    const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const hits = [...all.values()].flatMap(({ entry, told }) => (words.every((word) => told.includes(word)) ? [entry] : []))
    return [...new Set([...hits, ...inTexts.flatMap((slug) => all.get(slug)?.entry ?? [])])]
  }, [all, asked, inTexts])
}
