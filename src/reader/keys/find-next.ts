/** Where something to jump to stands: the distance of its top from the window's top, in pixels. */
export interface Stop {
  readonly top: number
  /** It has the focus, and can be seen. */
  readonly isHere: boolean
}

/** Pixels below the window's top in which something counts as reached: room for a bar above the text. */
const REACHED = 90

/**
 * The index of the next or previous stop: from the one with the focus, else from what is at the top of the window.
 *
 * @param stops - In reading order.
 * @returns `-1` where there is none that way.
 */
export function findNext(stops: readonly Stop[], step: 1 | -1): number {
  const here = stops.findIndex(({ isHere }) => isHere)
  if (here >= 0) return here + step < stops.length ? here + step : -1
  return step === 1 ? stops.findIndex(({ top }) => top > REACHED) : stops.findLastIndex(({ top }) => top < -1)
}

/**
 * Measure elements as stops.
 *
 * @param here - Where the reader is, if it can be seen.
 * @param isCertain - It counts even out of sight: a jump leads there.
 */
export function readStops(elements: readonly Element[], here: Element | null, isCertain: boolean): readonly Stop[] {
  return elements.map((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { top, isHere: element === here && (isCertain || (bottom > 0 && top < window.innerHeight)) }
  })
}
