import type { Corrections } from '../../article/corrections.ts'
import { fromBase64, toBase64 } from '../../library/base64.ts'
import type { ImportedText } from '../../library/import/read-file.ts'
import { readPicture } from '../../library/picture-file.ts'
import type { Picture } from '../../library/shelf.ts'

/** A text that was looked at and not kept, as this tab remembers it: pictures in base64. */
export interface LookedDraft {
  readonly text: Omit<ImportedText, 'pictures'> & { readonly pictures?: readonly string[] }
  readonly corrections: Corrections
  readonly isTyped?: boolean
  /** What was looked at when it came. */
  readonly before?: LookedDraft
}

/** A text that is looked at, and the one before it. */
export interface LookedText {
  readonly text: ImportedText
  readonly corrections: Corrections
  readonly isTyped?: boolean
  readonly before?: LookedText | undefined
}

/** A tab's store takes some 5 MB: larger pictures come with the file once more, the text and its corrections stay. */
const hasRoom = (pictures: readonly Picture[]) => pictures.reduce((sum, { bytes }) => sum + bytes.length, 0) < 1_000_000

export const writeLooked = ({ text: { pictures, ...text }, corrections, isTyped, before }: LookedText): LookedDraft => ({
  text: { ...text, ...(pictures && hasRoom(pictures) && { pictures: pictures.map(({ bytes }) => toBase64(bytes)) }) },
  corrections,
  ...(isTyped && { isTyped }),
  ...(before && { before: writeLooked(before) }),
})

export function readLooked({ text: { pictures, ...text }, before, ...rest }: LookedDraft): LookedText {
  const read = pictures?.flatMap((written) => readPicture(fromBase64(written) ?? new Uint8Array()) ?? [])
  return { ...rest, text: { ...text, ...(read && { pictures: read }) }, ...(before && { before: readLooked(before) }) }
}
