// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { exportLibrary, importLibrary } from '../../../src/library/archive.ts'
import { fromBase64, toBase64 } from '../../../src/library/base64.ts'
import { readHtml } from '../../../src/library/import/from-html.ts'
import { readMarkdown } from '../../../src/library/import/from-markdown.ts'
import { readText } from '../../../src/library/import/read-file.ts'
import { keepText } from '../../../src/library/keep.ts'
import { moveAside } from '../../../src/library/move-aside.ts'
import { readPicture } from '../../../src/library/picture-file.ts'
import { choosePictures, listPictures, readPictureFile } from '../../../src/library/pictures.ts'
import { readOwn } from '../../../src/library/read-own.ts'
import { replaceText } from '../../../src/library/replace-text.ts'
import { seeds } from '../../../src/library/seeds.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { keepAll, listKept, readKept, removeKept, restoreKept } from '../../../src/library/store.ts'

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)))
const big = (n: number) => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]
const png = (width: number, height: number, rest = '') =>
  bytesOf('\x89PNG\r\n\x1a\n', big(13), 'IHDR', big(width), big(height), [8, 2, 0, 0, 0], rest)
const address = (bytes: Uint8Array, type = 'image/png') => `data:${type};base64,${toBase64(bytes)}`
const PNG = png(640, 427)
const NAME = readPicture(PNG)?.name ?? ''

/** What a camera writes that was held upright, before the frame of its picture: TIFF with one entry, the orientation. */
const EXIF = [
  [0xff, 0xe1, 0, 34],
  'Exif\0\0',
  'II*\0',
  [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0],
] as const
const FRAME = [0xff, 0xc0, 0, 17, 8, 1, 171, 2, 128, 3]
const AVIF = ['\0\0\0\x18ftypmif1\0\0\0\0mif1avif', '\0\0\0\x14ispe\0\0\0\0', big(640), big(427)] as const

