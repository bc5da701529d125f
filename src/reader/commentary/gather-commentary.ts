import type { Voice } from '../../article/model.ts'
import { type AddressedQuotation, type AddressedStatement, findBlockAt, type Reading } from '../article/reading.ts'

export type Said = ({ readonly how: 'quoted' } & AddressedQuotation) | ({ readonly how: 'reported' } & AddressedStatement)

/** Everything that one voice says, in the order of the text. */
export interface Commentary {
  readonly voice: Voice
  readonly said: readonly Said[]
  /** Index of the block in which the voice first speaks. */
  readonly firstBlock: number
}

/** What each voice says, quoted and reported; voices in the order in which they first speak. Silent ones are left out. */
export function gatherSaid(reading: Reading): readonly Commentary[] {
  const { quotations, statements } = reading
  const bySlug = new Map<string, { voice: Voice; said: Said[] }>()
  const add = (said: Said) => {
    if (!said.voice) return
    const entry = bySlug.get(said.voice.slug) ?? { voice: said.voice, said: [] }
    entry.said.push(said)
    bySlug.set(said.voice.slug, entry)
  }
  for (const quote of quotations) add({ how: 'quoted', ...quote })
  for (const statement of statements) add({ how: 'reported', ...statement })
  return [...bySlug.values()]
    .map(({ voice, said }) => {
      const ordered = said.sort((a, b) => startOf(a) - startOf(b))
      const first = ordered[0] ? startOf(ordered[0]) : 0
      return { voice, said: ordered, firstBlock: findBlockAt(reading, first) }
    })
    .sort((a, b) => startOf(a.said[0]) - startOf(b.said[0]))
}

/** What the experts say. */
export function gatherCommentary(reading: Reading): readonly Commentary[] {
  return gatherSaid(reading).filter(({ voice }) => voice.kind === 'expert')
}

export function spanOf(said: Said) {
  return said.how === 'quoted' ? said.quotation.span : said.statement.span
}

function startOf(said: Said | undefined): number {
  return said ? spanOf(said).start : 0
}
