import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { describeArticle } from '../../../src/library/entry.ts'
import { formatEmbedPage, formatOembed } from '../../../src/publish/embed-page.ts'
import { formatFeed, formatSitemaps } from '../../../src/publish/feeds.ts'
import { formatData, formatHead } from '../../../src/publish/head.ts'
import { describeLibrary, listPages, type Page } from '../../../src/publish/pages.ts'
import { createPainter, type PictureText } from '../../../src/publish/preview-picture.ts'
import { readSite } from '../../../src/publish/site.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'

const SOURCE = `Rain & <wind> expected

By Jan Novak

## What comes

"It will rain </script> and all day & all night," said Ana Ruiz, a senior fellow at the Delft Institute. Nobody listened.

## What then

Nobody knew.
`
const article = parse(SOURCE)
const seed = { entry: { ...describeArticle(article, 'rain'), file: 'rain.txt' }, reading: describeReading(article, 'rain') }
const site = readSite({ SITE_URL: 'https://example.org/reader/' })
const pages = [describeLibrary(), ...listPages([seed], site)]
const pageAt = (part: string) => pages.find(({ path }) => path.includes(part)) as Page

describe('listPages', () => {
  it('gives library, article, sections, quotations and voices each a page, a title and an address of its own', () => {
    expect(pages.map(({ path }) => path.replace(/(\/quotes\/.*)-[a-z0-9]{5}$/, '$1'))).toEqual([
      '/',
      '/articles/rain',
      '/articles/rain/sections/what-comes',
      '/articles/rain/sections/what-then',
      '/articles/rain/quotes/it-will-rain-script-and-all-day',
      '/articles/rain/voices/ana-ruiz',
    ])
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length)
  })
  it('says of a quotation who said it and where', () => {
    expect(pageAt('/quotes/')).toMatchObject({
      description: expect.stringMatching(/^Ana Ruiz, senior fellow.*\. Quoted in “Rain & <wind> expected”\.$/),
      picture: { kind: 'quotation', speaker: 'Ana Ruiz' },
    })
  })
})

describe('formatHead', () => {
  const head = formatHead(pageAt('/quotes/'), site, true)
  it('tells of quotation, picture and oEmbed in whole addresses', () => {
    expect(head).toMatch(/<meta property="og:url" content="https:\/\/example\.org\/reader\/articles\/rain\/quotes\/[^"]+">/)
    expect(head).toMatch(/<meta property="og:image" content="https:\/\/example\.org\/reader\/[^"]+\.png">/)
    expect(head).toMatch(/<link rel="alternate" type="application\/json\+oembed" href="https:\/\/[^"]+\/oembed\.json"/)
  })
  it('cannot be left by what an article says', () => {
    expect(head).not.toMatch(/<\/?script/)
    const written = formatData(pageAt('/quotes/'), site, true)
    expect(written.match(/<\/script>/g)).toHaveLength(1)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(written)?.[1] ?? '')
    expect(data['@graph'].map((node: { '@type': string }) => node['@type'])).toEqual(['NewsArticle', 'Quotation'])
    expect(data['@graph'][1].text).toContain('</script>')
    expect(data['@graph'][1].image).toMatch(/^https:\/\/example\.org\/reader\/.*\.png$/)
  })
  it('promises no picture where there is none', () => {
    expect(formatHead(pageAt('/quotes/'), site, false)).not.toContain('.png')
  })
  it('names no host that nobody gave', () => {
    const unset = readSite({ BASE_PATH: '/reader/' })
    const page = listPages([seed], unset).find(({ path }) => path.includes('/quotes/'))
    expect(page && formatData(page, unset, true)).toContain('"@id":"/reader/articles/rain')
    expect(page && formatHead(page, unset, true) + formatData(page, unset, true)).not.toContain('localhost')
  })
})

describe('the embed', () => {
  const page = pageAt('/quotes/')
  it('shows words, speaker and the way back, and runs no script', () => {
    const html = formatEmbedPage(page, page.embed as never, site)
    expect(html).toContain('It will rain &lt;/script&gt;')
    expect(html).toContain('Ana Ruiz')
    expect(html).toContain(`href="https://example.org/reader${page.embed?.link}" target="_top"`)
    expect(html).not.toContain('<script')
  })
  it('is told of in oEmbed', () => {
    const answer = JSON.parse(formatOembed(page, page.embed as never, site, true))
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', author_name: 'Ana Ruiz', width: 560, thumbnail_width: 1200 })
    expect(answer.html).toMatch(
      /^<iframe src="https:\/\/example\.org\/reader\/articles\/rain\/quotes\/[^"?]+\/embed\?near=[^"]+" title="[^"<]*"/,
    )
  })
})

