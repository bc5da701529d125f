import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { mendPages } from '../../../src/library/import/mend-pages.ts'

const read = (source: string) => mendPages({ source, matter: {}, skipped: [] })
const told = (source: string) => read(source).skipped.map(({ text }) => text)

/** Lines of prose as a page has them, some sixty letters wide. */
const PROSE = `The harbour of Norrby closes in May, the council said after
a storm that took half of its old stone wall away. It will be
built anew by the autumn of next year, and boats will have to
lie at the pier of Lund until then, the council said in a long
letter. The keepers had asked for help for many years, and two
of them have left since the storm came over the town. Nobody
had read what they wrote. The mayor says that money was never
there, and that the state must pay for what the sea has taken
from the town this time. She will ask for it in the spring and`.split('\n')
const MORE = `hopes that an answer comes before the summer. Until then the
fishers of the town will sail an hour more each day, and pay
for it out of their own pockets. Some of them think of selling
their boats, as there is little left for them in the harbour.
Others wait for the new wall and hope that it will be higher
than the old one, which was built when the sea stood lower and
storms came once in ten years. They come each winter now, said
a keeper who did not want to be named, and no one counts them
any more. The council meets again on the first of the month to`.split('\n')
const LAST = `talk of what the wall will cost, and who is going to pay for
it in the end. Everybody in the town is asked to come along.`.split('\n')

const write = (...parts: readonly (string | readonly string[])[]) => ['Harbour closes', '', ...parts.flat(), ''].join('\n')

describe('a text that came in pages', () => {
  it('loses heads and page numbers, which are told of where their paragraph ends', () => {
    const { source, skipped, mended } = read(
      write(PROSE, '', 'The Norrby Post   1', '', MORE, '', 'The Norrby Post   2', '', LAST),
    )
    expect(skipped.map(({ text }) => text)).toEqual(['The Norrby Post   1', 'The Norrby Post   2'])
    expect(source).toContain('in the spring and hopes that an answer comes before')
    expect(source).toContain('first of the month to talk of what the wall will cost')
    for (const { at } of skipped) expect(source.slice(at)).toMatch(/^\n|^$/)
    expect(mended?.joined).toBe(0)
    expect(parse(source).blocks.map(({ type }) => type)).toEqual(['headline', 'paragraph'])
  })

  it.each([
    ['numbers alone', ['1'], ['2']],
    ['numbers of all', ['Page 1 of 3'], ['Page 2 of 3']],
    ['the address it was printed from', ['https://norrby.example/harbour 1/3'], ['https://norrby.example/harbour 2/3']],
    ['a head and a number', ['1', '', 'The Norrby Post'], ['2', '', 'The Norrby Post']],
    ['where it goes on', ['Continued on page 4'], ['(continued on next page)']],
  ])('loses %s', (_, first, second) => {
    const source = write(PROSE, first, MORE, second, LAST)
    expect(told(source)).toEqual([...first, ...second].filter(Boolean))
    expect(read(source).source).toContain('first of the month to talk of')
  })

  it('keeps its headline, though each page repeats it', () => {
    const { source, skipped } = read(write(PROSE, 'Harbour closes', MORE, 'Harbour closes', LAST))
    expect(source).toMatch(/^Harbour closes\n\nThe harbour of Norrby closes in May/)
    expect(skipped).toHaveLength(2)
  })

  it('has the words whole that a hyphen broke, and leaves the hyphens that are a word’s own', () => {
    const broken = `There are two of them in this part, and both of the old har-
bours were closed by one letter, which was sent by the coun-
cil of the town and written by a man who is rather a well-
known one there. It tells of the plan that was made by Anna-
Lena Berg for all of the town, and it also tells of one two-
or three-year wall of stone, of a well-known kind, which be-
longs to the sea as much as to the town, and to no one else.`
    const { source, mended } = read(write(PROSE.slice(0, 8), 'from the town this time.', broken))
    for (const word of ['harbours', 'council', 'well-known', 'belongs', 'two- or', 'Anna-Lena'])
      expect(source).toContain(` ${word}`)
    expect(source).not.toMatch(/\p{L}-\n/u)
    expect(mended?.joined).toBe(3)
    expect(mended?.before).toContain('har-\nbours')
  })
})

describe('what stays as it came', () => {
  it.each([
    ['a text that was wrapped by hand', write(PROSE, MORE, LAST)],
    ['a text of long lines', write(PROSE.join(' '), '', 'Continued on page 4', '', MORE.join(' '), '', '1', '', LAST.join(' '))],
    [
      'crossheads that count',
      write(PROSE.slice(0, -1), 'from the town.', '', 'Day 1', '', 'She', MORE, 'pay.', '', 'Day 2', '', 'They', LAST),
    ],
    [
      'hyphens of their own at the ends of lines',
      write(PROSE, 'a plan of old-\nfashioned walls, as is common in the north and in other parts,', MORE),
    ],
  ])('is %s', (_, source) => {
    expect(read(source)).toEqual({ source, matter: {}, skipped: [] })
  })
})
