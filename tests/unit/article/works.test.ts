import { expect, test } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

const quotationsOf = (source: string) => parse(source).quotations.map(({ span }) => textOf(source, span))

test.each([
  'Rosa Marten said on Sunday on HBN’s “Meet the Harbour” that the pier will stay.',
  'Rosa Marten said it on “Meet the Harbour” last week.',
  'Rosa Marten told listeners of her “Talking the Tide” radio show that the pier will stay.',
  'Rosa Marten said she had read “Salt and Silence” by Paul Grant.',
  'Rosa Marten said on "HBN." that the pier will stay.',
  'According to Rosa Marten, the band will play “Deep Water,” “Black Sea” and “The Hill”.',
  'Words such as “expects” are used. Rosa Marten left.',
  'Rosa Marten fans say that two tracks, “Deep Water” and “The Black Sea,” are of him.',
  'Rosa Marten lost in May. In fact, ‘The Hitman’ admits it still hurts.',
  'Rosa Marten is defending the plan with the slogan “Lamps, we are on it.”',
])('leaves the name of a show or a book alone: %s', (source) => {
  expect(quotationsOf(source)).toEqual([])
})

test('keeps speech where no work is named', () => {
  expect(quotationsOf('Rosa Marten hits “Radical Left” judges and issues “Final Warning” to all.')).not.toHaveLength(0)
  expect(quotationsOf('Rosa Marten said the pier was “a long, slow kind of ruin.”')).toEqual(['a long, slow kind of ruin.'])
})

test('keeps a slogan that is somebody’s, and speech in several parts', () => {
  expect(quotationsOf('Rosa Marten left. Rosa Marten’s slogan, “Lamps, we are on it,” was gone.')).toHaveLength(1)
  expect(quotationsOf('Marchers with Rosa Marten shouted “Never Again”, “Enough Is Enough” and “Shame On You”.')).toHaveLength(3)
  expect(quotationsOf('Rosa Marten replied, “Never Again” and “Not Now”.')).toHaveLength(2)
  expect(quotationsOf('Rosa Marten used words such as “traitor” and “coward” for the mayor.')).toHaveLength(2)
  expect(quotationsOf('“The Government lies,” says Rosa Marten. “They always have.”')).toHaveLength(2)
  expect(quotationsOf('Rosa Marten called it “a slow ruin”, “a shame” and “a long goodbye to us all”.')).toHaveLength(3)
})
