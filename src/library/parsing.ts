import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import { keepLikely } from '../article/keep-likely.ts'
import type { Article } from '../article/model.ts'
import { parse, parseInSteps } from '../article/parse.ts'

/** Up to this many UTF-16 units a parse takes less than a frame or two on a slow phone; a longer text goes to the worker. */
const INLINE_LIMIT = 60_000

export function isShort(source: string): boolean {
  return source.length <= INLINE_LIMIT
}

const parsed = new Map<string, Article>()

/** Parse here and now, once for each text. */
export function parseInline(source: string, corrections: Corrections = UNCORRECTED): Article {
  if (corrections !== UNCORRECTED) return keepLikely(parse(source, corrections))
  const known = parsed.get(source)
  if (known) return known
  return remember(source, keepLikely(parse(source)))
}

function remember(source: string, article: Article): Article {
  if (parsed.size >= 8) parsed.delete(parsed.keys().next().value ?? '')
  parsed.set(source, article)
  return article
}

/** Parse a short text ahead of `parseInline`, with time for the page between the stages; a long one is not this thread's work. */
export async function parseAhead(source: string): Promise<Article | undefined> {
  if (!isShort(source)) return undefined
  const steps = parseInSteps(source)
  for (;;) {
    await takeBreath()
    const step = steps.next()
    if (step.done) return remember(source, keepLikely(step.value))
  }
}

/** Let the page do what waits. No timer: in a tab that was opened behind another those come once a second. */
function takeBreath(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      go()
    }
    port2.postMessage(null)
  })
}

/**
 * Parse a text of any length without holding the page up.
 *
 * Where no worker can be had (a test, an old browser, a worker that died), the parse runs here.
 */
export async function parseText(source: string, corrections: Corrections = UNCORRECTED): Promise<Article> {
  if (isShort(source) || typeof Worker === 'undefined') return parseInline(source, corrections)
  try {
    return await parseInWorker(source, corrections)
  } catch {
    return parseInline(source, corrections)
  }
}

function parseInWorker(source: string, corrections: Corrections): Promise<Article> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<Article>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve({ source, ...(JSON.parse(data) as Omit<Article, 'source'>) })
    worker.onerror = reject
    worker.onmessageerror = reject
  })
  worker.postMessage([source, corrections])
  return answer.finally(() => worker.terminate())
}
