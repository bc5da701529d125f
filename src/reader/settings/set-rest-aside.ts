/** What can stand below the window, piece by piece. The sections of a long text need nothing: they are laid out near the window only, always. */
const PIECES = '.article-body > section:not(.run), .all-commentary, .voices'

/** Pieces that are set aside, in the order in which they come back. */
const aside: HTMLElement[] = []

/**
 * Let the next frame do without what stands below the window: a change of theme asks every element of the page for its style anew, on a slow phone
 * longer than a tap may take. Each piece keeps its height, and comes back in a frame of its own after that one, or when it is scrolled to.
 */
export function setRestAside(): void {
  const wasIdle = aside.length === 0
  const below = [...document.querySelectorAll<HTMLElement>(PIECES)]
    .filter((piece) => !aside.includes(piece))
    .map((piece) => ({ piece, box: piece.getBoundingClientRect() }))
    .filter(({ box }) => box.top > window.innerHeight && box.height > 0)
  for (const { piece, box } of below) {
    piece.style.containIntrinsicBlockSize = `${box.height}px`
    piece.style.contentVisibility = 'auto'
    aside.push(piece)
  }
  if (wasIdle && below.length > 0) afterFrame(bringBack)
}

function bringBack(): void {
  const piece = aside.shift()
  if (!piece) return
  piece.style.containIntrinsicBlockSize = ''
  piece.style.contentVisibility = ''
  if (aside.length > 0) afterFrame(bringBack)
}

const afterFrame = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then))
