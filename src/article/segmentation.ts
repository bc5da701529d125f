/**
 * A run of units to be divided into sections, and what each division is worth.
 *
 * Scores are logs and add up: the score of a division is that of its breaks and of its sections' lengths.
 */
export interface Lattice {
  /** What speaks for a section to start at each unit; the first is not read. */
  readonly breaks: Float64Array
  /** Words before each unit, and before the end: one longer than the units. */
  readonly words: Float64Array
  /** What a section of that many words and units is worth by its length alone. */
  readonly lengthScore: (words: number, units: number) => number
  /** No section is shorter, in units. */
  readonly minUnits: number
  /** No section is longer, in units, so that time grows with the text and not with its square. */
  readonly maxUnits: number
}

/** Sections less likely than this are passed over. */
const NEGLIGIBLE = 1e-5

/**
 * Visit every section that may be, with the probability that the text has it.
 *
 * Sums over all divisions by the forward-backward method (a semi-Markov model).
 *
 * @param visit - Called with the section's first unit, the unit after its last, and its probability.
 */
export function visitSections(lattice: Lattice, visit: (from: number, to: number, probability: number) => void): void {
  const forward = sumForward(lattice)
  const count = lattice.words.length - 1
  const total = forward[count] as number
  const backward = new Float64Array(count + 1).fill(-Infinity)
  backward[count] = 0
  for (let to = count; to >= lattice.minUnits; to--) {
    const after = backward[to] as number
    for (let from = firstStart(lattice, to); from <= to - lattice.minUnits; from++) {
      const score = scoreOf(lattice, from, to) + after
      const probability = Math.exp((forward[from] as number) + score - total)
      if (probability > NEGLIGIBLE) visit(from, to, probability)
      backward[from] = addLogs(backward[from] as number, score)
    }
  }
}

/** For each unit, the log of the sum over all divisions of the units before it. */
function sumForward(lattice: Lattice): Float64Array {
  const count = lattice.words.length - 1
  const forward = new Float64Array(count + 1).fill(-Infinity)
  forward[0] = 0
  for (let to = lattice.minUnits; to <= count; to++) {
    let sum = -Infinity
    for (let from = firstStart(lattice, to); from <= to - lattice.minUnits; from++) {
      sum = addLogs(sum, (forward[from] as number) + scoreOf(lattice, from, to))
    }
    forward[to] = sum
  }
  return forward
}

function firstStart(lattice: Lattice, to: number): number {
  return Math.max(0, to - lattice.maxUnits)
}

function scoreOf({ breaks, words, lengthScore }: Lattice, from: number, to: number): number {
  const length = lengthScore((words[to] as number) - (words[from] as number), to - from)
  return from > 0 ? length + (breaks[from] as number) : length
}

/** log(eᵃ + eᵇ), without overflow. */
function addLogs(a: number, b: number): number {
  const high = Math.max(a, b)
  const low = Math.min(a, b)
  if (low < high - 30 || low === -Infinity) return high
  return high + Math.log1p(Math.exp(low - high))
}

/** What a break must be likelier than to be worth making, and what being right about it counts beside the windows. */
const EXACT = { worth: 4, threshold: 0.25 }

/**
 * Choose the sections that are expected to be wrong least.
 *
 * Of all divisions it takes the one with the lowest expected Pk (Beeferman et al. 1999: pairs of units that are wrongly kept
 * together or apart) and the most starts expected to be exact, not the likeliest one: where it is unsure how many
 * sections there are, the likeliest is often the one with none.
 *
 * @returns The first unit of each section but the first, in order.
 */
export function chooseBreaks(lattice: Lattice): readonly number[] {
  const count = lattice.words.length - 1
  const starts = new Float64Array(count + 1)
  const found: number[] = []
  visitSections(lattice, (from, to, probability) => {
    starts[from] = (starts[from] as number) + probability
    found.push(from, to, probability)
  })
  const sections = starts.reduce((sum, start) => sum + start, 0)
  const window = Math.max(2, Math.round(count / sections / 2))
  const together = sumTogether(found, count, window)
  return trace(lattice, window, together, starts)
}

/**
 * For each unit, the sum over the units before it of how much likelier it is than not that unit and the one `window` later
 * are in one section.
 */
function sumTogether(found: readonly number[], count: number, window: number): Float64Array {
  const change = new Float64Array(count + 1)
  for (let at = 0; at < found.length; at += 3) {
    const [from, to, probability] = found.slice(at, at + 3) as [number, number, number]
    if (to - from <= window) continue
    change[from] = (change[from] as number) + probability
    change[to - window] = (change[to - window] as number) - probability
  }
  const sums = new Float64Array(count + 1)
  let together = 0
  for (let unit = 0; unit < count; unit++) {
    together += change[unit] as number
    sums[unit + 1] = (sums[unit] as number) + (unit + window < count ? 2 * together - 1 : 0)
  }
  return sums
}

function trace(lattice: Lattice, window: number, together: Float64Array, starts: Float64Array): readonly number[] {
  const count = lattice.words.length - 1
  const best = new Float64Array(count + 1).fill(-Infinity)
  const previous = new Int32Array(count + 1)
  best[0] = 0
  for (let to = lattice.minUnits; to <= count; to++) {
    for (let from = firstStart(lattice, to); from <= to - lattice.minUnits; from++) {
      const kept = to - from > window ? (together[to - window] as number) - (together[from] as number) : 0
      const exact = from > 0 ? EXACT.worth * window * ((starts[from] as number) - EXACT.threshold) : 0
      const value = (best[from] as number) + kept + exact
      if (value <= (best[to] as number)) continue
      best[to] = value
      previous[to] = from
    }
  }
  const breaks: number[] = []
  for (let at = previous[count] as number; at > 0; at = previous[at] as number) breaks.unshift(at)
  return breaks
}
