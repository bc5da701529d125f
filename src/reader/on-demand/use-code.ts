import { useEffect, useState } from 'react'
import type { LoadOnce } from './load-once.ts'

/** Code that is fetched once it is needed, and whether it could not be. */
export function useCode<Code>({ now, load }: LoadOnce<Code>, isNeeded: boolean) {
  const [isRefused, setRefused] = useState(false)
  const [, setFetched] = useState(now)
  useEffect(() => {
    if (!isNeeded) return
    // It may have come since the page was drawn.
    if (now()) return setFetched(now())
    load().then(
      (code) => setFetched(() => code),
      () => setRefused(true),
    )
  }, [isNeeded, now, load])
  return { code: now(), isRefused }
}
