import type { Corrections } from '../../article/corrections.ts'
import { fromBase64, toBase64 } from '../../library/base64.ts'
import type { ImportedText } from '../../library/import/read-file.ts'
import { readPicture } from '../../library/picture-file.ts'
import type { Picture } from '../../library/shelf.ts'

/** A text that was looked at and not kept, as this tab remembers it: pictures in base64. */
export interface LookedDraft {
  readonly text: Omit<ImportedText, 'pictures'> & { readonly pictures?: readonly string[] }
  readonly corrections: Corrections
}

/** A tab's store takes some 5 MB: larger pictures come with the file once more, the text and its corrections stay. */
const hasRoom = (pictures: readonly Picture[]) => pictures.reduce((sum, { bytes }) => sum + bytes.length, 0) < 1_000_000

export const writeLooked = ({
  text: { pictures, ...text },
  corrections,
}: {
  text: ImportedText
  corrections: Corrections
}): LookedDraft => ({
  text: { ...text, ...(pictures && hasRoom(pictures) && { pictures: pictures.map(({ bytes }) => toBase64(bytes)) }) },
  corrections,
})

export function readLooked({ text: { pictures, ...text }, corrections }: LookedDraft): {
  text: ImportedText
  corrections: Corrections
} {
  const read = pictures?.flatMap((written) => readPicture(fromBase64(written) ?? new Uint8Array()) ?? [])
  return { text: { ...text, ...(read && { pictures: read }) }, corrections }
}
