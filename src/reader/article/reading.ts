import { formatQuoteIds, formatStatementIds } from '../../address/quote-id.ts'
import { detectLanguage, isRightToLeft } from '../../article/language.ts'
import type { Article, Quotation, Span, Statement, Voice } from '../../article/model.ts'
import { indexAfter, textOf } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { findRepeats, type Repeat } from '../caption/find-repeats.ts'

/** A quotation with its address and the voice that it belongs to. */
export interface AddressedQuotation {
  readonly id: string
  readonly quotation: Quotation
  readonly voice?: Voice
}

export interface AddressedStatement {
  readonly id: string
  readonly statement: Statement
  readonly voice?: Voice
}

/** An article as the reader shows it: its tree, its slug, and the address of everything that is said in it. */
export interface Reading {
  readonly article: Article
  readonly slug: string
  /** Language and direction of the text, as attributes for what holds it; empty where it reads like the interface, or nobody can tell. */
  readonly writing: { readonly lang?: string; readonly dir?: 'rtl' }
  /** In the order of `article.quotations` and `article.statements`. */
  readonly quotations: readonly AddressedQuotation[]
  readonly statements: readonly AddressedStatement[]
  /** Where quotations, with their marks, and statements stand: sorted, so that a passage finds its own quickly. */
  readonly marked: readonly Span[]
  readonly stated: readonly Span[]
  /** Where the blocks stand, in order. */
  readonly blockSpans: readonly Span[]
  /** The browser lays out the parts of a long text one by one. */
  readonly isLong: boolean
  /** Words that are quoted more than once. */
  readonly repeated: ReadonlySet<string>
  /** The photographs' cards by their caption's start. */
  readonly photos: ReadonlyMap<number, Photo>
}

/** The number of a photograph, from 0, and which earlier one already told the same. */
interface Photo {
  readonly index: number
  readonly repeat: Repeat
}

/** A text of more blocks is laid out run by run. */
const LONG = 200

export function describeReading(article: Article, slug: string): Reading {
  const voices = new Map(article.voices.map((voice) => [voice.slug, voice]))
  const quoteIds = formatQuoteIds(article)
  const statementIds = formatStatementIds(article)
  const voiceOf = (key: string | undefined) => {
    const voice = key === undefined ? undefined : voices.get(key)
    return voice ? { voice } : {}
  }
  const repeats = findRepeats(article.source, article.captions)
  const lang = detectLanguage(article.source)
  return {
    article,
    slug,
    writing: { ...(lang && lang !== say.language && { lang }), ...(isRightToLeft(lang) && { dir: 'rtl' }) },
    marked: article.quotations.map((quotation) => quotation.marked),
    stated: article.statements.map((statement) => statement.span),
    blockSpans: article.blocks.map((block) => block.span),
    isLong: article.blocks.length > LONG,
    repeated: findRepeated(article),
    photos: new Map(article.captions.map((caption, index) => [caption.span.start, { index, repeat: repeats[index] ?? {} }])),
    quotations: article.quotations.map((quotation, i) => ({
      id: quoteIds[i] ?? '',
      quotation,
      ...voiceOf(quotation.speaker?.voice),
    })),
    statements: article.statements.map((statement, i) => ({
      id: statementIds[i] ?? '',
      statement,
      ...voiceOf(statement.speaker.voice),
    })),
  }
}

function findRepeated({ source, quotations }: Article): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { span } of quotations) {
    const words = textOf(source, span)
    if (seen.has(words)) repeated.add(words)
    seen.add(words)
  }
  return repeated
}

/** How many blocks stand in the header: headline, standfirst and the byline lines with them. */
export function countFront({ article }: Reading): number {
  const body = article.blocks.findIndex(({ type }) => type !== 'headline' && type !== 'standfirst' && type !== 'byline')
  return body < 0 ? article.blocks.length : body
}

/** Index of the block in which, or after which, an offset of the source lies. */
export function findBlockAt({ blockSpans }: Reading, offset: number): number {
  return indexAfter(blockSpans, offset)
}

/** Whether an offset lies in the running text, where words can be marked: not in what stands above it, nor in a heading. */
export function isInBody(reading: Reading, { start }: Span): boolean {
  const index = findBlockAt(reading, start)
  const type = reading.article.blocks[index]?.type
  return index >= countFront(reading) && type !== 'standfirst' && type !== 'crosshead'
}

/** The words at a span as one line, for labels: `Mr Kim`. */
export function labelOf({ article }: Reading, span: Span): string {
  return flatten(textOf(article.source, span))
}

/** The beginning of a line: cut behind a word, with `…`. `most` is in UTF-16 units. */
export function shorten(line: string, most = 60): string {
  return line.length > most ? `${line.slice(0, most + 1).replace(/\s\S*$/, '')} …` : line
}

/** A role or an affiliation without the article before it: `senior fellow`, of `a senior fellow`. */
export function describeRole(reading: Reading, voice: Voice): string {
  const parts = [voice.role, voice.affiliation].filter((span) => span !== undefined)
  return parts.map((span) => labelOf(reading, span).replace(/^(?:an?|the)\s+/i, '')).join(', ')
}
