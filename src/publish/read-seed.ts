import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decodeText } from '../library/import/decode.ts'
import { type FrontMatter, readFrontMatter } from '../library/import/front-matter.ts'
import { readText } from '../library/import/read-file.ts'

/** What of a folder can be an article. */
export const SEED = /\.(?:txt|text|md|markdown|x?html?)$/i

/**
 * Read a file of the folder as the library's page would read it. A plain text stays as it is to the byte, but for front matter and an
 * encoding other than UTF-8.
 *
 * @throws ImportError with a sentence that says what is wrong and what to do.
 */
export async function readSeed(file: string): Promise<{ readonly source: string; readonly matter: FrontMatter }> {
  const { text } = decodeText(new Uint8Array(readFileSync(file)))
  const isPlain = /\.te?xt$/i.test(file)
  if (isPlain && Object.keys(readFrontMatter(text.replace(/\r\n?/g, '\n')).matter).length === 0)
    return { source: text, matter: {} }
  // A plain text may be a page under another name.
  if (!isPlain || /<[a-z!]/i.test(text)) await provideDocuments()
  return readText(text, path.basename(file))
}

/** What reads HTML wants the browser's parser. It is large: only for a folder that has pages or Markdown. */
async function provideDocuments(): Promise<void> {
  if ('DOMParser' in globalThis) return
  const { JSDOM } = await import('jsdom')
  const { DOMParser, Element } = new JSDOM('').window
  Object.assign(globalThis, { DOMParser, Element })
}
