import type { Span } from './model.ts'
import { splitSentences } from './sentences.ts'
import { textOf } from './spans.ts'

/** A block longer than this is not searched for its sentences: it is no prose. In UTF-16 units. */
const LONGEST_BLOCK = 20_000

/** The sentence or sentences of a block that some words stand in; the words themselves where the block is no prose. */
export function sentenceAround(source: string, block: Span, said: Span): Span {
  if (block.end - block.start > LONGEST_BLOCK) return said
  const text = textOf(source, block)
  let [start, end] = [said.start, said.end]
  for (const sentence of splitSentences(text)) {
    const from = block.start + sentence.start
    const to = from + textOf(text, sentence).trimEnd().length
    if (from < said.end && said.start < to) [start, end] = [Math.min(start, from), Math.max(end, to)]
  }
  return { start, end }
}
