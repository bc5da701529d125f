/**
 * `tsx scripts/train-breaks.ts GOLD`: learn what each sign of a break is worth, and print `src/article/break-weights.ts`.
 *
 * GOLD holds documents with the sections that an editor made: `{"id", "set", "paragraphs": […], "boundaries": […]}` a line. Maximises the
 * likelihood of those divisions (a semi-Markov conditional random field, Sarawagi and Cohen 2004), each set of documents with the same
 * weight, by Adam. `--folds 5` learns five times without a fifth of the documents, divides that fifth, and prints
 * predictions for `score-sections.mjs` instead: figures on documents that the weights have not seen. `--folds 5 peak30,manner` does so
 * without these signs.
 */
import { readBreakSigns, SIGNS } from '../src/article/break-signs.ts'
import { createLattice, LENGTHS } from '../src/article/breaks.ts'
import { chooseBreaks, type Lattice, visitSections } from '../src/article/segmentation.ts'
import { fail, readInput } from './read-input.ts'

interface Example {
  readonly id: string
  readonly set: string
  readonly values: Float64Array
  readonly words: Float64Array
  /** First unit of every section, and the unit after the last. */
  readonly edges: readonly number[]
}

const STEPS = 70
const RATE = 0.1
/** How strongly weights are held near nothing, in documents. */
const PENALTY = 3
const WEIGHTS = SIGNS.length + LENGTHS.length

const [file, flag, folds, without = ''] = process.argv.slice(2)
const LEFT_OUT = new Set(without.split(','))
const examples = readInput('train-breaks', file).split('\n').filter(Boolean).map(readExample)
process.stdout.write(flag === '--folds' ? crossValidate(Number(folds) || 5) : formatWeights(learn(examples)))

function readExample(line: string): Example {
  const { id, set, paragraphs, boundaries } = JSON.parse(line) as {
    id: string
    set: string
    paragraphs: string[]
    boundaries: number[]
  }
  if (!paragraphs?.length || !boundaries) fail(`A line of ${file} has no paragraphs or no boundaries.`)
  let start = 0
  const units = paragraphs.map(({ length }) => {
    const span = { start, end: start + length }
    start += length + 2
    return span
  })
  const { values, words } = readBreakSigns(paragraphs.join('\n\n'), units)
  for (const index of values.keys()) if (LEFT_OUT.has(SIGNS[index % SIGNS.length]?.name ?? '')) values[index] = 0
  const inner = boundaries.filter((boundary) => boundary > 0 && boundary < units.length)
  return { id, set, values, words, edges: [0, ...inner, units.length] }
}

function learn(list: readonly Example[]): Float64Array {
  const weights = new Float64Array(WEIGHTS)
  const mean = new Float64Array(WEIGHTS)
  const square = new Float64Array(WEIGHTS)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = sumGradient(list, weights)
    const rate = RATE * Math.min(1, 3 * (1 - step / (STEPS + 1)))
    for (let index = 0; index < WEIGHTS; index++) {
      const slope = at(gradient, index) - PENALTY * at(weights, index)
      mean[index] = 0.9 * at(mean, index) + 0.1 * slope
      square[index] = 0.99 * at(square, index) + 0.01 * slope ** 2
      const stride = at(mean, index) / (1 - 0.9 ** step) / (Math.sqrt(at(square, index) / (1 - 0.99 ** step)) + 1e-8)
      weights[index] = at(weights, index) + rate * stride
    }
  }
  return weights
}

/** What the editors' divisions have of each sign, less what the model expects. */
function sumGradient(list: readonly Example[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(WEIGHTS)
  const sizes = new Map<string, number>()
  for (const example of list) sizes.set(setOf(example), (sizes.get(setOf(example)) ?? 0) + 1)
  for (const example of list) {
    const share = 50 / (sizes.get(setOf(example)) ?? 1)
    const starts = new Float64Array(example.words.length)
    const add = (from: number, to: number, weight: number) => {
      starts[from] = at(starts, from) + weight
      addLength(gradient, at(example.words, to) - at(example.words, from), to - from, weight)
    }
    for (const [index, to] of example.edges.entries()) if (index) add(example.edges[index - 1] as number, to, share)
    visitSections(latticeOf(example, weights, 1), (from, to, probability) => add(from, to, -share * probability))
    for (let unit = 1; unit < starts.length - 1; unit++) {
      for (let sign = 0; sign < SIGNS.length; sign++) {
        gradient[sign] = at(gradient, sign) + at(starts, unit) * at(example.values, unit * SIGNS.length + sign)
      }
    }
  }
  return gradient
}

/** `choi-3-11` and `choi-6-8` are samples of one kind and count as one set together. */
function setOf({ set }: Example): string {
  return set.split('-')[0] as string
}

function addLength(gradient: Float64Array, words: number, units: number, weight: number): void {
  for (const [index, { measure }] of LENGTHS.entries()) {
    gradient[SIGNS.length + index] = at(gradient, SIGNS.length + index) + weight * measure(words, units)
  }
}

function latticeOf({ values, words }: Example, weights: Float64Array, minUnits: number): Lattice {
  const nodes = Int32Array.from(words.keys())
  const lattice = createLattice(values, words, weights)
  return { ...lattice, nodes, minUnits, minWords: minUnits > 1 ? lattice.minWords : 0 }
}

function crossValidate(count: number): string {
  const lines = examples.map(() => '')
  for (let fold = 0; fold < count; fold++) {
    const weights = learn(examples.filter((_, index) => index % count !== fold))
    for (const [index, example] of examples.entries()) {
      if (index % count !== fold) continue
      lines[index] = JSON.stringify({ id: example.id, boundaries: chooseBreaks(latticeOf(example, weights, 2)) })
    }
  }
  return `${lines.join('\n')}\n`
}

function formatWeights(weights: Float64Array): string {
  const rows = [...SIGNS, ...LENGTHS].map(({ name }, index) => `  ${name}: ${at(weights, index).toFixed(2)},`)
  return [
    "/** What each sign at a unit's start, and a section's length, adds to the log odds. Learnt by `scripts/train-breaks.ts` on sections-dev. */",
    'export const BREAK_WEIGHTS: Readonly<Record<string, number>> = {',
    ...rows,
    '}\n',
  ].join('\n')
}

function at(list: Float64Array, index: number): number {
  return list[index] as number
}
