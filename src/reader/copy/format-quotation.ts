import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { formatApa, formatChicago, formatMla } from './cite.ts'
import { escapeHtml } from './escape-html.ts'
import { quote } from './marks.ts'
import type { Quoted } from './quoted.ts'

/** The forms in which a quotation can be copied. */
export const FORMS = [
  { id: 'plain', name: say.plainText, format: formatPlain },
  { id: 'markdown', name: 'Markdown', format: formatMarkdown },
  { id: 'html', name: 'HTML', format: formatHtml },
  { id: 'apa', name: 'APA', format: formatApa, isCitation: true },
  { id: 'mla', name: 'MLA', format: formatMla, isCitation: true },
  { id: 'chicago', name: 'Chicago', format: formatChicago, isCitation: true },
] as const

export type FormId = (typeof FORMS)[number]['id']

/** `“Words” — Rosa Marten, senior fellow, in “Headline”, URL`, in the marks of the text. */
export function formatPlain(quoted: Quoted): string {
  return `${quote(quoted.words, quoted.marks)}\n— ${sourceOf(quoted)}\n${quoted.url}`
}

function formatMarkdown(quoted: Quoted): string {
  const { words, headline, url } = quoted
  const who = speakerOf(quoted)
  return `> ${escapeMarkdown(words)}\n>\n> — ${who ? `${escapeMarkdown(who)}, ` : ''}[${escapeMarkdown(headline)}](<${url}>)\n`
}

function formatHtml(quoted: Quoted): string {
  const { words, headline, url } = quoted
  const who = speakerOf(quoted)
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(headline)}</a>`
  return `<figure>\n<blockquote cite="${escapeHtml(url)}"><p>${escapeHtml(words)}</p></blockquote>\n<figcaption>${
    who ? `${escapeHtml(who)}, ` : ''
  }<cite>${link}</cite></figcaption>\n</figure>\n`
}

function speakerOf({ speaker, isLikely, role }: Quoted): string {
  return speaker ? [`${isLikely ? `${say.probablyInLine} ` : ''}${speaker}`, role].filter(Boolean).join(', ') : ''
}

function sourceOf(quoted: Quoted): string {
  const who = speakerOf(quoted)
  const headline = quote(quoted.headline, quoted.marks)
  return who ? fill(say.whoInHeadline, { who, headline }) : headline
}

/** Signs that would be read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*\d*)([#+.)-])(?=\s)/, '$1\\$2')
}
