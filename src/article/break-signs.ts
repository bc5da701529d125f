import { CUE_EVIDENCE, CUE_NAMES, readCues } from './break-cues.ts'
import { measureDips } from './cohesion.ts'
import type { BreakEvidence, Span } from './model.ts'
import { countWords, textOf } from './spans.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'

/** What can be seen of a text at the start of each of its units. */
export interface BreakSigns {
  /** `SIGN_NAMES.length` numbers a unit, unit after unit; those of the first unit are not read. */
  readonly values: Float64Array
  /** Words before each unit, and before the end. */
  readonly words: Float64Array
}

/** In content words: about a paragraph, three paragraphs, a section. */
const WIDTHS = [30, 70, 150] as const

/** Content words on each side of a break in which words that come and go are counted. */
const NEAR = 20

export const SIGN_NAMES: readonly string[] = [
  ...['bias', 'sentences', 'unitSize', 'textSize', 'fromStart', 'fromEnd', 'length', 'lengthBefore'],
  ...WIDTHS.flatMap((width) => [`dip${width}`, `rank${width}`, `peak${width}`]),
  ...['coming', 'going', 'carried'],
  ...CUE_NAMES,
]

/** Look at every start of a unit. */
export function readBreakSigns(source: string, units: readonly Span[]): BreakSigns {
  const words = new Float64Array(units.length + 1)
  for (const [index, unit] of units.entries()) words[index + 1] = (words[index] as number) + countWords(source, unit)
  const vocabulary = readVocabulary(source, units)
  const dips = WIDTHS.map((width) => rankDips(measureDips(vocabulary, width)))
  const change = measureChange(vocabulary)
  const shape = shapeOf(source, units, words)
  const values = new Float64Array(units.length * SIGN_NAMES.length)
  for (let unit = 1; unit < units.length; unit++) {
    const cues = readCues(source, units[unit - 1] as Span, units[unit] as Span)
    const signs = [...shape(unit), ...dips.flatMap((dip) => dip(unit)), ...change(unit), ...cues]
    values.set(signs, unit * SIGN_NAMES.length)
  }
  return { values, words }
}

/** The text's kind and where in it the unit stands. */
function shapeOf(source: string, units: readonly Span[], words: Float64Array): (unit: number) => readonly number[] {
  const total = words[units.length] as number
  const mean = total / units.length
  const kind = [1, hasSentenceUnits(source, units) ? 1 : 0, Math.log((mean + 1) / 30), Math.log((total + 1) / 1500)]
  const length = (unit: number) => Math.log(((words[unit + 1] as number) - (words[unit] as number) + 5) / (mean + 5))
  return (unit) => {
    const before = words[unit] as number
    return [...kind, Math.exp(-before / 80), Math.exp((before - total) / 80), length(unit), length(unit - 1)]
  }
}

/** Whether nearly every unit is one sentence, as in texts with a line a sentence. */
function hasSentenceUnits(source: string, units: readonly Span[]): boolean {
  const inner = units.reduce((sum, unit) => sum + (/[.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(textOf(source, unit)) ? 1 : 0), 0)
  return inner < 0.15 * units.length
}

/** The dip as it is, against the text's other dips, and how far it stands below its neighbours. */
function rankDips(dips: Float64Array): (unit: number) => readonly number[] {
  const mean = dips.reduce((sum, dip) => sum + dip, 0) / dips.length
  const spread = Math.sqrt(dips.reduce((sum, dip) => sum + (dip - mean) ** 2, 0) / dips.length) + 1e-3
  const highest = (from: number, to: number) => Math.max(...dips.subarray(Math.max(1, from), to))
  return (unit) => {
    const dip = dips[unit] as number
    const below = highest(unit - 6, unit + 1) + highest(unit, unit + 7) - 2 * dip
    return [dip / 10, (dip - mean) / spread, -Math.min(3, below / spread)]
  }
}

/** Shares of words near the break that begin there and go on, that end there, and that the two units share. */
function measureChange({ words, starts, counts }: Vocabulary): (unit: number) => readonly number[] {
  const first = new Int32Array(counts.length).fill(-1)
  const last = new Int32Array(counts.length)
  for (const [at, word] of words.entries()) {
    if (first[word] === -1) first[word] = at
    last[word] = at
  }
  const share = (from: number, to: number, test: (word: number, at: number) => boolean) => {
    let hits = 0
    for (let at = Math.max(0, from); at < Math.min(to, words.length); at++) if (test(words[at] as number, at)) hits++
    return hits / NEAR
  }
  return (unit) => {
    const start = starts[unit] as number
    const before = new Set(words.subarray(starts[unit - 1], start))
    return [
      share(start, start + NEAR, (word, at) => (counts[word] as number) > 1 && first[word] === at),
      share(start - NEAR, start, (word, at) => (counts[word] as number) > 1 && last[word] === at),
      share(start, Math.min(start + NEAR, starts[unit + 1] as number), (word) => before.has(word)),
    ]
  }
}

/** What each sign is called where it speaks for a break; nothing for those that are the same all over the text. */
export const SIGN_EVIDENCE: readonly (BreakEvidence | undefined)[] = SIGN_NAMES.map((name) => {
  if (/^(?:dip|rank|peak)\d|^(?:coming|going|carried)$/u.test(name)) return 'vocabulary'
  return CUE_EVIDENCE[CUE_NAMES.indexOf(name)]
})
