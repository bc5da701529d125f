import type { Span } from '../article/model.ts'
import { findDirective } from './find-directive.ts'
import { formatTextDirective, parseTextDirective, type TextDirective } from './text-directive.ts'
import { readWords, type Word } from './words.ts'

/** Between the fragment and the directive (Text Fragments, "Fragment directive delimiter"). */
const DELIMITER = ':~:'
/** Words of each end, and letters, where a word is one letter; more make the link longer, not surer. */
const HEAD = 4
const TAIL = 3
const LETTERS = 8
/** Words that a start, or the words before it, may grow to until there is no earlier place like it. */
const MOST = 16

/**
 * The native directive for a passage, to stand at a link's end: browsers that know it scroll and mark even where our script does not run.
 *
 * A browser takes the first place that fits, so the start grows, and then words before it are added, until the first is the passage. No
 * term runs over a line's end, where a browser would not find it.
 *
 * @param titles - What stands on the page before the text in the same words: the contents.
 * @returns With its `#`; empty for a passage without words, and where none of this tells it apart.
 */
export function formatNativeDirective(source: string, passage: Span, titles: readonly string[] = []): string {
  const shown = titles.map((title) => `${title}\n\n`).join('')
  const text = shown + source
  const span = { start: shown.length + passage.start, end: shown.length + passage.end }
  const words = readWords(text)
  const from = words.findIndex(({ start }) => start >= span.start)
  const to = words.findLastIndex(({ end }) => end <= span.end) + 1
  if (from < 0 || to <= from) return ''
  const directive = proposeDirectives(
    text,
    words,
    from,
    to,
    words.findIndex(({ start }) => start >= shown.length),
  ).find((one) => {
    const found = findDirective(one, words)
    return found?.start === words[from]?.start && found?.end === words[to - 1]?.end
  })
  return directive ? `#${DELIMITER}text=${formatTextDirective(directive)}` : ''
}

/** From the shortest to the surest. */
function proposeDirectives(text: string, words: readonly Word[], from: number, to: number, first: number): TextDirective[] {
  const cut = (start: number, end: number) => text.slice(words[start]?.start, words[end - 1]?.end)
  const isBreak = (at: number) => /[\n\r]/.test(text.slice(words[at - 1]?.end, words[at]?.start))
  let lineEnd = from + 1
  while (lineEnd < to && !isBreak(lineEnd)) lineEnd++
  let lineStart = to - 1
  while (lineStart > from && !isBreak(lineStart)) lineStart--
  // The line before will do, where the passage opens its own.
  let before = Math.max(first, from - 1)
  while (before > first && from - before < MOST && !isBreak(before)) before--

  const isShort = to - from <= HEAD + TAIL && lineEnd === to
  const head = Math.min(lineEnd, growTo(words, from, HEAD, 1))
  const tail = Math.max(lineStart, head, growTo(words, to, TAIL, -1))
  const heads = isShort ? [to] : range(head, Math.min(lineEnd, from + MOST, tail))
  const directives = heads.map((end) => ({ start: cut(from, end), ...(end < to && { end: cut(Math.max(tail, end), to) }) }))
  const last = directives.at(-1) as TextDirective
  const suffix = to < words.length && !isBreak(to) ? cut(to, Math.min(words.length, to + TAIL)) : ''
  const prefixes = range(before, from - 1).reverse()
  return [
    ...directives,
    ...prefixes.map((start) => ({ ...last, prefix: cut(start, from) })),
    ...(suffix && !/[\n\r]/.test(suffix)
      ? [{ ...last, suffix }, ...prefixes.map((start) => ({ ...last, prefix: cut(start, from), suffix }))]
      : []),
  ]
}

/** The index that lies so many words, and letters, from another. */
function growTo(words: readonly Word[], at: number, count: number, side: 1 | -1): number {
  let [index, letters] = [at, 0]
  while ((Math.abs(index - at) < count || letters < LETTERS) && words[side === 1 ? index : index - 1]) {
    const { start, end } = words[side === 1 ? index : index - 1] as Word
    letters += end - start
    index += side
  }
  return index
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** The text directives of an address. Browsers hide them from scripts in `location`; see `use-landing`. */
export function parseNativeDirectives(address: string): readonly TextDirective[] {
  const at = address.indexOf(DELIMITER)
  if (at < 0) return []
  return address
    .slice(at + DELIMITER.length)
    .split('&')
    .flatMap((one) => (one.startsWith('text=') ? (parseTextDirective(one.slice('text='.length)) ?? []) : []))
}
