import type { Paragraph, Span } from './model.ts'
import { textOf, trimSpan } from './spans.ts'

/** Line ends of every system, the Unicode separators, and the form feed between the pages of old texts. */
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g

/** Lines longer than this are never taken for hard-wrapped ones: e-mail wraps at 72, old texts at up to 100 columns. */
const WIDEST_WRAP = 110

/** The lines that hold something, white space at their ends left out. */
export function findLines(source: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  const add = (end: number) => {
    const line = trimSpan(source, { start, end })
    if (line.start < line.end) lines.push(line)
  }
  for (const match of source.matchAll(LINE_END)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(source.length)
  return lines
}

/** Whether no blank line stands between two neighbours. */
export function isAdjacent(source: string, a: Span, b: Span): boolean {
  let ends = 0
  for (let at = a.end; at < b.start; at++) if (endsLine(source, at)) ends++
  return ends <= 1
}

/** Whether the sign at an offset is a line end, or the last of one: see `LINE_END`. */
function endsLine(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  if (code === 0x0d) return source.charCodeAt(at + 1) !== 0x0a
  return code === 0x0a || code === 0x0c || code === 0x2028 || code === 0x2029
}

/**
 * Make a paragraph of each line, and one of the lines of a paragraph that was wrapped by hand.
 *
 * A line was wrapped where the first word of the next would not have fitted any more. Whether a text is wrapped at all, and how
 * wide, is read off all its lines.
 */
export function joinLines(source: string, lines: readonly Span[]): readonly Paragraph[] {
  const width = findWrapWidth(source, lines)
  if (width === 0) return lines.map((span) => ({ type: 'paragraph', span }))
  const paragraphs: Span[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const last = paragraphs.at(-1)
    const goesOn =
      before &&
      last &&
      isAdjacent(source, before, line) &&
      !startsBlock(source, line) &&
      !isHash(source, before) &&
      isFull(source, before, line, width)
    if (goesOn) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    else paragraphs.push(line)
  })
  return paragraphs.map((span) => ({ type: 'paragraph', span }))
}

/** Whether a text was wrapped by hand. */
export const isWrapped = (source: string): boolean => findWrapWidth(source, findLines(source)) > 0

/** A heading, a list item, a block quotation or a rule of Markdown starts anew even in a wrapped text. */
function startsBlock(source: string, line: Span): boolean {
  return /^(?:#{1,6}\s|[-*•·–—]\s|\d{1,3}[.)]\s|>|!\[|[=\-*_]{3,}$)/.test(
    source.slice(line.start, Math.min(line.end, line.start + 12)),
  )
}

/** A heading of Markdown is one line, however long. */
function isHash(source: string, line: Span): boolean {
  return /^#{1,6}\s/.test(source.slice(line.start, line.start + 8))
}

/** Would the next line's first word have made this line wider than the text? Some slack, as hyphens and tools differ. */
function isFull(source: string, line: Span, next: Span, width: number): boolean {
  const word = /^\S{1,40}/.exec(source.slice(next.start, Math.min(next.end, next.start + 40)))?.[0].length ?? 0
  return line.end - line.start + 1 + word > width * 0.92
}

/** The width in UTF-16 units at which the text was wrapped, 0 where it was not. */
function findWrapWidth(source: string, lines: readonly Span[]): number {
  const pairs = lines.flatMap((line, i): [Span, Span][] => {
    const next = lines[i + 1]
    return next && isAdjacent(source, line, next) ? [[line, next]] : []
  })
  const lengths = pairs.map(([line]) => line.end - line.start).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0
  if (width < 30 || width > WIDEST_WRAP) return 0
  if (isMostlyWider(lines, width) && longestRun(source, lines) <= FEWEST_WRAPPED) return 0
  // A pair or two prove nothing (a title and its second line), unless the sentence visibly goes on.
  if (pairs.length < 3 && !pairs.every(([, next]) => /^\p{Ll}/u.test(source.slice(next.start, next.start + 2)))) return 0
  // Verse and headings stand in wrapped texts too; only lines of some length tell. A wrap seldom falls on a sentence's end.
  const long = pairs.filter(([line]) => line.end - line.start > width / 2)
  const full = long.filter(([line, next]) => isFull(source, line, next, width))
  const ended = full.filter(([line]) => /[.!?]["”’)\]]*$/u.test(source.slice(line.end - 4, line.end)))
  return full.length >= long.length * 0.6 && ended.length <= full.length / 2 ? width : 0
}

/** What was wrapped has no wider lines, but for an address or a table: a headline, a standfirst and a byline above long lines prove nothing. */
function isMostlyWider(lines: readonly Span[], width: number): boolean {
  let [total, wider] = [0, 0]
  for (const { start, end } of lines) {
    total += end - start
    if (end - start > width * MUCH_WIDER) wider += end - start
  }
  return wider > total / 2
}

const MUCH_WIDER = 1.25
/** Lines in a row: a wrapped paragraph has more of them somewhere, a head has not. */
const FEWEST_WRAPPED = 8

/** How many lines stand in a row without a blank one, at most. */
function longestRun(source: string, lines: readonly Span[]): number {
  let [run, longest] = [1, 1]
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    run = before && isAdjacent(source, before, line) ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}

/** The words of a paragraph's single line; `null` where it has several. */
export function oneLine(source: string, span: Span): string | null {
  const text = textOf(source, span)
  return /[\n\r\f\u2028\u2029]/.test(text) ? null : text
}
