import { isSpaceless, splitUnits } from './split-units.ts'

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
    const { lines, isWhole } = breakLines(text, box.width, (part) => measure(part, size))
    // A word that is broken asks for smaller letters before it asks for a break.
    if (fits(size, lines) && isWhole) return { lines: balance(text, lines, box.width, (part) => measure(part, size)), size }
  }
  const size = sizes.smallest
  const { lines } = breakLines(text, box.width, (part) => measure(part, size))
  if (fits(size, lines)) return { lines, size }
  const room = Math.max(1, Math.floor(box.height / (size * LEADING)))
  const kept = lines.slice(0, room)
  return { lines: [...kept.slice(0, -1), shorten(kept.at(-1) ?? '')], size }
}

/** Room for the dots: a word less, or two signs of a script without spaces. */
function shorten(line: string): string {
  return /\s\S*$/.test(line) || !isSpaceless(line)
    ? `${line.replace(/[\s,.;:]*\s\S*$/, '')} …`
    : `${Array.from(line).slice(0, -2).join('')}…`
}

/** The same number of lines, in as little width as they need: no last line is left with a short word alone. */
function balance(text: string, lines: readonly string[], width: number, measure: (text: string) => number): readonly string[] {
  let best = lines
  let [low, high] = [width / 2, width]
  while (high - low > 4) {
    const middle = (low + high) / 2
    const tried = breakLines(text, middle, measure)
    if (tried.lines.length <= lines.length && tried.isWhole) [best, high] = [tried.lines, middle]
    else low = middle
  }
  return best
}

interface Broken {
  readonly lines: readonly string[]
  /** No word had to be broken. */
  readonly isWhole: boolean
}

/** Break where the text allows it; a word that is wider than the line, within it. */
function breakLines(text: string, width: number, measure: (text: string) => number): Broken {
  const lines: string[] = []
  let line = ''
  let isWhole = true
  for (const unit of splitUnits(text)) {
    if (measure((line + unit).trimEnd()) <= width) {
      line += unit
      continue
    }
    if (line) lines.push(line.trimEnd())
    line = ''
    for (const letter of unit) {
      if (line && measure((line + letter).trimEnd()) > width) {
        lines.push(line)
        line = ''
        isWhole = false
      }
      line += letter
    }
  }
  return { lines: line ? [...lines, line.trimEnd()] : lines, isWhole }
}
