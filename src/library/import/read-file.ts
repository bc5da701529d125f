import { decodeText } from './decode.ts'
import { type FrontMatter, readFrontMatter, writeFront } from './front-matter.ts'
import { ImportError } from './import-error.ts'

/** A text taken in, not yet kept. */
export interface ImportedText {
  /** What the parser reads. */
  readonly source: string
  /** The file's name, or nothing for a pasted text. */
  readonly file?: string
  readonly matter: FrontMatter
}

/** Larger files are books of several volumes, or no text. In bytes. */
export const LARGEST_FILE = 20_000_000
/** What the file picker offers. */
export const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,text/plain,text/markdown,text/html'

/**
 * Read one file: decode it, take front matter off, turn Markdown and HTML into plain text.
 *
 * @throws ImportError with a sentence that says what is wrong and what to do.
 */
export async function readFile(file: File): Promise<ImportedText> {
  if (file.size > LARGEST_FILE) throw new ImportError('The file is larger than 20 MB. Split it, or save only the article’s text.')
  if (/\.docx$/i.test(file.name))
    return readText(await (await import('./from-docx.ts')).textFromDocx(await readBytes(file)), file.name)
  const { text } = decodeText(new Uint8Array(await readBytes(file)))
  return readText(text, file.name)
}

async function readBytes(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch {
    throw new ImportError('The file could not be opened. It may have been moved, or this browser may not read it.')
  }
}

/** Read a text whose kind its name tells; without a name it is plain text, or a page if it begins as one. */
export async function readText(text: string, name?: string): Promise<ImportedText> {
  const { matter, body } = readFrontMatter(text.replace(/\r\n?/g, '\n'))
  const source = writeFront(matter, await convert(body, name))
  if (!source.trim()) throw new ImportError('There are no words in it. Look whether the file was saved in full.')
  return { source, ...(name && { file: name }), matter }
}

async function convert(text: string, name = ''): Promise<string> {
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html)\b/i.test(text))
    return (await import('./from-html.ts')).textFromHtml(text)
  if (/\.(?:md|markdown)$/i.test(name)) return (await import('./from-markdown.ts')).textFromMarkdown(text)
  if (/\.(?:doc|odt|rtf|pdf|pages|epub)$/i.test(name))
    throw new ImportError(
      'This kind of file is not read here. Save it as plain text (.txt) or as a web page (.html) and try again.',
    )
  return text
}
