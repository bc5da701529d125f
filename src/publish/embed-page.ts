import { EMBED_WIDTH, formatEmbedCode, reckonEmbedHeight } from '../address/embed.ts'
import { formatEmbedLink } from '../address/quote-link.ts'
import { quote } from '../reader/copy/marks.ts'
import * as say from '../words/en.ts'
import { escapeMarkup } from './escape.ts'
import type { Embed, Page } from './pages.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './preview-picture.ts'
import { formatHref, formatUrl, type Site } from './site.ts'

/** The page's own few rules: it stands in other people's pages, in their light or dark, and loads nothing. */
const STYLE = `:root{color-scheme:light dark}
*{box-sizing:border-box;margin:0}
body{padding:1.25rem 1.5rem;border:1px solid light-dark(#dcd6cb,#3a3530);border-top:4px solid light-dark(#9a2b1e,#f29a86);background:light-dark(#fcfbf8,#171513);color:light-dark(#1d1b18,#e8e3da);font:400 1rem/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
blockquote{color:light-dark(#9a2b1e,#f29a86);font:400 1.25rem/1.45 Georgia,"Times New Roman",serif}
.speaker{margin-top:.75rem}
.role{display:block;color:light-dark(#5c574f,#aaa297);font-size:.9rem}
.back{margin-top:.75rem;font-size:.9rem}
a{color:inherit;text-underline-offset:.18em}
a:focus-visible{outline:3px solid light-dark(#1a5fb4,#8ab8ff);outline-offset:3px}`

/** A whole page with one quotation, its speaker and the way back; no script. */
export function formatEmbedPage(page: Page, embed: Embed, site: Site): string {
  const { words, marks, speaker, role, headline } = embed
  const canonical = escapeMarkup(formatHref(site, page.path))
  const back = escapeMarkup(formatHref(site, embed.link))
  const who = speaker
    ? `<p class="speaker" dir="auto"><b>${escapeMarkup(speaker)}</b>${role ? `<span class="role">${escapeMarkup(role)}</span>` : ''}</p>`
    : ''
  return `<!doctype html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeMarkup(page.title)}</title>
<link rel="canonical" href="${canonical}">
<link rel="icon" href="${escapeMarkup(site.base)}favicon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<main>
<blockquote dir="auto" cite="${canonical}"><p>${escapeMarkup(quote(words, marks))}</p></blockquote>
${who}
<p class="back" dir="auto"><a href="${back}" target="_top">${escapeMarkup(headline)}</a></p>
</main>
</body>
</html>
`
}

/**
 * What oEmbed's consumers read (https://oembed.com, 2.3.4): a `rich` answer. Sizes are CSS pixels.
 *
 * @param hasPicture - Whether the quotation's preview picture could be drawn.
 */
export function formatOembed(page: Page, embed: Embed, site: Site, hasPicture: boolean): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title: page.title,
    ...(embed.speaker && { author_name: embed.speaker }),
    provider_name: 'Pullquote',
    provider_url: formatUrl(site, '/'),
    html: formatEmbedCode(formatUrl(site, formatEmbedLink(embed.link)), embed.words),
    width: EMBED_WIDTH,
    height: reckonEmbedHeight(embed.words),
    ...(hasPicture && {
      thumbnail_url: formatUrl(site, `${page.path}.png`),
      thumbnail_width: PICTURE_WIDTH,
      thumbnail_height: PICTURE_HEIGHT,
    }),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}
