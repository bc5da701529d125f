import { escapeMarkup } from './escape.ts'
import { FEED } from './head.ts'
import type { Page } from './pages.ts'
import { formatUrl, type Site } from './site.ts'

const PROLOGUE = '<?xml version="1.0" encoding="utf-8"?>\n'

/** An article as the feed tells of it. */
export interface FeedEntry {
  readonly page: Page
  readonly changed: Date
}

/**
 * The articles as an Atom feed (RFC 4287), newest change first.
 *
 * An entry's author is who wrote the article, where the text tells, as an entry must have one; else the feed's.
 */
export function formatFeed(entries: readonly FeedEntry[], site: Site): string {
  const home = escapeMarkup(formatUrl(site, '/'))
  const sorted = [...entries].sort((a, b) => b.changed.getTime() - a.changed.getTime())
  const items = sorted.map(({ page, changed }) => {
    const url = escapeMarkup(formatUrl(site, page.path))
    const author = page.picture?.speaker
    return `  <entry>
    <id>${url}</id>
    <title>${escapeMarkup(page.title)}</title>
    <link href="${url}"/>
    <updated>${changed.toISOString()}</updated>
    ${author ? `<author><name>${escapeMarkup(author)}</name></author>` : ''}
    ${page.description ? `<summary>${escapeMarkup(page.description)}</summary>` : ''}
  </entry>
`.replace(/^\s*\n/gm, '')
  })
  return `${PROLOGUE}<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${home}</id>
  <title>Pullquote</title>
  <author><name>Pullquote</name></author>
  <link href="${home}"/>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(formatUrl(site, FEED))}"/>
  <updated>${(sorted[0]?.changed ?? new Date(0)).toISOString()}</updated>
${items.join('')}</feed>
`
}

/** Every page for search engines (https://www.sitemaps.org/protocol.html), with the time of its text's last change. */
export function formatSitemap(pages: readonly { readonly page: Page; readonly changed?: Date }[], site: Site): string {
  const items = pages.map(({ page, changed }) => {
    const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
    return `  <url><loc>${escapeMarkup(formatUrl(site, page.path))}</loc>${lastmod}</url>\n`
  })
  return `${PROLOGUE}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</urlset>\n`
}

/** Everything may be read (RFC 9309). Robots look for this file at a host's root only: in a sub-path it is for people. */
export function formatRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${formatUrl(site, '/sitemap.xml')}\n`
}
