import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findSection, formatSectionLink } from '../../../src/address/section-link.ts'
import { parse } from '../../../src/article/parse.ts'

const SOURCE = readFileSync('seeds/000_2acbc3a00911daab.txt', 'utf8')
const article = parse(SOURCE)
const links = article.sections.map((section) => formatSectionLink(article, section, 'x'))

describe("a section's link", () => {
  it('finds its own section in the unchanged text', () => {
    expect(links.map((link) => findSection(article, link))).toEqual(
      article.sections.map(({ slug }) => ({ kind: 'section', slug })),
    )
  })
  it('is a page, a memory, a fragment and the opening words', () => {
    expect(links[0]).toMatch(/^\/articles\/x\/sections\/([^?]+)\?near=[\w.~*!-]+#\1:~:text=\S+$/)
  })
  it('finds it under another title', () => {
    const given = parse(
      'Head\n\n## What went wrong\n\nThe wall broke on Monday night.\n\n## What comes next\n\nNobody knows the answer.\n',
    )
    const link = formatSectionLink(given, given.sections[1] as never, 'x')
    const today = parse(given.source.replace('What comes next', 'The outlook'))
    expect(findSection(today, link)).toEqual({ kind: 'section', slug: 'the-outlook' })
  })
  it('finds where it began when it is part of another section', () => {
    const given = parse(
      'Head\n\n## What went wrong\n\nThe wall broke on Monday night.\n\n## What comes next\n\nNobody in Harwich knows the answer to that.\n',
    )
    const link = formatSectionLink(given, given.sections[1] as never, 'x')
    const today = parse(given.source.replace('## What comes next\n\n', ''))
    const found = findSection(today, link)
    expect(found?.kind === 'opening' && today.source.slice(found.span.start, found.span.end)).toMatch(/^Nobody in Harwich/)
  })
  it('lands nowhere when it was deleted', () => {
    for (const [i, section] of article.sections.entries()) {
      const today = parse(SOURCE.slice(0, section.span.start) + SOURCE.slice(section.span.end))
      expect(findSection(today, links[i] ?? '')).toBeNull()
    }
  })
  it('remembers nothing in its plain form', () => {
    expect(findSection(article, '?sections=abc')).toBeNull()
    expect(findSection(article, '?near=%%%')).toBeNull()
  })
})
