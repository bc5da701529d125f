const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown']
/** Chromium gives up half a second after all has loaded; on a slow machine that is late. Then what moves the page is its reader. */
const SECONDS = 5
/** The browser may go elsewhere more than once; a page that fights with whatever moves it for ever could not be read. */
const TIMES = 4

/**
 * Bring a place back into view, unless the reader has done something. A browser that knows text directives looks for the link's words by itself and later
 * than we do: to words that have changed it does not get and leaves the page at its top, and somebody's name it finds where it stands first.
 */
export function holdPlace(place: HTMLElement, isInView: (place: HTMLElement) => boolean): void {
  const over = new AbortController()
  const end = () => over.abort()
  let times = 0
  for (const act of ACTS) window.addEventListener(act, end, { signal: over.signal, passive: true })
  const bringBack = () => {
    if (isInView(place)) return
    times += 1
    if (times === TIMES) end()
    place.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  document.addEventListener('scrollend', bringBack, over)
  const endLater = () => setTimeout(end, SECONDS * 1000)
  if (document.readyState === 'complete') endLater()
  else window.addEventListener('load', endLater, { once: true })
}
