import { formatArticleFragment, LONGEST_LINK, READ } from '../../address/article-link.ts'
import { formatSlug } from '../../article/slugs.ts'
import { saveFile } from '../../library/save-file.ts'
import * as say from '../../words/en.ts'

/** What was done, as a sentence; and a link to copy by hand where the browser refused to. */
interface Shared {
  readonly said: string
  readonly byHand?: string
}

/**
 * Hand an article on without a server: as a link that carries it, or as a file where the link would be too long.
 *
 * @param target - What to open in it, below the article's address.
 */
export async function shareArticle(source: string, title: string, target: string): Promise<Shared> {
  const fragment = await formatArticleFragment(source, target)
  const url = new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}${READ}${fragment}`, window.location.origin).href
  if (url.length > LONGEST_LINK) return shareFile(source, title)
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
    // A reader who closes the share sheet has changed their mind; nothing failed.
    const isShared = await navigator.share({ files: [file], title }).then(
      () => true,
      () => false,
    )
    return { said: isShared ? say.theArticleWasSharedAs : '' }
  }
  saveFile(name, 'text/plain', source)
  return { said: say.theArticleIsTooLong }
}
