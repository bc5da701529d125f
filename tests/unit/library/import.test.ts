// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNCORRECTED } from '../../../src/article/corrections.ts'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { findDay } from '../../../src/library/front-facts.ts'
import { decodeText } from '../../../src/library/import/decode.ts'
import { readHtml } from '../../../src/library/import/from-html.ts'
import { readMarkdown } from '../../../src/library/import/from-markdown.ts'
import { readFrontMatter, writeFront } from '../../../src/library/import/front-matter.ts'
import { linesFromFragment } from '../../../src/library/import/html-lines.ts'
import { looksLikeMarkdown } from '../../../src/library/import/looks-like-markdown.ts'
import { readFile, readPasted, readText } from '../../../src/library/import/read-file.ts'
import { findSkipped, takeIn } from '../../../src/library/import/skipped.ts'

const WORDS = 'The “old” harbour – café Zürich – broke. Nobody was hurt, said the mayor.'

/** Windows-1252, which no encoder of the platform writes. */
const WINDOWS: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96, é: 0xe9, ü: 0xfc }
const asWindows = (text: string) => Uint8Array.from(text, (letter) => WINDOWS[letter] ?? letter.charCodeAt(0))

function asUtf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const all = (hasMark ? '\uFEFF' : '') + text
  const bytes = new Uint8Array(all.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), !isBig)
  return bytes
}

describe('decodeText', () => {
  it('tells the encodings apart', () => {
    expect(decodeText(new TextEncoder().encode(WORDS)).text).toBe(WORDS)
    expect(decodeText(new TextEncoder().encode(`\uFEFF${WORDS}`)).text).toBe(WORDS)
    expect(decodeText(asWindows(WORDS))).toEqual({
      text: WORDS,
      encoding: expect.stringMatching(/^(?:windows-1252|iso-8859-1)$/i),
    })
    for (const isBig of [true, false])
      for (const hasMark of [true, false]) expect(decodeText(asUtf16(WORDS, isBig, hasMark)).text).toBe(WORDS)
  })

  it('takes UTF-8 with a letter cut off for UTF-8', () => {
    const bytes = new TextEncoder().encode('Die Mauer fällt, sagte die Bürgermeisterin, und größer wird sie nicht: „Nie“. ')
    const cut = Uint8Array.from([...bytes, ...bytes, ...bytes, 0xc3])
    expect(decodeText(cut).text).toContain('fällt, sagte die Bürgermeisterin')
  })

  it('takes few letters beyond ASCII for Western ones, unless the page says otherwise', () => {
    const few = Uint8Array.from([...'Gr\xf6\xdfe: 5 m\xb2 - 3 \xd7 4'].map((letter) => letter.charCodeAt(0)))
    expect(decodeText(few).text).toBe('Größe: 5 m² - 3 × 4')
    const page = '<!doctype html><meta charset="windows-1251"><p>'
    const told = Uint8Array.from([...page].map((letter) => letter.charCodeAt(0)).concat([0xd1, 0xf2, 0xe5, 0xed, 0xe0]))
    expect(decodeText(told).text).toBe(`${page}Стена`)
    const russian = Uint8Array.from([
      0xd1, 0xf2, 0xe0, 0xf0, 0xe0, 0xff, 0x20, 0xf1, 0xf2, 0xe5, 0xed, 0xe0, 0x20, 0xf0, 0xf3, 0xf5, 0xed, 0xf3, 0xeb, 0xe0,
      0x2c, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb, 0x20, 0xec, 0xfd, 0xf0,
    ])
    expect(decodeText(russian).text).toBe('Старая стена рухнула, сказал мэр')
  })

  it('knows UTF-16 without a mark by its script', () => {
    for (const words of [
      'Старая стена рухнула, сказал мэр.\n',
      'Το παλιό τείχος έπεσε, είπε ο δήμαρχος.',
      '旧港的墙在星期一晚上倒塌了，市长说。\n我们会重建它。\n',
    ])
      for (const isBig of [true, false]) expect(decodeText(asUtf16(words, isBig, false)).text).toBe(words)
  })

  it('takes no bytes for a script’s', () => {
    // All bytes alike: the few values that fast-check likes to repeat can spell letters of one script.
    fc.assert(
      fc.property(fc.noBias(fc.uint8Array({ minLength: 64, maxLength: 400 })), (bytes) => {
        const even = bytes.map((byte) => byte || 1).subarray(0, bytes.length & ~1)
        even[31] = 0
        expect(() => decodeText(even)).toThrow(/no text file/)
      }),
    )
    // Counters of 16 bits: the same byte again and again, and no words.
    const counters = Uint8Array.from(Array.from({ length: 200 }, (_, at) => [at % 31 || 7, at % 9 ? 3 : 0]).flat())
    expect(() => decodeText(counters)).toThrow(/no text file/)
  })

  it('reads back whatever UTF-8 was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\0|^\uFEFF|\p{Cs}/u.test(text))
        expect(decodeText(new TextEncoder().encode(text)).text).toBe(text)
      }),
    )
  })

  it('names a kind of file that it does not read, whatever its bytes are', async () => {
    const scan = new File([Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0, 0, 0)], 'scan.pdf')
    await expect(readFile(scan)).rejects.toThrow(/^This kind of file is not read here/)
  })

  it('refuses what is no text', () => {
    expect(() => decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 0, 0))).toThrow(/no text file/)
  })
})