describe('readPicture', () => {
  it.each([
    ['image/png', '640x427', PNG],
    ['image/gif', '640x427', bytesOf('GIF89a', [128, 2, 171, 1])],
    ['image/jpeg', '640x427', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0], FRAME)],
    ['image/jpeg', '427x640', bytesOf([0xff, 0xd8], ...EXIF, FRAME)],
    ['image/webp', '640x427', bytesOf('RIFF\0\0\0\0WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 128, 2, 171, 1])],
    ['image/webp', '640x427', bytesOf('RIFF\0\0\0\0WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0x82, 0x6a, 0])],
    ['image/webp', '640x427', bytesOf('RIFF\0\0\0\0WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0, 127, 2, 0, 170, 1, 0])],
    ['image/avif', '640x427', bytesOf(...AVIF, '\0\0\0\0')],
    ['image/avif', '427x640', bytesOf(...AVIF, '\0\0\0\x09irot\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0')],
  ])('knows %s of %s by its bytes', (type, size, bytes) => {
    expect(readPicture(bytes)).toMatchObject({ type, name: expect.stringMatching(`^picture:${size}-[0-9a-z]{14}$`) })
  })

  it.each([
    ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="427"><script/></svg>')],
    ['a page', bytesOf('<!doctype html><p>GIF89a')],
    ['an icon', png(32, 32)],
    ['what is cut off', PNG.slice(0, 20)],
    ['nothing', bytesOf()],
    ['more than 3 MB', png(640, 427, ' '.repeat(3_000_000))],
  ])('does not take %s', (_, bytes) => {
    expect(readPicture(bytes)).toBeUndefined()
  })

  it('names other bytes otherwise', () => {
    expect(readPicture(png(640, 427, '.'))?.name).not.toBe(NAME)
  })
})

describe('a file with pictures in it', () => {
  const sentence = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it, the port said. '
  const page = (figures: string) =>
    `<!doctype html><html><head><title>The wall gives way</title></head><body><article><h1>The wall gives way</h1><p>${sentence.repeat(3)}</p>${figures}<p>${sentence.repeat(3)}</p></article></body></html>`
  const figure = (src: string) => `<figure><img src="${src}" alt="Boats"><figcaption>The boats on Tuesday</figcaption></figure>`

  it('has their names in its text, and offsets that do not know of their bytes', () => {
    const { text, pictures } = readHtml(page(figure(address(PNG))))
    expect(text).toContain(`\n\n![Boats](${NAME} "The boats on Tuesday")\n\n`)
    expect(pictures).toEqual([{ name: NAME, type: 'image/png', bytes: PNG }])
    const [caption] = parse(text).captions
    expect(caption?.description && textOf(text, caption.description)).toBe('Boats')
    expect(caption?.caption && textOf(text, caption.caption)).toBe('The boats on Tuesday')
  })

  it('is believed in nothing but their bytes', () => {
    expect(readHtml(page(figure(address(PNG, 'text/html')))).pictures).toHaveLength(1)
    for (const src of [
      address(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      'data:image/png;base64,%%%',
      'data:image/png,abc',
      'https://paper.example/b.png',
    ])
      expect(readHtml(page(figure(src))).pictures).toEqual([])
    expect(readHtml(page(figure('data:image/png;base64,%%%'))).text).toContain('![Boats]( "The boats on Tuesday")')
  })

  it('may say nothing of them where they are as large as photographs', () => {
    const { text, skipped } = readHtml(page(`<p><img src="${address(PNG)}"></p><p><img src="${address(png(60, 60))}"></p>`))
    expect(text.match(/!\[.*/g)).toEqual([`![Picture](${NAME})`])
    expect(skipped).toEqual([])
  })

  it('may be Markdown, with the picture in its place or at the end', () => {
    const url = address(PNG)
    const { text, skipped, pictures } = readMarkdown(
      `It broke.\n\n![Boats](${url} "The boats on Tuesday")\n\n![][image1]\n\n<img alt="Boats again" src="${url}">\n\n[image1]: <${url}>\n`,
    )
    expect(text).toBe(`It broke.\n\n![Boats](${NAME} "The boats on Tuesday")\n\n![Picture](${NAME})\n\n![Boats again](${NAME})\n`)
    expect(skipped).toEqual([])
    expect(new Set(pictures.map(({ name }) => name))).toEqual(new Set([NAME]))
    expect(readMarkdown('![Boats](data:image/png;base64,AAAA)').text).toBe('![Boats]()\n')
    expect(readMarkdown('Write `data:image/png;base64,AAAA`.').text).toBe('Write data:image/png;base64,AAAA.\n')
  })

  it('gives as many as there is room for, in their order', () => {
    const all = Array.from({ length: 8 }, (_, i) => ({
      ...{ name: `picture:640x427-${i}`, type: 'image/png', bytes: new Uint8Array(2_900_000) },
    }))
    const source = all.map(({ name }) => `![Boats](${name})`).join('\n\n')
    expect(choosePictures(source, 'x', [...all, ...all]).map(({ name }) => name)).toEqual(all.slice(0, 6).map(({ name }) => name))
    expect(choosePictures('It broke.', 'x', all)).toEqual([])
  })
})

describe('pictures on this device', () => {
  const SOURCE = `The wall\n\nIt broke on Monday, the port said.\n\n![Boats](${NAME} "The boats on Tuesday")\n`
  const picture = { name: NAME, type: 'image/png', bytes: PNG }
  const keep = () => keepText({ source: SOURCE, matter: {}, pictures: [picture] })
  const SIZE = { name: NAME, width: 640, height: 427 }

  beforeEach(async () => {
    await closeShelf()
    globalThis.indexedDB = new IDBFactory()
    window.localStorage.clear()
  })

  it('are kept beside the text, as far as it names them', async () => {
    const other = readPicture(png(640, 428))
    const { slug } = await keepText({ source: SOURCE, matter: {}, pictures: [picture, ...(other ? [other] : [])] })
    expect(await readKept(slug)).not.toHaveProperty('pictures')
    expect(await readOwn(slug)).toEqual({ slug, source: SOURCE, isOwn: true, pictures: [SIZE] })
    const file = await readPictureFile(slug, NAME)
    expect([file?.type, file?.size]).toEqual(['image/png', PNG.length])
    expect(await readPictureFile(slug, 'picture:1x1-a')).toBeNull()
  })

  it('come to a library of the version before', async () => {
    const before = await openDB('pullquote', 2, {
      upgrade(database) {
        for (const name of ['texts', 'entries', 'places']) database.createObjectStore(name, { keyPath: 'slug' })
        database.createObjectStore('notes', { keyPath: 'id' }).createIndex('slug', 'slug')
      },
    })
    await before.put('texts', { slug: 'the-wall', source: SOURCE, added: 1 })
    await before.put('entries', { slug: 'the-wall', headline: 'The wall', words: 9, voices: 1, added: 1 })
    before.close()
    expect(await readOwn('the-wall')).toEqual({ slug: 'the-wall', source: SOURCE, isOwn: true })
    expect((await keep()).slug).toBe('the-wall')
    expect((await readOwn('the-wall'))?.pictures).toEqual([SIZE])
    expect((await listKept()).entries).toHaveLength(1)
  })

  it('go with their article, and come back with it, beside another one too', async () => {
    const { slug } = await keep()
    const removed = await removeKept(slug)
    expect(removed.pictures).toHaveLength(1)
    expect(await listPictures(slug)).toEqual([])
    await restoreKept(removed)
    expect(await listPictures(slug)).toEqual([SIZE])
    await removeKept(slug)
    await restoreKept({ ...removed, text: removed.text && { ...removed.text, slug: 'the-wall-2' } })
    expect([await listPictures(slug), await listPictures('the-wall-2')]).toEqual([[], [SIZE]])
  })

  it('stay with the text that has another address', async () => {
    const slug = seeds[0]?.slug ?? ''
    const entry = { slug, headline: 'The wall', words: 9, voices: 1, added: 1 }
    await keepAll([{ text: { slug, source: SOURCE, added: 1 }, entry }], [], [], [{ slug, ...picture }])
    expect(await moveAside([entry])).toBe(true)
    expect([await listPictures(slug), await listPictures(`${slug}-2`)]).toEqual([[], [SIZE]])
  })

  it('stay when their text is replaced, and new ones come', async () => {
    const { slug } = await keep()
    const added = readPicture(png(640, 428))
    const source = `${SOURCE}\n![The quay](${added?.name})\n`
    await replaceText(slug, source, SOURCE, added ? [added] : [])
    expect((await readOwn(slug))?.pictures).toEqual([SIZE, { name: added?.name, width: 640, height: 428 }])
  })

  it('of a few bytes that claim a thousand million brands, or too many pixels, are none', () => {
    expect(readPicture(bytesOf([255, 255, 255, 255], 'ftypmif1'))).toBeUndefined()
    expect(readPicture(png(20_000, 20_000))).toBeUndefined()
  })

  it('are in the library’s file, and come back to the same bytes', async () => {
    const { slug } = await keep()
    await keepText({ source: 'The quay\n\nIt held.\n', matter: {} })
    const exported = await exportLibrary()
    for (const { slug: one } of (await listKept()).entries) await removeKept(one)
    expect(await importLibrary(exported)).toMatchObject({ added: 2 })
    expect(await exportLibrary()).toBe(exported)
    expect((await readOwn(slug))?.pictures).toEqual([SIZE])
    expect((await readPictureFile(slug, NAME))?.size).toBe(PNG.length)
    const { articles } = JSON.parse(exported)
    expect(articles.map(({ pictures }: { pictures?: string[] }) => pictures)).toEqual([undefined, [toBase64(PNG)]])
  })

  it('that are none are refused with the file, and left out of it', async () => {
    const { slug } = await keep()
    const exported = await exportLibrary()
    await removeKept(slug)
    for (const wrong of ['[7]', '["%%%"]', '"a"', `["${toBase64(bytesOf('<svg/>'))}"]`, '[null]'])
      await expect(importLibrary(exported.replace(/"pictures": \[[^\]]*\]/, `"pictures": ${wrong}`))).rejects.toThrow(/pictures/)
    expect((await listKept()).entries).toEqual([])
    const { slug: again } = await keepText({ source: SOURCE, matter: {} })
    await keepAll([], [], [], [{ slug: again, ...picture, bytes: bytesOf('<svg/>') }])
    expect(await exportLibrary()).not.toContain('"pictures"')
  })

  it('are not in a text that is pasted', async () => {
    expect(await readText('It broke.')).not.toHaveProperty('pictures')
  })
})

describe('base64', () => {
  it('gives back what it was given, however long', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) & 255)
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    expect(fromBase64('%')).toBeUndefined()
  })
})
