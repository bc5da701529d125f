import type { Path } from 'react-router'
import { formatSlug } from '../../article/slugs.ts'
import { saveFile } from '../../library/save-file.ts'
import * as say from '../../words/en.ts'
import type { Reading } from '../article/reading.ts'
import { describeCarried, formatArticleUrl } from './article-url.ts'

/** What was done, as a sentence; and a link to copy by hand where the browser refused to. */
interface Shared {
  readonly said: string
  readonly byHand?: string
}

/**
 * Hand an article on without a server: as a link that carries it with what its reader put right, or as a file of its text alone where the
 * link would be too long.
 */
export async function shareArticle(title: string, reading: Reading, at: Partial<Path>): Promise<Shared> {
  const article = describeCarried(reading, at)
  const url = await formatArticleUrl(article)
  // Longer ones are cut on the way, or refused by who gets the link.
  if (!url) return shareFile(article.text, title)
  try {
    await navigator.clipboard.writeText(url)
    return { said: say.aLinkThatHoldsThe }
  } catch {
    return { said: say.copyingLinkRefused, byHand: url }
  }
}

async function shareFile(source: string, title: string): Promise<Shared> {
  const name = `${formatSlug(title, 'article')}.txt`
  const file = new File([source], name, { type: 'text/plain' })
  if (navigator.canShare?.({ files: [file] })) {
    const outcome = await navigator.share({ files: [file], title }).then(
      () => 'shared',
      (error: unknown) => (error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'refused'),
    )
    if (outcome === 'shared') return { said: say.theArticleWasSharedAs }
    // A reader who closes the share sheet has changed their mind; nothing failed.
    if (outcome === 'left') return { said: '' }
  }
  saveFile(name, 'text/plain', source)
  return { said: say.theArticleIsTooLong }
}
