/** Corrections are kept on the device beside the text, never in it. One entry an article, in the form that links have. */
const LEAD = 'pullquote:sections:'

/** What was kept for an article; `null` where nothing was or nothing can be kept (private windows). */
export function readKeptCorrections(slug: string): string | null {
  try {
    return window.localStorage.getItem(LEAD + slug)
  } catch {
    return null
  }
}

/** Keep corrections; an empty string forgets them. Where nothing can be kept, they last as long as the page. */
export function keepCorrections(slug: string, written: string): void {
  try {
    if (written) window.localStorage.setItem(LEAD + slug, written)
    else window.localStorage.removeItem(LEAD + slug)
  } catch {
    // A full or forbidden store: the address still carries them.
  }
}