describe('front matter', () => {
  it('names title, byline, date, source and picture', () => {
    const { matter, unread, body } = readFrontMatter(
      '---\ntitle: "The wall: gone"\nauthor: Ana Ruiz\ndate: 2024-06-19\nurl: https://paper.example/wall\nmood: dark\n---\n\nThe wall broke.',
    )
    expect(matter).toEqual({
      title: 'The wall: gone',
      byline: 'Ana Ruiz',
      date: '2024-06-19',
      address: 'https://paper.example/wall',
    })
    expect(unread).toEqual(['mood: dark'])
    expect(body).toBe('The wall broke.')
  })

  it.each(['subtitle', 'standfirst', 'description'])('sets its %s below the headline', async (key) => {
    const front = (title: string) => `---\n${title}${key}: Forty boats are lost.\nauthor: Ana Ruiz\n---\n`
    const below = 'Forty boats are lost.\n\nBy Ana Ruiz\n\nIt broke on Monday night, they said.'
    for (const text of [
      `${front('title: The wall\n')}It broke on Monday night, they said.`,
      `${front('title: The wall\n')}The wall\n\nIt broke on Monday night, they said.`,
      `${front('')}The wall\n\nIt broke on Monday night, they said.`,
    ]) {
      const { source } = await readText(text)
      expect(source).toBe(`The wall\n\n${below}`)
      const { standfirst } = parse(source)
      expect(standfirst && textOf(source, standfirst.text)).toBe('Forty boats are lost.')
    }
  })

  it('has one standfirst, and tells of another', async () => {
    const { source, skipped } = await readText(
      '---\ntitle: The wall\nsubtitle: Forty boats are lost.\ndescription: On a wall\n---\nIt broke.',
    )
    expect(source).toBe('The wall\n\nForty boats are lost.\n\nIt broke.')
    expect(skipped.map(({ text }) => text)).toEqual(['description: On a wall'])
    const folded = await readText('---\ntitle: The wall\ndescription: >-\n  On a\n  wall\n---\nIt broke.')
    expect(folded.source).toBe('The wall\n\nIt broke.')
    expect(folded.skipped.map(({ text }) => text.trim())).toEqual(['description: >-', 'On a', 'wall'])
  })

  it('names several authors', () => {
    const read = (front: string) => readFrontMatter(`---\n${front}\n---\nThe wall broke.`)
    expect(read('authors:\n  - A Bee\n  - "C Dee"\ndate: 2024-06-19').matter).toEqual({
      byline: 'A Bee and C Dee',
      date: '2024-06-19',
    })
    expect(read('authors: [A Bee, "Dee, C", E Eff]').matter).toEqual({ byline: 'A Bee, Dee, C and E Eff' })
    expect(read('author:\n- name: A Bee\ntags:\n- sea\n- walls')).toEqual({
      matter: { byline: 'A Bee' },
      unread: ['tags:', '- sea', '- walls'],
      body: 'The wall broke.',
    })
  })

  it('stands above a mail too, as lines of its program', async () => {
    const head =
      'From: "The Tide" <tide@paper.example>\nSubject: Why oil is dear\nDate: Wed, 11 Mar 2026 07:01:12 +0000\nTo: me\n'
    const { source, matter, skipped } = await readText(`${head}\nGood morning. It rains in Seville.`)
    expect(source).toBe('Why oil is dear\n\nBy The Tide\n\nGood morning. It rains in Seville.')
    expect(findDay(matter)).toBe('2026-03-11')
    expect(skipped.map(({ text }) => text)).toEqual(['From: "The Tide" <tide@paper.example>', 'To: me'])
  })

  it.each(['From: the start\nTo: the end\n\nIt broke.', 'Subject: walls\n\nIt broke.', 'From: a\n\nSubject: b\n\nIt broke.'])(
    'is not what only looks like the lines above a mail: %j',
    async (text) => {
      expect((await readText(text)).source).toBe(text)
    },
  )

  it('is left in the text where it is none', () => {
    const text = '---\n\nThe wall broke on Monday.\n\n---\n'
    expect(readFrontMatter(text)).toEqual({ matter: {}, unread: [], body: text })
  })

  it('becomes headline and byline, once', async () => {
    const { source } = await readText(
      '---\ntitle: The wall\nauthor: Ana Ruiz\n---\nThe wall\n\nIt broke on Monday night, they said.',
    )
    expect(source).toBe('The wall\n\nBy Ana Ruiz\n\nIt broke on Monday night, they said.')
    const article = parse(source)
    expect(article.headline && textOf(source, article.headline.text)).toBe('The wall')
    expect(article.byline?.authors.map((name) => textOf(source, name))).toEqual(['Ana Ruiz'])
  })
})

