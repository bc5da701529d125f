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
const KINDS = Uint8Array.from({ length: 0x2100 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[\p{L}\p{N}]/u.test(char) ? LETTER : /['’.\-‐‑]/u.test(char) ? JOINT : 0
})

/**
 * Count the words of a span.
 *
 * A run of Chinese, Japanese, Korean or Thai letters counts as one word here, so such texts are told as shorter than they are.
 */
export function countWords(source: string, span: Span): number {
  let words = 0
  let before = 0
  let last = 0
  for (let at = span.start; at < span.end; at++) {
    const kind = KINDS[source.charCodeAt(at)]
    // Rare letters are left to the pattern.
    if (kind === undefined) return textOf(source, span).match(WORD)?.length ?? 0
    if (kind === LETTER && before !== LETTER && !(before === JOINT && last === LETTER)) words++
    last = before
    before = kind
  }
  return words
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
