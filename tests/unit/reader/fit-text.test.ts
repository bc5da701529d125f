import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, LEADING } from '../../../src/reader/picture/fit-text.ts'

const BOX = { width: 1032, height: 330 }
const SIZES = { largest: 88, smallest: 26 }
/** As if every letter were half as wide as high. */
const measure = (text: string, size: number) => text.length * size * 0.5
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')

describe('text in a picture', () => {
  it('is large when it is short, and smaller the longer it is', () => {
    const sizes = [5, 20, 40, 80].map((count) => fitText(words(count), BOX, SIZES, measure).size)
    expect(sizes[0]).toBe(88)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(26)
  })

  it('is whole from 5 to 80 words', () => {
    for (const count of [5, 30, 80]) expect(fitText(words(count), BOX, SIZES, measure).lines.join(' ')).toBe(words(count))
  })

  it('is cut with dots where even small letters have no room', () => {
    const { lines, size } = fitText(words(900), BOX, SIZES, measure)
    expect(size).toBe(26)
    expect(lines.at(-1)).toMatch(/ …$/)
  })

  it('never leaves its box', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 60 }), (list) => {
        const { lines, size } = fitText(list.join(' ').replace(/ +/g, ' ').trim() || 'x', BOX, SIZES, measure)
        expect(lines.length * size * LEADING).toBeLessThanOrEqual(BOX.height)
        for (const line of lines) expect(measure(line.replace(/ …$/, ''), size)).toBeLessThanOrEqual(BOX.width)
      }),
    )
  })
})
