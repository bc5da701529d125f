import type { Span } from '../../article/model.ts'

/** What opens and what closes, with the blanks that belong to it. */
type Pair = readonly [open: string, close: string]

/** Marks around what is quoted, and around what is quoted within. */
export interface Marks {
  readonly outer: Pair
  readonly inner: Pair
}

/** Opening, closing, and the same within: CLDR's `delimiters`, but for Arabic and Hebrew, whose papers print these. */
const OF_LANGUAGES: Readonly<Record<string, string>> = {
  ar: '«»“”',
  de: '„“‚‘',
  el: '«»“”',
  en: '“”‘’',
  es: '«»“”',
  fa: '«»‹›',
  fr: '«»“”',
  he: '””’’',
  it: '«»“”',
  ja: '「」『』',
  ko: '“”‘’',
  nl: '‘’“”',
  pt: '“”‘’',
  ru: '«»„“',
  sv: '””’’',
  uk: '«»„“',
  zh: '“”‘’',
}
/** Pairs that a text may have where its language has others, with what then stands within: Swiss, British, Polish, older German. */
const OF_HOUSES = ['“”‘’', '‘’“”', '„“‚‘', '„”‚’', '‚‘„“', '«»‹›', '‹›«»', '»«›‹', '「」『』', '『』「」', '””’’']
const NARROW = '\u202f'

export const ENGLISH = readMarks(OF_LANGUAGES.en ?? '')

/** The marks of a language, as `detectLanguage` tells it; English ones where it does not. French has narrow blanks within its marks. */
export function marksOf(language: string): Marks {
  return readMarks(OF_LANGUAGES[language] ?? OF_LANGUAGES.en ?? '', language === 'fr' ? NARROW : '')
}

/** The marks that a text itself has around a quotation, where they are printers' and not a typewriter's; else those of its language. */
export function marksAround(source: string, { start, end }: Span, language: string): Marks {
  const own = source.charAt(start) + source.charAt(end - 1)
  const all = [OF_LANGUAGES[language] ?? '', ...OF_HOUSES].find((marks) => marks.startsWith(own))
  return own.length === 2 && all ? readMarks(all, /\s/.test(source.charAt(start + 1)) ? NARROW : '') : marksOf(language)
}

function readMarks(all: string, blank = ''): Marks {
  const [open = '', close = '', innerOpen = '', innerClose = ''] = all
  return { outer: [open + blank, blank + close], inner: [innerOpen, innerClose] }
}

/** Words between marks; those that stand in them become the inner ones. */
export function quote(words: string, { outer, inner }: Marks): string {
  return `${outer[0]}${setMarks(words, [inner, outer])}${outer[1]}`
}

/** Words for a place between marks: `“home”` becomes `‘home’`. */
export function nestMarks(words: string, { outer, inner }: Marks = ENGLISH): string {
  return setMarks(words, [inner, outer])
}

/** Words for a place without marks around them: `"home"` becomes `“home”`. */
export function typesetMarks(words: string, { outer, inner }: Marks = ENGLISH): string {
  return setMarks(words, [outer, inner])
}

interface Mark extends Span {
  readonly text: string
  /** Its place among all marks. */
  readonly at: number
  /** Of the mark that it opens or closes with, among all marks; -1 for none. */
  partner: number
  depth: number
}

