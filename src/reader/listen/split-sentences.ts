import type { Block, Caption, Section, Span } from '../../article/model.ts'
import { splitSentences as splitText } from '../../article/sentences.ts'
import { overlaps, textOf, trimSpan } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
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
  /** The id of the heading that shows it. */
  readonly heading?: string
}

/** The id of the article's own heading. */
const HEADLINE = 'headline'

interface Part {
  readonly text: string
  /** The slug of the voice whose words they are; none for the reporter's. */
  readonly voice?: string
}

/**
 * What the page shows of the text, in order: headings, those too that were found in the text, and captions, told as such. A pull-quote is
 * no part of the text and is never said; a photograph that an earlier one told is not told again; nor are credits.
 */
export function splitSentences(reading: Reading): readonly Sentence[] {
  const { article } = reading
  const openings = new Map(article.sections.map((section) => [section.blocks.from, section]))
  return article.blocks.flatMap((block, index) => {
    const section = openings.get(index)
    // Its own crosshead is the heading.
    const isHeading = section?.given && block.type === 'crosshead'
    return [
      ...(section ? [headingOf(reading, section)] : []),
      ...(isHeading ? [] : block.type === 'caption' ? captionIn(reading, block) : sentencesOf(reading, block)),
    ]
  })
}

function headingOf(reading: Reading, { title, slug, span: { start } }: Section): Sentence {
  const text = labelOf(reading, title)
  return { span: { start, end: start }, text, parts: [{ text }], opensSection: true, heading: slug }
}

function sentencesOf(reading: Reading, block: Block): readonly Sentence[] {
  const sentences = spansToRead(block).flatMap((span) => sentencesIn(reading, span))
  return block.type === 'headline' ? sentences.map((sentence) => ({ ...sentence, heading: HEADLINE })) : sentences
}

/** As the card tells it: the caption before what the photograph shows. */
function captionIn(reading: Reading, { span, caption, description }: Caption): readonly Sentence[] {
  const repeat = reading.photos.get(span.start)?.repeat ?? {}
  const isTold = caption && description && labelOf(reading, caption) === labelOf(reading, description)
  const told = [
    ...(caption && repeat.caption === undefined ? [caption] : []),
    ...(description && repeat.description === undefined && !isTold ? [description] : []),
  ]
  const [first, ...others] = told.flatMap((one) => sentencesIn(reading, one))
  if (!first) return []
  const announce = (words: string) => fill(say.photographWords, { words })
  const parts = first.parts.map((part, i) => (i === 0 ? { ...part, text: announce(part.text) } : part))
  return [{ ...first, text: announce(first.text), parts }, ...others]
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
    case 'byline':
      return [block.span]
    case 'caption':
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
