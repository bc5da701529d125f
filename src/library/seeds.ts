import entries, { texts } from 'virtual:seed-index'
import type { Entry } from './entry.ts'

// Loaded on demand: with a thousand articles this list and the addresses of their texts are larger than the app.

/** All built-in articles. */
export const seeds: readonly Entry[] = entries

/** The text of a built-in article; `null` where none has that slug. */
export async function loadSeed(slug: string): Promise<string | null> {
  return Object.hasOwn(texts, slug) ? (texts[slug]?.() ?? null) : null
}
