import { type CorrectableType, type Corrections, UNCORRECTED } from '../article/corrections.ts'

/** Corrections are kept on the device beside the text, never in it. One entry an article, in the form that links have. */
export const LEAD = 'pullquote:sections:'

let scope = ''

/** Keep corrections apart from those of other texts of the same address: pages saved as files share one store, whichever version they hold. */
export function keepCorrectionsApart(version: string): void {
  scope = `${version}:`
}

/** What was kept for an article; `null` where nothing was or nothing can be kept (private windows). */
export function readKeptCorrections(slug: string): string | null {
  try {
    return window.localStorage.getItem(LEAD + scope + slug)
  } catch {
    return null
  }
}

/** Keep corrections; an empty string forgets them. Where nothing can be kept, they last as long as the page. */
export function keepCorrections(slug: string, written: string): void {
  try {
    if (written) window.localStorage.setItem(LEAD + scope + slug, written)
    else window.localStorage.removeItem(LEAD + scope + slug)
  } catch {
    // A full or forbidden store: the address still carries them.
  }
}

export const READING_LEAD = 'pullquote:reading:'
/** Heard by the open article when its corrections change. */
const CHANGED = 'pullquote:corrections'

/** What a reader has put right in an article's blocks and speakers. Damaged entries count as none. */
export function readKeptReading(slug: string): Corrections {
  try {
    return parseReading(window.localStorage.getItem(READING_LEAD + scope + slug))
  } catch {
    return UNCORRECTED
  }
}

const TYPES: readonly unknown[] = [
  'headline',
  'standfirst',
  'paragraph',
  'crosshead',
  'caption',
  'byline',
] satisfies CorrectableType[]

/**
 * Read corrections as they are kept. What is no correction is left out.
 *
 * @throws Error where the text is nothing of the kind.
 */
export function parseReading(written: string | null): Corrections {
  if (!written) return UNCORRECTED
  const { blocks, speakers } = JSON.parse(written) as { blocks?: unknown[]; speakers?: unknown[] }
  const isBlock = (one: unknown): one is Corrections['blocks'][number] =>
    Number.isInteger((one as { at?: unknown })?.at) && TYPES.includes((one as { type?: unknown }).type)
  const isSpeaker = (one: unknown): one is Corrections['speakers'][number] =>
    Number.isInteger((one as { at?: unknown })?.at) && ['string', 'object'].includes(typeof (one as { voice?: unknown }).voice)
  return { blocks: (blocks ?? []).filter(isBlock), speakers: (speakers ?? []).filter(isSpeaker) }
}

/**
 * Keep what a reader has put right, and tell the open article.
 *
 * @returns Whether the device kept it.
 */
export function keepReading(slug: string, corrections: Corrections): boolean {
  try {
    if (!hasCorrections(corrections)) window.localStorage.removeItem(READING_LEAD + scope + slug)
    else window.localStorage.setItem(READING_LEAD + scope + slug, JSON.stringify(corrections))
  } catch {
    return false
  }
  window.dispatchEvent(new Event(CHANGED))
  return true
}

/** Hear of changed corrections, in this tab or another. @returns What stops it. */
export function watchReading(heard: () => void): () => void {
  window.addEventListener(CHANGED, heard)
  window.addEventListener('storage', heard)
  return () => {
    window.removeEventListener(CHANGED, heard)
    window.removeEventListener('storage', heard)
  }
}

export const hasCorrections = ({ blocks, speakers }: Corrections): boolean => blocks.length + speakers.length > 0
