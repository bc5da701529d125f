import type { Span } from '../article/model.ts'
import { formatTextDirective, parseTextDirective, type TextDirective } from './text-directive.ts'
import { readWords } from './words.ts'

/** Between the fragment and the directive (Text Fragments, "Fragment directive delimiter"). */
const DELIMITER = ':~:'
/** Words of each end; more make the link longer, not surer. */
const HEAD = 4
const TAIL = 3

/**
 * The native directive for a passage, to stand at a link's end: browsers that know it scroll and mark even where our script does not run.
 *
 * @returns With its `#`; empty for a passage without words.
 */
export function formatNativeDirective(text: string, span: Span): string {
  const words = readWords(text.slice(span.start, span.end)).map((word) => ({
    start: span.start + word.start,
    end: span.start + word.end,
  }))
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return ''
  if (words.length <= HEAD + TAIL) return `#${DELIMITER}text=${formatTextDirective({ start: text.slice(first.start, last.end) })}`
  const head = text.slice(first.start, words[HEAD - 1]?.end)
  const tail = text.slice(words.at(-TAIL)?.start, last.end)
  return `#${DELIMITER}text=${formatTextDirective({ start: head, end: tail })}`
}

/** The first text directive of an address, if it has one. Browsers hide it from scripts in `location`; see `use-landing`. */
export function parseNativeDirective(address: string): TextDirective | null {
  const at = address.indexOf(`${DELIMITER}text=`)
  if (at < 0) return null
  return parseTextDirective(address.slice(at + DELIMITER.length + 'text='.length).replace(/&.*$/s, ''))
}
