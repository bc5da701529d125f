import type { Corrections } from '../../article/corrections.ts'

/** Words of a file that did not become part of the article, and where in its text they would stand. */
export interface Skipped {
  /** An offset between two paragraphs. */
  readonly at: number
  readonly text: string
}

/** A page has menus by the hundred; more than these are not told. */
const MOST = 500
/** So many lines that are not a paragraph of the text by themselves are looked for inside its paragraphs. */
const MOST_SOUGHT = 3000

/**
 * Find which lines of a page are not in the text that was taken out of it.
 *
 * @param lines - All lines of the page, in its order, written as those of the text are.
 */
export function findSkipped(lines: readonly string[], text: string): readonly Skipped[] {
  const ends = new Map<string, number[]>()
  const whole = text.trimEnd()
  for (let start = 0, end = 0; start < whole.length; start = end + 2) {
    end = whole.indexOf('\n\n', start)
    if (end < 0) end = whole.length
    const key = flatten(whole.slice(start, end))
    ends.set(key, [...(ends.get(key) ?? []), end])
  }
  const flat = ` ${flatten(text)} `
  const skipped: Skipped[] = []
  let after = 0
  let sought = 0
  for (const line of lines) {
    const key = flatten(line)
    const known = ends.get(key)
    if (known) after = Math.max(after, known.find((end) => end > after) ?? 0)
    else if (key && !flat.includes(` ${key} `)) skipped.push({ at: after, text: line })
    if (skipped.length === MOST || (!known && ++sought === MOST_SOUGHT)) break
  }
  return skipped
}

/** The words without marks of headings and lists and the addresses of pictures, which depend on what stands around them. */
const flatten = (text: string): string =>
  text
    .replace(/\]\(\S*/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A text that was not kept yet, with what a reader put right in it. */
interface Looked {
  readonly source: string
  readonly skipped: readonly Skipped[]
  readonly corrections: Corrections
}

/** Put skipped words into the text after all, as a paragraph of their own. What stands behind them moves by their length. */
export function takeIn({ source, skipped, corrections }: Looked, one: Skipped): Looked {
  const index = skipped.indexOf(one)
  // Of a text before: where it would stand in this one nobody knows.
  if (index < 0) return { source, skipped, corrections }
  const before = source.slice(0, one.at)
  const after = source.slice(one.at)
  const lead = before === '' || before.endsWith('\n\n') ? '' : '\n\n'
  const trail = after.startsWith('\n\n') || after.trim() === '' ? '' : '\n\n'
  const added = lead + one.text + trail
  const move = <Placed extends { readonly at: number }>(all: readonly Placed[]) =>
    all.map((placed) => (placed.at >= one.at ? { ...placed, at: placed.at + added.length } : placed))
  return {
    source: before + added + after,
    skipped: [...skipped.slice(0, index), ...move(skipped.slice(index + 1))],
    corrections: { blocks: move(corrections.blocks), speakers: move(corrections.speakers) },
  }
}
