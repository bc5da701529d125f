import { formatPassageLink } from '../src/address/passage-link.ts'
import { formatQuoteLink } from '../src/address/quote-link.ts'
import { findSection, formatSectionLink } from '../src/address/section-link.ts'
import { describePassage } from '../src/address/selector.ts'
import { readWords } from '../src/address/words.ts'
import { keepLikely } from '../src/article/keep-likely.ts'
import type { Article, Span } from '../src/article/model.ts'
import { parse } from '../src/article/parse.ts'
import { textOf } from '../src/article/spans.ts'
import { describeReading } from '../src/reader/article/reading.ts'
import { findLanding } from '../src/reader/landing/find-landing.ts'
import type { Landed } from '../src/reader/landing/landed-context.ts'
import { readTarget } from '../src/reader/landing/read-target.ts'

/** A link that did not do what links promise. */
export interface Broken {
  /**
   * `inexact`: not found, or found elsewhere, in the unchanged text. `false`: found after its words were deleted. `doubtful`: then other
   * words are shown as what became of them, with a notice.
   */
  readonly fault: 'inexact' | 'false' | 'doubtful'
  readonly link: string
  readonly words: string
  /** What it was taken for. */
  readonly instead?: string
}

const wordsOf = (text: string) =>
  readWords(text)
    .map(({ key }) => key)
    .join(' ')

/** What a reader's browser makes of a link: the article is parsed, and the address looked up in it. */
const follow = (article: Article, link: string): Landed => findLanding(describeReading(article, 'x'), readTarget(link))

/**
 * Make the link of every quotation and section of an article and of some passages, and follow each as the reader does: in the unchanged
 * text, and in the text without its words.
 *
 * @param article - As the reader shows it; see `keepLikely`.
 * @param passages - Spans of the source.
 */
export function findBroken(article: Article, passages: readonly Span[]): readonly Broken[] {
  const { source } = article
  const { quotations } = describeReading(article, 'x')
  const links = [
    ...quotations.map(({ id, quotation: { span } }) => ({
      span,
      link: formatQuoteLink('x', id, source, span),
      isOwn: (landed: Landed) => landed.kind === 'quotation' && landed.id === id,
    })),
    ...passages.map((span) => ({
      span,
      link: formatPassageLink('x', describePassage(source, span)),
      isOwn: (landed: Landed) => landed.kind === 'passage' && landed.state === 'exact' && isAt(source, landed.span, span),
    })),
    ...article.sections.map((section) => ({
      span: section.span,
      link: formatSectionLink(article, section, 'x'),
      isOwn: (landed: Landed) => landed.kind === 'section' && landed.id === section.slug && landed.was === undefined,
    })),
  ]
  const ids = quotations.map(({ id }) => id)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  return [
    ...links.flatMap(({ span, link, isOwn }): Broken[] => {
      const words = textOf(source, span)
      if (!isOwn(follow(article, link))) return [{ fault: 'inexact', link, words }]
      const without = keepLikely(parse(source.slice(0, span.start) + source.slice(span.end)))
      const landed = follow(without, link)
      const instead = tellWrong(without, landed, link)
      const fault = landed.kind === 'passage' && landed.state === 'changed' ? 'doubtful' : 'false'
      return instead === null ? [] : [{ fault, link, words, instead }]
    }),
    ...twice.map((id): Broken => ({ fault: 'inexact', link: id, words: id })),
  ]
}

/** What a link without its words may do: say that they are gone, or name the title that it had. Its memory must find no section. */
function tellWrong(article: Article, landed: Landed, link: string): string | null {
  if (/\/sections\//.test(link)) {
    const found = findSection(article, link)
    if (found) return found.kind === 'section' ? found.slug : textOf(article.source, found.span)
  }
  if (landed.kind === 'passage' && landed.state !== 'gone' && landed.was === undefined)
    return textOf(article.source, landed.span ?? { start: 0, end: 0 })
  if (landed.kind === 'quotation') return landed.id
  if (landed.kind === 'section' && landed.was === undefined) return landed.id
  return null
}

/** The same words, at the same place: marks at the ends aside. */
function isAt(source: string, found: Span | undefined, span: Span): boolean {
  if (!found || found.start >= span.end || span.start >= found.end) return false
  return wordsOf(textOf(source, found)) === wordsOf(textOf(source, span))
}
