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
  /** What a section of so many words is worth by its length alone. Longer ones than the table has are worth its last entry. */
  readonly wordScores: Float64Array
  /** The same for a section of so many units; no section has more, so that time grows with the text and not with its square. */
  readonly unitScores: Float64Array
  /** Units where a section may start, in order: 0, any between, and the number of units as the end. Fewer are faster. */
  readonly nodes: Int32Array
  /** No section has fewer units. */
  readonly minUnits: number
  /** Nor of fewer words; the whole text has twice as many at least, where it is divided. */
  readonly minWords: number
}

/** A section that may be: its first unit, the unit after its last, and the probability that the text has it. */
export type Visit = (from: number, to: number, probability: number) => void

/** Sections that are less likely than others with the same end by this factor, a log, are passed over. */
const NEGLIGIBLE = 8

/**
 * Visit every section that may be.
 *
 * Sums over all divisions of the text (a semi-Markov model): forward, how likely each section is the last one before its end;
 * then back from the end of the text along these.
 */
export function visitSections(lattice: Lattice, visit: Visit): void {
  const chances = sumForward(lattice)
  visitChances(lattice, chances, sumBack(chances), visit)
}

/** How likely a section ends at each node. */
function sumBack({ first, starts, shares }: Chances): Float64Array {
  const ends = new Float64Array(first.length - 1)
  ends[ends.length - 1] = 1
  for (let to = ends.length - 1; to > 0; to--) {
    const end = ends[to] as number
    for (let at = first[to] as number; at < (first[to + 1] as number); at++) {
      const from = starts[at] as number
      ends[from] = (ends[from] as number) + end * (shares[at] as number)
    }
  }
  return ends
}

function visitChances({ nodes }: Lattice, { first, starts, shares }: Chances, ends: Float64Array, visit: Visit): void {
  for (let to = nodes.length - 1; to > 0; to--) {
    const end = ends[to] as number
    if (end === 0) continue
    for (let at = first[to] as number; at < (first[to + 1] as number); at++)
      visit(nodes[starts[at] as number] as number, nodes[to] as number, end * (shares[at] as number))
  }
}

/** For each node `to`, at `first[to]` and on: the nodes where the section that ends there may start, and how likely it does. */
interface Chances {
  readonly first: Int32Array
  readonly starts: readonly number[]
  readonly shares: readonly number[]
}

function sumForward(lattice: Lattice): Chances {
  const size = lattice.nodes.length
  const forward = new Float64Array(size).fill(-Infinity)
  forward[0] = 0
  const first = new Int32Array(size + 1)
  const starts: number[] = []
  const shares: number[] = []
  const row = new Float64Array(size)
  for (let to = 1; to < size; to++) {
    first[to] = starts.length
    const low = firstStart(lattice, to)
    const high = scoreRow(lattice, forward, low, to, row)
    let sum = 0
    for (let from = low; from < to; from++) {
      const score = (row[from] as number) - high
      if (!(score > -NEGLIGIBLE)) continue
      const share = Math.exp(score)
      sum += share
      starts.push(from)
      shares.push(share)
    }
    for (let at = first[to] as number; at < shares.length; at++) shares[at] = (shares[at] as number) / sum
    if (sum > 0) forward[to] = high + Math.log(sum)
  }
  first[size] = starts.length
  return { first, starts, shares }
}

/** Score each section from the nodes `low` and on to `to`, with all that may stand before it, into `row`; returns the highest. */
function scoreRow(lattice: Lattice, forward: Float64Array, low: number, to: number, row: Float64Array): number {
  const { breaks, words, wordScores, unitScores, nodes, minUnits, minWords } = lattice
  const end = nodes[to] as number
  let high = -Infinity
  for (let from = low; from < to; from++) {
    const start = nodes[from] as number
    const size = Math.min((words[end] as number) - (words[start] as number), wordScores.length - 1)
    const length = (wordScores[size] as number) + (unitScores[end - start] as number)
    const score = (forward[from] as number) + length + (from > 0 ? (breaks[start] as number) : 0)
    row[from] = end - start < minUnits || size < minWords ? -Infinity : score
    high = Math.max(high, row[from] as number)
  }
  return high
}

/** The first node that a section which ends at the node `to` may start at. */
function firstStart({ nodes, unitScores }: Lattice, to: number): number {
  const limit = (nodes[to] as number) - unitScores.length + 1
  let from = to - 1
  while (from > 0 && (nodes[from - 1] as number) >= limit) from--
  return from
}

/** How much an exact start counts beside the windows, and how likely a break must be for that. Chosen on one half of dev. */
const EXACT = { worth: 4, threshold: 0.26 }

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
  const chances = sumForward(lattice)
  const ends = sumBack(chances)
  visitChances(lattice, chances, ends, (from, _to, probability) => {
    starts[from] = (starts[from] as number) + probability
  })
  const sections = starts.reduce((sum, start) => sum + start, 0)
  const window = Math.max(2, Math.round(count / sections / 2))
  const change = new Float64Array(count + 1)
  visitChances(lattice, chances, ends, (from, to, probability) => {
    if (to - from <= window) return
    change[from] = (change[from] as number) + probability
    change[to - window] = (change[to - window] as number) - probability
  })
  return trace(lattice, window, sumTogether(change, window), starts)
}

/**
 * For each unit, the sum over the units before it: how much likelier than not it is in one section with the unit `window` later.
 *
 * @param change - At each unit, by how much likelier that gets than at the one before: sections add their probability where they start, and
 *   take it away `window` units before they end.
 */
function sumTogether(change: Float64Array, window: number): Float64Array {
  const count = change.length - 1
  const sums = new Float64Array(count + 1)
  let together = 0
  for (let unit = 0; unit < count; unit++) {
    together += change[unit] as number
    sums[unit + 1] = (sums[unit] as number) + (unit + window < count ? 2 * together - 1 : 0)
  }
  return sums
}

/** The division worth most, by dynamic programming. */
function trace(lattice: Lattice, window: number, together: Float64Array, starts: Float64Array): readonly number[] {
  const { nodes, words, minUnits, minWords } = lattice
  const best = new Float64Array(nodes.length).fill(-Infinity)
  const previous = new Int32Array(nodes.length)
  best[0] = 0
  for (let to = 1; to < nodes.length; to++) {
    const end = nodes[to] as number
    for (let from = firstStart(lattice, to); from < to && end - (nodes[from] as number) >= minUnits; from++) {
      const start = nodes[from] as number
      if ((words[end] as number) - (words[start] as number) < minWords) break
      const kept = end - start > window ? (together[end - window] as number) - (together[start] as number) : 0
      const exact = from > 0 ? EXACT.worth * window * ((starts[start] as number) - EXACT.threshold) : 0
      const value = (best[from] as number) + kept + exact
      if (value <= (best[to] as number)) continue
      best[to] = value
      previous[to] = from
    }
  }
  const breaks: number[] = []
  for (let at = previous[nodes.length - 1] as number; at > 0; at = previous[at] as number) breaks.push(nodes[at] as number)
  return breaks.reverse()
}
