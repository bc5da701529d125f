// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { readHtml } from '../../../src/library/import/from-html.ts'

const SENTENCE = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it. '
const STANDFIRST = 'Forty boats are lost, and nobody knows who pays.'

const read = (front: string, body = '') =>
  readHtml(
    `<!doctype html><html lang="en-GB"><head><title>The wall gives way | Paper</title></head><body><nav><a>Home</a></nav><article>${front}${`<p>${SENTENCE.repeat(3)}</p>`.repeat(3)}${body}</article></body></html>`,
  )

/** The kinds of the first blocks with their words, and who wrote the article. */
function topOf({ text }: { readonly text: string }) {
  const { blocks, byline } = parse(text)
  const kinds = blocks.map(({ type, span }) => `${type}: ${textOf(text, span)}`)
  return [
    ...kinds.slice(
      0,
      kinds.findIndex((kind) => kind.startsWith('paragraph')),
    ),
    byline?.authors.map((name) => textOf(text, name)),
  ]
}

const H1 = '<h1>The wall gives way</h1>'
const HEADLINE = 'headline: The wall gives way'
const UNDER = `standfirst: ${STANDFIRST}`

describe('what stands below the headline of a page', () => {
  it.each([
    [
      `<header>${H1}<p class="standfirst">${STANDFIRST}</p><span class="byline">Anna Muir</span> <time datetime="2024-06-19T10:15:00Z">19 June 2024</time></header>`,
      [HEADLINE, UNDER, 'byline: 19 June 2024', 'byline: By Anna Muir', ['Anna Muir']],
    ],
    [
      `<header>${H1}<p class="article-dek">${STANDFIRST}</p><div class="byline">By <a rel="author" href="/a">Anna Muir</a> and <a rel="author" href="/b">Tom Lee</a></div><time datetime="2024-06-19T10:15:00Z">3 hours ago</time></header>`,
      [HEADLINE, UNDER, 'byline: 19 June 2024', 'byline: By Anna Muir and Tom Lee', ['Anna Muir', 'Tom Lee']],
    ],
    [
      `${H1}<h2 class="subtitle">${STANDFIRST}</h2><p><time datetime="2024-06-19">Published 19 June 2024</time></p>`,
      [HEADLINE, UNDER, 'byline: Published 19 June 2024', undefined],
    ],
    [
      `${H1}<div class="meta"><p class="sub-headline">${STANDFIRST}</p><p>Updated <time datetime="2024-06-19">19 June 2024</time></p></div>`,
      [HEADLINE, UNDER, 'byline: Updated 19 June 2024', undefined],
    ],
    [
      `<header>${H1}<p itemprop="description">${STANDFIRST}</p><time datetime="2024-06-19">Yesterday</time></header>`,
      [HEADLINE, UNDER, 'byline: 19 June 2024', undefined],
    ],
  ])('is read for what it is: %s', (front, top) => {
    const page = read(front)
    expect(topOf(page)).toEqual(top)
    expect(page.skipped.map(({ text }) => text)).toEqual(['Home'])
  })

  it.each([
    '<p class="byline">Anna Muir<span>Reporting from Oban</span></p>',
    '<p><span class="byline">Anna Muir</span><span>Reporting from Oban</span></p>',
    '<p><a rel="author" href="/a">Anna Muir</a><br>Reporting from Oban</p>',
    '<p><span itemprop="author">Anna Muir</span> <span>Reporting from Oban</span></p>',
    '<p class="byline">By Anna Muir, reporting from Oban</p>',
    '<p class="byline">By <span>Anna Muir</span></p><p class="place">Reporting from Oban</p>',
  ])('has nobody’s whereabouts for an author: %s', (line) => {
    const page = read(`<header>${H1}<p class="standfirst">${STANDFIRST}</p>${line}</header>`)
    expect(topOf(page).at(-1)).toEqual(['Anna Muir'])
    expect(page.text).toMatch(/eporting from Oban/)
  })

  it('is nothing that stands far below it', () => {
    const far = '<p class="subtitle">A second part.</p><p><time datetime="2024-06-19">On 19 June 2024</time> it broke again.</p>'
    const { text } = read(H1, far)
    expect(text).toMatch(/^The wall gives way\n\nThe wall of/)
    expect(text).toMatch(/A second part\.\n\nOn 19 June 2024 it broke again\.\n$/)
  })
})
