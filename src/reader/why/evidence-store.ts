import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Span } from '../../article/model.ts'
import { overlaps } from '../../article/spans.ts'

/** What an attribution rests on, while a reader looks at it. */
export interface ShownEvidence {
  /** The quotation that is explained, by its id. */
  readonly of: string
  readonly cue?: Span
  readonly mention: Span
}

/** Holds the evidence that is shown; passages without any of it are not drawn again when it changes. */
export interface EvidenceStore {
  readonly get: () => ShownEvidence | null
  readonly show: (evidence: ShownEvidence | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createEvidenceStore(): EvidenceStore {
  let shown: ShownEvidence | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => shown,
    show: (evidence) => {
      shown = evidence
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const EvidenceContext = createContext<EvidenceStore>(createEvidenceStore())

/** The evidence of one quotation, if it is the one that is shown. */
export function useShownEvidence(quoteId: string) {
  const store = useContext(EvidenceContext)
  const shown = useSyncExternalStore(
    store.subscribe,
    () => (store.get()?.of === quoteId ? store.get() : null),
    () => null,
  )
  return { shown, show: store.show }
}

/** The evidence as far as a passage holds some of it; `null` for all other passages. */
export function useEvidenceIn(passage: Span): ShownEvidence | null {
  const store = useContext(EvidenceContext)
  return useSyncExternalStore(
    store.subscribe,
    () => {
      const shown = store.get()
      const isHere = shown && (overlaps(shown.mention, passage) || (shown.cue && overlaps(shown.cue, passage)))
      return isHere ? shown : null
    },
    () => null,
  )
}
