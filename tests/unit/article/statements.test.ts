import { expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

/** What is reported without marks, as text: `Anna Berg: words`. */
function reportOf(text: string): string[] {
  const { source, statements, voices } = parse(text)
  return statements.map(({ span, speaker }) => {
    const voice = voices.find(({ slug }) => slug === speaker.voice)
    return `${voice ? textOf(source, voice.name) : '?'}: ${textOf(source, span)}`
  })
}

it.each([
  ['an adjective', 'Anna Berg is wary of the plan to sell the mill.', 'Anna Berg: of the plan to sell the mill'],
  [
    'an adjective behind another verb',
    'Tom Holt remains confident that the bridge will open in May.',
    'Tom Holt: that the bridge will open in May',
  ],
  ['a verb that opens no quotation', 'Anna Berg rebuffed the offer on Monday.', 'Anna Berg: the offer on Monday'],
  [
    'a noun and the verb that goes with it',
    'Sofia Lund made the case that the harbour needs a new wall.',
    'Sofia Lund: that the harbour needs a new wall',
  ],
  ['a noun that somebody has', 'Ivan Norrby has deep misgivings about the new road.', 'Ivan Norrby: the new road'],
])('reads a statement by %s', (_, text, told) => {
  expect(reportOf(`Council news\n\n${text}`)).toEqual([told])
})

it('does not take such a word for the cue of a quotation', () => {
  const { quotations } = parse('Anna Berg rebuffed Tom Holt’s “sorry plan for the quay.”')
  expect(quotations.map(({ cue }) => cue)).toEqual([undefined])
})
