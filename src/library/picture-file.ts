import type { Picture } from './shelf.ts'

/** Of one picture, in bytes: a photograph for a page is a tenth of it. */
export const LARGEST_PICTURE = 3_000_000
/** Smaller ones are icons, or what stands in until the picture itself is fetched. In pixels, as are the next. */
const SMALLEST = 48
const LONGEST_SIDE = 30_000
/** Unpacked, a picture takes four bytes a pixel. */
const MOST_PIXELS = 60_000_000

interface Head {
  readonly type: string
  readonly width: number
  readonly height: number
}

/**
 * Read a picture: PNG, JPEG, WebP, GIF or AVIF by its first bytes, whatever it is said to be. SVG is none of them, as it may hold a script.
 *
 * @returns It with its name, which is made of its size and its bytes; nothing where it is no such picture, too large, or an icon.
 */
export function readPicture(bytes: Uint8Array<ArrayBuffer>): Picture | undefined {
  const head = bytes.length <= LARGEST_PICTURE ? readHead(bytes) : undefined
  if (!head || Math.min(head.width, head.height) < SMALLEST || Math.max(head.width, head.height) > LONGEST_SIDE) return undefined
  if (head.width * head.height > MOST_PIXELS) return undefined
  return { name: `picture:${head.width}x${head.height}-${formatCheck(bytes)}`, type: head.type, bytes }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) and a sum, in base 36: two pictures of one article do not share them by accident. */
function formatCheck(bytes: Uint8Array): string {
  let [hash, sum] = [0x811c9dc5, 0]
  for (const byte of bytes) {
    hash = Math.imul(hash ^ byte, 0x01000193)
    sum = (Math.imul(sum, 31) + byte) | 0
  }
  return [hash, sum].map((part) => (part >>> 0).toString(36).padStart(7, '0')).join('')
}

function readHead(bytes: Uint8Array<ArrayBuffer>): Head | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isAt = (at: number, letters: string) => [...letters].every((letter, i) => bytes[at + i] === letter.charCodeAt(0))
  try {
    if (isAt(0, '\x89PNG\r\n\x1a\n') && isAt(12, 'IHDR'))
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
    if (isAt(0, 'GIF87a') || isAt(0, 'GIF89a'))
      return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (isAt(0, '\xff\xd8\xff')) return readJpeg(view, isAt)
    if (isAt(0, 'RIFF') && isAt(8, 'WEBP')) return readWebp(view, isAt)
    if (isAt(4, 'ftyp')) return readAvif(view, isAt)
  } catch {
    // It is cut off.
  }
  return undefined
}

type IsAt = (at: number, letters: string) => boolean

/** ITU T.81, B.1: segments up to the frame's, which has the size; one may say that the camera was held upright (Exif 2.3, 0x0112). */
function readJpeg(view: DataView, isAt: IsAt): Head | undefined {
  let isTurned = false
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at + 1) === 0xff) at++
    const marker = view.getUint8(at + 1)
    if (marker === 0xe1 && isAt(at + 4, 'Exif\0\0')) isTurned = readOrientation(view, at + 10, isAt) >= 5
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return turn({ type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }, isTurned)
  }
  return undefined
}

/** TIFF 6.0, section 2. What cannot be read turns nothing. */
function readOrientation(view: DataView, start: number, isAt: IsAt): number {
  try {
    return findOrientation(view, start, isAt)
  } catch {
    return 1
  }
}

function findOrientation(view: DataView, start: number, isAt: IsAt): number {
  const isLittle = isAt(start, 'II')
  const list = start + view.getUint32(start + 4, isLittle)
  for (let entry = list + 2; entry < list + 2 + 12 * view.getUint16(list, isLittle); entry += 12)
    if (view.getUint16(entry, isLittle) === 0x112) return view.getUint16(entry + 8, isLittle)
  return 1
}

/** RFC 9649. */
function readWebp(view: DataView, isAt: IsAt): Head | undefined {
  const type = 'image/webp'
  const get24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  if (isAt(12, 'VP8X')) return { type, width: get24(24) + 1, height: get24(27) + 1 }
  if (isAt(12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (isAt(12, 'VP8 ')) return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  return undefined
}

/** How far into a file its boxes about it are looked for, in bytes. */
const BOXES = 1 << 16
/** And its brands. */
const BRANDS = 1 << 9

/** ISO/IEC 23000-22: the largest of the sizes is the picture's, as its thumbnails and tiles have theirs; it may be turned. */
function readAvif(view: DataView, isAt: IsAt): Head | undefined {
  // The file says how long its list of brands is: whatever it says, it is short.
  const end = Math.min(view.getUint32(0), BRANDS)
  let isAvif = false
  for (let at = 8; at < end; at += 4) isAvif ||= isAt(at, 'avif') || isAt(at, 'avis')
  if (!isAvif) return undefined
  let found: Head | undefined
  let isTurned = false
  for (let at = 12; at < Math.min(BOXES, view.byteLength - 16); at++) {
    if (isAt(at, 'irot')) isTurned = view.getUint8(at + 4) % 2 === 1
    if (!isAt(at, 'ispe')) continue
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (!found || width * height > found.width * found.height) found = { type: 'image/avif', width, height }
  }
  return found && turn(found, isTurned)
}

const turn = (head: Head, isTurned: boolean): Head => (isTurned ? { ...head, width: head.height, height: head.width } : head)
