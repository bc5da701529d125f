import type { Attribution } from './attribution.ts'
import type { Quoted } from './quoted.ts'
import type { Scene } from './scene.ts'

/** In words; fewer stand in many mouths. */
const FEWEST = 3

/**
 * Words of a heading that stand in a quotation below again have its speaker, unless the heading itself says whose they are: `“My fears came true”`
 * above `“… My fears came true,” Lee said`.
 */
export function shareWithHeadings(
  { prose }: Scene,
  found: readonly (Attribution | undefined)[],
): readonly (Attribution | undefined)[] {
  const isHeading = (quote: number) =>
    /^(?:headline|standfirst|crosshead)$/.test(prose.kinds[(prose.quoted[quote] as Quoted).passage] ?? '')
  const headings = [...found.keys()].filter((quote) => isHeading(quote) && (found[quote]?.frame ?? -1) < 0)
  if (headings.length === 0) return found
  const wordsOf = (quote: number) => {
    const { start, end } = (prose.quoted[quote] as Quoted).span
    return ` ${prose.source
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(' ')} `
  }
  const below = [...found.keys()].filter((quote) => !isHeading(quote) && (found[quote]?.frame ?? -1) >= 0)
  const texts = below.map(wordsOf)
  const shared = [...found]
  for (const quote of headings.slice(0, MOST)) {
    const words = wordsOf(quote)
    if (words.split(' ').length - 2 < FEWEST) continue
    const said = found[below[texts.findIndex((text) => text.includes(words))] ?? -1]
    if (said) shared[quote] = { ...said, frame: -1 }
  }
  return shared
}

/** Headings that are looked for: each costs a search through all that is said. */
const MOST = 24
