import type { Place } from '../../library/shelf.ts'

/** Pixels below the window's top where reading is taken to be. */
const LINE = 90

/**
 * Where in the article the window is.
 *
 * @returns `null` where nothing of the text is on the page.
 */
export function readPlace(slug: string): Place | null {
  const blocks = [...document.querySelectorAll<HTMLElement>('#article [data-start]')]
  const block = blocks.find((one) => one.getBoundingClientRect().bottom > LINE) ?? blocks.at(-1)
  const article = document.getElementById('article')?.getBoundingClientRect()
  if (!block || !article) return null
  const way = article.bottom + window.scrollY - window.innerHeight
  const share = way <= 0 ? 1 : Math.min(1, Math.max(0, window.scrollY / way))
  return { slug, share, at: Number(block.dataset.start), when: Date.now() }
}

/**
 * How far the text was read, in UTF-16 units: as far as the share of a place says, which by the end of the article is far below the
 * window's top.
 */
export function findReached({ share, at }: Place, length: number): number {
  return Math.max(at, share * length)
}

/** The block of a place: the one that holds its offset, or the next, as the text may have been edited. */
export function findPlaceBlock(at: number): HTMLElement | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('#article [data-start]')]
  return blocks.findLast((one) => Number(one.dataset.start) <= at) ?? blocks[0]
}

/** Whether a place is worth going back to: neither the beginning nor the end. */
export function isWorthResuming({ share, at }: Place): boolean {
  return share > 0.03 && share < 0.97 && Number.isFinite(at)
}
