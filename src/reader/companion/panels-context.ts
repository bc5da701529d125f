import { createContext, useContext } from 'react'

/** What may be open beside the text; one at a time. */
export type Panel = 'help' | 'palette' | 'find' | 'notes' | 'picture' | 'listen'

export interface Panels {
  readonly open: Panel | null
  /** What to show in it: a note's id, or a quotation's. */
  readonly focus?: string | undefined
  readonly show: (panel: Panel | null, focus?: string) => void
}

export const PanelsContext = createContext<Panels>({ open: null, show: () => {} })

export function usePanels(): Panels {
  return useContext(PanelsContext)
}
