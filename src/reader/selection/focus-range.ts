import { START } from './find-selected.ts'

let found: Range | null = null

/** Whether what is selected are words that a search led to: the reader has not chosen them. */
export function isFound(selection: Selection | null): boolean {
  return found !== null && selection !== null && selection.rangeCount > 0 && isSame(selection.getRangeAt(0), found)
}

/** Put the focus on words that were found, and select them. */
export function selectFound(range: Range): void {
  focusRange(range)
  const selection = document.getSelection()
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  found = range
  // Whoever selects the same words again means them.
  const forget = () => {
    if (isFound(selection)) return
    found = null
    document.removeEventListener('selectionchange', forget)
  }
  document.addEventListener('selectionchange', forget)
}

function isSame(one: Range, other: Range): boolean {
  return one.compareBoundaryPoints(Range.START_TO_START, other) === 0 && one.compareBoundaryPoints(Range.END_TO_END, other) === 0
}

/** Put the focus where a range begins: on the link or button that holds it, else on its block. The next Tab goes on from there. */
export function focusRange(range: Range): void {
  const at = range.startContainer.parentElement
  const place =
    at?.closest<HTMLElement>('#article :is(a, summary, button)') ?? at?.closest<HTMLElement>(`[${START}], li, p, details`)
  if (!place) return
  if (place.tabIndex < 0) place.setAttribute('tabindex', '-1')
  place.focus({ preventScroll: true })
}
