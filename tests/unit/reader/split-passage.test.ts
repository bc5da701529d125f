import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../src/article/model.ts'
import { splitPassage } from '../../../src/reader/passage/split-passage.ts'

/** Sorted spans without overlap. */
const spans = fc
  .uniqueArray(fc.nat(120), { maxLength: 12 })
  .map((ends) => ends.sort((a, b) => a - b))
  .map((ends) =>
    ends.flatMap((start, i): Span[] => (i % 2 === 0 && ends[i + 1] !== undefined ? [{ start, end: ends[i + 1] as number }] : [])),
  )

describe('splitPassage', () => {
  it('covers the passage without gap or overlap, whatever is said in it', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), spans, spans, (start, length, quotations, statements) => {
        const passage = { start, end: start + length }
        let at = passage.start
        for (const { span } of splitPassage(passage, quotations, statements)) {
          expect(span.start).toBe(at)
          expect(span.end).toBeGreaterThan(span.start)
          at = span.end
        }
        expect(at).toBe(passage.end)
      }),
    )
  })

  it('keeps a quotation inside a statement in one piece', () => {
    const pieces = splitPassage({ start: 0, end: 30 }, [{ start: 10, end: 20 }], [{ start: 5, end: 25 }])
    expect(pieces).toEqual([
      { span: { start: 0, end: 5 } },
      { span: { start: 5, end: 10 }, statement: 0 },
      { span: { start: 10, end: 20 }, quotation: 0, statement: 0 },
      { span: { start: 20, end: 25 }, statement: 0 },
      { span: { start: 25, end: 30 } },
    ])
  })
})
