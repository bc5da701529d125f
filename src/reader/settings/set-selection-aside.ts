import { isFound } from '../selection/focus-range.ts'

/**
 * Take the selection away while a modal dialog stands over the page: where it lies in what is inert, Chromium walks through the whole of a
 * long text to settle it, at every click and every change of style.
 *
 * @returns Brings it back, unless something else is selected by then, its place has gone, or a search had left it: then nobody chose it.
 */
export function setSelectionAside(): () => void {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return () => {}
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  const isChosen = !isFound(selection)
  selection.removeAllRanges()
  return () => {
    if (!isChosen || !selection.isCollapsed || !anchorNode?.isConnected || !focusNode?.isConnected) return
    try {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
    } catch {} // the text has become shorter
  }
}
