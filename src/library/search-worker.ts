import MiniSearch from 'minisearch'
import { readAllKept } from './store.ts'

/** Built once for a worker; the page starts a new one when it comes back to the library. */
const index = build()
index.catch(() => undefined) // told with each search

async function build(): Promise<MiniSearch<{ slug: string; source: string }>> {
  const search = new MiniSearch<{ slug: string; source: string }>({ fields: ['source'], idField: 'slug' })
  const kept = await readAllKept()
  search.addAll(kept.map(({ slug, source }) => ({ slug, source })))
  return search
}

self.onmessage = async ({ data }: MessageEvent<{ id: number; asked: string }>) => {
  try {
    const found = (await index).search(data.asked, { combineWith: 'AND', prefix: true })
    self.postMessage({ id: data.id, slugs: found.map(({ id }) => String(id)) })
  } catch {
    self.postMessage({ id: data.id, slugs: null })
  }
}
