import type { Span } from '../article/model.ts'
import { formatMemory, parseMemory } from './memory.ts'
import { MEMORY, readQuery } from './passage-link.ts'
import { formatQuotePath } from './paths.ts'
import { describePassage, type Selector } from './selector.ts'
import { readWords } from './words.ts'

/** Neighbours that a quotation's link remembers on each side: its words stand in the id, so fewer do. */
const NEIGHBOURS = 6

/**
 * A quotation's link: its address, and a memory by which it is found again when its words have changed.
 *
 * @param id - As `formatQuoteIds` makes it: the first words and a check.
 */
export function formatQuoteLink(slug: string, id: string, text: string, span: Span): string {
  const selector = describePassage(text, span)
  const known = readIdWords(id).length
  const inside = readWords(text.slice(span.start, span.end)).slice(known)
  const memory = formatMemory({
    ...selector,
    before: selector.before.slice(-NEIGHBOURS),
    after: selector.after.slice(0, NEIGHBOURS),
    middle: inside.map(({ hash, isProtected }) => (isProtected ? { value: hash, bits: 12 } : { value: hash & 63, bits: 6 })),
  })
  return `${formatQuotePath(slug, id)}?${MEMORY}=${memory}`
}

/**
 * What a quotation's link remembers, to look for it where its id is not in the article any more.
 *
 * @param query - The address' query, still encoded; without a memory the words of the id are all there is.
 * @returns `null` where the id has no words.
 */
export function parseQuoteLink(id: string, query: string): Selector | null {
  const words = readIdWords(id)
  if (words.length === 0) return null
  const memory = parseMemory(readQuery(query).get(MEMORY) ?? '')
  return {
    text: { start: words.join(' ') },
    ...(memory ?? { before: [], after: [], middle: [], twins: [], opensWithName: false }),
  }
}

/** The words of an id, its check and a twin's number left out. */
function readIdWords(id: string): readonly string[] {
  return id
    .replace(/-[a-z0-9]{5}(?:-\d{1,3})?$/, '')
    .split('-')
    .filter(Boolean)
}
