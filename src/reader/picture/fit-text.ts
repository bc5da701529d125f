/** Text set in lines of one size. */
export interface Fitted {
  readonly lines: readonly string[]
  /** In pixels. */
  readonly size: number
}

/** Line spacing, in parts of the size: tight, as in a headline. */
export const LEADING = 1.24

/**
 * Set text as large as a box allows.
 *
 * @param measure - The width of a text at a size, in pixels.
 * @returns At the smallest size, what does not fit is cut, with `…` at its end.
 */
export function fitText(
  text: string,
  box: { readonly width: number; readonly height: number },
  sizes: { readonly largest: number; readonly smallest: number },
  measure: (text: string, size: number) => number,
): Fitted {
  const fits = (size: number, lines: readonly string[]) => lines.length * size * LEADING <= box.height
  for (let size = sizes.largest; size > sizes.smallest; size -= 2) {
    const lines = breakLines(text, box.width, (part) => measure(part, size))
    // A word that is broken asks for smaller letters before it asks for a break.
    if (fits(size, lines) && lines.join(' ') === text)
      return { lines: balance(text, lines, box.width, (part) => measure(part, size)), size }
  }
  const size = sizes.smallest
  const lines = breakLines(text, box.width, (part) => measure(part, size))
  if (fits(size, lines)) return { lines, size }
  const room = Math.max(1, Math.floor(box.height / (size * LEADING)))
  const kept = lines.slice(0, room)
  return { lines: [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/[\s,.;:]*\s\S*$/, '')} …`], size }
}

/** The same number of lines, in as little width as they need: no last line is left with a short word alone. */
function balance(text: string, lines: readonly string[], width: number, measure: (text: string) => number): readonly string[] {
  let best = lines
  let [low, high] = [width / 2, width]
  while (high - low > 4) {
    const middle = (low + high) / 2
    const tried = breakLines(text, middle, measure)
    if (tried.length <= lines.length && tried.join(' ') === text) [best, high] = [tried, middle]
    else low = middle
  }
  return best
}

/** Break at spaces; a word that is wider than the line, or a script without spaces, within it. */
function breakLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = ''
    for (const letter of word) {
      if (line && measure(line + letter) > width) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return line ? [...lines, line] : lines
}
