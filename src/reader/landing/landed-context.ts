import { createContext, useContext } from 'react'
import type { Span } from '../../article/model.ts'
import * as say from '../../words/en.ts'

/** What an address may ask for in vain, in the middle of a sentence. */
export const WHAT = { section: say.sectionInLine, quotation: say.quotationInLine, voice: say.voice }

/** A passage that the address asks for: found, with the words that the link remembers, or gone. */
export interface LandedPassage {
  readonly kind: 'passage'
  readonly state: 'exact' | 'changed' | 'gone'
  /** Missing where it is gone. */
  readonly span?: Span
  /** Of changed words those that the link does not know, where it tells. */
  readonly others?: readonly Span[]
  /** Where it stood, an offset, if its neighbours tell. */
  readonly near?: number
  /** What it said when the link was made; `…` where the link left words out. */
  readonly remembered: string
  /**
   * `section`: it was a section's opening, and stands within another section now; `remembered` is the title. `damaged`: what the link
   * remembered was cut or mistyped on its way, so that nobody can be sure.
   */
  readonly was?: 'section' | 'damaged'
}

/** What the address asks for, once it has been looked up in the article. */
export type Landed =
  | LandedPassage
  | { readonly kind: 'top' }
  /** The search for it could not be fetched. */
  | { readonly kind: 'unfetched' }
  /** A part of the page that is none of the text: the experts together, who speaks. */
  | { readonly kind: 'place'; readonly id: 'commentary' | 'voices' }
  /** `was`: the title that the link names, where the section has another now. */
  | { readonly kind: 'section'; readonly id: string; readonly was?: string }
  | { readonly kind: 'quotation' | 'statement'; readonly id: string }
  /** `was`: the name that the link has, where the voice has another spelling now. */
  | { readonly kind: 'voice'; readonly id: string; readonly was?: string }
  | { readonly kind: 'unknown'; readonly what: 'section' | 'quotation' | 'voice'; readonly id: string }

export const LandedContext = createContext<Landed>({ kind: 'top' })

export function useLanded(): Landed {
  return useContext(LandedContext)
}

/** Whether the address names this very thing. */
export function isLandedOn(landed: Landed, kind: Landed['kind'], id: string): boolean {
  return landed.kind === kind && 'id' in landed && landed.id === id
}
