import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { choosePullQuotes, scorePullQuote, trimForDisplay } from '../../../src/reader/pull-quote/choose-pull-quotes.ts'

const filler = (words: string) => `${words} `.repeat(40).trim()
const SOURCE = `Harbour wall gives way

The wall of the old harbour broke on Monday night. ${filler('The rest of the quay was closed.')}

"We will build it again, and we will build it higher than it ever was before," said Lena Okafor, the mayor.

${filler('Nobody had read the letters.')}

"It was like that in every winter we have had," said Mr Tom Hale. "Nothing in this town has ever been built to last a winter," said Mr Hale.

${filler('The council meets again.')}

${filler('The boats are lost.')}
`
const reading = describeReading(parse(SOURCE), 'harbour')
const wordsOf = (index: number) => textOf(SOURCE, reading.quotations[index]?.quotation.span ?? { start: 0, end: 0 })

describe('choosePullQuotes', () => {
  it('ranks a whole sentence above one that leans on what went before', () => {
    const scores = new Map(reading.quotations.map((quote, i) => [wordsOf(i), scorePullQuote(reading, quote)]))
    const [whole] = [...scores].filter(([words]) => words.startsWith('We will build'))
    const [leaning] = [...scores].filter(([words]) => words.startsWith('It was like'))
    expect(Number.isFinite(whole?.[1]) && Number.isFinite(leaning?.[1])).toBe(true)
    expect(whole?.[1]).toBeGreaterThan(leaning?.[1] as number)
  })

  it('stands before a paragraph of the quotation’s own section', () => {
    for (const { before, quote } of choosePullQuotes(reading)) {
      const own = reading.article.blocks.findIndex((block) => block.span.end > quote.quotation.span.start)
      const section = reading.article.sections.find(({ blocks }) => blocks.from <= own && own < blocks.to)
      expect(before).toBeGreaterThan(section?.blocks.from ?? 0)
      expect(before).toBeLessThan(section?.blocks.to ?? reading.article.blocks.length)
      expect(reading.article.blocks[before]?.type).toBe('paragraph')
    }
    expect(choosePullQuotes(reading).length).toBeGreaterThan(0)
  })

  it('ranks a whole sentence above the same words begun at the verb', () => {
    const tell = (words: string) => {
      const source = `News\n\nLena Okafor, the mayor, said "${words}".`
      const read = describeReading(parse(source), 'news')
      return scorePullQuote(read, read.quotations[0] as (typeof read.quotations)[number])
    }
    expect(tell('we should build the wall again before the winter comes')).toBeGreaterThan(
      tell('should build the wall again before the winter comes'),
    )
  })

  it('shows no comma that led on to the cue', () => {
    expect(trimForDisplay('We will build it again, and higher,')).toBe('We will build it again, and higher')
    expect(trimForDisplay('Will we?')).toBe('Will we?')
  })

  it('chooses none for a short text', () => {
    const short = 'Rain expected\n\n"We will all get very wet in the morning," said Lena Okafor, the mayor.\n\nIt rained.'
    expect(choosePullQuotes(describeReading(parse(short), 'rain'))).toEqual([])
  })
})
