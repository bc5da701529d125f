/** An offset in UTF-16 units as one in code points, as other tools count. */
export function toCodePoints(text: string, units: number): number {
  let count = 0
  for (const _ of text.slice(0, units)) count += 1
  return count
}

/** An offset in code points as one in UTF-16 units; the text's end where it lies beyond. */
export function toUnits(text: string, codePoints: number): number {
  let units = 0
  let left = codePoints
  for (const letter of text) {
    if (left <= 0) break
    left -= 1
    units += letter.length
  }
  return units
}
