import { type CarriedArticle, formatArticleFragment, LARGEST_TEXT, LONGEST_LINK, READ } from '../../address/article-link.ts'
import { formatSlug } from '../../article/slugs.ts'
import { saveFile } from '../../library/save-file.ts'
import * as say from '../../words/en.ts'

/** What was done, as a sentence; and a link to copy by hand where the browser refused to. */
interface Shared {
  readonly said: string
  readonly byHand?: string
}

/**
 * Hand an article on without a server: as a link that carries it with what its reader put right, or as a file of its text alone where the
 * link would be too long.
 */
export async function shareArticle(title: string, article: CarriedArticle): Promise<Shared> {
  // Such a text would be refused by who gets the link.
  if (new TextEncoder().encode(article.text).length > LARGEST_TEXT) return shareFile(article.text, title)
  const fragment = await formatArticleFragment(article)
  const url = new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}${READ}${fragment}`, window.location.origin).href
  if (url.length > LONGEST_LINK) return shareFile(article.text, title)
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