describe('Markdown', () => {
  it('keeps headings, lists and pictures, and gives up emphasis, links and quotes', () => {
    expect(
      readMarkdown(
        '# The wall\n\nIt **broke** on [Monday](https://a.example).\n\n## Why\n\n> “It was old,” said *Lee*.\n\n- sand\n- salt\n\n![Boats](b.jpg "The boats on Tuesday")\n\n<script>alert(1)</script>',
      ).text,
    ).toBe(
      '# The wall\n\nIt broke on Monday.\n\n## Why\n\n“It was old,” said Lee.\n\n- sand\n- salt\n\n![Boats](b.jpg "The boats on Tuesday")\n',
    )
  })

  it('writes a table row by row, and footnotes at the end by their number', () => {
    expect(
      readMarkdown(
        'The count is done.[^b] So is ours.[^a]\n\n| Town | Votes |\n| --- | ---: |\n| *Harwich* | 1,204 |\n| Ely | |\n\n[^a]: By hand.\n[^b]: On Monday,\n    at night.\n',
      ).text,
    ).toBe(
      'The count is done.[1] So is ours.[2]\n\nTown · Votes\nHarwich · 1,204\nEly · –\n\n[1] On Monday,\nat night.\n\n[2] By hand.\n',
    )
  })

  it('takes the words of HTML inside', () => {
    expect(
      readMarkdown(
        'It <b>broke</b> on<br>Monday.\n\n<figure><img src="b.jpg" alt="Boats"><figcaption>The boats on Tuesday</figcaption></figure>\n\n<div>Nobody was hurt.</div>\n',
      ).text,
    ).toBe('It broke on\nMonday.\n\n![Boats](b.jpg "The boats on Tuesday")\n\nNobody was hurt.\n')
  })

  it('tells what it left out', () => {
    const { text, skipped } = readMarkdown('The wall broke.\n\n<!-- to check -->\n\nNobody was hurt.\n\n[a]: https://a.example\n')
    expect(text).toBe('The wall broke.\n\nNobody was hurt.\n')
    expect(skipped).toEqual([
      { at: 15, text: '<!-- to check -->' },
      { at: 33, text: '[a]: https://a.example' },
    ])
  })

  it.each([
    ['![Boats](b.jpg)\n*On *the* slipway*', '![Boats](b.jpg "On the slipway")\n'],
    ['![Boats](b.jpg)  \n_On the slipway. Photo: Jo Day_', '![Boats](b.jpg "On the slipway. Photo: Jo Day")\n'],
    ['![Boats](b.jpg "Monday")\n*On the slipway*', 'On the slipway\n\n![Boats](b.jpg "Monday")\n'],
    ['![Boats](b.jpg)\n*On* the slipway', 'On the slipway\n\n![Boats](b.jpg)\n'],
  ])('takes emphasised words below a picture for its caption: %j', (written, text) => {
    expect(readMarkdown(written).text).toBe(text)
  })

  it('sets pictures within running text behind it, and leaves those out that say nothing', () => {
    const read = (markdown: string) => readMarkdown(markdown).text
    expect(read('![Boats](b.jpg) ![](c.jpg)')).toBe('![Boats](b.jpg)\n')
    expect(read('The wall ![Inl](i.png) broke ![](x.gif).\n\n- sand ![Heap](s.png "A heap")\n- salt')).toBe(
      'The wall broke.\n\n![Inl](i.png)\n\n- sand\n- salt\n\n![Heap](s.png "A heap")\n',
    )
    expect(read('It <img src="i.png" alt="Inl"> broke.')).toBe('It broke.\n\n![Inl](i.png)\n')
    expect(read('# ![Logo](l.png)\n\nIt broke.')).toBe('![Logo](l.png)\n\nIt broke.\n')
    expect(read('| A | B |\n| --- | --- |\n| ![Flag](f.png) Ely | 3 |')).toBe('A · B\nEly · 3\n\n![Flag](f.png)\n')
  })

  it('follows references to where they are defined', () => {
    expect(
      readMarkdown('![Boats][b]\n\nIt [broke][port] on Monday.\n\n[b]: b.jpg "On Tuesday"\n[port]: https://port.example\n'),
    ).toEqual({ text: '![Boats](b.jpg "On Tuesday")\n\nIt broke on Monday.\n', skipped: [], pictures: [] })
  })

  it('has no words of scripts, and tells of tags only what stands between them', () => {
    const { text, skipped } = readMarkdown(
      'It <script>alert(1)</script>broke <style>p{}</style>here.\n\n<details>\n\nNobody was hurt.\n\n</details>\n\n<hr class="x">\n\n<script>alert(2)</script>\n\n<button class="share">Share this</button>\n\n<nav>\nHome\n</nav>\n',
    )
    expect(text).toMatch(/^It broke here\.\n\nNobody was hurt\.\n/)
    expect(text).not.toMatch(/alert|p\{/)
    expect(skipped.map((one) => one.text)).toEqual(['Home'])
  })

  it('loses no word of a plain text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('wall', 'harbour', 'said', 'Lee', 'again'), { minLength: 1 }), (words) => {
        expect(readMarkdown(words.join(' ')).text.trim()).toBe(words.join(' '))
      }),
    )
  })
})

