import { useMemo, useState } from 'react'
import type { Panel, Panels } from './panels-context.ts'

/** Nothing is open at first. */
export function usePanelsState(): Panels {
  const [{ open, focus }, set] = useState<{ open: Panel | null; focus?: string | undefined }>({ open: null })
  return useMemo(() => ({ open, focus, show: (open, focus) => set({ open, focus }) }), [open, focus])
}
