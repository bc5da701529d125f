import { StoreError } from './shelf.ts'
import { readKept } from './store.ts'

/**
 * The slug itself, or with a number where another article has it, a built-in one or one that is kept. The same text kept twice is one
 * article.
 *
 * @param isTaken - Of slugs that are spoken for and not kept yet.
 */
export async function findFreeSlug(
  base: string,
  source: string,
  isTaken: (slug: string) => boolean = () => false,
): Promise<string> {
  const { seeds } = await import('./seeds.ts')
  const builtIn = new Set(seeds.map(({ slug }) => slug))
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (builtIn.has(slug) || isTaken(slug)) continue
    const kept = await readKept(slug).catch(passDamaged)
    if (kept === null || kept?.source === source) return slug
  }
}

/** A damaged article keeps its address: what it was comes back beside it. */
function passDamaged(error: unknown): undefined {
  if (!(error instanceof StoreError) || error.reason !== 'damaged') throw error
}