describe('an address with brackets', () => {
  const wall = 'https://upload.example/Wall_(Essex).jpg'
  it('keeps its caption, in Markdown and in front matter', () => {
    const { text } = readMarkdown(`# The wall\n\nIt broke.\n\n![A wall](<${wall}> "The wall on Tuesday")\n`)
    const [caption] = parse(text).captions
    expect(textOf(text, caption?.caption ?? { start: 0, end: 0 })).toBe('The wall on Tuesday')
    expect(writeFront({ picture: wall }, 'It broke.')).toContain('(https://upload.example/Wall_%28Essex%29.jpg)')
  })
})

describe('a Word document', () => {
  it('that says it unfolds to gigabytes is not unfolded', async () => {
    const bytes = new Uint8Array(46 + 22)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, 0x02014b50, true)
    view.setUint32(24, 3_000_000_000, true)
    view.setUint32(46, 0x06054b50, true)
    view.setUint16(46 + 10, 1, true)
    await expect(readFile(new File([bytes], 'bomb.docx'))).rejects.toThrow(/unfolds to more than 200 MB/)
  })
})

describe('what would take for ever', () => {
  it('is read in one go', () => {
    expect(readMarkdown(`a${' '.repeat(60_000)}b ![](x.png) c\n`).text).toMatch(/^a +b c\n/)
    expect(looksLikeMarkdown(`|\n${' '.repeat(100_000)}x`)).toBe(false)
    const page = `<title>${'A'.repeat(5000)} - ${'The '.repeat(2000)}x</title><article><p>${'It broke on Monday. '.repeat(40)}</p></article>`
    expect(readHtml(page).text).toContain('It broke on Monday.')
  })
})

