import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UNCORRECTED } from '../../../src/article/corrections.ts'
import { addressTree, forgetTrees, keepTree, recallTree } from '../../../src/library/kept-trees.ts'

const PARSER = 'https://example.org/assets/parse-worker-a1b2.js'

/** What of a browser's caches is asked for here. */
function fakeCaches() {
  const kept = new Map<string, string>()
  const cache = {
    match: async (address: string) => (kept.has(address) ? new Response(kept.get(address)) : undefined),
    put: async (address: string, response: Response) => void kept.set(address, await response.text()),
    keys: async () => [...kept.keys()],
    delete: async (address: string) => kept.delete(address),
  }
  return { open: async () => cache, delete: async () => kept.clear() }
}

beforeEach(() => vi.stubGlobal('caches', fakeCaches()))
afterEach(() => vi.unstubAllGlobals())

const address = async (source: string, corrections = UNCORRECTED, parser = PARSER) =>
  (await addressTree(source, corrections, parser)) as string

test('a tree is found again by its text, its corrections and the parser that made it, and by nothing else', async () => {
  await keepTree(await address('The quay holds'), '{"blocks":[]}')
  expect(await recallTree(await address('The quay holds'))).toBe('{"blocks":[]}')
  expect(await recallTree(await address('The quay holds.'))).toBeUndefined()
  expect(await recallTree(await address('The quay holds', { ...UNCORRECTED, sections: [] } as never))).toBeUndefined()
  expect(await recallTree(await address('The quay holds', UNCORRECTED, PARSER.replace('a1b2', 'c3d4')))).toBeUndefined()
})

test('the oldest goes for the newest', async () => {
  for (let i = 0; i < 13; i++) await keepTree(await address(`Text ${i}`), `${i}`)
  expect(await recallTree(await address('Text 0'))).toBeUndefined()
  expect(await recallTree(await address('Text 1'))).toBe('1')
  expect(await recallTree(await address('Text 12'))).toBe('12')
})

test('none stays when they are forgotten', async () => {
  await keepTree(await address('The quay holds'), '{}')
  await forgetTrees()
  expect(await recallTree(await address('The quay holds'))).toBeUndefined()
})

test('a browser that keeps none, or refuses, is no fault', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new Error('full')), delete: () => Promise.reject(new Error('full')) })
  const somewhere = await address('The quay holds')
  await keepTree(somewhere, '{}')
  expect(await recallTree(somewhere)).toBeUndefined()
  await forgetTrees()
  vi.stubGlobal('caches', undefined)
  expect(await addressTree('The quay holds', UNCORRECTED, PARSER)).toBeUndefined()
  await forgetTrees()
})

test('a page opened from disk keeps none', async () => {
  expect(await addressTree('The quay holds', UNCORRECTED, 'blob:null/1')).toBeUndefined()
})
