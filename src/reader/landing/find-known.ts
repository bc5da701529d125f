import { parseSectionHash } from '../../address/paths.ts'
import { STATEMENT } from '../../address/quote-id.ts'
import type { Reading } from '../article/reading.ts'
import type { Landed } from './landed-context.ts'
import { isPagePlace } from './places.ts'

/** The parts of an address below `/articles/:slug`. */
export interface Target {
  readonly section?: string | undefined
  readonly quote?: string | undefined
  readonly voice?: string | undefined
  /** With its `#`, as the browser gives it; empty without one. */
  readonly hash: string
  /** With its `?`, still encoded; empty without one. */
  readonly search: string
  /** Addresses whose fragment may hold a native text directive, which browsers keep from `hash`. */
  readonly directives?: readonly string[]
}

/** A link's words or its memory; the names stand in `address/passage-link.ts`, whose code comes with the search. */
export const REMEMBERS = /[?&;](?:text|near)(?:[=&]|$)/

/**
 * What an address asks for, where that can be told from its names alone, as in the links of the page itself.
 *
 * @returns `null` where words must be searched for: `findLanding` does, with code that few readers need.
 */
export function findKnown(reading: Reading, { section, quote, voice, hash, search, directives }: Target): Landed | null {
  if (REMEMBERS.test(search) || directives?.length) return null
  const name = parseSectionHash(hash)
  if (name === 'commentary' || name === 'voices') return { kind: 'place', id: name }
  if (name !== null && !isPagePlace(name)) return findNamed(reading, name)
  if (section !== undefined) return findNamed(reading, section)
  if (quote !== undefined) return reading.quotations.some(({ id }) => id === quote) ? { kind: 'quotation', id: quote } : null
  if (voice === undefined) return { kind: 'top' }
  return reading.article.voices.some(({ slug }) => slug === voice) ? { kind: 'voice', id: voice } : null
}

function findNamed({ article, statements }: Reading, name: string): Landed | null {
  if (name.startsWith(STATEMENT) && statements.some(({ id }) => id === name)) return { kind: 'statement', id: name }
  return article.sections.some(({ slug }) => slug === name) ? { kind: 'section', id: name } : null
}
