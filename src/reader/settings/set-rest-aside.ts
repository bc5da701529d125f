/** What can stand below the window, piece by piece. */
const PIECES = '.article-body > section, .all-commentary, .voices'

/** All that a long text needs: the rest of it is laid out near the window only, always. So are these, but what is near is most of them. */
const LINES = '.toc ol[data-long]'

/** How many windows beyond its own Chromium takes for near, and a little more. */
const NEAR = 2

/** Lines that come back in one frame. */
const AT_ONCE = 10

/** Pieces that are set aside, in the order in which they come back. */
const aside: HTMLElement[] = []

/**
 * Let the next frame do without what stands outside the window: a change of theme asks every element of the page for its style anew, on a slow phone
 * longer than a tap may take. Each piece keeps its height, and comes back in one of the next frames: sections when they are scrolled to at the latest.
 */
export function setRestAside(): void {
  const wasIdle = aside.length === 0
  // Not looked for in the whole of a long text, which takes longer than the style of what is set aside.
  const lines = document.querySelector(LINES)?.children
  const pieces = [...(lines ?? document.querySelectorAll(PIECES))] as HTMLElement[]
  const { innerHeight } = window
  const out = pieces
    .filter((piece) => !aside.includes(piece))
    .map((piece) => ({ piece, box: piece.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && (lines ? isNear(box) : box.top > innerHeight))
  for (const { piece, box } of out) {
    // Without `auto`, Firefox forgets the height of a line that it does not lay out by itself.
    piece.style.containIntrinsicBlockSize = `auto ${box.height}px`
    piece.style.contentVisibility = lines ? 'hidden' : 'auto'
    aside.push(piece)
  }
  if (wasIdle && out.length > 0) afterFrame(bringBack)
}

/** Outside the window, but laid out. */
function isNear({ top, bottom }: DOMRect): boolean {
  const { innerHeight } = window
  return (top > innerHeight && top < (1 + NEAR) * innerHeight) || (bottom < 0 && bottom > -NEAR * innerHeight)
}

function bringBack(): void {
  for (const { style } of aside.splice(0, aside[0]?.localName === 'li' ? AT_ONCE : 1)) {
    style.containIntrinsicBlockSize = ''
    style.contentVisibility = ''
  }
  if (aside.length > 0) afterFrame(bringBack)
}

const afterFrame = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then))
