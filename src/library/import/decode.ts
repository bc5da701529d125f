import { analyse } from 'chardet'
import * as say from '../../words/en.ts'
import { ImportError } from './import-error.ts'

/** How much of a file is looked at to guess its encoding, in bytes. */
const SAMPLE = 1 << 16

/**
 * Turn a file's bytes into text.
 *
 * A byte order mark decides; then UTF-8, which no other encoding looks like by chance; then UTF-16 without a mark, by its zero
 * bytes, or those of one script; then what `chardet` thinks likeliest of the single-byte ones, of which Windows-1252 is by far the most common.
 *
 * @throws ImportError where the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const encoding = detect(bytes)
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const text = /^(?:windows-1252|iso-8859-1)$/i.test(encoding) ? decoded.replace(/[\x80-\x9f]/g, readWindows) : decoded
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding }
}

/** What 0x80 to 0x9F are in Windows-1252 (WHATWG Encoding). Some versions of Node read them as control letters. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const readWindows = (letter: string): string => WINDOWS.charAt(letter.charCodeAt(0) - 0x80)

function detect(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 8 && even === 0) return 'utf-16le'
  if (even > sample.length / 8 && odd === 0) return 'utf-16be'
  if (even + odd > 0 && bytes.length % 2 === 0) {
    const [whole, half] = even === 0 ? (['utf-16le', 1] as const) : (['utf-16be', 0] as const)
    if (Math.min(even, odd) === 0 && isOneScript(sample, whole, half)) return whole
    const square = ['utf-16le', 'utf-16be'].find((name) => {
      const text = new TextDecoder(name).decode(sample)
      return SQUARE.some((letter) => isWords(text, letter))
    })
    if (square) return square
  }
  if (even + odd > 0) throw new ImportError(say.thisIsNoTextFile)
  if (isUtf8(bytes) || isNearlyUtf8(sample)) return 'utf-8'
  const told = encodingToldIn(sample)
  if (told && isKnown(told)) return told
  const isOther = hasManyOthers(sample)
  return analyse(sample).find(({ name }) => isKnown(name) && (isOther || isLatin(name)))?.name ?? 'windows-1252'
}

/** A letter or two cut or mistyped: in no other encoding would nearly all that is beyond ASCII be right by chance. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample)
  const wrong = text.match(/\uFFFD/g)?.length ?? 0
  const right = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  return right >= 4 * wrong
}

/** What a page says of itself, as browsers look for it: in its first bytes. */
function encodingToldIn(sample: Uint8Array): string | undefined {
  const lead = String.fromCharCode(...sample.subarray(0, 2048))
  if (!/^\s*<(?:!doctype|html|head|\?xml|!--)/i.test(lead)) return undefined
  return /<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(lead)?.[1]
}

const isLatin = (name: string): boolean => /^(?:windows-125[0247]|iso-8859-(?:[1-4]|9|1[03-6])|macintosh)$/i.test(name)

/** Whether many letters are beyond ASCII: nearly all in Cyrillic, Greek or Chinese, few in German. */
function hasManyOthers(sample: Uint8Array): boolean {
  let other = 0
  let ascii = 0
  for (const byte of sample)
    if (byte > 0x7f) other++
    else if (/[a-z]/i.test(String.fromCharCode(byte))) ascii++
  return other >= 12 && other > 0.3 * (other + ascii)
}

/** Whether every other byte is mostly the same, as in Cyrillic or Greek, and they make words. */
function isOneScript(sample: Uint8Array, encoding: string, half: 0 | 1): boolean {
  const counts = new Uint32Array(256)
  for (let at = half; at < sample.length; at += 2) counts[sample[at] as number] = (counts[sample[at] as number] as number) + 1
  return Math.max(...counts.subarray(1)) >= sample.length / 4 && isWords(new TextDecoder(encoding).decode(sample), LETTER)
}

const LETTER = /[\p{L}\p{M}]/gu
/** Chinese and Japanese, Korean: their letters share no byte. Rare characters are left out: they are a tenth of all there is, and of chance. */
const SQUARE = [/[\u3040-\u30ff\u4e00-\u9fff]/g, /[\uac00-\ud7a3]/g]

/** No binary file has letters only. */
function isWords(text: string, letter: RegExp): boolean {
  const letters = text.match(letter)?.length ?? 0
  return letters > text.length * 0.6 && !/[\p{Cn}\p{Co}\p{Cs}\uFFFD]|(?!\s)\p{Cc}/u.test(text.slice(0, -1))
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What chardet may find and TextDecoder can read. ISO-8859-1 is read as Windows-1252, as the web does. */
function isKnown(name: string): boolean {
  if (/^utf|^ascii/i.test(name)) return false
  try {
    new TextDecoder(name)
    return true
  } catch {
    return false
  }
}
