import entries from 'virtual:seed-index'
import type { Entry } from './entry.ts'

// Loaded on demand: with a thousand articles this list and the addresses of their texts are larger than the app.

const texts = import.meta.glob<string>('/seeds/*.txt', { query: '?raw', import: 'default' })

/** All built-in articles. */
export const seeds: readonly Entry[] = entries

/** The text of a built-in article; `null` where none has that slug. */
export async function loadSeed(slug: string): Promise<string | null> {
  const entry = entries.find((seed) => seed.slug === slug)
  const load = entry && texts[`/seeds/${entry.file}`]
  return load ? load() : null
}