const MARK = /''|["“”„‟«»‹›「」『』‘’'‚]/gu
const GUILLEMET = /[«»‹›]/
/** Marks that close each other; single ones first, where apostrophes are. */
const FAMILIES = ["'‘’‚", "''", '"“”„‟', '«»', '‹›', '「」', '『』']
const SINGLE = 0
/** Behind an apostrophe that stands for what was left out. */
const CLIPPED = /^(?:\d|(?:em|til|tis|twas|cause|n|round|bout)(?![\p{L}]))/iu
const WORD = /[\p{L}\p{N}]/u
const BEFORE_OPEN = /[\s([{—–\-/“"‘'«‹»„‚「『]/u

/**
 * Write all marks of some words as pairs, by how deep they stand; what is no mark but an apostrophe becomes a curly one. A mark whose
 * partner is missing is written as one on the outside.
 *
 * @param pairs - For even and for odd depths.
 */
function setMarks(words: string, pairs: readonly [Pair, Pair]): string {
  const marks = matchMarks(words)
  let out = ''
  let at = 0
  marks.forEach((mark, index) => {
    out += words.slice(at, mark.start) + writeMark(words, mark, index, pairs)
    at = mark.end
  })
  return out + words.slice(at)
}

function writeMark(words: string, mark: Mark, index: number, pairs: readonly [Pair, Pair]): string {
  const pair = pairs[mark.depth % 2 === 0 ? 0 : 1]
  if (mark.partner >= 0) return mark.partner > index ? pair[0] : pair[1]
  const before = words.charAt(mark.start - 1)
  if (/^['‘’]$/.test(mark.text)) return /\d/.test(before) && !WORD.test(words.charAt(mark.end)) ? mark.text : '’'
  if (isGershayim(words, mark) || (mark.text === '"' && /\d/.test(before))) return mark.text // no marks, or inches
  return opens(words, mark) ? pair[0] : pair[1]
}

function matchMarks(words: string): readonly Mark[] {
  const marks: Mark[] = []
  const open: number[] = []
  for (const { 0: text, index } of words.matchAll(MARK)) {
    const at = marks.length
    const mark = { text, at, start: index, end: index + text.length, partner: -1, depth: 0 }
    marks.push(mark)
    if (isGershayim(words, mark)) continue
    const family = familyOf(text)
    if (family === SINGLE && isApostrophe(words, mark, marks, open)) continue
    const partner = open.findLastIndex((one) => familyOf(marks[one]?.text ?? '') === family)
    const top = marks[open[partner] ?? -1]
    if (top && closes(words, top, mark)) {
      mark.partner = open[partner] ?? -1
      top.partner = at
      // What was left open in between has no partner any more.
      open.length = partner
    } else if (opens(words, mark)) open.push(at)
  }
  return withDepths(marks).map((mark) => withBlank(words, mark))
}

/** The blank that French has within its marks is theirs. */
function withBlank(words: string, mark: Mark): Mark {
  if (mark.partner < 0 || !GUILLEMET.test(mark.text)) return mark
  const opening = mark.partner > mark.at
  if (opening) return /\s/.test(words.charAt(mark.end)) ? { ...mark, end: mark.end + 1 } : mark
  return /\s/.test(words.charAt(mark.start - 1)) ? { ...mark, start: mark.start - 1 } : mark
}

/** Depths by pairs alone. */
function withDepths(marks: readonly Mark[]): readonly Mark[] {
  let depth = 0
  marks.forEach((mark, at) => {
    if (mark.partner >= 0 && mark.partner < at) depth--
    mark.depth = depth
    if (mark.partner > at) depth++
  })
  return marks
}

const familyOf = (text: string): number => FAMILIES.findIndex((family) => family.includes(text))

/** A Hebrew acronym's, between two letters: `צה"ל`. */
const isGershayim = (words: string, { text, start, end }: Mark): boolean =>
  /["”]/.test(text) && /\p{L}/u.test(words.charAt(start - 1)) && /\p{Script=Hebrew}/u.test(words.charAt(end))

/** `don’t`, `’90s`, and behind a word where nothing is open. */
function isApostrophe(words: string, mark: Mark, marks: readonly Mark[], open: readonly number[]): boolean {
  const [before, after] = [words.charAt(mark.start - 1), words.slice(mark.end, mark.end + 8)]
  if (WORD.test(before) && WORD.test(after.charAt(0))) return true
  if (mark.text === '‚') return false
  const isOpen = open.some((one) => familyOf(marks[one]?.text ?? '') === SINGLE)
  if (isOpen) return /[sS]/.test(before) && /^\s\p{Ll}/u.test(after) && /[\p{L}.,!?…]['’‘]/u.test(words.slice(mark.end))
  return !opens(words, mark) || CLIPPED.test(after) || !/[\p{L}\p{N}.,!?…]['’‘](?!\p{L})/u.test(words.slice(mark.end))
}

function opens(words: string, { start, end, text }: Mark): boolean {
  const [before, after] = [start > 0 ? words.charAt(start - 1) : ' ', words.charAt(end)]
  if (/^[„‟‚「『]/.test(text)) return true
  if (/^[」』]/.test(text)) return false
  // `« on rebâtit »`: with blanks within, the one that points outwards opens; without, guillemets face either way.
  if (GUILLEMET.test(text) && /\s/.test(after)) return /[«‹]/.test(text) && BEFORE_OPEN.test(before) && end + 1 < words.length
  return BEFORE_OPEN.test(before) && after !== '' && !/[\s,.;:!?…)\]]/.test(after)
}

/** Whether a mark ends what `top` began. Straight marks, and those that face the same way in some language, go by what stands beside them. */
function closes(words: string, top: Mark, mark: Mark): boolean {
  if (/^[„‟‚「『]/.test(mark.text)) return false
  if (/["”’'“‘]/.test(mark.text) && !/[„‚]/.test(top.text)) return mark.text === '”' || mark.text === '’' || !opens(words, mark)
  return mark.text !== top.text
}
