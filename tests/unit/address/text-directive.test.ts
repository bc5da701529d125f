import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMemory, parseMemory } from '../../../src/address/memory.ts'
import { formatTextDirective, formatTextParameter, parseTextDirective } from '../../../src/address/text-directive.ts'

const term = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '')

describe('text directives', () => {
  it('come back as they were, whatever the words', () => {
    fc.assert(
      fc.property(fc.record({ start: term, prefix: term, end: term, suffix: term }, { requiredKeys: ['start'] }), (directive) => {
        expect(parseTextDirective(formatTextDirective(directive))).toEqual(directive)
        expect(parseTextDirective(formatTextParameter(directive))).toEqual(directive)
      }),
    )
  })
  it('are written as the specification has them', () => {
    expect(formatTextDirective({ prefix: 'an', start: 'a-b, c', end: 'd & e', suffix: 'f' })).toBe(
      'an-,a%2Db%2C%20c,d%20%26%20e,-f',
    )
  })
  it.each(['', ',', 'a,b,c', '-', 'a-,', '%E0%A4%A'])('are none where there is nothing to go by: %s', (value) => {
    expect(parseTextDirective(value)).toBeNull()
  })
})

describe('a link’s memory', () => {
  const hash = fc.nat(63)
  const hashes = fc.array(hash, { maxLength: 12 })
  it('comes back where it holds nothing but its check', () => {
    const given = { before: [], after: [], middle: [], twins: [], opensWithName: false, rules: 2, check: 0 } as const
    expect(parseMemory(formatMemory(given))).toEqual(given)
  })

  it('comes back as it was', () => {
    const middle = fc.array(
      fc.oneof(
        hash.map((value) => ({ value, bits: 6 as const })),
        fc.nat(4095).map((value) => ({ value, bits: 12 as const })),
      ),
      { maxLength: 40 },
    )
    const twin = fc.record({
      isBefore: fc.boolean(),
      before: hashes,
      after: hashes,
      others: fc.array(fc.record({ index: hash, hash }), { maxLength: 4 }),
    })
    const memory = {
      before: fc.array(hash, { minLength: 1, maxLength: 12 }),
      after: hashes,
      middle,
      twins: fc.array(twin, { maxLength: 3 }),
      opensWithName: fc.boolean(),
    }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({ ...memory, before: hashes, rules: fc.constant(2 as const), check: fc.nat(3843) }),
          fc.record({ ...memory, rules: fc.constantFrom(1 as const, 2 as const) }),
        ),
        (given) => {
          expect(parseMemory(formatMemory(given))).toEqual(given)
        },
      ),
    )
  })
  it.each(['<b>', 'a b', 'abc.d!e', 'x'.repeat(30_000)])('is none where it is not one of ours', (written) => {
    expect(parseMemory(written)).toBeNull()
  })
})
