import { createContext, useContext } from 'react'
import type { Reading } from './reading.ts'

export const ReadingContext = createContext<Reading | null>(null)

/** The article that is open. Only to be called below `ArticlePage`. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('useReading was called outside an open article')
  return reading
}
