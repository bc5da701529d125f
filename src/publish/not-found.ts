import { formatArticlePath } from '../address/paths.ts'
import * as say from '../words/en.ts'
import { escapeMarkup } from './escape.ts'
import type { Seed } from './seeds.ts'

/** Articles offered to a reader without script. */
const MOST = 20

/**
 * The page that a host serves for an address it does not have. With script the app starts in it and answers itself: a quotation whose
 * words were corrected has no page of its own any more, but its link still finds it. Without, it says what it is and offers the articles.
 *
 * @param template - `index.html` as built, with its marks.
 */
export function formatNotFound(template: string, seeds: readonly Seed[], base: string): string {
  const links = seeds.slice(0, MOST).map(({ entry: { slug, headline } }) => {
    const href = `${base}${formatArticlePath(slug).slice(1)}`
    return `<li dir="auto"><a href="${escapeMarkup(href)}">${escapeMarkup(headline)}</a></li>`
  })
  const said = `<noscript><main class="page-message"><h1>${say.thereIsNoPageAt}</h1><p>${say.theLinkMayHaveBeenOr}</p><ul>${links.join('')}</ul><p><a href="${escapeMarkup(base)}">${say.goToTheLibrary}</a></p></main></noscript>`
  return template
    .replace('<!--head-->', `<title>${say.noSuchPagePullquote}</title><meta name="robots" content="noindex">`)
    .replace('<!--app-->', () => said)
    .replace('<!--state-->', '')
}
