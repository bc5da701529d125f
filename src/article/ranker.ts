/** Adds up what speaks for something: a linear model over named values. */
export interface Ranker {
  /** The sum of the weights of all features of these values, one value a field. */
  readonly score: (values: readonly string[]) => number
  /** The features' names, for those who learn the weights or want to see them: `place=s< tie=subject-verb say`. */
  readonly describe: (values: readonly string[]) => string[]
}

/** Weights, written densely: see `writeTable`. */
export interface Weights {
  /** For each field the values that any weight knows, `;` between them. */
  readonly values: Readonly<Record<string, string>>
  /** For each template the weights of all its values' combinations, the last field's value changing first. */
  readonly tables: Readonly<Record<string, string>>
}

/**
 * Make a ranker.
 *
 * Each template names some fields; a feature is a template with values for them. The weights are laid out as one table a
 * template before the first score, so that a score costs a few additions and no strings are joined.
 *
 * @param fields - The names of the values, in the order in which `score` gets them.
 * @param templates - Fields with blanks between them: `'place tie'`.
 */
export function createRanker(fields: readonly string[], templates: readonly string[], weights: Weights): Ranker {
  const parts = templates.map((template) => template.split(' ').map((field) => fields.indexOf(field)))
  const places = new Int32Array(fields.length)
  const last: string[] = []
  let model: Model | undefined
  return {
    score(values) {
      model ??= readModel(fields, templates, parts, weights)
      for (let field = 0; field < places.length; field++) {
        const value = values[field] as string
        if (value === last[field]) continue // the options of one choice share most of their values
        last[field] = value
        places[field] = model.codes[field]?.get(value) ?? (model.sizes[field] as number) - 1
      }
      return addUp(parts, model, places)
    },
    describe: (values) =>
      templates.map((template, index) => `${template}=${(parts[index] as number[]).map((field) => values[field]).join('|')}`),
  }
}

/** For each field a number for every value that a weight knows, and how many there are with one for all others; for each template a table. */
interface Model {
  readonly codes: readonly ReadonlyMap<string, number>[]
  readonly sizes: readonly number[]
  readonly tables: readonly Float32Array[]
}

function readModel(
  fields: readonly string[],
  templates: readonly string[],
  parts: readonly (readonly number[])[],
  weights: Weights,
): Model {
  const known = fields.map((field) => weights.values[field]?.split(';') ?? [])
  const sizes = known.map((values) => values.length + 1)
  return {
    codes: known.map((values) => new Map(values.map((value, index) => [value, index]))),
    sizes,
    tables: templates.map((template, index) =>
      layOut(sizes, parts[index] as readonly number[], readTable(weights.tables[template] ?? '')),
    ),
  }
}

/** Letters for a table's weights in tenths: `A` to `Z` for 1 to 26, `a` to `z` for -1 to -26. A number counts zeros. */
const [PLUS, MINUS] = [0x40, 0x60]
const MOST = 26

/** Write weights in tenths as text: `[3, 0, 0, -2]` → `C2b`; zeros at the end are left out. */
export function writeTable(weights: readonly number[]): string {
  let text = ''
  let zeros = 0
  for (const weight of weights) {
    if (weight === 0) {
      zeros++
      continue
    }
    if (zeros) text += zeros
    zeros = 0
    text += String.fromCharCode((weight > 0 ? PLUS : MINUS) + Math.min(MOST, Math.abs(weight)))
  }
  return text
}

function readTable(text: string): number[] {
  return (text.match(/\d+|./g) ?? []).flatMap((part) => {
    const code = part.charCodeAt(0)
    return code < PLUS ? Array<number>(Number(part)).fill(0) : code > MINUS ? (MINUS - code) / 10 : (code - PLUS) / 10
  })
}

/** A template's weights with a place for values that no weight knows, the last of each field. */
function layOut(sizes: readonly number[], part: readonly number[], weights: readonly number[]): Float32Array {
  const table = new Float32Array(part.reduce((total, field) => total * (sizes[field] as number), 1))
  weights.forEach((weight, index) => {
    let [rest, at, step] = [index, 0, 1]
    for (let field = part.length - 1; field >= 0; field--) {
      const size = sizes[part[field] as number] as number
      at += (rest % (size - 1)) * step
      rest = Math.floor(rest / (size - 1))
      step *= size
    }
    table[at] = weight
  })
  return table
}

function addUp(parts: readonly (readonly number[])[], { tables, sizes }: Model, places: Int32Array): number {
  let sum = 0
  for (let index = 0; index < parts.length; index++) {
    let at = 0
    for (const field of parts[index] as readonly number[]) at = at * (sizes[field] as number) + (places[field] as number)
    sum += (tables[index] as Float32Array)[at] as number
  }
  return sum
}
