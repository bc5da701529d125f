import { detectLanguage } from '../../article/language.ts'
import type { Span } from '../../article/model.ts'
import { findStatedDate } from '../../article/stated-date.ts'
import { headlineOf } from '../../library/entry.ts'
import type { Published } from '../../library/published-query.ts'
import { type AddressedQuotation, describeRole, labelOf, type Reading } from '../article/reading.ts'
import { trimForDisplay } from '../pull-quote/choose-pull-quotes.ts'
import { marksAround, marksOf } from './marks.ts'
import type { Quoted } from './quoted.ts'

/** Looked at no further than this for how a headline's words are written, in UTF-16 units. */
const LOOKED_AT = 100_000

/**
 * What a citation needs of some words of the article.
 *
 * @param quote - Where they are a quotation, or lie in one.
 * @param published - What is known beside the text; a date that the text itself states is found in it.
 */
export function describeQuoted(
  reading: Reading,
  span: Span,
  url: string,
  quote?: AddressedQuotation,
  published: Published = {},
): Quoted {
  const { article } = reading
  const date = published.date ?? findStatedDate(article.source)
  const isWhole = span.start === quote?.quotation.span.start && span.end === quote.quotation.span.end
  const language = detectLanguage(article.source)
  const role = quote?.voice && describeRole(reading, quote.voice)
  return {
    // A comma that led on to the paper's cue ends nothing here.
    words: isWhole ? trimForDisplay(labelOf(reading, span)) : labelOf(reading, span),
    language,
    marks: quote ? marksAround(article.source, quote.quotation.marked, language) : marksOf(language),
    ...(quote?.voice && {
      speaker: labelOf(reading, quote.voice.name),
      isLikely: quote.quotation.speaker?.certainty === 'likely',
    }),
    ...(role && { role }),
    headline: headlineOf(article),
    body: article.source.slice(article.headline?.span.end, LOOKED_AT),
    authors: (article.byline?.authors ?? []).map((name) => labelOf(reading, name)),
    ...(date && { date }),
    ...(published.sourceUrl && { sourceUrl: published.sourceUrl }),
    url,
    accessed: new Date(),
  }
}
