import type { Corrections } from '../article/corrections.ts'
import { UNCORRECTED } from '../article/corrections.ts'
import { keepCorrections, keepReading, readKeptCorrections, readKeptReading } from './kept-corrections.ts'

/** All that a reader put right in one article. */
export interface TakenCorrections {
  readonly sections: string | null
  readonly reading: Corrections
}

// Apart from `kept-corrections.ts`, which every article's page loads first.

/** Take an article's corrections away: they are offsets, and mean nothing in another text. @returns What brings them back. */
export function takeCorrectionsAway(slug: string): TakenCorrections {
  const taken = { sections: readKeptCorrections(slug), reading: readKeptReading(slug) }
  bringCorrectionsBack(slug, { sections: null, reading: UNCORRECTED })
  return taken
}

/** In the place of whatever stands there. */
export function bringCorrectionsBack(slug: string, { sections, reading }: TakenCorrections): void {
  keepCorrections(slug, sections ?? '')
  keepReading(slug, reading)
}
