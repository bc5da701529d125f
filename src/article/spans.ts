import type { Span } from './model.ts'

/** The words at a span, verbatim. */
export function textOf(source: string, span: Span): string {
  return source.slice(span.start, span.end)
}

/** The span without the white space at its ends; empty at its start where there is nothing else. */
export function trimSpan(source: string, span: Span): Span {
  const text = textOf(source, span)
  const start = span.start + (text.length - text.trimStart().length)
  return { start, end: Math.max(start, span.start + text.trimEnd().length) }
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** A word: letters and digits, with apostrophes, hyphens and full stops inside (`don’t`, `re-open`, `U.S`). */
const WORD = /[\p{L}\p{N}]+(?:['’.\-‐‑][\p{L}\p{N}]+)*/gu

const LETTER = 1
const JOINT = 2
const OTHER = 3
/** What each sign is, once it has been met: 0 until then. To ask the patterns for all of them at the start delays a first page by 20 ms. */
const KINDS = new Uint8Array(0x2100)

function kindOf(code: number): number | undefined {
  const known = KINDS[code]
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  KINDS[code] = /[\p{L}\p{N}]/u.test(char) ? LETTER : /['’.\-‐‑]/u.test(char) ? JOINT : OTHER
  return KINDS[code]
}

/**
 * Count the words of a span.
 *
 * A run of Chinese, Japanese, Korean or Thai letters counts as one word here, see `countWordsToRead`.
 */
export function countWords(source: string, span: Span): number {
  let words = 0
  let before = 0
  let last = 0
  for (let at = span.start; at < span.end; at++) {
    const kind = kindOf(source.charCodeAt(at))
    // Rare letters are left to the pattern.
    if (kind === undefined) return textOf(source, span).match(WORD)?.length ?? 0
    if (kind === LETTER && before !== LETTER && !(before === JOINT && last === LETTER)) words++
    last = before
    before = kind
  }
  return words
}

/** Kana and Chinese characters: some 500 of them are read in a minute, as 238 words of English are. */
const SIGN = /[\u3040-\u30ff\u3400-\u9fff]/g

/** How many words a span is as long to read as: signs that no space parts count for half a word each. */
export function countWordsToRead(source: string, span: Span): number {
  return countWords(source, span) + Math.round((textOf(source, span).match(SIGN)?.length ?? 0) * 0.476)
}

/**
 * Index of the first of sorted spans that ends after an offset; `spans.length` where none does.
 *
 * @param spans - In order, without overlap.
 */
export function indexAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
