// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { readHtml } from '../../../src/library/import/from-html.ts'
import { readMarkdown } from '../../../src/library/import/from-markdown.ts'
import { linesFromFragment } from '../../../src/library/import/html-lines.ts'
import { readPasted } from '../../../src/library/import/read-file.ts'

const WORDS = 'We have waited ten years for this wall, and nobody listened to us.'
const SIGNED = [`“${WORDS}”`, '— Anna Berg, harbour master']
const lines = (html: string) => linesFromFragment(html)

describe('a block quotation', () => {
  it.each([
    ['a line', `<p>${WORDS}</p><p>— Anna Berg, harbour master</p>`],
    ['a line that another element has', `<p>${WORDS}</p>— <b>Anna Berg</b>, harbour master`],
    ['a foot', `<p>${WORDS}</p><footer>Anna Berg, <cite>harbour master</cite></footer>`],
    ['a foot with a dash', `<p>${WORDS}</p><footer>– Anna Berg, harbour master</footer>`],
    ['a title', `<p>${WORDS}</p><cite>Anna Berg, harbour master</cite>`],
    ['a title behind the words', `<p>${WORDS} <cite>Anna Berg, harbour master</cite></p>`],
    ['a title in a line of its own', `<p>${WORDS}</p><p><cite>Anna Berg</cite>, harbour master</p>`],
    ['a dash behind the words', `<p>${WORDS}<br>&mdash; Anna Berg, harbour master</p>`],
    ['marks besides', `<p>“${WORDS}”</p><footer>Anna Berg, harbour master</footer>`],
    ['a source above', `<footer>Anna Berg, harbour master</footer><p>${WORDS}</p>`],
  ])('has marks, and its source below: %s', (_, html) => {
    expect(lines(`<p>It broke.</p><blockquote>${html}</blockquote><p>So it was.</p>`)).toEqual([
      'It broke.',
      ...SIGNED,
      'So it was.',
    ])
  })

  it.each([
    `<figure><blockquote><p>${WORDS}</p></blockquote><figcaption>— Anna Berg, harbour master</figcaption></figure>`,
    `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p><cite>Anna Berg, harbour master</cite></blockquote></figure>`,
    `<figure><blockquote>${WORDS}</blockquote><figcaption><img src="a.jpg">Anna Berg, <cite>harbour master</cite></figcaption></figure>`,
    `<aside class="pullquote"><p>${WORDS}</p><footer>Anna Berg, harbour master</footer></aside>`,
  ])('may be a figure’s: %s', (html) => {
    expect(lines(html)).toEqual(SIGNED)
  })

  it('of several paragraphs opens each with a mark', () => {
    expect(lines(`<blockquote><p>${WORDS}</p><p>Now they do.</p><footer>Anna Berg</footer></blockquote>`)).toEqual([
      `“${WORDS}`,
      '“Now they do.”',
      '— Anna Berg',
    ])
  })

  it('of a post keeps all its words', () => {
    const post =
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The wall at the old harbour is gone. <a href="https://t.co/a">pic.twitter.com/a</a></p>&mdash; Kirsty Muir (@kirsty) <a href="https://x.example/1">June 3, 2024</a></blockquote><script async></script>'
    expect(lines(post)).toEqual([
      '“The wall at the old harbour is gone. pic.twitter.com/a”',
      '— Kirsty Muir (@kirsty) June 3, 2024',
    ])
  })

  it('without a source has marks behind a line that hands over', () => {
    const html = '<blockquote><p>We regret the delay.</p><p>It will not happen again.</p></blockquote>'
    expect(lines(`<p>In a statement, the port said:</p><div>${html}</div>`)).toEqual([
      'In a statement, the port said:',
      '“We regret the delay.',
      '“It will not happen again.”',
    ])
    expect(lines(`<p>The port was closed.</p>${html}`)).toEqual([
      'The port was closed.',
      'We regret the delay.',
      'It will not happen again.',
    ])
  })

  it.each([
    ['nothing', '<blockquote> <p></p></blockquote>', []],
    ['a note', '<blockquote><p>This article was amended on 3 June.</p></blockquote>', ['This article was amended on 3 June.']],
    ['a report', '<blockquote>“It was old,” said Lee.</blockquote>', ['“It was old,” said Lee.']],
    ['a title in the words', '<blockquote>I read <cite>The Tide</cite></blockquote>', ['I read The Tide']],
    [
      'a title that opens the words',
      '<blockquote><p>It broke.</p><p><cite>The Tide</cite> was the first to tell.</p></blockquote>',
      ['It broke.', 'The Tide was the first to tell.'],
    ],
    [
      'talk',
      '<blockquote><p>— We are late, said Anna</p><p>— The boat is gone</p></blockquote>',
      ['— We are late, said Anna', '— The boat is gone'],
    ],
    [
      'what is answered',
      '<blockquote><p>It broke.</p><blockquote><p>Did it?</p></blockquote></blockquote>',
      ['It broke.', 'Did it?'],
    ],
    [
      'a document',
      '<p>The act reads:</p><blockquote><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p></blockquote>',
      ['The act reads:', 'One.', 'Two.', 'Three.', 'Four.'],
    ],
    [
      'a list with a source',
      '<blockquote><ul><li>Sand</li></ul><footer>Anna Berg</footer></blockquote>',
      ['- Sand', '— Anna Berg'],
    ],
  ])('is not made of %s', (_, html, written) => {
    expect(lines(html)).toEqual(written)
  })

  it('within another is written once', () => {
    expect(
      lines(`<blockquote><blockquote><p>${WORDS}</p></blockquote><footer>Anna Berg, harbour master</footer></blockquote>`),
    ).toEqual(SIGNED)
  })

  it('of Markdown is written so too', () => {
    const read = (markdown: string) => readMarkdown(markdown).text.trim().split('\n\n')
    expect(read(`It broke.\n\n> ${WORDS}\n>\n> — Anna Berg, harbour master`)).toEqual(['It broke.', ...SIGNED])
    expect(read(`> ${WORDS.replace(' for', '\n> for')}\n> -- Anna Berg, harbour master`)).toEqual(SIGNED)
    expect(read('The port said:\n\n> We regret\n> the delay.')).toEqual(['The port said:', '“We regret the delay.”'])
    expect(read('> The sea gives,\n> And it takes.\n>\n> — Anna Berg')).toEqual(['The sea gives,\nAnd it takes.', '— Anna Berg'])
    expect(read('> It was old.')).toEqual(['It was old.'])
  })
})

