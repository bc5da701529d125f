/**
 * Paint ranges of the page without changing its elements, which are React's.
 *
 * By the CSS Custom Highlight API, under `::highlight(NAME)`. Browsers without it get boxes above the text, with `data-paint="NAME"`.
 *
 * @param priority - The higher one is painted over the lower.
 */
export function paintRanges(name: string, ranges: readonly Range[], priority = 0): void {
  if (hasHighlights()) {
    if (ranges.length === 0) return void CSS.highlights.delete(name)
    markInheritance()
    const highlight = new Highlight(...ranges)
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
    return
  }
  painted.set(name, ranges)
  drawBoxes(name)
  window.removeEventListener('resize', drawAll)
  window.addEventListener('resize', drawAll)
}

/** Whether the browser paints ranges itself. */
function hasHighlights(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function'
}

let isMarked = false

/** Whether what is highlighted takes its style from the root (CSS Pseudo-Elements 4, 3.5). Where nobody can tell, it does not. */
function markInheritance(): void {
  if (isMarked) return
  isMarked = true
  const { body, documentElement: root } = document
  const [given, own] = [root, body].map((element) => getComputedStyle(element, '::highlight(found-current)').backgroundColor)
  if (own !== given || own === getComputedStyle(body).backgroundColor) root.dataset.highlights = 'own'
}

const painted = new Map<string, readonly Range[]>()

function drawAll(): void {
  for (const name of painted.keys()) drawBoxes(name)
}

function drawBoxes(name: string): void {
  for (const box of document.querySelectorAll(`[data-paint="${name}"]`)) box.remove()
  for (const range of painted.get(name) ?? [])
    for (const { left, top, width, height } of range.getClientRects?.() ?? []) {
      const box = document.createElement('div')
      box.dataset.paint = name
      box.setAttribute('aria-hidden', 'true')
      Object.assign(box.style, {
        left: `${left + window.scrollX}px`,
        top: `${top + window.scrollY}px`,
        width: `${width}px`,
        height: `${height}px`,
      })
      document.body.append(box)
    }
}
