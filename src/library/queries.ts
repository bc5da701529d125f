import { queryOptions } from '@tanstack/react-query'
import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import type { Article } from '../article/model.ts'
import { fetchParser, parseNow, parseText } from './parsing.ts'
import type { PictureSize } from './pictures.ts'
import { isShort } from './trees.ts'

/** An article's text as it is kept, before it is parsed. */
export interface StoredText {
  readonly slug: string
  readonly source: string
  /** Kept on this device. */
  readonly isOwn?: true
  /** Pictures that are kept with it. */
  readonly pictures?: readonly PictureSize[]
  /** Why a text that is kept on this device cannot be read, and what to do; `source` is empty then. */
  readonly fault?: string
  /** Came with a link and is not kept here. */
  readonly isCarried?: true
}

/** The raw text of one article; `null` where there is none of that slug. */
export const textQuery = (slug: string) =>
  queryOptions({
    queryKey: ['text', slug],
    queryFn: async (): Promise<StoredText | null> => {
      // Whoever asks for a text will have it parsed, a short one here; where the parser does not come, that says so.
      const parser = fetchParser().catch(() => {})
      const text = await readText(slug)
      if (text && isShort(text.source)) await parser
      return text
    },
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
  })

async function readText(slug: string): Promise<StoredText | null> {
  const source = await (await import('./seeds.ts')).loadSeed(slug)
  if (source !== null) return { slug, source }
  return typeof window === 'undefined' ? null : (await import('./read-own.ts')).readOwn(slug)
}

/** The parsed tree of a text. A short one is there at once, so that a page can be drawn in one go; a long one comes from a worker. */
export const articleQuery = (text: StoredText | null | undefined, corrections: Corrections = UNCORRECTED) =>
  queryOptions({
    queryKey: ['article', text?.slug ?? '', numberOf(text), ...(corrections === UNCORRECTED ? [] : [corrections])],
    queryFn: (): Promise<Article> => parseText(text?.source ?? '', corrections),
    enabled: text != null,
    // With other corrections the old tree stays on the page until the new one is there.
    placeholderData: (before: Article | undefined) => (before?.source === text?.source ? before : undefined),
    initialData: () => (text ? parseNow(text.source, corrections) : undefined),
    staleTime: Infinity,
  })

/** Texts of one address are told apart by numbers: one may be replaced while it is read. */
const numbers = new WeakMap<StoredText, number>()
let last = 0

function numberOf(text: StoredText | null | undefined): number {
  if (!text) return 0
  const number = numbers.get(text) ?? ++last
  numbers.set(text, number)
  return number
}

/** Whether a query's answer belongs in a prerendered page. */
export function isPublished(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === 'text' || (queryKey[0] === 'library' && queryKey[1] === 'first')
}
