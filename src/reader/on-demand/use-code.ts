import { useEffect, useState } from 'react'
import type { LoadOnce } from './load-once.ts'

/**
 * Code that is fetched once it is needed, and whether it could not be.
 *
 * @param attempt - Where this changes and the code is not here yet, it is asked for again.
 */
export function useCode<Code>({ now, load }: LoadOnce<Code>, isNeeded: boolean, attempt?: unknown) {
  const [isRefused, setRefused] = useState(false)
  const [, setFetched] = useState(now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again for what did not come
  useEffect(() => {
    if (!isNeeded) return
    // It may have come since the page was drawn.
    if (now()) return setFetched(now())
    load().then(
      (code) => setFetched(() => code),
      () => setRefused(true),
    )
  }, [isNeeded, now, load, attempt])
  const code = now()
  return { code, isRefused: isRefused && !code }
}
