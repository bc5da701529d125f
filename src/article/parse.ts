import { findBlocks } from './blocks.ts'
import type { Article } from './model.ts'
import { findSections } from './sections.ts'
import { countWords } from './spans.ts'
import { findSpeech } from './speech.ts'

/**
 * Read a news article from its plain text.
 *
 * Never throws: any string is an article. Takes time in proportion to the text's length.
 */
export function parse(source: string): Article {
  const blocks = findBlocks(source)
  const speech = findSpeech(source, blocks)
  const sections = findSections(source, blocks, speech)
  const span = { start: 0, end: source.length }
  return { type: 'article', span, source, blocks, ...speech, sections, captions: [], wordCount: countWords(source, span) }
}
