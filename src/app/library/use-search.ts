import { useEffect, useRef, useState } from 'react'
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
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const all = [...own, ...seeds]
  const hits = all.filter((entry) => {
    const told = `${entry.headline} ${entry.standfirst ?? ''}`.toLowerCase()
    return words.every((word) => told.includes(word))
  })
  const more = inTexts.map((slug) => all.find((entry) => entry.slug === slug)).filter((entry) => entry !== undefined)
  return words.length ? [...new Set([...hits, ...more])] : []
}
