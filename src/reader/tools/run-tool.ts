import type { Path } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { SECTIONS_PARAMETER } from '../../address/section-corrections.ts'
import { readKeptCorrections, readKeptReading } from '../../library/kept-corrections.ts'
import * as say from '../../words/en.ts'
import type { Reading } from '../article/reading.ts'

/** What was done, as a sentence; and what to copy by hand where the browser refused to. */
export interface Done {
  readonly said: string
  readonly byHand?: string
}

export type Tool = 'share' | 'save' | 'copy'

/** Do something with the article as a whole, or share it open `at` one of its places. Rejects where its code could not be fetched or the browser failed. */
export async function runTool(tool: Tool, reading: Reading, title: string, at: Partial<Path>): Promise<Done> {
  switch (tool) {
    case 'share': {
      const { shareArticle } = await import('./share-article.ts')
      const { slug, article } = reading
      const kept = readKeptReading(slug)
      const isCorrected = kept.blocks.length + kept.speakers.length > 0
      return shareArticle(title, {
        text: article.source,
        target: focusOf(slug, at),
        corrections: isCorrected ? JSON.stringify(kept) : '',
      })
    }
    case 'save': {
      const { saveAsPage } = await import('./save-as-page.ts')
      await saveAsPage(title, reading)
      return { said: say.thePageWasSavedIt }
    }
    case 'copy':
      return (await import('../copy/copy-article.ts')).copyArticle(reading)
  }
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
