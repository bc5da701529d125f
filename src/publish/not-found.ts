import { formatArticlePath } from '../address/paths.ts'
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
  const said = `<noscript><main class="page-message"><h1>There is no page at this address</h1><p>The link may have been mistyped or cut off, or the words it names have changed since. You can read:</p><ul>${links.join('')}</ul><p><a href="${escapeMarkup(base)}">Go to the library</a></p></main></noscript>`
  return template
    .replace('<!--head-->', '<title>No such page · Pullquote</title><meta name="robots" content="noindex">')
    .replace('<!--app-->', () => said)
    .replace('<!--state-->', '')
}
