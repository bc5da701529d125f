const LEAD = 'pullquote-carried:'

/** Remember in this tab a text that is read and not kept, so that loading the page again does not lose it. It is not kept by that. */
export function rememberCarried(slug: string, source: string): void {
  try {
    window.sessionStorage.setItem(LEAD + slug, source)
  } catch {
    // No room, or not allowed: the link still has it.
  }
}

export function recallCarried(slug: string): string | null {
  try {
    return window.sessionStorage.getItem(LEAD + slug)
  } catch {
    return null
  }
}
