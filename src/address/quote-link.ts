import type { Span } from '../article/model.ts'
import { formatMemory } from './memory.ts'
import { MEMORY, readMemory } from './passage-link.ts'
import { formatQuotePath } from './paths.ts'
import { describePassage, rememberWord, type Selector } from './selector.ts'
import { checkWords, readWords } from './words.ts'

/** Neighbours that a quotation's link remembers on each side: its words stand in the id, so fewer do. */
const NEIGHBOURS = 6

/**
 * A quotation's link: its address, and a memory by which it is found again when its words have changed.
 *
 * @param id - As `formatQuoteIds` makes it: the first words and a check.
 */
export function formatQuoteLink(slug: string, id: string, text: string, span: Span): string {
  const selector = describePassage(text, span)
  const inside = readWords(text.slice(span.start, span.end))
  const shown = readWords(readIdWords(id).join(' '))
  // An id shows `1.5` as `1-5`, and long words cut.
  const holdsAll = shown.some(({ key }, i) => key !== inside[i]?.key)
  const hidden = holdsAll ? inside : inside.slice(shown.length)
  const memory = formatMemory({
    ...selector,
    before: selector.before.slice(-NEIGHBOURS),
    after: selector.after.slice(0, NEIGHBOURS),
    middle: hidden.map(rememberWord),
    holdsAll,
    ...(hidden.length > 0 && { check: checkWords(inside) }),
  })
  return `${formatQuotePath(slug, id)}?${MEMORY}=${memory}`
}

/** The address of a quotation's embed with the memory of its link: once the words are corrected, the page behind it still finds them. */
export function formatEmbedLink(link: string): string {
  return link.replace(/(?=\?|$)/, '/embed')
}

/**
 * What a quotation's link remembers.
 *
 * @param query - The address' query, still encoded.
 * @returns `null` where it has no memory, or remembers no words.
 */
export function parseQuoteLink(id: string, query: string): Selector | null {
  const memory = readMemory(query)
  if (!memory || memory === 'damaged') return null
  const text = { start: memory.holdsAll ? '' : tellIdWords(id) }
  return text.start || memory.middle.length > 0 ? { text, ...memory } : null
}

/** The words that an id shows: the first of what was said. */
export function tellIdWords(id: string): string {
  return readIdWords(id).join(' ')
}

/** The words of an id, its check and a twin's number left out. */
function readIdWords(id: string): readonly string[] {
  return id
    .replace(/-[a-z0-9]{5}(?:-\d{1,3})?$/, '')
    .split('-')
    .filter(Boolean)
}
