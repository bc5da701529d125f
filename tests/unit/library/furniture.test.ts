// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { readCopied } from '../../../src/library/import/from-copied.ts'
import { readHtml } from '../../../src/library/import/from-html.ts'

const STORY = [
  'The harbour of Norrby closes in May, the council said on Monday, after a storm that took half of its old stone wall away.',
  'It will be built anew by the autumn of next year, and boats will have to lie at the pier of Lund until then, it said.',
  'The keepers of the harbour had asked for help for years, and two of them have left since the storm came over the town.',
]

const page = (furniture: string) =>
  `<html><body><article><h1>Harbour closes</h1><p>${STORY[0]}</p>${furniture}<p>${STORY[1]}</p><p>${STORY[2]}</p></article></body></html>`

describe('the furniture of a page', () => {
  it.each([
    ['where an advertisement stood', '<div class="x"><p>Advertisement</p></div>', 'Advertisement'],
    ['where the story goes on', '<p>Article continues below advertisement</p>', 'Article continues below advertisement'],
    ['what reads aloud', '<div><span>Listen to this article</span></div>', 'Listen to this article'],
    ['how long it takes', '<div>4 min read</div>', '4 min read'],
    ['what offers to share', '<ul><li><a href="/s">Share this article</a></li></ul>', 'Share this article'],
    ['letters by mail', '<p>Sign up for our morning newsletter</p>', 'Sign up for our morning newsletter'],
    ['what leads to another story', '<p><strong>Read more:</strong> <a href="/b">Bridge closes</a></p>', 'Bridge closes'],
  ])('is %s, left out and told of', (_, furniture, words) => {
    for (const { text, skipped } of [readHtml(page(furniture)), readCopied(page(furniture)) ?? { text: words, skipped: [] }]) {
      expect(text).not.toContain(words)
      expect(text).toContain(STORY[1])
      expect(skipped.map((one) => one.text).join('\n')).toContain(words)
    }
  })

  it.each([
    [
      'a paragraph that tells of it',
      '<p>Share this article, the mayor wrote, and we all shall be heard.</p>',
      'Share this article',
    ],
    ['a word of a paragraph', '<p>The keepers shout <b>Advertisement</b> at the sea.</p>', 'Advertisement'],
    ['a crosshead', '<h2>Advertisement</h2><p>It was the first.</p>', 'Advertisement'],
    ['a quotation', '<blockquote><p>Read more</p></blockquote>', 'Read more'],
    ['a lead of the story’s own words', '<p>Read more: the council has a plan for it all.</p>', 'the council has a plan'],
  ])('is not %s', (_, words, kept) => {
    expect(readCopied(page(words))?.text).toContain(kept)
  })
})
