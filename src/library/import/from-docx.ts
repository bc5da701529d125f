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
  if (unfoldedSize(bytes) > LARGEST_UNFOLDED) throw new ImportError(say.thisWordDocumentUnfolds)
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

/** What the parts of a document may unfold to, in bytes; a zip file of 20 MB can hold a thousand times as much. */
const LARGEST_UNFOLDED = 200_000_000

/** What a zip file says its parts unfold to (PKWARE APPNOTE, 4.3.12, 4.3.16), in bytes; 0 where it is none. */
function unfoldedSize(bytes: ArrayBuffer): number {
  const view = new DataView(bytes)
  let end = view.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) return 0
  let size = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= view.byteLength; left--) {
    size += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}
