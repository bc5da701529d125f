import { describe, expect, it } from 'vitest'
import { formatCheck, formatQuoteIds } from '../../../src/address/quote-id.ts'
import { parse } from '../../../src/article/parse.ts'

const idsOf = (text: string) => formatQuoteIds(parse(`Rain expected\n\n${text}\n`))

describe('formatQuoteIds', () => {
  it('reads like the first words and ends in a check of them all', () => {
    const [id] = idsOf('"It will rain all day and all night until the end of the week," said Ana Ruiz.')
    expect(id).toMatch(/^it-will-rain-all-day-and-all-[a-z0-9]{5}$/)
  })
  it('changes when any word of the quotation changes', () => {
    const [a] = idsOf('"It will rain all day and all night until the end of the week," said Ana Ruiz.')
    const [b] = idsOf('"It will rain all day and all night until the end of the month," said Ana Ruiz.')
    expect(a).not.toBe(b)
  })
  it('does not change with what stands around the quotation', () => {
    const [a] = idsOf('"It will rain all day," said Ana Ruiz.')
    expect(idsOf(`Nobody knew. "It will rain all day," Ana Ruiz told them on Monday.`)).toContain(a)
  })
  it('gives the same words said twice an address each', () => {
    const ids = idsOf('"It will rain all day," said Ana Ruiz.\n\n"It will rain all day," said Jan Novak.')
    expect(ids).toHaveLength(2)
    expect(ids[1]).toBe(`${ids[0]}-2`)
  })
})

describe('formatCheck', () => {
  it('is five letters or digits long for any words', () => {
    for (const words of ['', 'a', 'مرحبا', '😀'.repeat(1000)]) expect(formatCheck(words)).toMatch(/^[a-z0-9]{5}$/)
  })
})