describe('a saved page', () => {
  const sentence = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it, the port said. '
  const PAGE = `<!doctype html><html><head><title>The wall gives way | Paper</title></head><body>
    <nav><a href="/">Home</a><a href="/x">Sport</a></nav>
    <article><h1>The wall gives way</h1><p class="byline">By Ana Ruiz</p>
    <p>${sentence.repeat(3)}</p><h2>What went wrong</h2><p>${sentence.repeat(3)}<script>alert(1)</script></p>
    <figure><img src="https://paper.example/b.jpg" alt="Boats on the slipway"><figcaption>The boats on Tuesday. Photograph: Jo Day</figcaption></figure>
    <ul><li>Sand</li><li>Salt</li></ul><p>${sentence.repeat(3)}</p></article>
    <footer>Cookie settings</footer></body></html>`

  it('gives headline, crossheads, lists and captions, and nothing of the page around', () => {
    const { text: source } = readHtml(PAGE)
    const article = parse(source)
    expect(article.headline && textOf(source, article.headline.text)).toContain('The wall gives way')
    expect(source).toContain('## What went wrong')
    expect(source).toContain('- Sand\n- Salt')
    expect(source).not.toMatch(/alert|Cookie|Sport/)
    const [caption] = article.captions
    expect(caption?.caption && textOf(source, caption.caption)).toContain('The boats on Tuesday')
  })

  it.each(['class="cookie-consent"', 'id="CookieBanner"'])('leaves out what asks about cookies, and tells so: %s', (name) => {
    const asked =
      'We and our 843 partners store cookies on your device, to show you adverts, to measure them and to learn of you. '
    const banner = `<div ${name}><p>${asked.repeat(2)}</p><p>You can choose again at any time.</p><button>Accept</button></div>`
    const { text, skipped } = readHtml(PAGE.replace('<nav>', `${banner}<nav>`))
    expect(text).toBe(readHtml(PAGE).text)
    expect(skipped.map((one) => one.text).join()).toContain('843 partners')
  })

  it('keeps a story about cookies, on a page whose reader has consented', () => {
    const told = PAGE.replace('<body>', '<body class="cookie-consent"><div class="consented"><button>Menu</button>').replace(
      '<article',
      '<article id="cookies"',
    )
    expect(readHtml(told).text).toBe(readHtml(PAGE).text)
  })

  it('tells what stands around the article, where it stood', () => {
    const { text, skipped } = readHtml(PAGE)
    const wordsOf = (isBefore: boolean) =>
      skipped.filter(({ at }) => (isBefore ? at === 0 : at >= text.trimEnd().length)).map((one) => one.text)
    expect(wordsOf(true).join(' ')).toBe('HomeSport')
    expect(wordsOf(false)).toEqual(['Cookie settings'])
    expect(skipped).toHaveLength(2)
  })

  it('writes a table of data row by row, and walks through one that lays out the page', () => {
    const table =
      '<table><caption>The count</caption><tr><th>Town</th><th>Votes</th></tr><tr><td>Ely</td><td>12</td></tr></table>'
    expect(readHtml(PAGE.replace('<ul>', `${table}<ul>`)).text).toContain('The count\n\nTown · Votes\nEly · 12\n\n')
    expect(readHtml(PAGE.replace('<ul>', `<figure>${table}<figcaption>As counted</figcaption></figure><ul>`)).text).toMatch(
      /Ely · 12\n\nAs counted/,
    )
    const laidOut = `<table><tr><td><p>${sentence}</p></td><td><p>Beside it.</p></td></tr></table>`
    expect(readHtml(PAGE.replace('<ul>', `${laidOut}<ul>`)).text).toContain(`${sentence.trim()}\n\nBeside it.`)
  })

  it('takes the page’s own headline where the window’s title adds the site’s name', () => {
    const { text } = readHtml(
      `<html><head><title>Bridge closes after flood - The Daily News</title></head><body><article><h1>Bridge closes after flood</h1>${'<p>The bridge closed on Monday night after the flood, said the mayor of Harwich, Lena Okafor.</p>'.repeat(6)}</article></body></html>`,
    )
    expect(text).toMatch(/^(?:# )?Bridge closes after flood\n\n/)
    expect(text).not.toContain('Daily News')
  })

  describe('is called', () => {
    const read = (head: string, top: string) =>
      readHtml(`<html><head>${head}</head><body>${top}<article>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`).text
    const title = '<title>Harbour latest | The Daily News</title>'

    it.each([
      ['by its only headline', title, '<h1>The wall<br>gives way</h1>', 'The wall gives way'],
      ['not by the site’s', title, '<h1>The Daily News</h1><h1>The wall gives way</h1>', 'The wall gives way'],
      [
        'as it is shared',
        `${title}<meta property="og:title" content="Forty boats lost">`,
        '<h1>One</h1><h1>Two</h1>',
        'Forty boats lost',
      ],
      ['without its site', title, '', 'Harbour latest'],
      [
        'with a dash of its own',
        '<title>The wall breaks – and nobody knows why</title>',
        '',
        'The wall breaks – and nobody knows why',
      ],
    ])('%s', (_, head, top, headline) => {
      expect(read(head, top).split('\n\n')[0]).toBe(headline)
    })

    it('once, where the headline is none of the window’s', () => {
      const { text } = readHtml(
        `<html><head>${title}</head><body><article><h1>The wall gives way</h1>${`<p>${sentence}</p>`.repeat(6)}<h2>Why</h2><p>${sentence}</p></article></body></html>`,
      )
      expect(text.match(/.*The wall gives way/g)).toEqual(['The wall gives way'])
      expect(text).not.toContain('Harbour latest')
    })
  })

  it('leaves the addresses of pictures as they are written, or follows the page’s own', () => {
    const withPictures = PAGE.replace('https://paper.example/b.jpg', '../b.jpg').replace(
      '<ul>',
      '<img src="data:image/gif;base64,R0lG" data-src="/late.jpg" alt="Late"><ul>',
    )
    const { text } = readHtml(withPictures)
    expect(text).toContain('(../b.jpg "')
    expect(text).toContain('![Late](/late.jpg)')
    const canonical = '<link rel="canonical" href="https://paper.example/news/wall">'
    expect(readHtml(withPictures.replace('<title>', `${canonical}<title>`)).text).toContain('(https://paper.example/b.jpg "')
    expect(readHtml(withPictures.replace('<title>', '<base href="https://cdn.example/a/b/"><title>')).text).toContain(
      '(https://cdn.example/a/b.jpg "',
    )
  })

  it('without an article says so', () => {
    expect(() => readHtml('<html><body></body></html>')).toThrow(/No article was found/)
  })
})

describe('words of HTML', () => {
  const lines = (html: string) => linesFromFragment(html)

  it('are kept apart where the page sets them apart', () => {
    expect(lines('<h2>Storm hits<br>coast</h2>')).toEqual(['## Storm hits coast'])
    expect(lines('<ul><li><p>Sand.</p><p>Salt</p></li></ul>')).toEqual(['- Sand. Salt'])
    expect(lines('<table><tr><td>A<br>x</td><td>3</td></tr></table>')).toEqual(['A x · 3'])
    expect(lines('One <span>two<br>three</span>')).toEqual(['One two three'])
    expect(
      lines('<figure><img src="b.jpg"><figcaption><span>Cap one.</span><span>Credit: AP</span></figcaption></figure>'),
    ).toEqual(['![](b.jpg "Cap one. Credit: AP")'])
    expect(lines('<b><h2>Why</h2><h3>How</h3></b>')).toEqual(['## Why', '### How'])
  })

  it('stay whole where elements stand within them', () => {
    expect(lines('<p><span>T</span>he U.<b>S.</b> has <i>12.</i>5 and no more.<sup>1</sup></p>')).toEqual([
      'The U.S. has 12.5 and no more.1',
    ])
  })

  it('are none of a script’s or a style’s', () => {
    const noise = '<script>alert(1)</script><style>p{}</style>'
    expect(lines(`<h2>Why${noise}</h2><ul><li>Sand${noise}</li></ul><table><tr><td>A${noise}</td></tr></table>`)).toEqual([
      '## Why',
      '- Sand',
      'A',
    ])
  })

  it('of lists within lists stand on lines of their own', () => {
    expect(lines('<ul><li>Outer<ul><li>Inner one</li><li>Inner two</li></ul></li><li>Last</li></ul>')).toEqual([
      '- Outer\n- Inner one\n- Inner two\n- Last',
    ])
    expect(readMarkdown('- Outer\n  - Inner one\n  - Inner two\n- Last\n').text).toBe(
      '- Outer\n- Inner one\n- Inner two\n- Last\n',
    )
  })

  it('have the numbers that the page gives them', () => {
    expect(lines('<ol start="4"><li>Four</li><li>Five</li><li value="9">Nine</li></ol>')).toEqual(['4. Four\n5. Five\n9. Nine'])
    expect(lines('<ol reversed><li>Second</li><li>First</li></ol>')).toEqual(['2. Second\n1. First'])
  })

  it('stay in their column', () => {
    expect(
      lines(
        '<table><tr><th>Town</th><th>Hurt</th><th>Dead</th><th></th></tr><tr><td>A</td><td></td><td>3</td><td></td></tr><tr><td></td></tr></table>',
      ),
    ).toEqual(['Town · Hurt · Dead\nA · – · 3'])
  })
})

describe('readFile', () => {
  it('refuses an empty file and other kinds with a sentence', async () => {
    await expect(readFile(new File([' \n'], 'empty.txt'))).rejects.toThrow(/no words/)
    await expect(readFile(new File(['words'], 'story.pdf'))).rejects.toThrow(/Save it as plain text/)
    await expect(readFile(new File(['From: <Saved by Blink>'], 'story.mhtml'))).rejects.toThrow(/Save it as plain text/)
  })

  it('takes the kind from the name', async () => {
    expect((await readFile(new File(['# The *wall*'], 'wall.md'))).source).toBe('# The wall\n')
    expect((await readFile(new File(['# The *wall*'], 'wall.txt'))).source).toBe('# The *wall*')
  })
})

describe('a text without a name', () => {
  it.each([
    ['two kinds', 'The **wall** broke, [they said](https://a.example).', 'The wall broke, they said.\n'],
    [
      'three of one',
      '[One](https://a.example), [two](https://a.example) and [three](https://a.example).',
      'One, two and three.\n',
    ],
    ['a table and a quote', '| A | B |\n| --- | --- |\n| 1 | 2 |\n\n> So\n> it is.', 'A · B\n1 · 2\n\nSo\nit is.\n'],
    ['headings', '# The *wall*\n\n## **Why**\n\nIt broke.\n\n## [How](b.html)', '# The wall\n\n## Why\n\nIt broke.\n\n## How\n'],
  ])('is Markdown by %s', async (_, text, plain) => {
    expect((await readText(text)).source).toBe(plain)
  })

  it.each([
    'He said f**k and then s**t and b**tard.',
    '** Excludes Ely.\n** Excludes March.\n** Excludes Stow.',
    '> I wrote\n> this.\n\nAnd you?\n\n> Not\n> I.\n\n> Nor\n> I.',
    '# The *wall*\n\n* * *\n\nIt broke.',
    '2 ** 3 ** 4 and 5**6**7',
    'Note **this** well, and **that**.',
    'See [1](https://a.example) and [2].\n\n## Why\n\n![Boats](https://a.example/b.jpg "On Tuesday")',
  ])('stays as it is: %j', async (text) => {
    expect((await readText(text)).source).toBe(text)
  })

  it('stays to the byte where it is plain', async () => {
    const plain = fc.constantFrom(
      ...[
        'The wall broke.',
        'Lee said',
        '*',
        '**',
        '***',
        '# Why',
        '## How',
        '> so',
        '| a | b |',
        '- sand',
        '1. salt',
        '[1]',
        '[sic]',
      ],
      ...[
        'f**k',
        'x*y',
        '*so*',
        '_so_',
        '![Boats](https://a.example/b.jpg "On Tuesday")',
        'https://a.example',
        '---',
        '(see',
        'below)',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(plain, fc.constantFrom(' ', '\n\n')), { minLength: 1 }), async (parts) => {
        const text = `Ely. ${parts.flat().join('')}`
        expect((await readText(text)).source).toBe(text)
      }),
    )
  })
})

describe('what was copied from a page', () => {
  const HTML = `<!--StartFragment--><h1>The wall</h1><p>It broke on <b>Monday</b>.</p><h2>Why</h2><ul><li>Sand</li><li>Salt</li></ul>
    <figure><img src="https://a.example/b.jpg" alt="Boats"><figcaption>On Tuesday</figcaption></figure><script>alert(1)</script>`

  it('keeps headings, lists and captions', async () => {
    const { source } = await readPasted(HTML, 'The wall\n\nIt broke on Monday.\n\nWhy\nSand\nSalt\n\nOn Tuesday')
    expect(source).toBe(
      'The wall\n\nIt broke on Monday.\n\n## Why\n\n- Sand\n- Salt\n\n![Boats](https://a.example/b.jpg "On Tuesday")\n',
    )
  })

  describe('as a whole page', () => {
    const around =
      '<a href="#x">Skip to content</a><header><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav></header><div class="cookie-bar"><p>We use cookies.</p><button>Accept all</button></div>'
    const text =
      'Skip to content\nHome\nSport\nWe use cookies.\nAccept all\nThe wall\nIt broke on Monday.\nShare\nWhy\nSand\nAbout us'
    const page = (above: string) =>
      `${above}<main><h1>The wall</h1><p>It broke on Monday.</p><button>Share</button><h2>Why</h2><p>Sand</p></main><footer>About us</footer>`

    it('has its only <h1> for a headline, and tells what stands around it', async () => {
      const { source, skipped } = await readPasted(page(around), text)
      expect(source).toBe('The wall\n\nIt broke on Monday.\n\n## Why\n\nSand\n')
      const told = skipped.map((one) => [one.text.replace(/^- /gm, ''), one.at > 0])
      expect(told).toEqual([
        ['Skip to content', false],
        ['Home\nSport', false],
        ['We use cookies.', false],
        ['Accept all', false],
        ['Share', true],
        ['About us', true],
      ])
    })

    it('keeps what else stands above the headline', async () => {
      const { source, skipped } = await readPasted(
        page('<p>Harbours</p><p>Read <a href="/x">more</a> of it.</p>'),
        'Harbours\nRead more of it.\nThe wall\nIt broke on Monday.',
      )
      expect(source).toMatch(/^The wall\n\nHarbours\n\nRead more of it\.\n\nIt broke/)
      expect(skipped.map((one) => one.text)).toEqual(['Share', 'About us'])
    })

    it('is a part of one where a story stands above the heading, or another headline', async () => {
      const story = `<nav>Home</nav><p>${'It broke on Monday night. '.repeat(10)}</p>`
      expect((await readPasted(page(story), 'The wall')).source).toMatch(/^It broke on Monday night\.[^\n]*\n\n## The wall/)
      expect((await readPasted(page('<h1>Another wall</h1><p>It held.</p>'), 'The wall')).source).toMatch(
        /^Another wall\n\nIt held\.\n\n## The wall/,
      )
    })
  })

  it('is plain text where it has no structure, or words would be lost', async () => {
    const text = 'The wall\nIt broke.'
    expect((await readPasted('<p>The <b>wall</b></p><p>It broke.</p>', text)).source).toBe(text)
    expect((await readPasted('', text)).source).toBe(text)
    expect((await readPasted('<h2>Wall</h2><button>The wall It broke</button>', text)).source).toBe(text)
    await expect(readPasted('<h2></h2>', ' ')).rejects.toThrow(/no words/)
  })
})

describe('front matter above what is skipped', () => {
  const take = async (text: string) => {
    const looked = { ...(await readText(text, 'a.md')), corrections: UNCORRECTED }
    const one = looked.skipped.find((skipped) => skipped.text.includes('more'))
    return one && takeIn(looked, one).source
  }

  it('moves it with the text', async () => {
    expect(await take('---\ntitle: A much longer headline\n---\nFirst para.\n\n<!--more-->\n\nSecond.\n')).toBe(
      'A much longer headline\n\nFirst para.\n\n<!--more-->\n\nSecond.\n',
    )
    expect(await take('---\ntitle: The wall\nauthor: Ana Ruiz\n---\nThe wall\n\nFirst.\n\n<!--more-->\n\nSecond.\n')).toBe(
      'The wall\n\nBy Ana Ruiz\n\nFirst.\n\n<!--more-->\n\nSecond.\n',
    )
  })
})

describe('skipped words', () => {
  const TEXT = 'The wall broke.\n\nNobody was hurt.\n'

  it('are those that the text has nowhere', () => {
    expect(findSkipped(['Share', 'The wall broke.', 'was hurt', 'Advertisement', 'Nobody was hurt.', 'More'], TEXT)).toEqual([
      { at: 0, text: 'Share' },
      { at: 15, text: 'Advertisement' },
      { at: 33, text: 'More' },
    ])
  })

  it('can be taken into the text, each as a paragraph of its own, in any order', () => {
    const lines = ['Share', 'Print', 'The wall broke.', 'Advertisement', 'Go on', 'Nobody was hurt.', 'More']
    const all = findSkipped(lines, TEXT)
    expect(all).toHaveLength(5)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          lines.filter((line) => !TEXT.includes(line)),
          { minLength: 5 },
        ),
        (order) => {
          let looked: Parameters<typeof takeIn>[0] = { source: TEXT, skipped: all, corrections: UNCORRECTED }
          for (const words of order) {
            const one = looked.skipped.find(({ text }) => text === words)
            if (one) looked = takeIn(looked, one)
          }
          expect(looked.skipped).toEqual([])
          expect(looked.source.trim()).toBe(lines.join('\n\n'))
        },
      ),
    )
  })

  it('leave corrections at the words that they were made for', () => {
    const start = TEXT.indexOf('Nobody')
    const corrections = {
      blocks: [
        { at: 0, type: 'byline' },
        { at: start, type: 'caption' },
      ],
      speakers: [{ at: start, voice: null }],
    } as const
    for (const at of [0, 15, 33]) {
      const one = { at, text: 'More of it.' }
      const { source, corrections: moved } = takeIn({ source: TEXT, skipped: [one], corrections }, one)
      expect(moved.blocks.map((block) => source.slice(block.at).split('\n')[0])).toEqual(['The wall broke.', 'Nobody was hurt.'])
      expect(source.slice(moved.speakers[0]?.at)).toMatch(/^Nobody/)
    }
  })
})
