import type { Target } from './find-known.ts'

/**
 * Take the address of an article's page apart.
 *
 * @param link - Path, query and fragment, encoded, the base path left out: `/articles/x/quotes/y?near=z#…`.
 */
export function readTarget(link: string): Target {
  const url = new URL(link, 'https://example.org')
  const [, room, name] = /^\/articles\/[^/]*\/(sections|quotes|voices)\/([^/]+)$/.exec(url.pathname) ?? []
  const target = name === undefined ? undefined : decode(name)
  return {
    section: room === 'sections' ? target : undefined,
    quote: room === 'quotes' ? target : undefined,
    voice: room === 'voices' ? target : undefined,
    hash: url.hash,
    search: url.search,
    directives: link.includes(':~:') ? [link] : [],
  }
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
