import { isAdjacent, oneLine } from './lines.ts'
import type { Block, List, Span, Verse } from './model.ts'
import { textOf } from './spans.ts'

/** A bullet, or a number with a full stop or bracket, and what follows it. A dash needs a space, or it is a dialogue's. */
const ITEM = /^(?:[-*•·◦▪‣]|(\d{1,3})[.)])\s+(?=\S)/u

/**
 * Find lists: two or more neighbouring lines or paragraphs that begin with a bullet, or with numbers that count up.
 *
 * One such line alone stays a paragraph: a dash may open a reply, and `1.` a sentence.
 */
export function findLists(source: string, blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    const list = readList(source, blocks, i)
    if (list) out.push(list)
    else if (blocks[i]) out.push(blocks[i] as Block)
    i += list ? list.items.length : 1
  }
  return out
}

function readList(source: string, blocks: readonly Block[], from: number): List | null {
  const items: Span[] = []
  let first: Item | null = null
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]
    const item = block && readItem(source, block)
    if (!item || (first && (item.mark !== first.mark || (first.number !== null && item.number !== first.number + items.length))))
      break
    first ??= item
    items.push(item.words)
  }
  const last = blocks[from + items.length - 1]
  if (!first || !last || items.length < 2 || isDialogue(source, items, first)) return null
  const span = { start: blocks[from]?.span.start ?? 0, end: last.span.end }
  return { type: 'list', span, ordered: first.number !== null, items }
}

interface Item {
  readonly mark: string
  readonly number: number | null
  readonly words: Span
}

function readItem(source: string, block: Block): Item | null {
  if (block.type !== 'paragraph') return null
  // Not over the block's end: a bullet may stand there alone.
  const match = ITEM.exec(source.slice(block.span.start, Math.min(block.span.end, block.span.start + 12)))
  if (!match) return null
  const number = match[1] === undefined ? null : Number(match[1])
  const mark = number === null ? match[0].trim() : '1'
  return { mark, number, words: { start: block.span.start + match[0].length, end: block.span.end } }
}

/** Dashes before sentences with quotation marks or a reply's `, said` are speech, not a list. */
function isDialogue(source: string, items: readonly Span[], first: Item): boolean {
  if (first.mark !== '-') return false
  const replies = items.filter((item) =>
    /[?!]["”’]?$|\s[-–—]\s(?:said|asked|he|she)\b|,\s(?:said|asked|replied)\s/u.test(textOf(source, item).slice(-400)),
  )
  return replies.length * 2 > items.length
}

/** Verse lines are short; no poem or address seen in a newspaper had longer ones. In UTF-16 units. */
const LONGEST_VERSE_LINE = 64

/**
 * Find lines that keep their breaks: three or more short neighbours between blank lines, most of which do not end a sentence.
 *
 * A text without any blank line has no verse: there each line is a paragraph.
 */
export function findVerse(source: string, blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  let run: Block[] = []
  const flush = () => {
    const verse = run.length < blocks.length ? readVerse(source, run) : null
    if (verse) out.push(verse)
    else for (const block of run) out.push(block) // a run may be longer than a call has arguments
    run = []
  }
  for (const block of blocks) {
    const last = run.at(-1)
    if (last && !isAdjacent(source, last.span, block.span)) flush()
    run.push(block)
  }
  flush()
  return out
}

function readVerse(source: string, run: readonly Block[]): Verse | null {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || run.length < 3 || run.length > 400) return null
  const short = run.every((block) => block.type === 'paragraph' && block.span.end - block.span.start <= LONGEST_VERSE_LINE)
  if (!short || run.some((block) => /^#{1,6}\s/.test(textOf(source, block.span)))) return null
  const sentences = run.filter((block) => /[.!?]["”’)]?$/u.test(oneLine(source, block.span) ?? ''))
  if (sentences.length * 2 > run.length) return null
  return { type: 'verse', span: { start: first.span.start, end: last.span.end }, lines: run.map((block) => block.span) }
}
