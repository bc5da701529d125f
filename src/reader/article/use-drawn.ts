import { startTransition, useEffect, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { useHydrated } from '../landing/use-hydrated.ts'

/** Blocks that fill any first screen, and as many more as are drawn within a few frames. */
const FIRST = 60
const STEP = 60

/**
 * How many blocks of the text are on the page: the first screens at once, a long text's others step by step, each between two frames. Then
 * nobody waits for what is far below, and the page answers meanwhile.
 *
 * All at once where the page was drawn before, and on the way back, or the browser could not return to the place.
 */
export function useDrawn(total: number): number {
  const isTakenOver = useHydrated()
  const { key } = useLocation()
  const isBack = useNavigationType() === 'POP' && key !== 'default'
  const [drawn, setDrawn] = useState(!isTakenOver || isBack ? Number.POSITIVE_INFINITY : FIRST)
  const isWhole = drawn >= total
  useEffect(() => {
    if (isWhole) return setDrawn(Number.POSITIVE_INFINITY)
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + STEP)))
    return () => clearTimeout(next)
  }, [drawn, isWhole])
  return isWhole ? total : drawn
}
