import type { Span } from './model.ts'

/** The words of a run of units as numbers: the same number for the same stem. */
export interface Vocabulary {
  /** Stems in reading order, numbered from 0; common words are left out. */
  readonly words: Int32Array
  /** Unit `u` holds `words[starts[u]]` up to `words[starts[u + 1]]`, exclusive. One longer than the units. */
  readonly starts: Int32Array
  /** How often each stem occurs in all units together. */
  readonly counts: Int32Array
}

/** The words of a run of units as they are written. */
export interface WrittenWords {
  /** Each once, in the order in which they first come. */
  readonly forms: readonly string[]
  /** Places in `forms`, in reading order. */
  readonly words: Int32Array
  /** As in `Vocabulary`. */
  readonly starts: Int32Array
  /** 1 for each unit whose first character is a word's. */
  readonly opens: Uint8Array
}

/**
 * @param units - In order, without overlap.
 */
export function readWrittenWords(source: string, units: readonly Span[]): WrittenWords {
  const places = new Map<string, number>()
  const forms: string[] = []
  const words: number[] = []
  const starts = new Int32Array(units.length + 1)
  const opens = new Uint8Array(units.length)
  for (const [index, unit] of units.entries()) {
    starts[index] = words.length
    splitWords(source, unit, (word, start) => {
      if (start === unit.start) opens[index] = 1
      let place = places.get(word)
      if (place === undefined) {
        place = forms.push(word) - 1
        places.set(word, place)
      }
      words.push(place)
    })
  }
  starts[units.length] = words.length
  return { forms, words: Int32Array.from(words), starts, opens }
}

/** Words that every text has, whatever it is about. */
const COMMON = new Set(
  `a about above after again against ago all almost along already also although always am among an and another any are around as at away
  back be became because become been before being between both but by came can come could did do does done down during each either else
  even ever every few first for from get go going got had has have having he her here hers herself him himself his how however i if in
  into is it its itself just know last least less like made make many may me might more most mr mrs ms much must my near never new next no nor
  not now of off often on once one only onto or other others our out over own part per perhaps put quite rather really said same say says
  see seen set several shall she should since so some something soon still such take than that the their theirs them themselves then there
  these they thing things think this those though through thus to together too took toward towards two under until up upon us use used
  very was way we well went were what when where whether which while who whole whom whose why will with within without would yes yet you your
  don't doesn't didn't isn't wasn't it's i'm that's can't won't he's she's they're we're you're i've we've there's`.split(/\s+/u),
)

/** Letters past this many tell forms of a word apart more often than words: `negotiat` is `negotiate` and `negotiations`. */
const STEM = 8

/** Number the stems of each unit's words. */
export function readVocabulary({ forms, ...written }: WrittenWords): Vocabulary {
  const stems = new Map<string, number>()
  const numbers = forms.map((form) => numberOf(form, stems))
  return renumber(written, stems.size, (word) => numbers[word] as number)
}

/**
 * Words under other numbers.
 *
 * @param kinds - More than the highest number.
 * @param numberOf - Below 0 for a word that is left out.
 */
export function renumber(
  { words, starts }: Pick<WrittenWords, 'words' | 'starts'>,
  kinds: number,
  numberOf: (word: number, isFirst: boolean, unit: number) => number,
): Vocabulary {
  const kept = new Int32Array(words.length)
  const keptStarts = new Int32Array(starts.length)
  const counts = new Int32Array(kinds)
  let length = 0
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const first = starts[unit] as number
    for (let at = first; at < (starts[unit + 1] as number); at++) {
      const number = numberOf(words[at] as number, at === first, unit)
      if (number < 0) continue
      kept[length++] = number
      counts[number] = (counts[number] as number) + 1
    }
    keptStarts[unit + 1] = length
  }
  return { words: kept.subarray(0, length), starts: keptStarts, counts }
}

/** The stems of a span's words, common words left out. */
export function listStems(source: string, span: Span): ReadonlySet<string> {
  const stems = new Set<string>()
  splitWords(source, span, (word) => {
    const lower = word.toLowerCase().replace('’', "'")
    if (!COMMON.has(lower)) stems.add(stemOf(lower))
  })
  return stems
}

function numberOf(word: string, stems: Map<string, number>): number {
  const lower = word.toLowerCase().replace('’', "'")
  return COMMON.has(lower) || lower.length < 2 ? -1 : numberStem(stemOf(lower), stems)
}

function numberStem(stem: string, stems: Map<string, number>): number {
  const number = stems.get(stem) ?? stems.size
  stems.set(stem, number)
  return number
}

const ENDINGS = ['ing', 'ed', 'ly', 'e']

/**
 * What forms of one word share, roughly.
 *
 * @example
 * stemOf("treaty's") // 'treaty'
 * stemOf('countries') // 'country'
 */
export function stemOf(lower: string): string {
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("'") ? lower.slice(0, -1) : lower
  if (bare.length < 5) return bare
  return cutEnding(cutPlural(bare)).slice(0, STEM)
}

function cutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('es') && /(?:s|x|ch|sh)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function cutEnding(word: string): string {
  const ending = word.length > 5 ? ENDINGS.find((letters) => word.endsWith(letters)) : undefined
  return ending ? word.slice(0, -ending.length) : word
}

/** Visit the runs of letters and digits of a span, apostrophes inside them kept, each with where it starts. */
function splitWords(source: string, span: Span, visit: (word: string, start: number) => void): void {
  let start = -1
  for (let at = span.start; at <= span.end; at++) {
    const inside = at < span.end && isWordUnit(source, at)
    if (inside && start < 0) start = at
    if (inside || start < 0) continue
    visit(source.slice(start, at), start)
    start = -1
  }
}

/** Whether the code unit belongs to a word. All letters beyond Latin count, punctuation and signs of the common blocks do not. */
function isWordUnit(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  if (code < 0x80)
    return isLetter(code) || (code === 0x27 && isLetter(source.charCodeAt(at + 1)) && isLetter(source.charCodeAt(at - 1)))
  if (code === 0x2019) return isLetter(source.charCodeAt(at + 1)) && isLetter(source.charCodeAt(at - 1))
  return (
    code >= 0xaa &&
    code !== 0xab &&
    code !== 0xbb &&
    code !== 0xd7 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3005)
  )
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}
