import type { Span } from './model.ts'
import { textOf } from './spans.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
/** A block longer than this is not searched for its sentences: it is no prose. In UTF-16 units. */
const LONGEST_BLOCK = 20_000

/** The sentence or sentences of a block that some words stand in; the words themselves where the block is no prose. */
export function sentenceAround(source: string, block: Span, said: Span): Span {
  if (block.end - block.start > LONGEST_BLOCK) return said
  let [start, end] = [said.start, said.end]
  for (const { index, segment } of sentences.segment(textOf(source, block))) {
    const from = block.start + index
    const to = from + segment.trimEnd().length
    if (from < said.end && said.start < to) [start, end] = [Math.min(start, from), Math.max(end, to)]
  }
  return { start, end }
}
