import { startTransition, useEffect, useState } from 'react'

let isTakenOver = false

/**
 * False while a prerendered page is taken over: no server sees a fragment or what is kept here, so the first drawing must not either.
 *
 * What then changes is drawn in small steps, so that a tap in between is not kept waiting.
 */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(isTakenOver)
  useEffect(() => {
    isTakenOver = true
    startTransition(() => setHydrated(true))
  }, [])
  return hydrated
}
