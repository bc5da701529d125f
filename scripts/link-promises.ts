import { anchor } from '../src/address/anchor.ts'
import { formatPassageLink, parsePassageLink } from '../src/address/passage-link.ts'
import { formatQuoteIds } from '../src/address/quote-id.ts'
import { formatQuoteLink, parseQuoteLink } from '../src/address/quote-link.ts'
import { findSection, formatSectionLink } from '../src/address/section-link.ts'
import { describePassage } from '../src/address/selector.ts'
import { readWords } from '../src/address/words.ts'
import type { Article, Span } from '../src/article/model.ts'
import { textOf } from '../src/article/spans.ts'

/** A link that did not do what links promise. */
export interface Broken {
  /** `inexact`: not found, or found elsewhere, in the unchanged text. `false`: found after its words were deleted. */
  readonly fault: 'inexact' | 'false'
  readonly link: string
  readonly words: string
  /** What it was taken for. */
  readonly instead?: string
}

/** Words of a passage from which on it is told apart from others. */
const FEWEST = 5

const wordsOf = (text: string) =>
  readWords(text)
    .map(({ key }) => key)
    .join(' ')

/**
 * Make the link of every quotation and section of an article and of some passages, and follow each in the unchanged text and in the text
 * without its words.
 *
 * @param passages - Spans of the source. Those of fewer words than `FEWEST` are left out: `the` stands too often to be told apart.
 */
export function findBroken(article: Article, slug: string, passages: readonly Span[]): readonly Broken[] {
  const { source } = article
  const ids = formatQuoteIds(article)
  const quotations = article.quotations.flatMap(({ span }, i) => {
    const link = formatQuoteLink(slug, ids[i] ?? '', source, span)
    // In the unchanged text its id is found; what the link remembers is for all others.
    return checkPassage(source, span, link, parseQuoteLink(ids[i] ?? '', link)).filter(({ fault }) => fault === 'false')
  })
  const selected = passages
    .filter((span) => readWords(textOf(source, span)).length >= FEWEST)
    .flatMap((span) => {
      const link = formatPassageLink(slug, describePassage(source, span))
      return checkPassage(source, span, link, parsePassageLink(link))
    })
  const sections = article.sections.flatMap((section): Broken[] => {
    const link = formatSectionLink(article, section, slug)
    const found = findSection(article, link)
    // Without a memory's answer the title in the address is taken: as good in the unchanged text.
    if (found === null || (found.kind === 'section' && found.slug === section.slug)) return []
    return [{ fault: 'inexact', link, words: textOf(source, section.title) }]
  })
  // Two quotations never share an address.
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  return [...quotations, ...selected, ...sections, ...twice.map((id): Broken => ({ fault: 'inexact', link: id, words: id }))]
}

function checkPassage(source: string, span: Span, link: string, selector: ReturnType<typeof parseQuoteLink>): Broken[] {
  const words = textOf(source, span)
  const found = selector && anchor(source, selector)
  const isSame = found?.state === 'exact' && wordsOf(textOf(source, found.span)) === wordsOf(words) && isAt(found.span, span)
  if (!isSame) return [{ fault: 'inexact', link, words }]
  const without = source.slice(0, span.start) + source.slice(span.end)
  const still = selector && anchor(without, selector)
  return still && still.state !== 'gone' ? [{ fault: 'false', link, words, instead: textOf(without, still.span) }] : []
}

/** At the same place, marks at the ends aside. */
function isAt(found: Span, span: Span): boolean {
  return found.start < span.end && span.start < found.end
}
