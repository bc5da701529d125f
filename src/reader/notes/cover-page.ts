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

/** What stands beside an element, and beside all that it stands in. */
function listBehind(element: Element): readonly Element[] {
  const parent = element.parentElement
  if (element === document.body || !parent) return []
  const beside = [...parent.children].filter((other) => other !== element && !other.matches('[inert], script, style'))
  return [...beside, ...listBehind(parent)]
}
