import type { Block, Span } from '../../article/model.ts'
import { overlaps, textOf, trimSpan } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'
import { labelOf, type Reading } from '../article/reading.ts'

/** What is read aloud in one go: browsers cut longer utterances off. */
export interface Sentence {
  readonly span: Span
  readonly text: string
  /** Who is quoted in it, where that is certain and the sentence does not name them itself. */
  readonly speaker?: string
  /** It opens a section. */
  readonly opensSection?: true
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** The sentences of the running text, in order. Captions and bylines are not read aloud: they interrupt. */
export function splitSentences(reading: Reading): readonly Sentence[] {
  const { article } = reading
  const openings = new Set(article.sections.map(({ blocks }) => blocks.from))
  let isOpening = false
  return article.blocks.flatMap((block, index) => {
    isOpening ||= openings.has(index)
    const sentences = spansToRead(block).flatMap((span) => sentencesIn(reading, span))
    if (isOpening && sentences[0]) {
      sentences[0] = { ...sentences[0], opensSection: true }
      isOpening = false
    }
    return sentences
  })
}

function spansToRead(block: Block): readonly Span[] {
  switch (block.type) {
    case 'headline':
    case 'standfirst':
    case 'crosshead':
      return [block.text]
    case 'list':
      return block.items
    case 'verse':
      return block.lines
    case 'paragraph':
      return [block.span]
    case 'caption':
    case 'byline':
      return []
  }
}

function sentencesIn(reading: Reading, within: Span): Sentence[] {
  const { source } = reading.article
  return [...segmenter.segment(textOf(source, within))]
    .map(({ index, segment }) => trimSpan(source, { start: within.start + index, end: within.start + index + segment.length }))
    .filter((span) => /[\p{L}\p{N}]/u.test(textOf(source, span)))
    .map((span) => {
      const text = flatten(textOf(source, span))
      const quote = reading.quotations.find(({ quotation }) => overlaps(quotation.span, span))
      const speaker =
        quote?.voice && quote.quotation.speaker?.certainty === 'certain' ? labelOf(reading, quote.voice.name) : undefined
      const isNamed = speaker?.split(' ').some((part) => part.length > 2 && text.includes(part))
      return { span, text, ...(speaker && !isNamed && { speaker }) }
    })
}
