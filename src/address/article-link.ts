/**
 * A link that carries a whole article in its fragment, so that no server has to keep it.
 *
 * `/read#2.DATA.TARGET.CORRECTIONS`: the version, the text as UTF-8 through zlib (RFC 1950, whose sum tells a damaged link) in base64url
 * (RFC 4648, no padding), the path below the article that is in focus (`quotes/…`, `voices/…` or a section's slug after `#`),
 * percent-encoded, and what was put right in how the text was read, packed as the text is. What is empty at the end is left out. Version 1
 * was packed by deflate (RFC 1951), which has no sum, and had no corrections. Fragments are not sent to hosts.
 */

/** Where such links are read. */
export const READ = '/read'
/** Longest link made, in characters: chats and mail programs cut longer ones. */
export const LONGEST_LINK = 32_000
/** Largest text that a link may unfold to, in bytes. A link of 32 kB holds a third of it, unless it is a list that repeats
 * itself, or a decompression bomb. */
export const LARGEST_TEXT = 300_000
const LARGEST_CORRECTIONS = 100_000

/** Why a link that should carry an article does not. `large`: refused before it was unpacked whole. */
export class ArticleLinkError extends Error {
  override readonly name = 'ArticleLinkError'
  constructor(readonly reason: 'damaged' | 'large' | 'newer') {
    super(reason)
  }
}

/** What a link carries. */
export interface CarriedArticle {
  readonly text: string
  /** What to open in it: path and fragment below the article's address, such as `/quotes/we-will-ab12c` or `#why`. */
  readonly target: string
  /** What was put right in how it was read, as it is kept; empty where nothing was. */
  readonly corrections: string
}

/** The fragment, with its `#`, that carries a text. */
export async function formatArticleFragment({ text, target = '', corrections = '' }: Partial<CarriedArticle>): Promise<string> {
  const parts = ['2', await pack(text ?? '')]
  if (target || corrections) parts.push(encodeURIComponent(target).replace(/\./g, '%2E'))
  if (corrections) parts.push(await pack(corrections))
  return `#${parts.join('.')}`
}

/**
 * Read a fragment back.
 *
 * @throws ArticleLinkError where it is damaged, cut off, too large when unpacked, or of a version that came later.
 */
export async function parseArticleFragment(fragment: string): Promise<CarriedArticle> {
  // No longer one is made; what it would unfold to is not even looked at.
  if (fragment.length > 2 * LONGEST_LINK) throw new ArticleLinkError('large')
  const [version = '', data = '', focus = '', corrections = '', ...rest] = fragment.replace(/^#/, '').split('.')
  if (/^(?:[3-9]|[1-9]\d+)$/.test(version)) throw new ArticleLinkError('newer')
  const packing = version === '2' ? 'deflate' : version === '1' && !corrections ? 'deflate-raw' : undefined
  if (!packing || !data || rest.length > 0) throw new ArticleLinkError('damaged')
  try {
    return {
      text: await unpack(data, packing, LARGEST_TEXT),
      target: decodeURIComponent(focus),
      corrections: corrections && (await unpack(corrections, packing, LARGEST_CORRECTIONS)),
    }
  } catch (error) {
    throw error instanceof ArticleLinkError ? error : new ArticleLinkError('damaged')
  }
}

async function pack(text: string): Promise<string> {
  return toBase64(await pump(new TextEncoder().encode(text), new CompressionStream('deflate'), Number.POSITIVE_INFINITY))
}

async function unpack(data: string, packing: CompressionFormat, most: number): Promise<string> {
  if (!/^[\w-]+$/.test(data)) throw new ArticleLinkError('damaged')
  const bytes = await pump(fromBase64(data), new DecompressionStream(packing), most)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** Bytes that go in at once: browsers unfold all that they are given before the first of it can be read, a thousandfold at most. */
const SLICE = 512

/** Push bytes through a stream, and stop as soon as more than `most` have come out. */
async function pump(bytes: Uint8Array, stream: CompressionStream | DecompressionStream, most: number): Promise<Uint8Array> {
  const writer = stream.writable.getWriter()
  const write = async () => {
    for (let at = 0; at < bytes.length; at += SLICE) await writer.write(bytes.slice(at, at + SLICE))
    await writer.close()
  }
  const written = write()
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
