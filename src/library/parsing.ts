import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import type { Article } from '../article/model.ts'
import { type BareTree, findTree, isShort } from './trees.ts'

let here: typeof import('./parse-here.ts') | undefined

/** Bring the parser, a third of the code. A page that was drawn before has its tree with it and reads without. */
export async function fetchParser(): Promise<typeof import('./parse-here.ts')> {
  here ??= await import('./parse-here.ts')
  return here
}

/** The tree of a short text at once, where it or the parser is here already. */
export function parseNow(source: string, corrections: Corrections = UNCORRECTED): Article | undefined {
  if (!isShort(source)) return undefined
  return (corrections === UNCORRECTED ? findTree(source) : undefined) ?? here?.parseHere(source, corrections)
}

/**
 * Parse a text of any length without holding the page up.
 *
 * Where no worker can be had (a test, an old browser, a worker that died), the parse runs here.
 *
 * @throws Where the parser cannot be fetched.
 */
export async function parseText(source: string, corrections: Corrections = UNCORRECTED): Promise<Article> {
  if (!isShort(source) && typeof Worker !== 'undefined')
    try {
      return await parseInWorker(source, corrections)
    } catch {
      // Here, then.
    }
  return (await fetchParser()).parseHere(source, corrections)
}

function parseInWorker(source: string, corrections: Corrections): Promise<Article> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<Article>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => {
      try {
        resolve({ source, ...(JSON.parse(data) as BareTree) })
      } catch (error) {
        reject(error) // a kept tree may be damaged
      }
    }
    worker.onerror = reject
    worker.onmessageerror = reject
  })
  worker.postMessage([source, corrections])
  // One that has answered has something to put away yet.
  return answer.catch((error) => {
    worker.terminate()
    throw error
  })
}
