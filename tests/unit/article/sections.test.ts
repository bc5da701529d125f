import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNS } from '../../../src/article/break-signs.ts'
import { createLattice, LENGTHS } from '../../../src/article/breaks.ts'
import type { Block, Section } from '../../../src/article/model.ts'
import { parse } from '../../../src/article/parse.ts'
import { findSections } from '../../../src/article/sections.ts'
import { contains, countWords, textOf } from '../../../src/article/spans.ts'

const SILENT = { quotations: [], statements: [], voices: [] }

type Draft = string | { readonly type: Block['type']; readonly text: string; readonly level?: number }

/** A source of the drafts with blank lines between them, and their blocks. A bare string is a paragraph. */
function compose(drafts: readonly Draft[]): { source: string; blocks: readonly Block[] } {
  let source = ''
  const blocks = drafts.map((draft) => {
    const { type, text, level = 1 } = typeof draft === 'string' ? { type: 'paragraph' as const, text: draft } : draft
    const start = source.length
    source += `${text}\n\n`
    const span = { start, end: start + text.length }
    return { type, span, text: span, level, authors: [], contributors: [], ordered: false, items: [], lines: [] } as Block
  })
  return { source, blocks }
}

function divide(drafts: readonly Draft[]): { source: string; blocks: readonly Block[]; sections: readonly Section[] } {
  const { source, blocks } = compose(drafts)
  return { source, blocks, sections: findSections(source, blocks, SILENT) }
}

function titlesOf(source: string, sections: readonly Section[]): readonly string[] {
  return sections.map(({ title }) => textOf(source, title))
}

const BEES = [
  'Beekeepers in the valley lost a third of their hives over the winter, a survey of beekeepers shows.',
  'The hives were weak in autumn, beekeepers say, and wet weather kept the bees from the last flowers of the heather.',
  'Mites weakened the bees further. A hive with mites sends out fewer bees and brings in less honey.',
  'The honey harvest fell by half. Beekeepers sold their honey at the gate for twice the price of the year before.',
  'New hives cost more than most beekeepers can pay, and swarms of bees to fill the hives are scarce in spring.',
  'A bee inspector visits every hive in the valley twice a year and marks the hives where mites were found.',
  'Most beekeepers treat their hives with acid in December, when the bees sit close together and no brood hides the mites.',
  'Some leave the mites to the bees. Their hives die more often, but the bees that live are said to clean each other.',
]
const TRAINS = [
  'The railway line to the coast will close for repairs in June, the railway company announced on Monday.',
  'Trains will stop at the junction, and buses will carry passengers along the coast while the railway track is laid again.',
  'Engineers found cracks in the railway bridge. Heavy goods trains had crossed the bridge at night since the port reopened.',
  'The bridge dates from the age of steam trains. Its iron girders carry a single track over the river mouth.',
  'Passengers fear long journeys. The buses take an hour longer than the trains, and the coast road floods at high tide.',
  'Goods trains will run round the hills on an older railway track until the bridge can carry the trains again.',
  'The railway company will hire thirty buses and sell tickets for trains and buses together at the old price.',
  'Two bridge engineers will live at the junction until the last train has crossed, the company said.',
]
const STORY = [...BEES, ...TRAINS]

