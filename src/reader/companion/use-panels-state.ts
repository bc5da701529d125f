import { useMemo, useState } from 'react'
import type { Panel, Panels } from './panels-context.ts'

/** Nothing is open at first. */
export function usePanelsState(): Panels {
  const [{ open, focus }, set] = useState<{ open: Panel | null; focus?: string | undefined }>({ open: null })
  const [isListening, listen] = useState(false)
  return useMemo(
    () => ({
      open,
      focus,
      isListening,
      show: (panel, focus) => (panel === 'listen' ? listen(true) : set({ open: panel, focus })),
      stopListening: () => listen(false),
    }),
    [open, focus, isListening],
  )
}