it('feed and site map name every article and page, markup made safe', () => {
  const changed = new Date('2026-01-02T03:04:05Z')
  const feed = formatFeed([{ page: pageAt('/articles/rain'), changed }], site)
  expect(feed).toContain('<title>Rain &amp; &lt;wind&gt; expected</title>')
  expect(feed).toContain('<updated>2026-01-02T03:04:05.000Z</updated>')
  const [map, ...others] = formatSitemaps(
    pages.map((page) => ({ page })),
    site,
  )
  expect(map?.[1].match(/<loc>/g)).toHaveLength(pages.length)
  expect(others).toEqual([])
})

it('divides the site map where a search engine would not read on, and cuts the feed', () => {
  const page = pageAt('/articles/rain')
  const maps = formatSitemaps(Array(50_001).fill({ page }), site)
  expect(maps.map(([name, text]) => [name, text.match(/<loc>/g)?.length])).toEqual([
    ['sitemap.xml', 2],
    ['sitemap-1.xml', 50_000],
    ['sitemap-2.xml', 1],
  ])
  expect(maps[0]?.[1]).toContain('<loc>https://example.org/reader/sitemap-2.xml</loc>')
  const entries = Array.from({ length: 120 }, (_, i) => ({ page, changed: new Date(i) }))
  expect(
    formatFeed(entries, site)
      .match(/<updated>[^<]*<\/updated>/g)
      ?.slice(0, 2),
  ).toEqual(Array(2).fill('<updated>1970-01-01T00:00:00.119Z</updated>'))
  expect(formatFeed(entries, site).match(/<entry>/g)).toHaveLength(100)
})

it('puts the marks of the text around its words, in the embed and in what is told of the picture', () => {
  const source = `Die Mauer\n\n"Wir bauen sie wieder auf", sagte Lena Okafor, die Bürgermeisterin der Stadt. Das Wasser nahm die Boote mit.\n`
  const read = parse(source)
  const mauer = { entry: { ...describeArticle(read, 'mauer'), file: 'mauer.txt' }, reading: describeReading(read, 'mauer') }
  const page = listPages([mauer], site).find(({ path }) => path.includes('/quotes/')) as Page
  expect(formatEmbedPage(page, page.embed as never, site)).toContain('<p>„Wir bauen sie wieder auf“</p>')
  expect(formatHead(page, site, true)).toContain('content="„Wir bauen sie wieder auf“, ')
})

describe('a preview picture', () => {
  const size = (png: Uint8Array | null) =>
    png && [new DataView(png.buffer, png.byteOffset).getUint32(16), new DataView(png.buffer, png.byteOffset).getUint32(20)]
  let draw: (text: PictureText) => Promise<Uint8Array | null>
  beforeAll(() => {
    draw = createPainter().draw
  })
  it.each([
    'Hegemony',
    'We shall see. '.repeat(200),
    '我们绝不接受威胁的语言。',
    'نحن لا نقبل لغة الابتزاز',
    'לא נקבל',
    'a'.repeat(900),
  ])('is drawn for %.20s', async (words) => {
    expect(size(await draw({ kind: 'quotation', words, speaker: 'Ana Ruiz' }))).toEqual([1200, 630])
  })
  it('shows what it is given', async () => {
    const given: PictureText = { kind: 'quotation', words: 'We shall see.', speaker: 'Ana Ruiz', role: 'mayor' }
    const others = [given, { ...given, words: 'We saw it.' }, { ...given, speaker: 'Tom Hale' }, { ...given, role: 'judge' }]
    const drawn = await Promise.all(others.map(async (one) => Buffer.from((await draw(one)) ?? []).toString('base64')))
    expect(new Set(drawn).size).toBe(others.length)
    expect(Buffer.from((await draw(given)) ?? []).toString('base64')).toBe(drawn[0])
  })
  it('is the same whichever is drawn first, once the fonts of all are there', async () => {
    const given: PictureText[] = ['Hello ★ world', '我们★你们'].map((words) => ({ kind: 'quotation', words }))
    const drawIn = async (order: readonly PictureText[]) => {
      const painter = createPainter()
      for (const one of given) await painter.prepare(one)
      const drawn = new Map<PictureText, string>()
      for (const one of order) drawn.set(one, Buffer.from((await painter.draw(one)) ?? []).toString('base64'))
      return given.map((one) => drawn.get(one))
    }
    expect(await drawIn(given)).toEqual(await drawIn([...given].reverse()))
  })
  it('is left out for a script that no font here has', async () => {
    expect(await draw({ kind: 'quotation', words: 'เราไม่ยอมรับ' })).toBeNull()
    expect(await draw({ kind: 'quotation', words: '🚀' })).toBeNull()
  })
})
