/** Where something to jump to stands: the distance of its top from the window's top, in pixels. */
export interface Stop {
  readonly top: number
  /** It has the focus, and can be seen. */
  readonly isHere: boolean
  /** It stands behind what has the focus, and before it where this is false; missing where nothing has that can be seen. */
  readonly isBehind?: boolean
}

/** Pixels below the window's top in which something counts as reached: room for a bar above the text. */
const REACHED = 90

/**
 * The index of the next or previous stop: from the one with the focus, else from what else in the text has it, such as a heading that a
 * jump led to, else from what is at the top of the window.
 *
 * @param stops - In reading order.
 * @returns `-1` where there is none that way.
 */
export function findNext(stops: readonly Stop[], step: 1 | -1): number {
  const here = stops.findIndex(({ isHere }) => isHere)
  if (here >= 0) return here + step < stops.length ? here + step : -1
  if (stops.some(({ isBehind }) => isBehind !== undefined))
    return step === 1 ? stops.findIndex(({ isBehind }) => isBehind) : stops.findLastIndex(({ isBehind }) => !isBehind)
  return step === 1 ? stops.findIndex(({ top }) => top > REACHED) : stops.findLastIndex(({ top }) => top < -1)
}

/**
 * Measure elements as stops.
 *
 * @param here - Where the reader is, if it can be seen.
 * @param isCertain - It counts even out of sight: a jump leads there.
 */
export function readStops(elements: readonly Element[], here: Element | null, isCertain: boolean): readonly Stop[] {
  const isFrom = here?.parentElement?.closest('#article') != null && (isCertain || isSeen(here))
  return elements.map((element) => {
    const { top } = element.getBoundingClientRect()
    if (!here || !isFrom || element === here) return { top, isHere: isFrom && element === here }
    return { top, isHere: false, isBehind: (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 }
  })
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}
