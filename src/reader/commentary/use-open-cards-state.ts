import { useMemo, useState } from 'react'
import type { OpenCards } from './commentary-context.ts'
import type { Commentary } from './gather-commentary.ts'

/** All cards are closed at first. */
export function useOpenCardsState(commentary: readonly Commentary[]): OpenCards {
  const [open, change] = useState<ReadonlySet<string>>(new Set())
  return useMemo(
    () => ({
      open,
      setOpen: (slug, isOpen) =>
        change((before) => {
          if (before.has(slug) === isOpen) return before
          const after = new Set(before)
          if (isOpen) after.add(slug)
          else after.delete(slug)
          return after
        }),
      setAll: (isOpen) => change(new Set(isOpen ? commentary.map(({ voice }) => voice.slug) : [])),
    }),
    [open, commentary],
  )
}
