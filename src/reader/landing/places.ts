import type { Landed } from './landed-context.ts'

/** Ids that the page gives to its own parts. */
const PAGE_PLACES: ReadonlySet<string> = new Set(['article', 'headline', 'commentary', 'voices', 'landed-passage'])

/** Whether a fragment names a part of the page, not of the text. */
export function isPagePlace(name: string): boolean {
  return PAGE_PLACES.has(name) || /^photo-\d+$/.test(name)
}

/** The id of the element that a landing belongs to; `null` where it is the page's top. */
export function formatElementId(landed: Landed): string | null {
  switch (landed.kind) {
    case 'section':
      return landed.was === undefined ? landed.id : NOTICE
    case 'statement':
    case 'place':
      return landed.id
    case 'quotation':
      return formatQuoteElementId(landed.id)
    case 'voice':
      return landed.was === undefined ? formatVoiceElementId(landed.id) : NOTICE
    case 'passage':
      return landed.state === 'exact' ? PASSAGE : NOTICE
    case 'unknown':
      return NOTICE
    case 'top':
    case 'unfetched':
      return null
  }
}

/** The id of the element to bring into view, where another one takes the focus. */
export function formatPlaceId(landed: Landed): string | null {
  if (landed.kind === 'section' && landed.was !== undefined) return landed.id
  return landed.kind === 'passage' && landed.state !== 'exact' && (landed.span ?? landed.near) !== undefined ? PASSAGE : null
}

export const NOTICE = 'landing-notice'

/** Id of the first marked words of a passage. */
export const PASSAGE = 'landed-passage'

/** Section slugs are ids of the page as they are; quotations and voices get a lead so that the three never clash. */
export function formatQuoteElementId(id: string): string {
  return `quote-${id}`
}

export function formatVoiceElementId(slug: string): string {
  return `voice-${slug}`
}
