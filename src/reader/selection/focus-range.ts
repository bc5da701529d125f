import { START } from './find-selected.ts'

/** Put the focus where a range begins: on the link or button that holds it, else on its block. The next Tab goes on from there. */
export function focusRange(range: Range): void {
  const at = range.startContainer.parentElement
  const place =
    at?.closest<HTMLElement>('#article :is(a, summary, button)') ?? at?.closest<HTMLElement>(`[${START}], li, p, details`)
  if (!place) return
  if (place.tabIndex < 0) place.setAttribute('tabindex', '-1')
  place.focus({ preventScroll: true })
}
