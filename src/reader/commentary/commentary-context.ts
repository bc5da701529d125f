import { createContext, useContext } from 'react'

/** Which experts' cards are open, by `Voice.slug`. */
export interface OpenCards {
  readonly open: ReadonlySet<string>
  readonly setOpen: (slug: string, open: boolean) => void
  readonly setAll: (open: boolean) => void
}

export const OpenCardsContext = createContext<OpenCards>({ open: new Set(), setOpen: () => {}, setAll: () => {} })

export function useOpenCards(): OpenCards {
  return useContext(OpenCardsContext)
}
