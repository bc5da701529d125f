import { countWords, textOf } from '../../article/spans.ts'
import { type AddressedQuotation, findBlockAt, type Reading } from '../article/reading.ts'

/** Where a pull-quote stands: before the block of this index. */
export interface PullQuote {
  readonly before: number
  readonly quote: AddressedQuotation
}

/** One pull-quote for about so many words; magazines set one a page. */
const WORDS_FOR_ONE = 350
const MOST = 6
/** Below this a quotation says too little on its own, or too much for a glance. */
const LEAST_SCORE = 1

/**
 * Choose the quotations that are worth showing large.
 *
 * A good one can be understood alone (a whole sentence that does not lean on what went before), has a speaker that is certain or goes on speaking, is of a
 * length to be read at a glance, and its words are not said twice in the article. They are spread over the text: the best first, each
 * some way from those already chosen. A pull-quote stands two blocks after its words where their section goes on so far, so that
 * nobody reads the same line twice running; else before their paragraph.
 */
export function choosePullQuotes(reading: Reading): readonly PullQuote[] {
  const { article } = reading
  const most = Math.min(MOST, Math.floor(article.wordCount / WORDS_FOR_ONE))
  const apart = article.source.length / (most * 1.8)
  const ranked = reading.quotations
    .map((quote) => ({ quote, score: scorePullQuote(reading, quote) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
  const chosen: PullQuote[] = []
  for (const { quote } of ranked) {
    if (chosen.length >= most) break
    const near = chosen.some((other) => Math.abs(other.quote.quotation.span.start - quote.quotation.span.start) < apart)
    const before = near ? null : findPlace(reading, quote, chosen)
    if (before !== null) chosen.push({ before, quote })
  }
  return chosen.sort((a, b) => a.before - b.before)
}

/** How well a quotation stands alone; negative infinity where it must not. */
export function scorePullQuote(reading: Reading, { quotation, voice }: AddressedQuotation): number {
  const { source } = reading.article
  const words = textOf(source, quotation.span)
  const count = countWords(source, quotation.span)
  const isSure = quotation.speaker?.certainty === 'certain' || quotation.speaker?.evidence === 'run-on'
  if (!voice || !isSure || count < 6 || count > 45 || reading.repeated.has(words) || /\n/.test(words))
    return Number.NEGATIVE_INFINITY
  let score = 0
  if (quotation.kind === 'direct') score += 1.5
  if (/^[\p{Lu}\p{Lo}]/u.test(words)) score += 1
  if (/[.!?]["”’]?$/u.test(words)) score += 0.5
  if (count >= 9 && count <= 28) score += 1
  if (voice.kind === 'expert' || voice.kind === 'official') score += 0.5
  if (/\b(?:I|we|you|must|never|nothing|every|will)\b/iu.test(words)) score += 0.5
  if (LEANS_BACK.test(words)) score -= 1.5
  if (FRAGMENT.test(words)) score -= 0.5
  if (/[[\]]|\.{3}|…/u.test(words)) score -= 0.5
  return score
}

/** A part of a sentence that begins with its verb: `should take care of …`, `trying to reduce …`. */
const FRAGMENT = /^(?:\p{Ll}+ing|to|should|would|could|will|can|may|might|must|do|does|did|is|are|was|were|has|have|had)\b/u

/** What is shown: a comma that led on to the cue is left out. */
export const trimForDisplay = (words: string): string => words.replace(/[,;:–—\s]+$/u, '')

/** A first word that leans on the sentence before. */
const LEANS_BACK = /^(?:it|its|he|she|they|them|this|that|these|those|which|who|and|but|so|or|because|then|there|yes|no)\b/iu

/** A place in the same section where no other stands; `null` where there is none. */
function findPlace(reading: Reading, quote: AddressedQuotation, chosen: readonly PullQuote[]): number | null {
  const { blocks, sections } = reading.article
  const own = findBlockAt(reading, quote.quotation.span.start)
  const section = sections.find(({ blocks: run }) => run.from <= own && own < run.to)
  const { from, to } = section?.blocks ?? { from: 0, to: blocks.length }
  const places = [own + 2, own + 3, own + 1, own].filter(
    (before) => before > from && before < to && blocks[before]?.type === 'paragraph',
  )
  return places.find((before) => !chosen.some((other) => other.before === before)) ?? null
}
