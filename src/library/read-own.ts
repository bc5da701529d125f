import * as say from '../words/en.ts'
import { hasStore } from './has-store.ts'
import { listPictures } from './pictures.ts'
import type { StoredText } from './queries.ts'
import { recallCarried } from './recall-carried.ts'
import { StoreError, use } from './shelf.ts'
import { readKept } from './store.ts'

/** A text that is on this device: kept, or come with a link in this tab; or why it cannot be read. `null` where there is none. */
export async function readOwn(slug: string): Promise<StoredText | null> {
  try {
    const kept = hasStore() ? await readKept(slug) : null
    if (!kept && hasStore() && (await use((database) => database.get('entries', slug))))
      throw new StoreError('damaged', say.theTextOfThis)
    if (kept) {
      const pictures = kept.source.includes('](picture:') ? await listPictures(slug).catch(() => []) : []
      return { slug, source: kept.source, isOwn: true, ...(pictures.length > 0 && { pictures }) }
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return readCarried(slug) ?? { slug, source: '', fault: error.message }
  }
  return readCarried(slug)
}

function readCarried(slug: string): StoredText | null {
  const source = recallCarried(slug)
  return source === null ? null : { slug, source, isCarried: true }
}
