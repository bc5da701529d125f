/** The addresses inside the app, base path left out. Slugs may hold letters of any script; they are encoded here. */

export const LIBRARY = '/'

export function formatArticlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`
}

/**
 * Works without JavaScript too: the section's heading has this id.
 *
 * @param search - Corrections that the section depends on, with their `?`; see `section-corrections.ts`.
 */
export function formatSectionPath(slug: string, section: string, search = ''): string {
  return `${formatArticlePath(slug)}${search}#${encodeURIComponent(section)}`
}

/** A page of the section's own, so that a shared link says what it is about: no server sees a fragment. */
export function formatSectionPagePath(slug: string, section: string): string {
  return `${formatArticlePath(slug)}/sections/${encodeURIComponent(section)}`
}

/** A page with one quotation alone, for an `<iframe>` on another site. */
export function formatEmbedPath(slug: string, quote: string): string {
  return `${formatQuotePath(slug, quote)}/embed`
}

export function formatQuotePath(slug: string, quote: string): string {
  return `${formatArticlePath(slug)}/quotes/${encodeURIComponent(quote)}`
}

export function formatVoicePath(slug: string, voice: string): string {
  return `${formatArticlePath(slug)}/voices/${encodeURIComponent(voice)}`
}

/** What a fragment such as `#a-new-pact` names; `null` without one, or where it is not decodable. */
export function parseSectionHash(hash: string): string | null {
  if (hash.length < 2 || hash.startsWith('#:~:')) return null
  const name = hash.slice(1).replace(/:~:.*$/, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
