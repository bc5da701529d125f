import { formatQuotePath, formatSectionPath } from '../address/paths.ts'
import { formatQuoteIds, formatStatementIds } from '../address/quote-id.ts'
import type { Article, Certainty, Evidence, Span, Speaker, Voice, VoiceKind } from '../article/model.ts'
import { sentenceAround } from '../article/sentence-around.ts'
import { indexAfter, textOf } from '../article/spans.ts'
import * as say from '../words/en.ts'
import { flatten, headlineOf } from './entry.ts'

/** One thing that was said, as a row of a table. What the text does not tell is missing. */
export interface SaidRow {
  readonly type: 'quotation' | 'statement'
  /** The words, without quotation marks; line breaks as in the source. */
  readonly words: string
  readonly speaker?: string
  readonly role?: string
  readonly affiliation?: string
  readonly kind?: VoiceKind
  readonly certainty?: Certainty
  readonly evidence?: Evidence
  readonly cue?: string
  /** How the text names the speaker there: `he`. */
  readonly mention?: string
  /** UTF-16 offsets into the source, end exclusive. */
  readonly start: number
  readonly end: number
  /** The address of the words, below `site`. */
  readonly link: string
  /** The sentence or sentences that the words stand in, as one line. */
  readonly sentence: string
}

/**
 * Who said what, in the order of the text.
 *
 * @param slug - The article's, for the links.
 * @param site - Put before each path: `https://example.org/reader`, without a slash at its end. May be empty.
 */
export function listSaid(article: Article, slug: string, site = ''): readonly SaidRow[] {
  const voices = new Map(article.voices.map((voice) => [voice.slug, voice]))
  const blocks = article.blocks.map((block) => block.span)
  const quoteIds = formatQuoteIds(article)
  const statementIds = formatStatementIds(article)
  const row = (type: SaidRow['type'], said: { span: Span; cue?: Span; speaker?: Speaker }, path: string): SaidRow => ({
    type,
    words: textOf(article.source, said.span),
    ...describeSpeaker(article.source, said.speaker, voices),
    ...(said.cue && { cue: textOf(article.source, said.cue) }),
    ...said.span,
    link: `${site}${path}`,
    sentence: flatten(
      textOf(article.source, sentenceAround(article.source, blocks[indexAfter(blocks, said.span.start)] ?? said.span, said.span)),
    ),
  })
  return [
    ...article.quotations.map((quotation, i) => row('quotation', quotation, formatQuotePath(slug, quoteIds[i] ?? ''))),
    ...article.statements.map((statement, i) => row('statement', statement, formatSectionPath(slug, statementIds[i] ?? ''))),
  ].sort((a, b) => a.start - b.start)
}

function describeSpeaker(source: string, speaker: Speaker | undefined, voices: ReadonlyMap<string, Voice>): Partial<SaidRow> {
  const voice = speaker && voices.get(speaker.voice)
  if (!speaker || !voice) return {}
  return {
    speaker: flatten(textOf(source, voice.name)),
    ...(voice.role && { role: flatten(textOf(source, voice.role)) }),
    ...(voice.affiliation && { affiliation: flatten(textOf(source, voice.affiliation)) }),
    kind: voice.kind,
    certainty: speaker.certainty,
    evidence: speaker.evidence,
    mention: flatten(textOf(source, speaker.mention.span)),
  }
}

const COLUMNS = [
  'type',
  'words',
  'speaker',
  'role',
  'affiliation',
  'kind',
  'certainty',
  'evidence',
  'cue',
  'mention',
  'start',
  'end',
  'link',
  'sentence',
] as const

/** A table after RFC 4180: a line of names, commas, quotation marks doubled, lines ended by CR LF. */
export function formatCsv(rows: readonly SaidRow[]): string {
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('')
}

export function formatJson(rows: readonly SaidRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`
}

/**
 * schema.org's `Quotation`s as JSON-LD, each part of its `NewsArticle`. Only quotations: a statement's words are the reporter's.
 *
 * `creator` is given where it is certain; a likely one is told in `creditText` only, since readers of data do not read doubts.
 */
export function formatJsonLd(article: Article, rows: readonly SaidRow[], slug: string, site = ''): string {
  const url = `${site}/articles/${encodeURIComponent(slug)}`
  const quotations = rows.filter(({ type }) => type === 'quotation')
  const graph = [
    { '@type': 'NewsArticle', '@id': url, url, headline: headlineOf(article), wordCount: article.wordCount },
    ...quotations.map((row) => describeQuotation(row, url)),
  ]
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`
}

/** One quotation as a node of a graph that has the article as `{'@id': url}`. */
export function describeQuotation(row: SaidRow, url: string) {
  return {
    '@type': 'Quotation',
    '@id': row.link,
    url: row.link,
    text: row.words,
    ...describeCreator(row),
    isPartOf: { '@id': url },
  }
}

function describeCreator({ speaker, role, affiliation, kind, certainty }: SaidRow) {
  if (!speaker) return {}
  if (certainty !== 'certain') return { creditText: `${say.probablyInLine} ${speaker}` }
  const isBody = kind === 'organisation' || kind === 'collective'
  const name = { '@type': isBody ? 'Organization' : 'Person', name: speaker }
  if (isBody) return { creator: name }
  return {
    creator: {
      ...name,
      ...(role && { jobTitle: role }),
      ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
    },
  }
}
