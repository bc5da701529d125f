import { findBlocks } from './blocks.ts'
import { gatherBylines } from './bylines.ts'
import { correctBlocks, correctSpeakers } from './correct-blocks.ts'
import { type Corrections, UNCORRECTED } from './corrections.ts'
import type { Article, Block } from './model.ts'
import { findSections } from './sections.ts'
import { countWordsToRead } from './spans.ts'
import { findSpeech } from './speech.ts'

/**
 * Read a news article from its plain text.
 *
 * Never throws: any string is an article. Takes time in proportion to the text's length.
 *
 * @param corrections - What a reader has put right.
 *
 * @example
 * parse('Rain expected\n\nIt will rain, forecasters said.').headline // { type: 'headline', span: { start: 0, end: 13 }, … }
 */
export function parse(source: string, corrections: Corrections = UNCORRECTED): Article {
  const blocks = correctBlocks(source, findBlocks(source), corrections)
  const speech = findSpeech(source, blocks)
  const sections = findSections(source, blocks, speech)
  const headline = blocks.find((block) => block.type === 'headline')
  const standfirst = blocks.find((block) => block.type === 'standfirst')
  const byline = gatherBylines(source, blocks)
  return {
    type: 'article',
    span: { start: 0, end: source.length },
    source,
    ...(headline && { headline }),
    ...(standfirst && { standfirst }),
    ...(byline && { byline }),
    blocks,
    sections,
    quotations: correctSpeakers(speech.quotations, speech.voices, corrections),
    statements: speech.statements,
    voices: speech.voices,
    captions: blocks.filter((block) => block.type === 'caption'),
    wordCount: blocks.filter(isStory).reduce((sum, block) => sum + countWordsToRead(source, block.span), 0),
  }
}

/** What a reader reads through: captions and bylines are beside it. */
function isStory(block: Block): boolean {
  return block.type !== 'caption' && block.type !== 'byline'
}
