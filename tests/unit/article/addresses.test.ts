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
    ['is nobody beside a party', '“It is a sham,” said Sen. Tom Lund, R-Fla., who voted against it.', ['Tom Lund']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('somebody who comes from nowhere', () => {
  it.each([
    [
      'speaks behind a clause about another',
      'Police held Tom Lund, who is 30, and his lawyer, in a note, said he was “innocent.”',
      ['his lawyer'],
    ],
    [
      'speaks by name behind one',
      'When police held Anna Berg, who is 30, her lawyer, Tom Lund, said she was “innocent.”',
      ['Tom Lund'],
    ],
    ['speaks for the dead', 'After the death of Anna Berg, who was 30, her brother, Tom, said she was “a star.”', ['Tom']],
    ['speaks whose son was shot', 'Police shot Tom Lund, whose mother, Anna, said he was “unarmed.”', ['Anna']],
    ['is a country behind a setting', 'In a swipe at Washington, China, meanwhile, said it was “a farce.”', ['China']],
    ['is a country unlike another', 'Unlike Norway, Sweden, under pressure, said it was “a farce.”', ['Sweden']],
    ['is a firm', 'The parent of Google, Alphabet Inc., said it was “a farce.”', ['Alphabet Inc.']],
    ['is whom `it` surprised', 'Okonkwo came in 1990. It took him years. “Nobody wanted me,” he said.', ['Okonkwo']],
    ['was there when it rained', 'Okonkwo told the court it was an accident. “I never meant it,” he said.', ['Okonkwo']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('a word that opens a sentence before a name', () => {
  it.each([
    [
      'is none, if it tells what somebody was',
      'Retired proofreader Cyprian Holt, of Kelby, spotted it. “I felt a fool,” he said.',
      ['Cyprian Holt'],
    ],
    ['is none, if it tells how', 'Memorably Zelda Berg, on a table, demanded that “the windows be opened.”', ['Zelda Berg']],
    ['is one with a verb behind it', 'Ahmed met Zelda Berg. “I like it,” he said.', ['Ahmed']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})
