import { formatEmbedPath, LIBRARY } from '../address/paths.ts'
import { formatQuoteLink } from '../address/quote-link.ts'
import { detectLanguage } from '../article/language.ts'
import { textOf } from '../article/spans.ts'
import { flatten, headlineOf, summaryOf } from '../library/entry.ts'
import { describeQuotation, listSaid, type SaidRow } from '../library/quotes-as-data.ts'
import { describePage } from '../reader/article/describe-page.ts'
import { describeRole, labelOf, type Reading } from '../reader/article/reading.ts'
import { type Marks, marksAround } from '../reader/copy/marks.ts'
import type { Landed } from '../reader/landing/landed-context.ts'
import * as say from '../words/en.ts'
import type { PictureText } from './preview-picture.ts'
import type { Seed } from './seeds.ts'
import { formatHref, type Site } from './site.ts'

/** A page that the build writes, and what is told of it to those who only read its head. */
export interface Page {
  /** Below the base, encoded: `/articles/x`. */
  readonly path: string
  readonly title: string
  readonly description?: string
  /** Open Graph's type. */
  readonly type: 'website' | 'article'
  /** schema.org, as JSON-LD. */
  readonly data?: (image: { readonly image?: string }) => object
  /** What its preview picture shows. */
  readonly picture?: PictureText
  /** For a quotation: what its embed shows. */
  readonly embed?: Embed
  /** The seed whose change changes the page. */
  readonly file?: string
}

/** One quotation for a page of another site. */
export interface Embed {
  /** Below the base, encoded. */
  readonly path: string
  readonly oembedPath: string
  /** The quotation's link with its memory: the way back for pages that keep the embed for years. */
  readonly link: string
  /** One line, without marks. */
  readonly words: string
  readonly marks: Marks
  /** `Rosa Marten`; `Probably the council`. Missing where the text does not tell. */
  readonly speaker?: string
  readonly role?: string
  readonly headline: string
}

export function describeLibrary(): Page {
  return {
    path: LIBRARY,
    title: say.pullquoteWhoSaidWhat,
    description: say.readNewsArticlesWith,
    type: 'website',
  }
}

/** Every page but the library: each article with its sections, quotations and voices. */
export function listPages(seeds: readonly Seed[], site: Site): readonly Page[] {
  return seeds.flatMap((seed) => listArticlePages(seed, site))
}

function listArticlePages({ entry: { file }, reading }: Seed, site: Site): readonly Page[] {
  const { article, slug } = reading
  const own = describeAt(reading, { kind: 'top' })
  const node = describeNewsArticle(reading, site, own.path)
  const rows = listSaid(article, slug, formatHref(site, '/').slice(0, -1)).filter(({ type }) => type === 'quotation')
  const quotations = reading.quotations.map((quote, i) => describeQuotationPage(reading, quote, rows[i] as SaidRow, node, file))
  return [
    {
      ...own,
      data: (image) => graph({ ...node, ...image }, ...rows.map((row) => describeQuotation(row, node['@id']))),
      picture: { kind: 'article', words: headlineOf(article), ...authorsOf(reading), tail: say.whoSaidWhat },
      file,
    },
    ...article.sections.map((section): Page => {
      const page = describeAt(reading, { kind: 'section', id: section.slug })
      const url = formatHref(site, page.path)
      const part = {
        '@type': 'WebPageElement',
        '@id': url,
        url,
        name: labelOf(reading, section.title),
        isPartOf: { '@id': node['@id'] },
      }
      return { ...page, data: () => graph(node, part), file }
    }),
    ...quotations,
    ...article.voices.map((voice): Page => ({ ...describeAt(reading, { kind: 'voice', id: voice.slug }), file })),
  ]
}

/** JSON-LD of several things (https://www.w3.org/TR/json-ld11/, "Named Graphs"). */
function graph(...nodes: object[]): object {
  return { '@context': 'https://schema.org', '@graph': nodes }
}

function describeAt(reading: Reading, landed: Landed): Page {
  return { ...describePage(reading, landed), type: 'article' }
}

function describeQuotationPage(
  reading: Reading,
  quote: Reading['quotations'][number],
  row: SaidRow,
  node: { '@id': string },
  file: string,
): Page {
  const { quotation, voice, id } = quote
  const page = describeAt(reading, { kind: 'quotation', id })
  const headline = headlineOf(reading.article)
  const words = labelOf(reading, quotation.span)
  const { source } = reading.article
  const marks = marksAround(source, quotation.marked, detectLanguage(source))
  const role = voice && describeRole(reading, voice)
  const who = {
    ...(voice && {
      speaker: `${quotation.speaker?.certainty === 'likely' ? `${say.probably} ` : ''}${labelOf(reading, voice.name)}`,
    }),
    ...(role && { role }),
  }
  return {
    ...page,
    data: (image) => graph(node, { ...describeQuotation(row, node['@id']), ...image }),
    picture: { kind: 'quotation', words, marks, ...who, tail: headline },
    embed: {
      words,
      marks,
      ...who,
      headline,
      path: formatEmbedPath(reading.slug, id),
      oembedPath: `${page.path}/oembed.json`,
      link: formatQuoteLink(reading.slug, id, source, quotation.span),
    },
    file,
  }
}

function authorsOf(reading: Reading): { readonly speaker?: string } {
  const authors = reading.article.byline?.authors ?? []
  return authors.length > 0 ? { speaker: authors.map((name) => labelOf(reading, name)).join(', ') } : {}
}

/** schema.org's `NewsArticle`, as far as the text tells. No date: the text has none of its own publication. */
function describeNewsArticle(reading: Reading, site: Site, path: string) {
  const { article } = reading
  const url = formatHref(site, path)
  const summary = summaryOf(article)
  const authors = article.byline?.authors ?? []
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: headlineOf(article),
    ...(summary && { description: summary }),
    ...(authors.length > 0 && {
      author: authors.map((name) => ({ '@type': 'Person', name: flatten(textOf(article.source, name)) })),
    }),
    ...(article.sections.length > 0 && { articleSection: article.sections.map(({ title }) => labelOf(reading, title)) }),
    wordCount: article.wordCount,
  }
}
