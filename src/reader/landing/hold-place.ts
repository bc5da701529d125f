const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown']
/** Chromium gives up half a second after all has loaded; then what moves the page is its reader. */
const SECONDS = 5

/**
 * Bring a place back into view, unless the reader has done something. A browser that knows text directives looks for the link's words by itself and later
 * than we do: to words that have changed it does not get and leaves the page at its top, and somebody's name it finds where it stands first.
 */
export function holdPlace(place: HTMLElement, isInView: (place: HTMLElement) => boolean): void {
  const over = new AbortController()
  const end = () => over.abort()
  for (const act of ACTS) window.addEventListener(act, end, { signal: over.signal, passive: true })
  const bringBack = () => {
    if (isInView(place)) return
    end()
    place.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  document.addEventListener('scrollend', bringBack, over)
  setTimeout(end, SECONDS * 1000)
}
