import type { Location } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import type { Reading } from '../article/reading.ts'

/** What was done, as a sentence; and what to copy by hand where the browser refused to. */
export interface Done {
  readonly said: string
  readonly byHand?: string
}

export type Tool = 'share' | 'save' | 'copy'

/** Do something with the article as a whole. Rejects where its code could not be fetched or the browser failed. */
export async function runTool(tool: Tool, reading: Reading, title: string, at: Location): Promise<Done> {
  switch (tool) {
    case 'share': {
      const { shareArticle } = await import('./share-article.ts')
      return shareArticle(reading.article.source, title, focusOf(reading.slug, at))
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

/** What of the article is open, below its address. */
function focusOf(slug: string, { pathname, search, hash }: Location): string {
  const own = formatArticlePath(slug)
  return (decodeSafely(pathname).startsWith(decodeSafely(own)) ? pathname.slice(own.length) : '') + search + hash
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
