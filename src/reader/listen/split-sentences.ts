import type { Block, Span } from '../../article/model.ts'
import { splitSentences as splitText } from '../../article/sentences.ts'
import { overlaps, textOf, trimSpan } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { type AddressedQuotation, labelOf, type Reading } from '../article/reading.ts'

/** What is read aloud in one go: browsers cut longer utterances off. */
export interface Sentence {
  readonly span: Span
  readonly text: string
  /** The same words, cut where somebody else begins to speak. */
  readonly parts: readonly Part[]
  /** Who is quoted in it, where that is certain and the sentence does not name them itself. */
  readonly speaker?: string
  /** It opens a section. */
  readonly opensSection?: true
}

interface Part {
  readonly text: string
  /** The slug of the voice whose words they are; none for the reporter's. */
  readonly voice?: string
}

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
  return splitText(textOf(source, within), reading.writing.lang ?? say.language)
    .map(({ start, end }) => trimSpan(source, { start: within.start + start, end: within.start + end }))
    .filter((span) => isWords(source, span))
    .map((span) => {
      const text = flatten(textOf(source, span))
      const quotes = reading.quotations.filter(({ quotation }) => overlaps(quotation.marked, span)).filter(isCertain)
      const speaker = quotes[0]?.voice && labelOf(reading, quotes[0].voice.name)
      const isNamed = speaker?.split(' ').some((part) => part.length > 2 && text.includes(part))
      return { span, text, parts: partsOf(source, span, quotes), ...(speaker && !isNamed && { speaker }) }
    })
}

/** Only words whose speaker is certain are said in another voice: a wrong one would be heard as a fact. */
function isCertain({ voice, quotation }: AddressedQuotation): boolean {
  return voice !== undefined && quotation.speaker?.certainty === 'certain'
}

function partsOf(source: string, sentence: Span, quotes: readonly AddressedQuotation[]): readonly Part[] {
  const parts: Part[] = []
  let at = sentence.start
  const add = (end: number, voice?: string) => {
    const span = { start: at, end }
    // A full stop that is left over is not worth a breath.
    if (end > at && isWords(source, span)) parts.push({ text: flatten(textOf(source, span)), ...(voice && { voice }) })
    at = Math.max(at, end)
  }
  for (const { quotation, voice } of quotes) {
    add(Math.max(at, quotation.marked.start))
    add(Math.min(sentence.end, quotation.marked.end), voice?.slug)
  }
  add(sentence.end)
  return parts
}

function isWords(source: string, span: Span): boolean {
  return /[\p{L}\p{N}]/u.test(textOf(source, span))
}
