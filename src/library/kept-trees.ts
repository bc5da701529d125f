import type { Corrections } from '../article/corrections.ts'

/** Trees of long texts, as JSON, so that each is parsed once. What is here can be made again at any time, and is never asked for in vain. */
const CACHE = 'pullquote-trees'
/** Each is about twice as long as its text. */
const MOST = 12

/**
 * Where a tree is kept, or nothing where this browser keeps none (a page that is no secure context, or was opened from disk).
 *
 * @param parser - What made the tree, told from what makes others: the address of a script whose name changes with its code.
 */
export async function addressTree(source: string, corrections: Corrections, parser: string): Promise<string | undefined> {
  if (typeof caches === 'undefined' || !/^https?:/.test(parser)) return undefined
  const named = new TextEncoder().encode(JSON.stringify([parser, corrections, source]))
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', named))
  return new URL(`/trees/${[...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`, parser).href
}

/** @returns The JSON, or nothing where it is not here or cannot be read. */
export async function recallTree(address: string): Promise<string | undefined> {
  try {
    return await (await (await caches.open(CACHE)).match(address))?.text()
  } catch {
    return undefined
  }
}

/** The oldest goes for the newest. Where the device is full or refuses nothing is kept. */
export async function keepTree(address: string, json: string): Promise<void> {
  try {
    const cache = await caches.open(CACHE)
    await cache.put(address, new Response(json))
    const kept = await cache.keys()
    await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((one) => cache.delete(one)))
  } catch {}
}

/** All of them, as nobody knows which one belongs to an article that is deleted. */
export async function forgetTrees(): Promise<void> {
  try {
    await caches.delete(CACHE)
  } catch {} // none here, or none allowed
}
