import { type KeptPicture, type Picture, use } from './shelf.ts'

/** A picture that is kept, by what is needed to make room for it. */
export interface PictureSize {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** All pictures of one article, in bytes. */
const MOST_TOGETHER = 20_000_000

/** Those of a file's pictures that its text names, in their order, as far as there is room. */
export function choosePictures(source: string, slug: string, pictures: readonly Picture[]): readonly KeptPicture[] {
  let room = MOST_TOGETHER
  const chosen = new Map<string, KeptPicture>()
  for (const picture of pictures) {
    if (!source.includes(`](${picture.name}`) || chosen.has(picture.name) || picture.bytes.length > room) continue
    room -= picture.bytes.length
    chosen.set(picture.name, { slug, ...picture })
  }
  return [...chosen.values()]
}

/** The sizes of an article's pictures, without a byte of them. */
export async function listPictures(slug: string): Promise<readonly PictureSize[]> {
  const keys = await use((database) => database.getAllKeysFromIndex('pictures', 'slug', slug))
  return keys.flatMap(([, name]) => readSize(name) ?? [])
}

export function readSize(name: string): PictureSize | undefined {
  const [, width, height] = /^picture:(\d+)x(\d+)-/.exec(name) ?? []
  return width && height ? { name, width: Number(width), height: Number(height) } : undefined
}

/** One picture; `null` where it is not there. */
export async function readPictureFile(slug: string, name: string): Promise<Blob | null> {
  const picture = await use((database) => database.get('pictures', [slug, name]))
  return picture ? new Blob([picture.bytes], { type: picture.type }) : null
}

/** Below the text's key, so that it is forgotten with the text. */
export const pictureKey = (slug: string, name: string) => ['text', slug, name] as const
