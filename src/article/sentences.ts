import { ABBREVIATIONS, listClosed, TITLES } from './closed-words.ts'
import type { Span } from './model.ts'

// Not the lexicon, which has most of its words for the parser: pages cut sentences without it.
const CLOSED = new Set(listClosed())
const TITLES_OF_PERSONS = new Set(TITLES.split(' '))

/** The word with a full stop that a segment ends in: `Sen.`, `J.`, `U.S.`. */
const LAST = /(?<![\p{L}\p{N}.])((?:\p{L}\.)*\p{L}+)\.\s*$/u
const INITIALS = /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u

/** No abbreviation with the space behind it is longer, in UTF-16 units. */
const LONGEST = 24

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return segmenter
}

/** The sentences of a text without block marks, with the white space behind them. `Mr.` and `U.S.` end none. */
export function splitSentences(text: string, language = 'en'): readonly Span[] {
  const found: { start: number; end: number }[] = []
  for (const { index, segment } of segmenterOf(language).segment(text)) {
    const before = found.at(-1)
    const end = index + segment.length
    if (before && goesOn(text.slice(Math.max(before.start, before.end - LONGEST), before.end), segment)) before.end = end
    else found.push({ start: index, end })
  }
  return found
}

/** Whether what ends in an abbreviation runs on: always behind a title, else unless a word follows that no name begins with. */
function goesOn(before: string, after: string): boolean {
  const last = LAST.exec(before)?.[1]
  if (!last) return false
  if (last === 'No') return /^\d/.test(after)
  if (!ABBREVIATIONS.has(last) && !INITIALS.test(last)) return false
  if (TITLES_OF_PERSONS.has(`${last.toLowerCase()}.`)) return true
  const next = /^[\p{L}’']*/u.exec(after)?.[0] ?? ''
  return !CLOSED.has(next.replaceAll('’', "'").toLowerCase())
}
