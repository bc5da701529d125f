import { parseSectionHash } from '../../address/paths.ts'
import { STATEMENT } from '../../address/quote-id.ts'
import type { Reading } from '../article/reading.ts'
import type { Landed } from './landed-context.ts'

/** The parts of an address below `/articles/:slug`. */
export interface Target {
  readonly quote?: string | undefined
  readonly voice?: string | undefined
  /** With its `#`, as the browser gives it; empty without one. */
  readonly hash: string
}

/**
 * Look up in an article what an address asks for.
 *
 * A fragment is asked first: on a quotation's page it is where the reader went on to. `contents`, `commentary` and the like are
 * places of the page itself and land nowhere in the text.
 */
export function findLanding(reading: Reading, target: Target): Landed {
  const name = parseSectionHash(target.hash)
  if (name !== null && !isPagePlace(name)) return findFragment(reading, name)
  if (target.quote !== undefined) {
    const known = reading.quotations.some((quote) => quote.id === target.quote)
    return known ? { kind: 'quotation', id: target.quote } : { kind: 'unknown', what: 'quotation', id: target.quote }
  }
  if (target.voice !== undefined) {
    const known = reading.article.voices.some((voice) => voice.slug === target.voice)
    return known ? { kind: 'voice', id: target.voice } : { kind: 'unknown', what: 'voice', id: target.voice }
  }
  return { kind: 'top' }
}

/** Ids that the page gives to its own parts. */
const PAGE_PLACES: ReadonlySet<string> = new Set(['article', 'headline', 'commentary', 'voices'])

function isPagePlace(name: string): boolean {
  return PAGE_PLACES.has(name) || /^photo-\d+$/.test(name)
}

function findFragment(reading: Reading, name: string): Landed {
  if (reading.article.sections.some((section) => section.slug === name)) return { kind: 'section', id: name }
  if (name.startsWith(STATEMENT) && reading.statements.some((said) => said.id === name)) return { kind: 'statement', id: name }
  return { kind: 'unknown', what: 'section', id: name }
}

/** The id of the element that a landing belongs to; `null` where it is the page's top. */
export function formatElementId(landed: Landed): string | null {
  switch (landed.kind) {
    case 'section':
    case 'statement':
      return landed.id
    case 'quotation':
      return formatQuoteElementId(landed.id)
    case 'voice':
      return formatVoiceElementId(landed.id)
    case 'unknown':
      return NOTICE
    case 'top':
      return null
  }
}

export const NOTICE = 'landing-notice'

/** Section slugs are ids of the page as they are; quotations and voices get a lead so that the three never clash. */
export function formatQuoteElementId(id: string): string {
  return `quote-${id}`
}

export function formatVoiceElementId(slug: string): string {
  return `voice-${slug}`
}
