import type { Vocabulary } from './vocabulary.ts'

/** Numbers that a unit is known by. Fewer cost 2 points of Pk on wiki300, 256 gain nothing. */
const DIMENSIONS = 64

/**
 * How unlike the words before and after each unit are in the company that they keep.
 *
 * `Senate` and `bill` need not be the same word to belong together: they stand in the same paragraphs elsewhere in the text.
 * Each unit gets a random vector, a word the sum over the units that it is in, a window the sum of its words; two windows are
 * compared by cosine (random indexing: Kanerva et al. 2000, Sahlgren 2005). Time grows with the text alone.
 *
 * @param width - Of the windows, in words of the vocabulary.
 * @returns One number a unit, minus the cosine; 0 for the first.
 */
export function measureStrangeness(vocabulary: Vocabulary, width: number): Float64Array {
  const { words, starts } = vocabulary
  const rows = numberRepeated(vocabulary)
  const company = sumCompany(vocabulary, rows)
  // The rows of repeated words in reading order, and how many of them come before each word, and before the end.
  const repeated = new Int32Array(words.length)
  const before = new Int32Array(words.length + 1)
  let count = 0
  for (let at = 0; at < words.length; at++) {
    const row = rows[words[at] as number] as number
    if (row >= 0) repeated[count++] = row
    before[at + 1] = count
  }
  // Sums from the text's start up to each of them, as many as two windows reach over: a window is the difference of two.
  const kept = 2 * width + 1
  const sums = new Float64Array(kept * DIMENSIONS)
  const placeOf = (at: number) => ((before[at] as number) % kept) * DIMENSIONS
  let summed = 0
  const strangeness = new Float64Array(starts.length - 1)
  for (let unit = 1; unit < strangeness.length; unit++) {
    const start = starts[unit] as number
    const end = Math.min(start + width, words.length)
    for (; summed < (before[end] as number); summed++)
      addWord(sums, (summed % kept) * DIMENSIONS, ((summed + 1) % kept) * DIMENSIONS, company, repeated[summed] as number)
    strangeness[unit] = -compare(sums, placeOf(Math.max(0, start - width)), placeOf(start), placeOf(end))
  }
  return strangeness
}

/** Rows for the words that come more than once, from 0; -1 for the others, most of the vocabulary. */
function numberRepeated({ counts }: Vocabulary): Int32Array {
  let row = 0
  return counts.map((count) => (count > 1 ? row++ : -1))
}

/** A row for each repeated word: the sum of the vectors of the units that it is in, lighter the more there are. */
function sumCompany({ words, starts, counts }: Vocabulary, rows: Int32Array): Float32Array {
  const company = new Float32Array(rows.reduce((most, row) => Math.max(most, row + 1), 0) * DIMENSIONS)
  const unitVector = new Float32Array(DIMENSIONS)
  const draw = createRandom()
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let index = 0; index < DIMENSIONS; index++) unitVector[index] = draw()
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at++) {
      const word = words[at] as number
      const row = rows[word] as number
      if (row < 0) continue
      const share = 1 / (counts[word] as number)
      for (let index = 0, cell = row * DIMENSIONS; index < DIMENSIONS; index++, cell++)
        company[cell] = (company[cell] as number) + (unitVector[index] as number) * share
    }
  }
  return company
}

/** 1 or -1, the same row in every run: a text has one division. The constants are Numerical Recipes’. */
function createRandom(): () => number {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    return seed > 0 ? 1 : -1
  }
}

function addWord(sums: Float64Array, from: number, to: number, company: Float32Array, word: number): void {
  const own = word * DIMENSIONS
  for (let index = 0; index < DIMENSIONS; index++)
    sums[to + index] = (sums[from + index] as number) + (company[own + index] as number)
}

/** Cosine of the windows between the first two places and between the last two. */
function compare(sums: Float64Array, left: number, middle: number, right: number): number {
  let product = 0
  let squares = 0
  let others = 0
  for (let index = 0; index < DIMENSIONS; index++) {
    const x = (sums[middle + index] as number) - (sums[left + index] as number)
    const y = (sums[right + index] as number) - (sums[middle + index] as number)
    product += x * y
    squares += x * x
    others += y * y
  }
  return product / Math.sqrt(squares * others + 1e-9)
}
