import { findBlocks } from './blocks.ts'
import { gatherBylines } from './bylines.ts'
import { type Corrections, correctBlocks, correctSpeakers, UNCORRECTED } from './corrections.ts'
import type { Article, Block } from './model.ts'
import { findSections } from './sections.ts'
import { countWords } from './spans.ts'
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
  const steps = parseInSteps(source, corrections)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same with a stop before each larger stage, so that a page may take a breath there. */
export function* parseInSteps(source: string, corrections: Corrections = UNCORRECTED): Generator<void, Article> {
  const blocks = correctBlocks(source, findBlocks(source), corrections)
  yield
  const speech = findSpeech(source, blocks)
  yield
  const sections = findSections(source, blocks, speech)
  const headline = blocks.find((block) => block.type === 'headline')
  const standfirst = blocks.find((block) => block.type === 'standfirst')
  const byline = gatherBylines(source, blocks)
  yield
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
    wordCount: blocks.filter(isStory).reduce((sum, block) => sum + countWords(source, block.span), 0),
  }
}

/** What a reader reads through: captions and bylines are beside it. */
function isStory(block: Block): boolean {
  return block.type !== 'caption' && block.type !== 'byline'
}
