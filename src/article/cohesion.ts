import type { Vocabulary } from './vocabulary.ts'

/** How many draws a word's share in the whole text counts for, against what a window shows. Tuned on one half of dev. */
const CONCENTRATION = 60

/**
 * How sure a text's own words are that a topic ends before each unit, seen through two windows of `width` words.
 *
 * The log of a Bayes factor: words before and after drawn from two distributions against both from one
 * (Dirichlet-multinomial, as in Eisenstein and Barzilay 2008), the prior centred on the whole text, so that a word which is
 * everywhere tells nothing. Positive for a break, negative for going on. The windows move on word by word, and the time does
 * not grow with their width.
 *
 * @param width - In words of the vocabulary.
 * @returns One number a unit; 0 for the first.
 */
export function measureDips({ words, starts, counts }: Vocabulary, width: number): Float64Array {
  const dips = new Float64Array(starts.length - 1)
  const windows = createWindows(counts, CONCENTRATION / Math.max(1, words.length))
  let unit = 1
  for (let at = 0; at <= words.length; at++) {
    if (at > 0) windows.pass(words[at - 1] as number)
    if (at > width) windows.leave(words[at - 1 - width] as number)
    for (let next = at === 0 ? 0 : at + width - 1; next < Math.min(at + width, words.length); next++)
      windows.enter(words[next] as number)
    for (; unit < dips.length && starts[unit] === at; unit++) {
      const before = Math.min(at, width)
      const after = Math.min(words.length - at, width)
      dips[unit] = before && after ? windows.factor() + sizeFactor(before, after) : 0
    }
  }
  return dips
}

interface Windows {
  /** A word comes into the window after the place. */
  readonly enter: (word: number) => void
  /** The place moves past a word, which is before it now. */
  readonly pass: (word: number) => void
  /** A word goes out of the window before the place. */
  readonly leave: (word: number) => void
  readonly factor: () => number
}

/** The two windows and the words' part of the factor, kept up to date word by word. */
function createWindows(counts: Int32Array, scale: number): Windows {
  const before = new Int32Array(counts.length)
  const after = new Int32Array(counts.length)
  let factor = 0
  const prior = (word: number) => scale * (counts[word] as number)
  return {
    enter(word) {
      const seen = after[word] as number
      after[word] = seen + 1
      const other = before[word] as number
      if (other === 0) return // the log of 1, as for every word that comes once
      const all = prior(word) + seen
      factor += Math.log(all / (all + other))
    },
    pass(word) {
      const left = (after[word] as number) - 1
      const seen = before[word] as number
      after[word] = left
      before[word] = seen + 1
      if (seen !== left) factor += Math.log((prior(word) + seen) / (prior(word) + left))
    },
    leave(word) {
      const left = (before[word] as number) - 1
      before[word] = left
      const other = after[word] as number
      if (other === 0) return
      const all = prior(word) + left
      factor -= Math.log(all / (all + other))
    },
    factor: () => factor,
  }
}

/** The part of the factor that depends on how many words there are, not on which. */
function sizeFactor(before: number, after: number): number {
  return logRising(before + after) - logRising(before) - logRising(after)
}

/** log of a(a + 1)…(a + count - 1) for the concentration a, by Stirling's series. */
function logRising(count: number): number {
  return logGamma(CONCENTRATION + count) - logGamma(CONCENTRATION)
}

function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + 1 / (12 * x)
}
