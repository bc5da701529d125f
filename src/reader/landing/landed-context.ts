import { createContext, useContext } from 'react'

/** What the address asks for, once it has been looked up in the article. */
export type Landed =
  | { readonly kind: 'top' }
  | { readonly kind: 'section' | 'quotation' | 'statement' | 'voice'; readonly id: string }
  | { readonly kind: 'unknown'; readonly what: 'section' | 'quotation' | 'voice'; readonly id: string }

export const LandedContext = createContext<Landed>({ kind: 'top' })

export function useLanded(): Landed {
  return useContext(LandedContext)
}

/** Whether the address names this very thing. */
export function isLandedOn(landed: Landed, kind: Landed['kind'], id: string): boolean {
  return landed.kind === kind && 'id' in landed && landed.id === id
}
