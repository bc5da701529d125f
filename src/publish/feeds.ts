import { escapeMarkup } from './escape.ts'
import { FEED } from './head.ts'
import type { Page } from './pages.ts'
import { formatUrl, type Site } from './site.ts'

/** A feed is fetched whole each time: it holds the newest alone. */
const IN_FEED = 100

/** Addresses in one site map, at most (https://www.sitemaps.org/protocol.html#index). */
const IN_MAP = 50_000

const PROLOGUE = '<?xml version="1.0" encoding="utf-8"?>\n'

/** An article as the feed tells of it. */
export interface FeedEntry {
  readonly page: Page
  readonly changed: Date
}

/**
 * The articles as an Atom feed (RFC 4287), the hundred that changed last, newest change first.
 *
 * An entry's author is who wrote the article, where the text tells, as an entry must have one; else the feed's.
 */
export function formatFeed(entries: readonly FeedEntry[], site: Site): string {
  const home = escapeMarkup(formatUrl(site, '/'))
  const sorted = [...entries].sort((a, b) => b.changed.getTime() - a.changed.getTime()).slice(0, IN_FEED)
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

interface DatedPage {
  readonly page: Page
  readonly changed?: Date
}

/**
 * Every page for search engines (https://www.sitemaps.org/protocol.html), with the time of its text's last change: one map, or for
 * more than 50,000 pages several with a map of them.
 *
 * @returns Files by their names; `sitemap.xml` is the one to be told of.
 */
export function formatSitemaps(pages: readonly DatedPage[], site: Site): readonly (readonly [name: string, text: string])[] {
  if (pages.length <= IN_MAP) return [['sitemap.xml', formatSitemap(pages, site)]]
  const maps = Array.from(
    { length: Math.ceil(pages.length / IN_MAP) },
    (_, i) => [`sitemap-${i + 1}.xml`, formatSitemap(pages.slice(i * IN_MAP, (i + 1) * IN_MAP), site)] as const,
  )
  const items = maps.map(([name]) => `  <sitemap><loc>${escapeMarkup(formatUrl(site, `/${name}`))}</loc></sitemap>\n`)
  const index = `${PROLOGUE}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</sitemapindex>\n`
  return [['sitemap.xml', index], ...maps]
}

function formatSitemap(pages: readonly DatedPage[], site: Site): string {
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
