/** What a search found. */
export interface Found {
  /** Slugs of the articles that have all the words, best first. */
  readonly slugs: readonly string[]
  /** Not all texts could be searched. */
  readonly isPartial: boolean
}

/** Full-text search over all articles, in a worker. */
export interface LibrarySearch {
  readonly find: (asked: string) => Promise<Found>
  readonly close: () => void
}

/**
 * Search the reader's own articles by a worker that reads them, and the built-in ones by the index that the build made. What cannot be
 * had finds nothing, and that is told: headlines are searched without either.
 */
export function createSearch(): LibrarySearch {
  const own = typeof Worker === 'undefined' ? undefined : searchOwn()
  return {
    find: async (asked) => {
      const found = await Promise.allSettled([own?.find(asked) ?? [], searchSeeds(asked)])
      return {
        slugs: found.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
        isPartial: found.some(({ status }) => status === 'rejected'),
      }
    },
    close: () => own?.close(),
  }
}

/** What of Pagefind's script is used here. */
interface Pagefind {
  search(asked: string): Promise<{
    readonly results: readonly { data(): Promise<{ readonly content: string; readonly meta: { readonly slug?: string } }> }[]
  }>
}

/** More answers than this nobody reads. */
const MOST = 100

async function searchSeeds(asked: string): Promise<readonly string[]> {
  const script = `${import.meta.env.BASE_URL}pagefind/pagefind.js`
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind
  const { results } = await pagefind.search(asked)
  const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()))
  return found.flatMap(({ content, meta: { slug } }) => (slug !== undefined && hasWords(`${slug} ${content}`, asked) ? slug : []))
}

/**
 * Whether a text has the words: as the beginning of one of its own, or in another form of the same word. Where Pagefind knows none, it answers with texts
 * that have the nearest ones.
 */
export function hasWords(text: string, asked: string): boolean {
  const words = plain(text)
  return plain(asked)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .every((word) => {
      const stem = word.replace(/(?:ing|ed|es|e|s|d)$/, '')
      const forms = stem.length > 2 ? `|${stem}(?:e?s|e?d|e|ing)?(?![\\p{L}\\p{M}\\p{N}])` : ''
      return (
        new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${word}${forms})`, 'u').test(words) || (SQUARE.test(word) && words.includes(word))
      )
    })
}

/** Scripts that put no blanks between words. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function searchOwn(): { readonly find: (asked: string) => Promise<readonly string[]>; readonly close: () => void } {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (slugs: readonly string[]) => void; reject: (reason: unknown) => void }>()
  let count = 0
  worker.onmessage = ({ data }: MessageEvent<{ id: number; slugs: readonly string[] | null }>) => {
    const asked = waiting.get(data.id)
    if (data.slugs) asked?.resolve(data.slugs)
    else asked?.reject(new Error('The articles kept here could not be read.'))
    waiting.delete(data.id)
  }
  let isDead = false
  worker.onerror = (event) => {
    isDead = true
    for (const { reject } of waiting.values()) reject(event)
    waiting.clear()
  }
  return {
    find: (asked) =>
      new Promise((resolve, reject) => {
        if (isDead) return reject(new Error('The worker of the search has died.'))
        const id = count++
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, asked })
      }),
    close: () => worker.terminate(),
  }
}
