/** Full-text search over all articles, in a worker. */
export interface LibrarySearch {
  /** Slugs of the articles that have all the words, best first. */
  readonly find: (asked: string) => Promise<readonly string[]>
  readonly close: () => void
}

/** Start a worker that reads all texts and answers. Where no worker can be had, nothing is found beyond headlines. */
export function createSearch(): LibrarySearch {
  if (typeof Worker === 'undefined') return { find: async () => [], close: () => undefined }
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (slugs: readonly string[]) => void; reject: (reason: unknown) => void }>()
  let count = 0
  worker.onmessage = ({ data }: MessageEvent<{ id: number; slugs: readonly string[] }>) => {
    waiting.get(data.id)?.resolve(data.slugs)
    waiting.delete(data.id)
  }
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(event)
    waiting.clear()
  }
  return {
    find: (asked) =>
      new Promise((resolve, reject) => {
        const id = count++
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, asked })
      }),
    close: () => worker.terminate(),
  }
}
