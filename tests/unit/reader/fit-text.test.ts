import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGLISH, marksOf } from '../../../src/reader/copy/marks.ts'
import { describePicture } from '../../../src/reader/picture/draw-quotation.ts'
import { fitText, LEADING } from '../../../src/reader/picture/fit-text.ts'

const BOX = { width: 1032, height: 330 }
const SIZES = { largest: 88, smallest: 26 }
/** As if every letter were half as wide as high. */
const measure = (text: string, size: number) => text.length * size * 0.5
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')

describe('a picture of a quotation', () => {
  const quoted = {
    words: 'It will never fall,',
    language: 'en',
    marks: ENGLISH,
    headline: 'The quay',
    body: '',
    authors: [],
    url: '',
    accessed: new Date(0),
  }

  it('ends without the comma of the sentence around it', () => {
    expect(describePicture(quoted).words).toBe('“It will never fall”')
    expect(describePicture({ ...quoted, words: 'Never, ever!' }).words).toBe('“Never, ever!”')
  })

  it('has the marks of its language', () => {
    expect(describePicture({ ...quoted, words: 'Das ist "unser" Hafen,', marks: marksOf('de') }).words).toBe(
      '„Das ist ‚unser‘ Hafen“',
    )
  })

  it('names a role as the cards do', () => {
    expect(describePicture({ ...quoted, speaker: 'Mara Lind', isLikely: true, role: 'mayor of Sund' })).toMatchObject({
      speaker: 'Probably Mara Lind',
      role: 'Mayor of Sund',
    })
  })
})

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

  it('has lines of about the same length, and no word alone in the last', () => {
    const { lines } = fitText(
      'We have warned them again and again, three times in writing, and nobody has come to see it yet',
      BOX,
      SIZES,
      measure,
    )
    const lengths = lines.map((line) => line.length)
    expect(lengths.length).toBeGreaterThan(1)
    expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.6)
  })

  const JAPANESE = '「港の壁はもう一度、前よりも高く造ります。」と市長は述べ、議会は来月（七日）に集まる予定です。'

  it('is as large in a script without spaces, and breaks between its words', () => {
    const wide = (text: string, size: number) => text.length * size
    const { lines, size } = fitText(JAPANESE, BOX, SIZES, wide)
    expect(size).toBeGreaterThan(60)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(JAPANESE)
  })

  it('begins no line with a mark that closes, and ends none with one that opens', () => {
    for (let width = 7; width < 30; width++) {
      const { lines } = fitText(JAPANESE, { width, height: 1000 }, { largest: 1, smallest: 0 }, (text) => text.length)
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。」）]/)
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「（]$/)
    }
  })

  it('is cut with dots in a script without spaces too, within its box', () => {
    const { lines } = fitText(JAPANESE.repeat(40), BOX, SIZES, (text, size) => text.length * size)
    expect(lines.at(-1)).toMatch(/\S…$/)
    for (const line of lines) expect(line.length * 26).toBeLessThanOrEqual(BOX.width)
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
