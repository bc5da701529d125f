/**
 * A link that carries a whole article in its fragment, so that no server has to keep it.
 *
 * `/read#1.DATA` or `/read#1.DATA.TARGET`: the version, the text as UTF-8 through deflate (RFC 1951) in base64url (RFC 4648, no
 * padding), and the path below the article that is in focus (`quotes/…`, `voices/…` or a section's slug after `#`), percent-encoded.
 * Fragments are not sent to hosts.
 */

/** Where such links are read. */
export const READ = '/read'
const VERSION = '1'
/** Longest link made, in characters: chats and mail programs cut longer ones. */
export const LONGEST_LINK = 32_000
/** Largest text that a link may unfold to, in bytes. A link of 32 kB holds less by far, unless it is a decompression bomb. */
const LARGEST_TEXT = 2_000_000

/** Why a link that should carry an article does not. `large`: refused before it was unpacked whole. */
export class ArticleLinkError extends Error {
  override readonly name = 'ArticleLinkError'
  constructor(readonly reason: 'damaged' | 'large' | 'newer') {
    super(reason)
  }
}

/**
 * The fragment, with its `#`, that carries a text.
 *
 * @param target - What to open in it: path and fragment below the article's address, such as `/quotes/we-will-ab12c` or `#why`.
 */
export async function formatArticleFragment(text: string, target = ''): Promise<string> {
  const packed = await pump(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)
  const focus = target ? `.${encodeURIComponent(target).replace(/\./g, '%2E')}` : ''
  return `#${VERSION}.${toBase64(packed)}${focus}`
}

/**
 * Read a fragment back.
 *
 * @throws ArticleLinkError where it is damaged, cut off, too large when unpacked, or of a version that came later.
 */
export async function parseArticleFragment(fragment: string): Promise<{ readonly text: string; readonly target: string }> {
  const [version = '', data = '', focus = '', ...rest] = fragment.replace(/^#/, '').split('.')
  if (/^[2-9]\d*$/.test(version)) throw new ArticleLinkError('newer')
  if (version !== VERSION || !data || rest.length > 0 || !/^[\w-]+$/.test(data)) throw new ArticleLinkError('damaged')
  try {
    const bytes = await pump(fromBase64(data), new DecompressionStream('deflate-raw'), LARGEST_TEXT)
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), target: decodeURIComponent(focus) }
  } catch (error) {
    throw error instanceof ArticleLinkError ? error : new ArticleLinkError('damaged')
  }
}

/** Push bytes through a stream, and stop as soon as more than `most` have come out. */
async function pump(bytes: Uint8Array, stream: CompressionStream | DecompressionStream, most: number): Promise<Uint8Array> {
  const writer = stream.writable.getWriter()
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close())
  written.catch(() => undefined) // the reader hears of it
  const reader = stream.readable.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    size += part.value.length
    if (size > most) {
      await reader.cancel().catch(() => undefined)
      throw new ArticleLinkError('large')
    }
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}
