/** Pixels below the window's top, and below the bar that may stand there, where reading is taken to be. */
const LINE = 90
/** Pixels: less than a line of the text, so that no block is stepped over. */
const STEP = 16

/**
 * The page makes room for the notes, where its style sheet can, and takes it back. What is read stays where it is: browsers see to that when
 * pictures load, but not when a margin changes (CSS Scroll Anchoring, "suppression triggers"), and other lines have other breaks.
 *
 * @param findWords - The words that the notes are open for, if any.
 * @returns What ends it.
 */
export function makeRoom(findWords: () => Range | null | undefined): () => void {
  const { dataset } = document.documentElement
  holdStill(findWords, () => {
    dataset.beside = 'notes'
  })
  return () =>
    holdStill(findWords, () => {
      delete dataset.beside
    })
}

function holdStill(findWords: () => Range | null | undefined, change: () => void): void {
  // Whoever is at the top stays there.
  const findTop = window.scrollY > 0 ? (followWords(findWords()) ?? followBlock()) : null
  const before = findTop?.()
  change()
  const moved = findTop && before !== undefined ? findTop() - before : 0
  if (Math.abs(moved) >= 1) window.scrollTo({ top: window.scrollY + moved, behavior: 'instant' })
}

/** @returns What tells where the words stand, in pixels from the window's top; nothing where they are out of sight. */
function followWords(words: Range | null | undefined): (() => number) | null {
  const top = words?.getBoundingClientRect().top ?? -1
  return words && top >= 0 && top < window.innerHeight ? () => words.getBoundingClientRect().top : null
}

/** The same for what stands on the line, which may be the middle of a paragraph. Asked by the point: to ask each block of a long text lays it all out. */
function followBlock(): (() => number) | null {
  const left = document.getElementById('article')?.getBoundingClientRect().left ?? 0
  for (let y = LINE; y < window.innerHeight; y += STEP) {
    const block = document.elementFromPoint(left + STEP, y)?.closest('#article [data-start]')
    if (!block) continue
    const { top, height } = block.getBoundingClientRect()
    const share = Math.max(0, LINE - top) / height
    return () => {
      const now = block.getBoundingClientRect()
      return now.top + share * now.height
    }
  }
  return null
}
