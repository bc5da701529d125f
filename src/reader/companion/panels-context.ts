import { createContext, useContext } from 'react'

/** What may be open beside the text; one at a time. */
export type Panel = 'help' | 'palette' | 'find' | 'notes' | 'picture'

export interface Panels {
  readonly open: Panel | null
  /** What to show in it: a note's id, or a quotation's. */
  readonly focus?: string | undefined
  /** The listening bar stays while others come and go: who looks something up goes on listening. */
  readonly isListening: boolean
  readonly show: (panel: Panel | 'listen' | null, focus?: string) => void
  readonly stopListening: () => void
}

export const PanelsContext = createContext<Panels>({
  open: null,
  isListening: false,
  show: () => {},
  stopListening: () => {},
})

export function usePanels(): Panels {
  return useContext(PanelsContext)
}
