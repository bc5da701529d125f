import { convertToHtml } from 'mammoth'
import * as say from '../../words/en.ts'
import { asHtml } from './as-html.ts'
import { linesFromFragment } from './html-lines.ts'
import { ImportError } from './import-error.ts'

/**
 * Turn a Word document into the plain text that the parser reads. Mammoth knows headings, lists and paragraphs by their styles; pictures
 * are left out, their alternative text stays.
 *
 * @throws ImportError where the bytes are no such document.
 */
export async function textFromDocx(bytes: ArrayBuffer): Promise<string> {
  try {
    const { value } = await convertToHtml({ arrayBuffer: bytes })
    return `${asHtml(() => linesFromFragment(value)).join('\n\n')}\n`
  } catch {
    throw new ImportError(say.thisWordDocumentCouldNotBe)
  }
}
