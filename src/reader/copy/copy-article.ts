import type { QueryClient } from '@tanstack/react-query'
import { formatArticlePath } from '../../address/paths.ts'
import { publishedQuery } from '../../library/published-query.ts'
import { textQuery } from '../../library/queries.ts'
import * as say from '../../words/en.ts'
import type { Reading } from '../article/reading.ts'
import { reachOf } from '../link/use-reach.ts'
import { chooseAddress, joinSentences } from './choose-address.ts'
import { formatArticleMarkdown } from './format-article.ts'

/** Copy the article as Markdown. @returns What was done, as a sentence; and the text where the browser refused. */
export async function copyArticle(
  reading: Reading,
  client: QueryClient,
): Promise<{ readonly said: string; readonly byHand?: string }> {
  const { slug } = reading
  const path = `${import.meta.env.BASE_URL.replace(/\/$/, '')}${formatArticlePath(slug)}`
  const own = new URL(path, window.location.origin).href
  const reach = reachOf(client.getQueryData(textQuery(slug).queryKey))
  const published = reach === 'everywhere' ? {} : await client.ensureQueryData(publishedQuery(slug)).catch(() => ({})) // storage may refuse
  const { url, remark } = chooseAddress({ own, reach, ...published })
  const text = formatArticleMarkdown(reading, url)
  try {
    await navigator.clipboard.writeText(text)
    return { said: joinSentences(say.theArticleWasCopiedAs, remark) }
  } catch {
    return { said: say.copyingTextRefused, byHand: text }
  }
}
