import { readBreakSigns, SIGNS } from './break-signs.ts'
import { BREAK_WEIGHTS } from './break-weights.ts'
import type { BreakEvidence, Span } from './model.ts'
import { chooseBreaks, type Lattice } from './segmentation.ts'

/** Where a section starts. */
export interface Break {
  /** Index into the units. */
  readonly unit: number
  /** Strongest first. */
  readonly evidence: readonly BreakEvidence[]
}

/** A sign that the text's words do not hold, such as a photograph before the unit. */
export interface Hint {
  readonly unit: number
  readonly evidence: BreakEvidence
  /** Added to the log odds of a break. */
  readonly weight: number
}

/** No found section is of fewer units, nor of more: longer ones are one in two hundred on dev. */
const MIN_UNITS = 2
const MAX_UNITS = 120

/** In words: an editor who divides a short report at all gives each part a paragraph or three. */
const SHORT = 700
const FEWEST_IN_SHORT = 100
const FEWEST = 40
const MOST_ASKED = 65

/** In longer texts two paragraphs of usual length are enough, whether these are sentences or a magazine's. */
function fewestWords(words: Float64Array): number {
  if ((words[words.length - 1] as number) < SHORT) return FEWEST_IN_SHORT
  const lengths = words.slice(1).map((before, unit) => before - (words[unit] as number))
  const usual = lengths.sort()[lengths.length >> 1] as number
  return Math.max(FEWEST, Math.min(MIN_UNITS * usual, MOST_ASKED))
}

/** Sections of more words are worth what one of so many is. */
const MAX_WORDS = 3000

/** In a text of more than so many units, that share of them is too unlikely to start a section to be considered. */
const MANY = 200
const UNLIKELY = 0.6

const longness = (words: number) => Math.log((Math.min(words, MAX_WORDS) + 20) / 200)
const manyness = (units: number) => Math.log(units / 6)

/** What a section is weighed by beside its start: squares make sections of a usual length likelier than others. */
export const LENGTHS: readonly { readonly name: string; readonly measure: (words: number, units: number) => number }[] = [
  { name: 'words', measure: longness },
  { name: 'wordsSquared', measure: (words) => longness(words) ** 2 },
  { name: 'units', measure: (_, units) => manyness(units) },
  { name: 'unitsSquared', measure: (_, units) => manyness(units) ** 2 },
]

/** The same for every text: worked out for the first. */
let ownLengths: LengthScores | undefined

const WEIGHTS = Float64Array.from([...SIGNS, ...LENGTHS], ({ name }) => BREAK_WEIGHTS[name] ?? 0)

/**
 * Find where sections start in text without crossheads.
 *
 * @param units - Paragraphs and what counts as one, in order.
 * @returns The starts of all sections but the first.
 */
export function findBreaks(source: string, units: readonly Span[], hints: readonly Hint[]): readonly Break[] {
  if (units.length < 2 * MIN_UNITS) return []
  const { values, words } = readBreakSigns(source, units)
  ownLengths ??= scoreLengths(WEIGHTS)
  const lattice = createLattice(values, words, WEIGHTS, ownLengths)
  for (const { unit, weight } of hints) lattice.breaks[unit] = (lattice.breaks[unit] as number) + weight
  return chooseBreaks(lattice).map((unit) => ({ unit, evidence: explain(values, unit, hints) }))
}

/**
 * @param weights - Those of `SIGNS`, then those of `LENGTHS`.
 * @param lengths - By the same weights.
 */
export function createLattice(
  values: Float64Array,
  words: Float64Array,
  weights: Float64Array,
  lengths: LengthScores = scoreLengths(weights),
): Lattice {
  const breaks = new Float64Array(words.length - 1)
  for (let unit = 1; unit < breaks.length; unit++) {
    let sum = 0
    for (let sign = 0; sign < SIGNS.length; sign++) sum += weigh(values, unit, sign, weights)
    breaks[unit] = sum
  }
  return { breaks, words, ...lengths, nodes: chooseNodes(breaks), minUnits: MIN_UNITS, minWords: fewestWords(words) }
}

type LengthScores = Pick<Lattice, 'wordScores' | 'unitScores'>

function scoreLengths(weights: Float64Array): LengthScores {
  const score = (length: number, worth: number) => worth * (weights[SIGNS.length + length] as number)
  const wordScores = Float64Array.from(
    { length: MAX_WORDS + 1 },
    (_, count) => score(0, longness(count)) + score(1, longness(count) ** 2),
  )
  const unitScores = Float64Array.from({ length: MAX_UNITS + 1 }, (_, count) => {
    const many = manyness(Math.max(1, count))
    return score(2, many) + score(3, many ** 2)
  })
  return { wordScores, unitScores }
}

/** All units, or in a long text the likelier ones and now and then one between, so that every end is in reach. */
function chooseNodes(breaks: Float64Array): Int32Array {
  const all = Int32Array.from({ length: breaks.length + 1 }, (_, unit) => unit)
  if (breaks.length < MANY) return all
  const limit = Float64Array.from(breaks).sort()[Math.floor(breaks.length * UNLIKELY)] as number
  return all.filter((unit) => unit % 50 === 0 || unit === breaks.length || (breaks[unit] as number) > limit)
}

function weigh(values: Float64Array, unit: number, sign: number, weights: Float64Array): number {
  return (values[unit * SIGNS.length + sign] as number) * (weights[sign] as number)
}

/** The kinds of sign that speak for this break more than a little, strongest first; else what all of them rest on. */
function explain(values: Float64Array, unit: number, hints: readonly Hint[]): readonly BreakEvidence[] {
  const sums = new Map<BreakEvidence, number>()
  const add = (evidence: BreakEvidence, weight: number) => sums.set(evidence, (sums.get(evidence) ?? 0) + weight)
  for (const [sign, { evidence }] of SIGNS.entries()) if (evidence) add(evidence, weigh(values, unit, sign, WEIGHTS))
  for (const hint of hints) if (hint.unit === unit) add(hint.evidence, hint.weight)
  const strong = [...sums].filter(([, sum]) => sum > 0.2).sort((a, b) => b[1] - a[1])
  return strong.length ? strong.map(([evidence]) => evidence) : ['vocabulary']
}
