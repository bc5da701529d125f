import * as say from '../../words/en.ts'
import { escapeHtml } from './escape-html.ts'

/** Words to be quoted elsewhere, and what a citation needs. What is not known is missing. */
export interface Quoted {
  /** One line, without marks. */
  readonly words: string
  readonly speaker?: string
  readonly isLikely?: boolean
  readonly role?: string
  readonly headline: string
  readonly authors: readonly string[]
  /** The words' own address. */
  readonly url: string
  /** When it was read: the text has no date of its own. */
  readonly accessed: Date
}

/** The forms in which a quotation can be copied. */
export const FORMS = [
  { id: 'plain', name: say.plainText, format: formatPlain },
  { id: 'markdown', name: 'Markdown', format: formatMarkdown },
  { id: 'html', name: 'HTML', format: formatHtml },
  { id: 'apa', name: 'APA', format: formatApa },
  { id: 'mla', name: 'MLA', format: formatMla },
  { id: 'chicago', name: 'Chicago', format: formatChicago },
] as const

export type FormId = (typeof FORMS)[number]['id']

/** `“Words” — Rosa Marten, senior fellow. In “Headline”, URL`. */
export function formatPlain(quoted: Quoted): string {
  return `“${nestMarks(quoted.words)}”\n— ${sourceOf(quoted)}\n${quoted.url}`
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

/** APA, 7th edition: an undated web page, which is cited with the day of reading; the speaker is quoted at second hand. */
function formatApa({ words, speaker, isLikely, headline, authors, url, accessed }: Quoted): string {
  const names = authors.map(invert).map((name) => abbreviate(name))
  const title = `${headline.replace(/\.$/, '')}.`
  const by = joinNames(authors.map(familyOf), '&') || `“${nestMarks(headline)}”`
  const cited = speaker && !isLikely ? `${speaker}, as cited in ${by}, n.d.` : `${by}, n.d.`
  const read = accessed.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' })
  const lead = names.length > 0 ? `${joinNames(names, '&', true)} (n.d.). ${title}` : `${title} (n.d.).`
  return `“${nestMarks(words)}” (${cited})\n\n${lead} Retrieved ${read}, from ${url}`
}

/** MLA, 9th edition: `qtd. in` for words at second hand, and the day of access, as the page has no date. */
function formatMla({ words, speaker, isLikely, headline, authors, url, accessed }: Quoted): string {
  const [first, ...more] = authors
  const list = first ? [invert(first), ...more] : []
  const names = list.length > 2 ? `${list[0]}, et al` : list.length === 2 ? `${list[0]}, and ${list[1]}` : (list[0] ?? '')
  const title = `“${nestMarks(headline).replace(/\.$/, '')}${/[?!]$/.test(headline) ? '' : '.'}”`
  const months = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
  const read = `${accessed.getDate()} ${months[accessed.getMonth()]} ${accessed.getFullYear()}`
  const by = first ? familyOf(first) : `“${nestMarks(headline)}”`
  const cited = speaker && !isLikely ? `${speaker}, qtd. in ${by}` : by
  return `“${nestMarks(words)}” (${cited})\n\n${names ? `${endWithDot(names)} ` : ''}${title} ${url.replace(/^https?:\/\//, '')}. Accessed ${read}.`
}

/** Chicago, 17th edition: a full note. */
function formatChicago({ words, speaker, isLikely, headline, authors, url, accessed }: Quoted): string {
  const read = accessed.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' })
  const said = speaker && !isLikely ? `${speaker}, quoted in ` : ''
  const by = joinNames(authors, 'and')
  return `“${nestMarks(words)}”\n\n${said}${by ? `${by}, ` : ''}“${nestMarks(headline)},” accessed ${read}, ${url}.`
}

function speakerOf({ speaker, isLikely, role }: Quoted): string {
  return speaker ? [`${isLikely ? 'probably ' : ''}${speaker}`, role].filter(Boolean).join(', ') : ''
}

function sourceOf(quoted: Quoted): string {
  const who = speakerOf(quoted)
  return `${who ? `${who}, in ` : ''}“${nestMarks(quoted.headline)}”`
}

/** Inside double marks, double marks become single ones. */
function nestMarks(text: string): string {
  return text.replace(/[“„«]|"(?=[\p{L}\p{N}])/gu, '‘').replace(/[”»"]/gu, '’')
}

/** `Ana Maria Ruiz` → `Ruiz, Ana Maria`; a single name stays. */
function invert(name: string): string {
  const parts = name.trim().split(/\s+/)
  const family = parts.pop() ?? ''
  return parts.length > 0 ? `${family}, ${parts.join(' ')}` : family
}

/** `Ruiz, Ana Maria` → `Ruiz, A. M.`. */
function abbreviate(inverted: string): string {
  const [family = '', given] = inverted.split(', ')
  return given
    ? `${family}, ${given
        .split(' ')
        .map((part) => `${Array.from(part)[0]}.`)
        .join(' ')}`
    : family
}

function familyOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? ''
}

function endWithDot(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** @param hasComma - Before the last, as reference lists have it. */
function joinNames(names: readonly string[], last: string, hasComma = false): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')}${hasComma || names.length > 2 ? ',' : ''} ${last} ${names.at(-1)}`
}

/** Signs that would be read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*\d*)([#+.)-])(?=\s)/, '$1\\$2')
}
