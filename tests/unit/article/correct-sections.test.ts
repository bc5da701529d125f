import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatSectionCorrections, parseSectionCorrections } from '../../../src/address/section-corrections.ts'
import { correctSections } from '../../../src/article/correct-sections.ts'
import { parse } from '../../../src/article/parse.ts'
import { contains, textOf } from '../../../src/article/spans.ts'

const SOURCE = `Harbour wall gives way

The wall of the old harbour broke on Monday night.

The council met on Tuesday and talked about money.

What went wrong

Engineers had warned of deep cracks in the concrete for years.

Nobody read their letters.
`
const { blocks, sections } = parse(SOURCE)
const titles = (list: typeof sections) => list.map(({ title }) => textOf(SOURCE, title))

describe('correctSections', () => {
  it('starts a section where the reader splits, titled in its own words', () => {
    const split = correctSections(SOURCE, blocks, sections, { split: [2], join: [] })
    expect(split).toHaveLength(sections.length + 1)
    expect(split[1]?.blocks.from).toBe(2)
    expect(split[1]?.evidence).toEqual(['reader'])
    expect(contains(split[1]?.span ?? { start: 0, end: 0 }, split[1]?.title ?? { start: 0, end: 1 })).toBe(true)
  })

  it('lets the section above go on where the reader joins, under its own title', () => {
    const joined = correctSections(SOURCE, blocks, sections, { split: [], join: [3] })
    expect(titles(joined)).toEqual(titles(sections).slice(0, 1))
    expect(joined[0]?.blocks).toEqual({ from: 1, to: blocks.length })
  })

  it('gives back the sections as they were where there is nothing to correct', () => {
    expect(correctSections(SOURCE, blocks, sections, { split: [], join: [] })).toBe(sections)
  })

  it('partitions the body whatever it is told, with unique slugs', () => {
    const indices = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 6 })
    fc.assert(
      fc.property(indices, indices, (split, join) => {
        const corrected = correctSections(SOURCE, blocks, sections, { split, join })
        let at = sections[0]?.blocks.from
        for (const section of corrected) {
          expect(section.blocks.from).toBe(at)
          expect(contains(section.span, section.title)).toBe(true)
          at = section.blocks.to
        }
        expect(at).toBe(blocks.length)
        expect(new Set(corrected.map(({ slug }) => slug)).size).toBe(corrected.length)
      }),
    )
  })
})

describe('corrections in a link', () => {
  it('come back as they were', () => {
    const indices = fc.uniqueArray(fc.nat(5000), { maxLength: 8 })
    fc.assert(
      fc.property(indices, indices, (split, join) => {
        expect(parseSectionCorrections(SOURCE, formatSectionCorrections(SOURCE, { split, join }))).toEqual({ split, join })
      }),
    )
  })
  it.each([null, '', 'x', '00000.4', 'a.b.c', '<script>'])(
    'are none where they are not for this text or not readable: %s',
    (written) => {
      expect(parseSectionCorrections(SOURCE, written)).toEqual({ split: [], join: [] })
    },
  )
})
