import * as say from '../../words/en.ts'
import { writeAddress } from './picture-address.ts'

/** What a file says of its article before the text. */
export interface FrontMatter {
  readonly title?: string
  /** What stands below the headline. */
  readonly standfirst?: string
  readonly byline?: string
  readonly date?: string
  /** Where the article was published. */
  readonly address?: string
  /** A picture's address, told as a caption. */
  readonly picture?: string
}

const FENCE = /^---[^\S\n]*\n([\s\S]{0,4000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/
/** What a mail program writes above a mail: what was pasted with it says what it is about, and from whom. */
const MAIL = /^\s*((?:(?:From|Sent|Date|To|Cc|Reply-To|Subject):[^\n]{0,400}\n){2,7})/i
const ADDRESS = /\s*<[^\s<>]+@[^\s<>]+>\s*$/
const LINE = /^([\p{L}_-]{2,20})[^\S\n]*:[^\S\n]*(.*)$/u
/** An item of a list, as a value or by its name. */
const ITEM = /^[^\S\n]*-[^\S\n]+(?:name:[^\S\n]*)?(\S.*)$/
/** What YAML writes before a value that fills the lines below. */
const FOLDED = /^[>|][+-]?$/
const KEYS: Record<string, keyof FrontMatter> = {
  ...{
    title: 'title',
    headline: 'title',
    standfirst: 'standfirst',
    subtitle: 'standfirst',
    description: 'standfirst',
    byline: 'byline',
    author: 'byline',
    authors: 'byline',
    date: 'date',
    published: 'date',
  },
  ...{ source: 'address', url: 'address', link: 'address', address: 'address', picture: 'picture', image: 'picture' },
}
const MAIL_KEYS: Record<string, keyof FrontMatter> = { subject: 'title', from: 'byline', date: 'date', sent: 'date' }

/**
 * Take the lines between `---` at the top of a file apart, as Jekyll, Hugo and Obsidian write them: `title: …`. Those above a mail too.
 *
 * Only plain `key: value` lines and lists of plain values are read. What is no front matter stays text, unknown keys are left out.
 */
export function readFrontMatter(text: string): {
  readonly matter: FrontMatter
  /** Lines that say nothing to this reader. */
  readonly unread: readonly string[]
  readonly body: string
} {
  const mail = findMailHead(text)
  const fence = mail ?? FENCE.exec(text)
  const keys = mail ? MAIL_KEYS : KEYS
  const lines = fence?.[1]?.split('\n').filter((line) => line.trim()) ?? []
  const pairs = lines.map((line) => LINE.exec(line))
  if (!fence || !pairs.some(Boolean)) return { matter: {}, unread: [], body: text }
  const matter: Partial<Record<keyof FrontMatter, string>> = {}
  const unread: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const pair = pairs[at]
    const from = at
    const items: string[] = []
    if (pair && !pair[2]?.trim()) while (ITEM.test(lines[at + 1] ?? '')) items.push(ITEM.exec(lines[++at] ?? '')?.[1] ?? '')
    const name = pair?.[1]?.toLowerCase() ?? ''
    const key = Object.hasOwn(keys, name) && keys[name]
    const value = key && writeValue(key, items.length ? items : readValues(pair?.[2] ?? ''))
    // A description is often the subtitle again, in other words.
    const isSecond = key === 'standfirst' && matter.standfirst !== undefined
    if (key && value && !isSecond) matter[key] = value
    if (!key || !value || isSecond || ADDRESS.test(lines[from] ?? '')) unread.push(...lines.slice(from, at + 1))
  }
  return { matter, unread, body: text.slice(fence[0].length).replace(/^\s*\n/, '') }
}

/** It names a sender and a subject; else such lines may be the text's own. */
function findMailHead(text: string): RegExpExecArray | null {
  const head = MAIL.exec(text)
  return head && /^From:/im.test(head[0]) && /^Subject:/im.test(head[0]) ? head : null
}

const unquote = (value: string): string =>
  value
    .replace(ADDRESS, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')

/** `[A Bee, "C Dee"]` in one line, or a value alone. */
function readValues(written: string): readonly string[] {
  const inside = /^\[(.*)\]$/.exec(written.trim())?.[1]
  return inside === undefined ? [written] : (inside.match(/\s*(?:"[^"]*"|'[^']*'|[^,]+)/g) ?? [])
}

/** Several authors are one byline; of anything else the first counts. */
function writeValue(key: keyof FrontMatter, values: readonly string[]): string {
  const plain = values.map(unquote).filter((one) => one && !FOLDED.test(one))
  return (key === 'byline' ? new Intl.ListFormat(say.dateLanguage).format(plain) : plain[0]) ?? ''
}

/** The text with what the front matter says of it where a newspaper would print it: headline, standfirst, byline. */
export function writeFront({ title, standfirst, byline, picture }: FrontMatter, body: string): string {
  const first = body
    .trimStart()
    .split('\n', 1)[0]
    ?.replace(/^#+\s*/, '')
    .trim()
  const parts = [
    title && title !== first ? title : '',
    standfirst && !body.includes(standfirst) ? standfirst : '',
    byline && !body.includes(byline) ? (/^by\b/i.test(byline) ? byline : `By ${byline}`) : '',
    picture ? `![${title ?? say.pictureInText}](${writeAddress(picture)})` : '',
  ].filter(Boolean)
  if (!parts.length) return body
  if (title === first || !title) {
    const head = body.trimStart().split('\n', 1)[0] ?? ''
    // Nothing but a headline may stand above a standfirst.
    return title || parts.includes(standfirst ?? '')
      ? [head, ...parts, body.trimStart().slice(head.length).trimStart()].join('\n\n')
      : `${parts.join('\n\n')}\n\n${body}`
  }
  return `${parts.join('\n\n')}\n\n${body}`
}
