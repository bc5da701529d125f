import type { QueryClient } from '@tanstack/react-query'
import type { Path } from 'react-router'
import * as say from '../../words/en.ts'
import type { Reading } from '../article/reading.ts'

/** What was done, as a sentence; and what to copy by hand where the browser refused to. */
export interface Done {
  readonly said: string
  readonly byHand?: string
}

export type Tool = 'share' | 'save' | 'copy'

/** Do something with the article as a whole, or share it open `at` one of its places. Rejects where its code could not be fetched or the browser failed. */
export async function runTool(
  tool: Tool,
  reading: Reading,
  title: string,
  at: Partial<Path>,
  client: QueryClient,
): Promise<Done> {
  switch (tool) {
    case 'share':
      return (await import('./share-article.ts')).shareArticle(title, reading, at)
    case 'save': {
      const { saveAsPage } = await import('./save-as-page.ts')
      await saveAsPage(title, reading)
      return { said: say.thePageWasSavedIt }
    }
    case 'copy':
      return (await import('../copy/copy-article.ts')).copyArticle(reading, client)
  }
}