describe('words in <q>', () => {
  it('have marks, once, and others within', () => {
    expect(lines('<p>She called it <q>a <q>long</q> ruin</q>, <q>“so”</q><q></q>.</p>')).toEqual([
      'She called it “a ‘long’ ruin”, “so”.',
    ])
  })
})

describe('quotations of a page', () => {
  const sentence = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it. '
  const page = (html: string) =>
    `<!doctype html><html><head><title>The wall gives way</title></head><body><article><h1>The wall gives way</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(3)}${html}<p>${sentence.repeat(3)}</p></article></body></html>`
  const speak = (text: string) => {
    const { quotations, voices } = parse(text)
    const nameOf = (slug: string | undefined) => voices.find((voice) => voice.slug === slug)?.name
    return quotations.map(({ span, speaker }) => {
      const name = nameOf(speaker?.voice)
      return [textOf(text, span), name && textOf(text, name), speaker?.certainty]
    })
  }

  it('are found with their source', () => {
    const { text, skipped } = readHtml(page(`<blockquote><p>${WORDS}</p><footer>Anna Berg, harbour master</footer></blockquote>`))
    expect(text).toContain(SIGNED.join('\n\n'))
    expect(speak(text)).toEqual([[WORDS, 'Anna Berg', 'certain']])
    expect(skipped).toEqual([])
  })

  it('are found when they were copied', async () => {
    const html = `<p>It broke.</p><blockquote><p>${WORDS}</p><footer>Anna Berg, harbour master</footer></blockquote>`
    const { source } = await readPasted(html, `It broke.\n\n${WORDS}\nAnna Berg, harbour master`)
    expect(source).toBe(`It broke.\n\n${SIGNED.join('\n\n')}\n`)
  })

  it('are shown large besides only where the text does not have them', () => {
    const said = `<p>“${WORDS}” said Anna Berg, the harbour master, on Monday.</p>`
    const pulled = `<aside class="article-pullquote"><p>${WORDS}</p><footer>Anna Berg</footer></aside>`
    const { text, skipped } = readHtml(page(said + pulled))
    expect(speak(text)).toEqual([[WORDS, 'Anna Berg', 'certain']])
    expect(skipped).toEqual([])
    expect(speak(readHtml(page(pulled)).text)).toEqual([[WORDS, 'Anna Berg', 'certain']])
  })
})
