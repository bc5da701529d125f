import type { Span } from '../../article/model.ts'
import { headlineOf } from '../../library/entry.ts'
import { type AddressedQuotation, describeRole, labelOf, type Reading } from '../article/reading.ts'
import type { Quoted } from './format-quotation.ts'

/** What a citation needs of some words of the article. `quote`: where they are a quotation, or lie in one. */
export function describeQuoted(reading: Reading, span: Span, url: string, quote?: AddressedQuotation): Quoted {
  const { article } = reading
  const role = quote?.voice && describeRole(reading, quote.voice)
  return {
    words: labelOf(reading, span),
    ...(quote?.voice && {
      speaker: labelOf(reading, quote.voice.name),
      isLikely: quote.quotation.speaker?.certainty === 'likely',
    }),
    ...(role && { role }),
    headline: headlineOf(article),
    authors: (article.byline?.authors ?? []).map((name) => labelOf(reading, name)),
    url,
    accessed: new Date(),
  }
}
