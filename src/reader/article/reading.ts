import { formatQuoteIds, formatStatementIds } from '../../address/quote-id.ts'
import type { Article, Quotation, Span, Statement, Voice } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'

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
  /** In the order of `article.quotations` and `article.statements`. */
  readonly quotations: readonly AddressedQuotation[]
  readonly statements: readonly AddressedStatement[]
}

export function describeReading(article: Article, slug: string): Reading {
  const voices = new Map(article.voices.map((voice) => [voice.slug, voice]))
  const quoteIds = formatQuoteIds(article)
  const statementIds = formatStatementIds(article)
  const voiceOf = (key: string | undefined) => {
    const voice = key === undefined ? undefined : voices.get(key)
    return voice ? { voice } : {}
  }
  return {
    article,
    slug,
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

/** The words at a span as one line, for labels: `Mr Kim`. */
export function labelOf({ article }: Reading, span: Span): string {
  return flatten(textOf(article.source, span))
}

/** A role or an affiliation without the article before it: `senior fellow`, of `a senior fellow`. */
export function describeRole(reading: Reading, voice: Voice): string {
  const parts = [voice.role, voice.affiliation].filter((span) => span !== undefined)
  return parts.map((span) => labelOf(reading, span).replace(/^(?:an?|the)\s+/i, '')).join(', ')
}
