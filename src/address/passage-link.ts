import { formatMemory, parseMemory } from './memory.ts'
import { formatArticlePath } from './paths.ts'
import { NOTHING_MORE, type Selector } from './selector.ts'
import { formatTextParameter, parseTextDirective } from './text-directive.ts'

/** The search parameters of a passage's link: its words, in the grammar of text directives, and the link's memory. */
const TEXT = 'text'
export const MEMORY = 'near'

/** The address of any passage of an article. */
export function formatPassageLink(slug: string, selector: Selector): string {
  return `${formatArticlePath(slug)}?${TEXT}=${formatTextParameter(selector.text)}&${MEMORY}=${formatMemory(selector)}`
}

/**
 * Read what a link remembers. A link without a memory, made by hand or by another tool, has no neighbours to go by.
 *
 * @param link - Path and query, or the query alone; still encoded.
 * @returns `null` where it names no passage.
 */
export function parsePassageLink(link: string): Selector | null {
  const query = readQuery(link)
  const text = parseTextDirective(query.get(TEXT) ?? '')
  if (!text) return null
  const memory = parseMemory(query.get(MEMORY) ?? '')
  return { text, ...(memory ?? NOTHING_MORE) }
}

/** Whether a link carries a memory, or words alone. A damaged one is none; see `hasDamage`. */
export function hasMemory(link: string): boolean {
  const written = readQuery(link).get(MEMORY)
  return written !== undefined && parseMemory(written) !== null
}

/** Whether a link carries what was a memory, cut or mistyped on its way. */
export function hasDamage(link: string): boolean {
  return readQuery(link).has(MEMORY) && !hasMemory(link)
}

/** The parameters as they stand in the address: a text directive must not be decoded before it is taken apart. */
export function readQuery(link: string): ReadonlyMap<string, string> {
  const query = link.replace(/^[^?]*\?/, '').replace(/#.*$/s, '')
  return new Map(query.split('&').map((pair) => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '')]))
}
