import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSectionCorrections } from '../../../src/address/section-corrections.ts'
import { correctSections } from '../../../src/article/correct-sections.ts'
import { keepLikely } from '../../../src/article/keep-likely.ts'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { findKnown } from '../../../src/reader/landing/find-known.ts'
import { findLanding } from '../../../src/reader/landing/find-landing.ts'
import type { Landed } from '../../../src/reader/landing/landed-context.ts'
import { readTarget } from '../../../src/reader/landing/read-target.ts'

const SOURCE = readFileSync(readFileSync('tests/fixtures/seed/article.path', 'utf8').trim(), 'utf8')
const article = keepLikely(parse(SOURCE))
const promises = readFileSync('tests/fixtures/links/links.txt', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' => ') as [string, string])

/** As the router takes an address apart. */
function follow(link: string): Landed {
  const url = new URL(link, 'https://example.org')
  const corrections = parseSectionCorrections(SOURCE, url.searchParams.get('sections'))
  const sections = correctSections(SOURCE, article.blocks, article.sections, corrections)
  const reading = describeReading({ ...article, sections }, 'S')
  const target = readTarget(link)
  const landed = findLanding(reading, target)
  const known = findKnown(reading, target)
  // What is known by its name needs no search, and must be what the search would find.
  if (known) expect(known).toEqual(landed)
  return landed
}

/** A section is known by how it opens: its title is the parser's, and may change. */
function openingOf(slug: string): string {
  const blocks = article.sections.find((section) => section.slug === slug)?.blocks
  const first = article.blocks.slice(blocks?.from, blocks?.to).find(({ type }) => type === 'paragraph')
  return first ? SOURCE.slice(first.span.start, first.span.end) : ''
}

function tell(landed: Landed): string {
  if (landed.kind === 'passage')
    return `${landed.state} ${landed.span ? SOURCE.slice(landed.span.start, landed.span.end) : ''}`.trim()
  if (landed.kind === 'section') return `section ${openingOf(landed.id)}`
  return 'id' in landed ? `${landed.kind} ${landed.id}` : landed.kind
}

describe('every link ever handed out lands', () => {
  it.each(promises)('%s', (link, promise) => {
    expect(tell(follow(link)).startsWith(promise)).toBe(true)
  })
})
