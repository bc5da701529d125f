import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { formatCsv, formatJsonLd, listSaid } from '../../../src/library/quotes-as-data.ts'
import { anyText } from '../article/any-text.ts'

const SOURCE = `Rain expected

"It will rain, and then it will ""pour"", all day," said Ana Ruiz, a forecaster at the Met Office. Nobody listened.

Jan Novak warned that the river would rise.
`
const rows = listSaid(parse(SOURCE), 'rain-expected', 'https://example.org')

/** Read RFC 4180 back. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)].filter(([all]) => all !== '')
  const lines: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

describe('listSaid', () => {
  it('gives words, speaker, span, link and the sentence around', () => {
    expect(rows[0]).toMatchObject({
      type: 'quotation',
      speaker: 'Ana Ruiz',
      link: expect.stringMatching(/^https:\/\/example\.org\/articles\/rain-expected\/quotes\/it-will-rain/),
      sentence: expect.stringMatching(/^"It will rain, .* at the Met Office\.$/),
    })
    expect(SOURCE.slice(rows[0]?.start, rows[0]?.end)).toBe(rows[0]?.words)
  })
  it('leaves out what the text does not tell', () => {
    const [row] = listSaid(parse('Rain expected\n\n“It will rain all day and all night,” somebody wrote on the wall.'), 'rain')
    expect(row && Object.values(row)).not.toContain(undefined)
  })
})

describe('formatCsv', () => {
  it('comes back as it was written, whatever is said', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const said = listSaid(parse(source), 'x')
        const [names = [], ...lines] = readCsv(formatCsv(said))
        expect(lines.map((line) => line[names.indexOf('words')])).toEqual(said.map(({ words }) => words))
      }),
      { numRuns: 150 },
    )
  })
})

describe('formatJsonLd', () => {
  it('names a creator only where the attribution is certain', () => {
    const { '@graph': graph } = JSON.parse(formatJsonLd(parse(SOURCE), rows, 'rain-expected'))
    for (const node of graph.filter((one: { '@type': string }) => one['@type'] === 'Quotation')) {
      const row = rows.find(({ link }) => link === node['@id'])
      expect('creator' in node).toBe(row?.certainty === 'certain')
    }
  })
})
