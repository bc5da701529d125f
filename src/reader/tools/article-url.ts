import type { Path } from 'react-router'
import { type CarriedArticle, formatArticleFragment, LARGEST_TEXT, LONGEST_LINK, READ } from '../../address/article-link.ts'
import { formatArticlePath } from '../../address/paths.ts'
import { SECTIONS_PARAMETER } from '../../address/section-corrections.ts'
import { readKeptCorrections, readKeptReading } from '../../library/kept-corrections.ts'
import type { Reading } from '../article/reading.ts'

/** What a link carries of an article: its text, what its reader put right, and the place `at` which it opens. */
export function describeCarried({ slug, article }: Reading, at: Partial<Path>): CarriedArticle {
  const kept = readKeptReading(slug)
  const isCorrected = kept.blocks.length + kept.speakers.length > 0
  return { text: article.source, target: focusOf(slug, at), corrections: isCorrected ? JSON.stringify(kept) : '' }
}

/** The whole address that carries an article; nothing where it would be too long for whoever gets it. */
export async function formatArticleUrl(article: CarriedArticle): Promise<string | undefined> {
  if (new TextEncoder().encode(article.text).length > LARGEST_TEXT) return undefined
  const fragment = await formatArticleFragment(article)
  const url = new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}${READ}${fragment}`, window.location.origin).href
  return url.length > LONGEST_LINK ? undefined : url
}

/** How its reader divided the article stands in the address only while they do so, and on the device from then on. */
function withSections(slug: string, search: string): string {
  const parameters = new URLSearchParams(search)
  const kept = readKeptCorrections(slug)
  if (!kept || parameters.has(SECTIONS_PARAMETER)) return search
  parameters.set(SECTIONS_PARAMETER, kept)
  return `?${parameters}`
}

/** What of the article is open, below its address. */
function focusOf(slug: string, { pathname = '', search = '', hash = '' }: Partial<Path>): string {
  const own = formatArticlePath(slug)
  const below = decodeSafely(pathname).startsWith(decodeSafely(own)) ? pathname.slice(own.length) : ''
  return below + withSections(slug, search) + hash
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
