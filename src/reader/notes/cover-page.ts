/** As in the style sheet: below it the list is as wide as the window. */
const NARROW = '(width < 30rem)'

/** Where a panel covers the page, nothing behind it can be reached (WCAG 2.4.11). @returns What ends it. */
export function coverPage(panel: HTMLElement): () => void {
  const narrow = window.matchMedia?.(NARROW)
  let covered: readonly Element[] = []
  const uncover = () => {
    for (const element of covered) element.removeAttribute('inert')
  }
  const cover = () => {
    uncover()
    covered = narrow?.matches ? listBehind(panel) : []
    for (const element of covered) element.setAttribute('inert', '')
  }
  cover()
  narrow?.addEventListener('change', cover)
  return () => {
    narrow?.removeEventListener('change', cover)
    uncover()
  }
}

/** Of the platform; not in all browsers yet (HTML, "Close requests and close watchers"). */
interface Watcher extends EventTarget {
  destroy(): void
}

/** Where a panel covers the page, a phone's way back closes it, as it does a dialog, and leaves the page. @returns What ends it. */
export function closeOnBack(close: () => void): () => void {
  const { CloseWatcher } = window as { CloseWatcher?: new () => Watcher }
  if (!CloseWatcher || !window.matchMedia?.(NARROW).matches) return () => {}
  const watcher = new CloseWatcher()
  watcher.addEventListener('close', close)
  return () => watcher.destroy()
}

/** What stands beside an element, and beside all that it stands in. */
function listBehind(element: Element): readonly Element[] {
  const parent = element.parentElement
  if (element === document.body || !parent) return []
  const beside = [...parent.children].filter((other) => other !== element && !other.matches('[inert], script, style'))
  return [...beside, ...listBehind(parent)]
}
