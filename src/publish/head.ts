import { ENGLISH, quote } from '../reader/copy/marks.ts'
import { escapeMarkup, formatScriptJson } from './escape.ts'
import type { Page } from './pages.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './preview-picture.ts'
import { formatHref, type Site } from './site.ts'

/** Where the feed stands, below the base. */
export const FEED = '/feed.xml'

/**
 * What a page's head holds beside its title, description and canonical address, which the reader itself writes and keeps right:
 * Open Graph (https://ogp.me), Twitter's card, the feed, and for a quotation its oEmbed (https://oembed.com, 4, "Discovery").
 *
 * @param hasPicture - Whether a preview picture stands beside the page.
 */
export function formatHead(page: Page, site: Site, hasPicture: boolean): string {
  const picture = hasPicture ? formatHref(site, `${page.path}.png`) : undefined
  const property = (name: string, content: string | undefined) =>
    content ? `<meta property="${name}" content="${escapeMarkup(content)}">` : ''
  const name = (name: string, content: string | undefined) =>
    content ? `<meta name="${name}" content="${escapeMarkup(content)}">` : ''
  const alternate = (type: string, path: string, title: string) =>
    `<link rel="alternate" type="${type}" href="${escapeMarkup(formatHref(site, path))}" title="${escapeMarkup(title)}">`
  return [
    property('og:site_name', 'Pullquote'),
    property('og:type', page.type),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:url', formatHref(site, page.path)),
    property('og:image', picture),
    picture && property('og:image:type', 'image/png'),
    picture && property('og:image:width', String(PICTURE_WIDTH)),
    picture && property('og:image:height', String(PICTURE_HEIGHT)),
    picture && property('og:image:alt', describePicture(page)),
    name('twitter:card', picture ? 'summary_large_image' : 'summary'),
    name('twitter:title', page.title),
    name('twitter:description', page.description),
    name('twitter:image', picture),
    picture && name('twitter:image:alt', describePicture(page)),
    alternate('application/atom+xml', FEED, 'Pullquote'),
    page.embed && alternate('application/json+oembed', page.embed.oembedPath, page.title),
  ]
    .filter(Boolean)
    .join('')
}

/** What a page is as JSON-LD (https://schema.org), for the page's end: it is longer than the head, and no reader waits for it. */
export function formatData(page: Page, site: Site, hasPicture: boolean): string {
  if (!page.data) return ''
  const data = page.data(hasPicture ? { image: formatHref(site, `${page.path}.png`) } : {})
  return `<script type="application/ld+json">${formatScriptJson(data)}</script>`
}

function describePicture({ picture }: Page): string {
  if (!picture) return ''
  return [
    picture.kind === 'quotation' ? quote(picture.words, picture.marks ?? ENGLISH) : picture.words,
    picture.speaker,
    picture.role,
  ]
    .filter(Boolean)
    .join(', ')
}
