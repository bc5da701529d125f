import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { listSpeakers } from './list-speakers.ts'

/** The names of all voices. */
function listVoices(text: string): readonly string[] {
  const { source, voices } = parse(text)
  return voices.map(({ name }) => textOf(source, name))
}

describe('a word that is no speaker', () => {
  it.each([
    ['tells of what sort something is', 'Black circles show the three islands where the port is to be built.'],
    ['stands before the paper’s own words', 'The port is closed.\n\nContributing: Anna Berg and Tom Lund'],
    [
      'is the town that a report is from',
      'Norrby gets rain\n\nNORRBY: Before the rain of the last days the sea was as low as it has been for a hundred years.\n\nIt went on.',
    ],
    [
      'only says what a picture is about',
      'The port is closed.\n\nEducation: It was 40 minutes after the last bell that the old school in Norrby was shut.',
    ],
    ['stands before a correction', 'The port is closed.\n\nCorrection: The vote is on Monday, not on Tuesday.'],
  ])('%s', (_, text) => {
    expect(listVoices(text)).toEqual([])
  })

  it('is not who stands before those who act', () => {
    expect(listVoices('Harbour fighters said they would not lay down their arms.')).not.toEqual([])
  })

  it.each([
    ['hammers', 'Berg hammered the ball into the net.'],
    ['shoots', 'Berg took a shot at goal in the last minute.'],
    ['is bent', 'Berg is bent over his desk for most of the day.'],
    ['covers', 'Snow covers the roads around Norrby.'],
  ])('nor whoever %s', (_, text) => {
    expect(listVoices(text)).toEqual([])
  })
})

it('is not whoever stands near words that a court was told', () => {
  const speakers = listSpeakers(
    'It was foiled when police breached the messaging service – described in court as “chat for thieves” – in May.',
  )
  expect(speakers).not.toContain('police')
})

it('is no letter before a question or its answer', () => {
  const text = 'Q: What did you think of it?\n\nA: It was a mess, and so were we all.\n\nQ: And the sea?\n\nA: It was cold.'
  expect(listVoices(text)).not.toContain('Q')
  expect(listVoices(text)).not.toContain('A')
})
