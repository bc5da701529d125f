import { expect, test } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

const quotationsOf = (source: string) => parse(source).quotations.map(({ span }) => textOf(source, span))

test.each([
  'Rosa Marten said on Sunday on HBN’s “Meet the Harbour” that the pier will stay.',
  'Rosa Marten said it on “Meet the Harbour” last week.',
  'Rosa Marten told listeners of her “Talking the Tide” radio show that the pier will stay.',
  'Rosa Marten said she had read “Salt and Silence” by Paul Grant.',
])('leaves the name of a show or a book alone: %s', (source) => {
  expect(quotationsOf(source)).toEqual([])
})

test('keeps speech where no work is named', () => {
  expect(quotationsOf('Rosa Marten said the pier was “a long, slow kind of ruin.”')).toEqual(['a long, slow kind of ruin.'])
})
