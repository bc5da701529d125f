import { fromBase64 } from '../base64.ts'
import { LARGEST_PICTURE, readPicture } from '../picture-file.ts'
import type { Picture } from '../shelf.ts'

// Pictures that a file holds itself, as `data:` addresses (RFC 2397). In the text their names take the addresses' place: a text with a
// picture's bytes in it could not be linked into.

/** Take embedded pictures out of a page, before anything else is done with it. */
export function takeFromPage(page: ParentNode): readonly Picture[] {
  return [...page.querySelectorAll('img[src]')].flatMap((image) => {
    const picture = readAddress(image.getAttribute('src') ?? '')
    if (picture) image.setAttribute('src', picture.name)
    return picture ?? []
  })
}

/** Where Markdown, and HTML in it, has an address. */
const LEAD = /(?:\]\(\s*<?|\]:\s*<?|\bsrc\s*=\s*["'])(?=data:image\/[\w.+-]{1,40};base64,)/gi

/** The same for Markdown. Quicker than its parser would be with all those letters. */
export function takeFromMarkdown(markdown: string): { readonly markdown: string; readonly pictures: readonly Picture[] } {
  const pictures: Picture[] = []
  let out = ''
  let from = 0
  for (const { index, 0: lead } of markdown.matchAll(LEAD)) {
    const start = index + lead.length
    const close = /[^\w:;,.+/=%-]/g
    close.lastIndex = start
    const end = close.exec(markdown)?.index ?? markdown.length
    const picture = readAddress(markdown.slice(start, end))
    if (!picture) continue
    pictures.push(picture)
    out += markdown.slice(from, start) + picture.name
    from = end
  }
  return { markdown: out + markdown.slice(from), pictures }
}

function readAddress(address: string): Picture | undefined {
  const head = /^data:[^,]{0,200};base64,/i.exec(address.slice(0, 300))?.[0]
  // A third more letters than bytes; spaces and escapes among them are few.
  if (!head || address.length > LARGEST_PICTURE * 1.5) return undefined
  const bytes = fromBase64(address.slice(head.length).replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '='))
  return bytes && readPicture(bytes)
}

/** Pictures without words that are smaller than this, in pixels, belong to the page around an article. */
const SMALLEST_WORDLESS = 120

/** Whether an address is that of a picture to be shown even where nothing is said of it. */
export function standsAlone(address: string): boolean {
  const [, width, height] = /^picture:(\d+)x(\d+)-/.exec(address) ?? []
  return Math.min(Number(width ?? 0), Number(height ?? 0)) >= SMALLEST_WORDLESS
}
