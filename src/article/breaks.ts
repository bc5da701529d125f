import { readBreakSigns, SIGN_EVIDENCE, SIGN_NAMES } from './break-signs.ts'
import { BREAK_WEIGHTS } from './break-weights.ts'
import type { BreakEvidence, Span } from './model.ts'
import { chooseBreaks, type Lattice } from './segmentation.ts'

/** Where a section starts. */
export interface Break {
  /** Index into the units. */
  readonly unit: number
  /** Strongest first; empty where no single sign stands out. */
  readonly evidence: readonly BreakEvidence[]
}

/** No found section is shorter than two units, nor longer than a hundred and twenty. */
const MIN_UNITS = 2
const MAX_UNITS = 120

/** A hint that the text's words do not hold, such as a photograph before the unit. */
export interface Hint {
  readonly unit: number
  readonly evidence: BreakEvidence
  /** Added to the log odds of a break. */
  readonly weight: number
}

/**
 * Find where sections start in text without crossheads.
 *
 * @param units - Paragraphs and what counts as one, in order.
 * @returns The starts of all sections but the first.
 */
export function findBreaks(source: string, units: readonly Span[], hints: readonly Hint[]): readonly Break[] {
  if (units.length < 2 * MIN_UNITS) return []
  const { values, words } = readBreakSigns(source, units)
  const breaks = new Float64Array(units.length)
  for (let unit = 1; unit < units.length; unit++) {
    breaks[unit] = SIGN_NAMES.reduce((sum, _, sign) => sum + weigh(values, unit, sign), 0)
  }
  for (const { unit, weight } of hints) breaks[unit] = (breaks[unit] as number) + weight
  const lattice: Lattice = { breaks, words, lengthScore, minUnits: MIN_UNITS, maxUnits: MAX_UNITS }
  return chooseBreaks(lattice).map((unit) => ({ unit, evidence: explain(values, unit, hints) }))
}

function weigh(values: Float64Array, unit: number, sign: number): number {
  return (values[unit * SIGN_NAMES.length + sign] as number) * (BREAK_WEIGHTS[SIGN_NAMES[sign] as string] ?? 0)
}

/** What a section of that length is worth, against others. */
function lengthScore(words: number, units: number): number {
  const long = Math.log((words + 20) / 200)
  const many = Math.log(units / 6)
  const weight = (name: string) => BREAK_WEIGHTS[name] ?? 0
  return weight('words') * long + weight('wordsSquared') * long ** 2 + weight('units') * many + weight('unitsSquared') * many ** 2
}

/** The kinds of sign that speak for this break more than a little, strongest first. */
function explain(values: Float64Array, unit: number, hints: readonly Hint[]): readonly BreakEvidence[] {
  const sums = new Map<BreakEvidence, number>()
  const add = (evidence: BreakEvidence, weight: number) => sums.set(evidence, (sums.get(evidence) ?? 0) + weight)
  for (const [sign, evidence] of SIGN_EVIDENCE.entries()) if (evidence) add(evidence, weigh(values, unit, sign))
  for (const hint of hints) if (hint.unit === unit) add(hint.evidence, hint.weight)
  const strong = [...sums].filter(([, sum]) => sum > 0.2).sort((a, b) => b[1] - a[1])
  return strong.length ? strong.map(([evidence]) => evidence) : ['vocabulary']
}
