import { describe, expect, it } from 'vitest'
import { listSpeakers } from './list-speakers.ts'

describe('where somebody comes from', () => {
  it.each([
    [
      'is nobody, a town with its region',
      '“We lost,” Tom Lund, 30, of Kelby, N.C., who was among those polled, said in May.',
      ['Tom Lund'],
    ],
    [
      'is nobody behind a calling',
      '“It is over,” Zelda Berg, 67, a retired teacher in Kelby, Pa., said in an interview.',
      ['Zelda Berg'],
    ],
    [
      'is nobody in a clause that tells of somebody',
      'Anna Holt, who lost her niece in a fire in Kelby, Colorado, in July 2012, said the plan was “a sorry one.”',
      ['Anna Holt'],
    ],
    [
      'is nobody whose home it is',
      'Tom Lund, whose home town, Kelby, is about to be flooded, argues that it would “ruin us.”',
      ['Tom Lund'],
    ],
    ['is nobody where `it` stands near', 'Tom Lund, of Kelby, raised it. “Forty years,” he said.', ['Tom Lund']],
    ['is told of whoever the clause is about', '“No,” said Tom Lund, 43, of Kelby, Wis., who voted for it.', ['Tom Lund']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('a word that opens a sentence before a name', () => {
  it.each([
    [
      'is none, if it tells what somebody was',
      'Retired proofreader Zelda Berg, of Kelby, found it. “I felt a fool,” she said.',
      ['Zelda Berg'],
    ],
    ['is none, if it tells how', 'Memorably Zelda Berg, on a table, demanded that “the windows be opened.”', ['Zelda Berg']],
    ['is one with a verb behind it', 'Ahmed said the plan was good. “I like it,” he added.', ['Ahmed']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})
