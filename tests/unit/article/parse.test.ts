import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Span } from '../../../src/article/model.ts'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { anyText } from './any-text.ts'

/** All spans anywhere in a tree. */
function spansIn(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(spansIn)
  if (typeof node !== 'object' || node === null) return []
  const own = 'start' in node && 'end' in node ? [node as Span] : []
  return [...own, ...Object.values(node).flatMap(spansIn)]
}

function expectCovered({ source, blocks }: Article) {
  let at = 0
  for (const { span } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(at)
    expect(span.end).toBeGreaterThan(span.start)
    expect(source.slice(at, span.start)).toMatch(/^\s*$/)
    at = span.end
  }
  expect(source.slice(at)).toMatch(/^\s*$/)
}

describe('parse', () => {
  it('covers every character of any text with blocks and white space, and keeps the text as it came', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const article = parse(source)
        expect(article.source).toBe(source)
        expectCovered(article)
      }),
      { numRuns: 600 },
    )
  })

  it('puts every span inside the source', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const span of spansIn(parse(source))) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(source.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('makes a tree that survives a trip through JSON', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const article = parse(source)
        expect(JSON.parse(JSON.stringify(article))).toEqual(article)
      }),
      { numRuns: 150 },
    )
  })

  it('reads an empty file and one of white space alone as an article without blocks', () => {
    for (const source of ['', ' ', '\n\n\r\n', '\ufeff', '\u00a0\t']) {
      expect(parse(source)).toMatchObject({ blocks: [], sections: [], quotations: [], wordCount: 0 })
    }
  })

  it('counts the words of the story, but not those of captions and bylines', () => {
    const { wordCount } = parse(
      'Rain expected\n\nBy Ana Ruiz\n\nIt will rain all day, they say.\n\nThe square on Monday [Jo Day / Getty Images]\n',
    )
    expect(wordCount).toBe(2 + 7)
  })

  it('gathers the names of all bylines, each once', () => {
    const source =
      'Rain expected\n\nBy Ana Ruiz\n\nIt will rain all day, they say.\n\nAdditional reporting by Ana Ruiz, Kelly Ng and Jan Novak in Prague.'
    const { byline } = parse(source)
    expect(byline?.authors.map((name) => textOf(source, name))).toEqual(['Ana Ruiz'])
    expect(byline?.contributors.map((name) => textOf(source, name))).toEqual(['Kelly Ng', 'Jan Novak'])
  })
})
