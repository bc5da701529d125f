/** Adds up what speaks for something: a linear model over named values. */
export interface Ranker {
  /** The sum of the weights of all features of these values, one value a field. */
  readonly score: (values: readonly string[]) => number
  /** The features' names, for those who learn the weights or want to see them: `place=s< tie=subject-verb say`. */
  readonly describe: (values: readonly string[]) => string[]
}

/** Weights in tenths by template, each after the values of its fields: `{ 'place tie': 's<|subject-verb say=12;s>|none=-4' }`. */
export type Weights = Readonly<Record<string, string>>

/**
 * Make a ranker.
 *
 * Each template names some fields; a feature is a template with values for them. The weights are laid out as one table a
 * template when the module loads, so that a score costs a few additions and no strings are joined.
 *
 * @param fields - The names of the values, in the order in which `score` gets them.
 * @param templates - Fields with blanks between them: `'place tie'`.
 */
export function createRanker(fields: readonly string[], templates: readonly string[], weights: Weights): Ranker {
  const codes: Map<string, number>[] = fields.map(() => new Map())
  const parts = templates.map((template) => template.split(' ').map((field) => fields.indexOf(field)))
  const entries = templates.map((template) => readEntries(weights[template] ?? ''))
  entries.forEach((some, index) => {
    for (const { values } of some) addCodes(codes, parts[index] as number[], values)
  })
  const tables = entries.map((some, index) => layOut(codes, parts[index] as number[], some))
  const sizes = codes.map((known) => known.size + 1)
  const places = new Int32Array(fields.length)
  const last: string[] = []
  return {
    score(values) {
      for (let field = 0; field < places.length; field++) {
        const value = values[field] as string
        if (value === last[field]) continue // the options of one choice share most of their values
        last[field] = value
        places[field] = codes[field]?.get(value) ?? 0
      }
      return addUp(parts, tables, sizes, places)
    },
    describe: (values) =>
      templates.map((template, index) => `${template}=${(parts[index] as number[]).map((field) => values[field]).join('|')}`),
  }
}

interface Entry {
  readonly values: readonly string[]
  readonly weight: number
}

function readEntries(text: string): Entry[] {
  if (!text) return []
  return text.split(';').map((entry) => {
    const at = entry.lastIndexOf('=')
    return { values: entry.slice(0, at).split('|'), weight: Number(entry.slice(at + 1)) / 10 }
  })
}

/** Give a number, from 1 on, to every value that a weight knows; 0 is for the others. */
function addCodes(codes: readonly Map<string, number>[], part: readonly number[], values: readonly string[]): void {
  values.forEach((value, at) => {
    const known = codes[part[at] as number] as Map<string, number>
    if (!known.has(value)) known.set(value, known.size + 1)
  })
}

/** Whole number for some values: their numbers as the digits of one. */
function indexOf(codes: readonly Map<string, number>[], part: readonly number[], numberOf: (at: number) => number): number {
  return part.reduce((sum, field, at) => sum * ((codes[field] as Map<string, number>).size + 1) + numberOf(at), 0)
}

function layOut(codes: readonly Map<string, number>[], part: readonly number[], entries: readonly Entry[]): Float32Array {
  const size = part.reduce((total, field) => total * ((codes[field] as Map<string, number>).size + 1), 1)
  const table = new Float32Array(size)
  for (const { values, weight } of entries)
    table[indexOf(codes, part, (at) => codes[part[at] as number]?.get(values[at] as string) ?? 0)] = weight
  return table
}

function addUp(
  parts: readonly number[][],
  tables: readonly Float32Array[],
  sizes: readonly number[],
  places: Int32Array,
): number {
  let sum = 0
  for (let index = 0; index < parts.length; index++) {
    let at = 0
    for (const field of parts[index] as number[]) at = at * (sizes[field] as number) + (places[field] as number)
    sum += (tables[index] as Float32Array)[at] as number
  }
  return sum
}
