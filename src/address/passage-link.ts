import { formatMemory, type Memory, MOST_LETTERS, parseMemory } from './memory.ts'
import { formatArticlePath } from './paths.ts'
import { NOTHING_MORE, type Selector } from './selector.ts'
import { formatTextParameter, parseTextDirective } from './text-directive.ts'

/** The search parameters of a passage's link: its words, in the grammar of text directives, and the link's memory. */
const TEXT = 'text'
/** In UTF-16 units. */
const LONGEST_TERM = 4_000
export const MEMORY = 'near'

/** The address of any passage of an article. */
export function formatPassageLink(slug: string, selector: Selector): string {
  const memory = formatMemory(selector)
  const link = `${formatArticlePath(slug)}?${TEXT}=${formatTextParameter(selector.text)}`
  return memory.length > MOST_LETTERS ? link : `${link}&${MEMORY}=${memory}`
}

/**
 * Read what a link remembers. A link without a memory, made by hand or by another tool, has no neighbours to go by.
 *
 * @param link - Path and query, or the query alone; still encoded.
 * @returns `null` where it names no passage.
 */
export function parsePassageLink(link: string): Selector | null {
  const text = parseTextDirective(readQuery(link).get(TEXT) ?? '')
  if (!text) return null
  const memory = readMemory(link)
  if (!memory || memory === 'damaged') return { text, ...NOTHING_MORE }
  // Links of ours never show more: what is longer is somebody's, and would cost its length in alignment.
  const cut = (term: string) => term.slice(0, LONGEST_TERM)
  return { text: { ...text, start: cut(text.start), ...(text.end !== undefined && { end: cut(text.end) }) }, ...memory }
}

/**
 * What a link remembers beside its words.
 *
 * @returns `null` without a memory; `damaged` where one was cut or mistyped on its way.
 */
export function readMemory(link: string): Memory | 'damaged' | null {
  const written = readQuery(link).get(MEMORY)
  return written === undefined ? null : (parseMemory(written) ?? 'damaged')
}

/** The parameters as they stand in the address: a text directive must not be decoded before it is taken apart. */
export function readQuery(link: string): ReadonlyMap<string, string> {
  const query = link.replace(/^[^?]*\?/, '').replace(/#.*$/s, '')
  return new Map(query.split('&').map((pair) => [pair.replace(/^(?:amp;|\?)+|=.*$/gs, ''), pair.replace(/^[^=]*=?/, '')]))
}
