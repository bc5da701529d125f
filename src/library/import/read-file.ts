import * as say from '../../words/en.ts'
import type { Picture } from '../shelf.ts'
import { asHtml } from './as-html.ts'
import { decodeText } from './decode.ts'
import { type FrontMatter, readFrontMatter, writeFront } from './front-matter.ts'
import { ImportError } from './import-error.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import type { Skipped } from './skipped.ts'

/** A text taken in, not yet kept. */
export interface ImportedText {
  /** What the parser reads. */
  readonly source: string
  /** The file's name, or nothing for a pasted text. */
  readonly file?: string
  readonly matter: FrontMatter
  /** What of the file is not in the text: menus around an article, keys that mean nothing here. */
  readonly skipped: readonly Skipped[]
  /** What the file holds of pictures, in its order, whether the text names them or not. */
  readonly pictures?: readonly Picture[]
  /** Of a text that came in pages: words that are whole again, and the text as it came. */
  readonly mended?: { readonly joined: number; readonly before: string }
}

/** Larger files are books of several volumes, or no text. In bytes. */
export const LARGEST_FILE = 20_000_000
/** What the file picker offers. */
export const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,text/plain,text/markdown,text/html'
/** What they hold is no text, or little of it. */
const OTHER_KINDS = /\.(?:doc|odt|rtf|pdf|pages|epub|mht|mhtml|webarchive)$/i

/**
 * Read one file: decode it, take front matter off, turn Markdown and HTML into plain text.
 *
 * @throws ImportError with a sentence that says what is wrong and what to do.
 */
export async function readFile(file: File): Promise<ImportedText> {
  if (file.size > LARGEST_FILE) throw new ImportError(say.theFileIsLargerThan20)
  if (/\.docx$/i.test(file.name)) {
    const { text, pictures } = await (await import('./from-docx.ts')).readDocx(await readBytes(file))
    return { ...(await readText(text, file.name)), pictures }
  }
  if (OTHER_KINDS.test(file.name)) throw new ImportError(say.thisKindOfFileIsNotRead)
  const { text } = decodeText(new Uint8Array(await readBytes(file)))
  return readText(text, file.name)
}

async function readBytes(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch {
    throw new ImportError(say.theFileCouldNotBeOpened)
  }
}

/** Read a text whose kind its name tells; without a name it is plain text, a page if it begins as one, or what is clearly Markdown. */
export async function readText(text: string, name?: string): Promise<ImportedText> {
  const { matter, unread, body } = readFrontMatter(text.replace(/\r\n?/g, '\n'))
  const { text: plain, skipped, pictures } = await convert(body, name)
  const source = writeFront(matter, plain)
  if (!source.trim()) throw new ImportError(say.thereAreNoWordsInIt)
  // What was written before the text moves all of it, but for a headline above that.
  const moved = source.length - plain.length
  const first = plain.split('\n', 1)[0] ?? ''
  const head = source.startsWith(`${first}\n`) ? first.length : -1
  const all = [
    ...unread.map((line) => ({ at: 0, text: line })),
    ...skipped.map((one) => ({ ...one, at: one.at > head ? one.at + moved : one.at })),
  ]
  return { source, ...(name && { file: name }), matter, skipped: all, ...(pictures && { pictures }) }
}

interface Converted extends Pick<ImportedText, 'skipped' | 'pictures'> {
  readonly text: string
}

/**
 * Read what was copied from a page: its headings, lists, tables and captions, where they come with it. What has fewer words so than as
 * plain text is read as that.
 */
export async function readPasted(html: string, text: string): Promise<ImportedText> {
  if (!html || html.length > LARGEST_FILE) return readText(text)
  const { readCopied } = await import('./from-copied.ts')
  const copied = asHtml(() => readCopied(html))
  if (!copied || countWords(copied.known) < Math.max(1, countWords(text))) return readText(text)
  return { source: copied.text, matter: {}, skipped: copied.skipped }
}

/** Words, and no pictures' addresses. */
const countWords = (text: string): number => text.replace(/\]\(\S*/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0

async function convert(text: string, name = ''): Promise<Converted> {
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html)\b/i.test(text)) {
    const { readHtml } = await import('./from-html.ts')
    return asHtml(() => readHtml(text))
  }
  if (/\.(?:md|markdown)$/i.test(name) || (!name && looksLikeMarkdown(text))) {
    const { readMarkdown } = await import('./from-markdown.ts')
    return asHtml(() => readMarkdown(text))
  }
  return { text, skipped: [] }
}
