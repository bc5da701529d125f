import { CUE_EVIDENCE, CUE_NAMES, readCues } from './break-cues.ts'
import { measureDips } from './cohesion.ts'
import { countEchoes } from './echoes.ts'
import { readManner } from './manner.ts'
import type { BreakEvidence, Span } from './model.ts'
import { countWords, textOf } from './spans.ts'
import { measureStrangeness } from './strangeness.ts'
import { readVocabulary, readWrittenWords, type Vocabulary } from './vocabulary.ts'

/** What can be seen of a text at the start of each of its units. */
export interface BreakSigns {
  /** `SIGNS.length` numbers a unit, unit after unit; those of the first unit are not read. */
  readonly values: Float64Array
  /** Words before each unit, and before the end. */
  readonly words: Float64Array
}

interface Sign {
  readonly name: string
  /** What it is called where it speaks for a break; missing where it is the same all over the text, or only a place in it. */
  readonly evidence?: BreakEvidence
}

/** A sign's number at each unit. */
type Measure = (unit: number) => number

export const SIGNS: readonly Sign[] = [
  ...['bias', 'sentences', 'unitSize', 'textSize', 'fromStart', 'fromLede', 'fromEnd', 'shortBefore'].map((name) => ({ name })),
  ...['dip30', 'rank30', 'peak30', 'rank70', 'peak70', 'peak150', 'manner', 'strangeness', 'lede'].map((name) => ({
    name,
    evidence: 'vocabulary' as const,
  })),
  ...CUE_NAMES.map((name, index) => ({ name, evidence: CUE_EVIDENCE[index] as BreakEvidence })),
]

/** Look at every start of a unit. */
export function readBreakSigns(source: string, units: readonly Span[]): BreakSigns {
  const words = sumWords(source, units)
  const written = readWrittenWords(source, units)
  const measures = [...measureShape(source, units, words), ...measureWords(readVocabulary(written), readManner(written))]
  const values = new Float64Array(units.length * SIGNS.length)
  for (let unit = 1; unit < units.length; unit++) {
    const row = unit * SIGNS.length
    for (const [index, measure] of measures.entries()) values[row + index] = measure(unit)
    values.set(readCues(source, units[unit - 1] as Span, units[unit] as Span), row + measures.length)
  }
  return { values, words }
}

function sumWords(source: string, units: readonly Span[]): Float64Array {
  const words = new Float64Array(units.length + 1)
  for (const [index, unit] of units.entries()) words[index + 1] = (words[index] as number) + countWords(source, unit)
  return words
}

/** The text's kind, and where in it the unit stands. */
function measureShape(source: string, units: readonly Span[], words: Float64Array): readonly Measure[] {
  const total = words[units.length] as number
  const sentences = hasSentenceUnits(source, units) ? 1 : 0
  const unitSize = Math.log((total / units.length + 1) / 30)
  const textSize = Math.log((total + 1) / 1500)
  const before = (unit: number) => words[unit] as number
  return [
    () => 1,
    () => sentences,
    () => unitSize,
    () => textSize,
    (unit) => Math.exp(-before(unit) / 80),
    (unit) => Math.exp(-before(unit) / 250),
    (unit) => Math.exp((before(unit) - total) / 80),
    (unit) => (before(unit) - before(unit - 1) < 8 ? 1 : 0),
  ]
}

/** Whether nearly every unit is one sentence, as in a text with a line a sentence. The first hundred units show it. */
function hasSentenceUnits(source: string, units: readonly Span[]): boolean {
  const first = units.slice(0, 100)
  const inner = first.filter((unit) => /[.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(textOf(source, unit)))
  return inner.length < 0.15 * first.length
}

/** How the words on the two sides differ, through narrow and wide windows. */
function measureWords(vocabulary: Vocabulary, manner: Vocabulary): readonly Measure[] {
  const narrow = measureDips(vocabulary, 30)
  const middle = measureDips(vocabulary, 70)
  const wide = measureDips(vocabulary, 150)
  const style = measureDips(manner, 120)
  const strangeness = rank(measureStrangeness(vocabulary, 160))
  // In a short text the widest windows see all of it.
  const room = Math.min(1, vocabulary.words.length / 1200)
  return [
    (unit) => (narrow[unit] as number) / 10,
    rank(narrow),
    measurePeak(narrow),
    rank(middle),
    measurePeak(middle),
    measurePeak(wide),
    (unit) => (style[unit] as number) / 10,
    (unit) => room * strangeness(unit),
    centre(countEchoes(vocabulary)),
  ]
}

/** Above the text's mean. */
function centre(values: Float64Array): Measure {
  const { mean } = summarise(values)
  return (unit) => (values[unit] as number) - mean
}

/** Standard deviations above the text's mean. */
function rank(values: Float64Array): Measure {
  const { mean, spread } = summarise(values)
  return (unit) => ((values[unit] as number) - mean) / spread
}

/** Standard deviations below the highest within six units on each side, both together, three at most: 0 on a peak, else negative. */
function measurePeak(values: Float64Array): Measure {
  const { spread } = summarise(values)
  return (unit) => {
    const value = values[unit] as number
    let before = value
    let after = value
    for (let step = 1; step <= 6; step++) {
      if (unit - step > 0) before = Math.max(before, values[unit - step] as number)
      if (unit + step < values.length) after = Math.max(after, values[unit + step] as number)
    }
    return -Math.min(3, (before + after - 2 * value) / spread)
  }
}

function summarise(values: Float64Array): { readonly mean: number; readonly spread: number } {
  const count = Math.max(1, values.length - 1)
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.subarray(1).reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, spread: Math.sqrt(squares / count) + 1e-3 }
}
