import { createContext, useContext } from 'react'
import type { Corrections } from './use-corrections.ts'

/** The corrections, and whether the reader is at it: then the text shows where it can be split and joined. */
export interface Correcting extends Corrections {
  readonly isOn: boolean
  readonly setOn: (on: boolean) => void
}

export const CorrectingContext = createContext<Correcting>({
  isCorrected: false,
  search: '',
  split: () => {},
  join: () => {},
  forget: () => {},
  isPending: false,
  isRefused: false,
  isOn: false,
  setOn: () => {},
})

export function useCorrecting(): Correcting {
  return useContext(CorrectingContext)
}