describe('findSections', () => {
  it('leaves a short text whole', () => {
    expect(divide(BEES.slice(2)).sections).toEqual([])
  })

  it('starts a section where the text turns to another matter', () => {
    const { source, blocks, sections } = divide(STORY)
    const starts = sections.map((section) => textOf(source, (blocks[section.blocks.from] as Block).span))
    expect(starts).toContain(TRAINS[0])
    expect(sections.find(({ blocks: { from } }) => from === BEES.length)?.evidence).toContain('vocabulary')
  })

  it('gives no section of a short text fewer than a hundred words', () => {
    const mixed = STORY.map((_, index) => (index % 2 ? BEES : TRAINS)[index >> 1] as string)
    for (const text of [STORY, mixed, [...TRAINS, ...BEES]]) {
      const { source, blocks, sections } = divide(text)
      const sizes = sections.map(({ blocks: { from, to } }) =>
        blocks.slice(from, to).reduce((sum, { span }) => sum + textOf(source, span).split(' ').length, 0),
      )
      expect(Math.min(...sizes, 400)).toBeGreaterThanOrEqual(100)
    }
  })

  it.each([
    [12, 100, 40],
    [25, 100, 50],
    [60, 100, 65],
    [60, 10, 100],
  ])('asks of a section two paragraphs of usual length: of %i words, %i of them, %i', (length, count, fewest) => {
    const words = Float64Array.from({ length: count + 1 }, (_, unit) => unit * length)
    const signs = SIGNS.length
    const { minWords } = createLattice(new Float64Array(count * signs), words, new Float64Array(signs + LENGTHS.length))
    expect(minWords).toBe(fewest)
  })

  it('lets the crossheads of the source be the sections', () => {
    const crosshead = { type: 'crosshead', text: 'Cracks in the bridge' } as const
    const { source, sections } = divide([...BEES, crosshead, ...TRAINS])
    expect(sections.map(({ given }) => given)).toEqual([false, true])
    expect(titlesOf(source, sections)[1]).toBe('Cracks in the bridge')
    expect(sections[1]?.evidence).toEqual(['crosshead'])
  })

  it('gives the chapters of a book two levels', () => {
    const part = { type: 'crosshead', text: 'PART ONE', level: 2 } as const
    const chapter = { type: 'crosshead', text: 'CHAPTER I', level: 3 } as const
    const { sections } = divide([part, chapter, ...BEES, chapter, ...TRAINS])
    expect(sections.map(({ level }) => level)).toEqual([1, 2, 2])
    expect(sections.map(({ slug }) => slug)).toEqual(['part-one', 'chapter-i', 'chapter-i-2'])
  })

  it('puts a photograph into the section that it opens', () => {
    const photo = { type: 'caption', text: 'Goods trains on the railway bridge over the river mouth' } as const
    const { source, blocks, sections } = divide([...BEES, photo, ...TRAINS])
    const section = sections.find(({ blocks: { from } }) => blocks[from]?.type === 'caption')
    expect(section && textOf(source, section.span).startsWith(photo.text)).toBe(true)
    expect(section?.evidence).toContain('photo')
  })

  it('leaves a photograph with the section before where it shows that', () => {
    const photo = { type: 'caption', text: 'A beekeeper looks for mites in one of the hives' } as const
    const { blocks, sections } = divide([...BEES, photo, ...TRAINS])
    expect(sections.map(({ blocks: { from } }) => blocks[from]?.type)).not.toContain('caption')
  })

  it('keeps headline, standfirst and byline out of the sections, and a byline at the end in the last', () => {
    const byline = { type: 'byline', text: 'By Ann Reporter' } as const
    const { blocks, sections } = divide([{ type: 'headline', text: 'Bees and trains' }, byline, ...STORY, byline])
    expect(sections[0]?.blocks.from).toBe(2)
    expect(sections.at(-1)?.blocks.to).toBe(blocks.length)
  })
})

const draft = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...STORY) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.record({
    type: fc.constantFrom<Block['type']>('paragraph', 'caption', 'byline', 'list', 'verse', 'standfirst'),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  }),
)
const crosshead = fc.record({
  type: fc.constant('crosshead' as const),
  text: fc.string({ minLength: 1, maxLength: 20 }),
  level: fc.nat(5),
})

describe.each([
  ['texts without crossheads', fc.array(draft, { maxLength: 60 })],
  ['texts with crossheads', fc.array(fc.oneof({ weight: 4, arbitrary: draft }, crosshead), { maxLength: 60 })],
])('in %s', (_, drafts) => {
  const check = (test: (result: ReturnType<typeof divide>) => void) =>
    fc.assert(
      fc.property(drafts, (list) => {
        test(divide(list))
      }),
      { numRuns: 60 },
    )

  it('sections are a partition of the body', () => {
    check(({ blocks, sections }) => {
      if (!sections.length) return
      const body = blocks.findIndex(({ type }) => !['headline', 'standfirst', 'byline'].includes(type))
      expect(sections[0]?.blocks.from).toBe(body)
      expect(sections.at(-1)?.blocks.to).toBe(blocks.length)
      for (const [index, { blocks: run }] of sections.entries()) {
        expect(run.to).toBeGreaterThan(run.from)
        if (index) expect(sections[index - 1]?.blocks.to).toBe(run.from)
      }
    })
  })

  it('titles lie inside their section', () => {
    check(({ sections }) => {
      for (const { span, title } of sections) expect(contains(span, title)).toBe(true)
    })
  })

  it('slugs are unique', () => {
    check(({ sections }) => expect(new Set(sections.map(({ slug }) => slug)).size).toBe(sections.length))
  })

  it('no found section is of fewer than two paragraphs', () => {
    check(({ blocks, sections }) => {
      if (sections.length < 2 || sections.some(({ given }) => given)) return
      for (const { blocks: run } of sections) {
        const prose = blocks
          .slice(run.from, run.to)
          .filter(({ type }) => type === 'paragraph' || type === 'list' || type === 'verse')
        expect(prose.length).toBeGreaterThanOrEqual(2)
      }
    })
  })
})

describe('any text', () => {
  it('keeps its words in proportion', () => {
    const { source, sections } = divide(STORY)
    const words = sections.reduce((sum, { span }) => sum + countWords(source, span), 0)
    expect(words).toBe(countWords(source, { start: 0, end: source.length }))
  })
})

describe('a section called like a part of the page', () => {
  it('gets an address of its own', () => {
    const prose = 'The wall of the old harbour broke on Monday night, and the water took forty boats. '.repeat(6)
    const source = ['Harbour', 'Voices', 'Article', 'Photo 1', 'Quote of the day']
      .map((title, at) => (at ? `## ${title}` : title))
      .join(`\n\n${prose}\n\n`)
    const slugs = parse(`${source}\n\n${prose}`).sections.map(({ slug }) => slug)
    expect(slugs.slice(-4)).toEqual(['section-voices', 'section-article', 'section-photo-1', 'section-quote-of-the-day'])
  })
})
