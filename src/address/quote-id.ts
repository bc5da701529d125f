import type { Article, Span } from '../article/model.ts'
import { formatSlug } from '../article/slugs.ts'
import { textOf } from '../article/spans.ts'

/** How many words an id repeats: enough to read what the link is about. */
const WORDS = 7
/** Length of the check: 36⁵ = 60 million values, so two quotations of one article practically never share one. */
const CHECK_LENGTH = 5

/**
 * The ids of an article's quotations, in their order.
 *
 * An id reads like what is said and ends in a check of the exact words: `a-new-high-level-of-alliance-1x7mk`. The same words said
 * twice get `…-2`, so that each has an address of its own.
 */
export function formatQuoteIds(article: Article): readonly string[] {
  return formatIds(article.source, article.quotations, 'quote')
}

/** The same for what is reported without quotation marks: `said-the-clause-could-open-the-door-0pz1c`. */
export function formatStatementIds(article: Article): readonly string[] {
  return formatIds(article.source, article.statements, 'words').map((id) => `${STATEMENT}${id}`)
}

/** Fragments with this lead name a statement, not a section. */
export const STATEMENT = 'said-'

function formatIds(source: string, said: readonly { readonly span: Span }[], fallback: string): readonly string[] {
  const seen = new Map<string, number>()
  return said.map(({ span }) => {
    const words = textOf(source, span)
    const id = `${formatSlug(words.split(/\s+/, WORDS).join(' '), fallback)}-${formatCheck(words)}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

/** A check of exact words: FNV-1a over UTF-16 units, in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function formatCheck(words: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(CHECK_LENGTH, '0').slice(-CHECK_LENGTH)
}
