import { convertToHtml } from 'mammoth'
import * as say from '../../words/en.ts'
import type { Picture } from '../shelf.ts'
import { asHtml } from './as-html.ts'
import { takeFromPage } from './embedded.ts'
import { writeArticle } from './html-lines.ts'
import { ImportError } from './import-error.ts'

/**
 * Turn a Word document into the plain text that the parser reads. Mammoth knows headings, lists and paragraphs by their styles, and gives
 * pictures as `data:` addresses.
 *
 * @throws ImportError where the bytes are no such document.
 */
export async function readDocx(bytes: ArrayBuffer): Promise<{ readonly text: string; readonly pictures: readonly Picture[] }> {
  try {
    const { value } = await convertToHtml({ arrayBuffer: bytes })
    return asHtml(() => {
      const { body } = new DOMParser().parseFromString(value, 'text/html')
      const pictures = takeFromPage(body)
      return { text: `${writeArticle(body).join('\n\n')}\n`, pictures }
    })
  } catch {
    throw new ImportError(say.thisWordDocumentCouldNotBe)
  }
}
