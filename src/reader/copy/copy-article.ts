import { formatArticlePath } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import type { Reading } from '../article/reading.ts'
import { formatArticleMarkdown } from './format-article.ts'

/** Copy the article as Markdown. @returns What was done, as a sentence; and the text where the browser refused. */
export async function copyArticle(reading: Reading): Promise<{ readonly said: string; readonly byHand?: string }> {
  const path = `${import.meta.env.BASE_URL.replace(/\/$/, '')}${formatArticlePath(reading.slug)}`
  const text = formatArticleMarkdown(reading, new URL(path, window.location.origin).href)
  try {
    await navigator.clipboard.writeText(text)
    return { said: say.theArticleWasCopiedAs }
  } catch {
    return { said: say.copyingTextRefused, byHand: text }
  }
}
