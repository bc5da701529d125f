import { describe, expect, it } from 'vitest'
import { listSpeakers, readLast } from './list-speakers.ts'

describe('a saying that closes its sentence', () => {
  it.each([
    [
      'has the words that nothing else there speaks of',
      'Zelda Berg, who gave a speech on Tuesday, is a “true and plain voice” who has won two votes, the editorial board writes.',
      ['the editorial board'],
    ],
    [
      'has the paragraph below it, though another was asked before',
      'The town grew, according to Harbour Research. But books leave that out, Zelda Berg said.\n\n“One study looked at thirty books and found it in half of them. I wept.”',
      ['Zelda Berg'],
    ],
    [
      'has no words that another calls something',
      'Tom Holt, who called it “a lie and a fraud” last week, is a fool, Zelda Berg said.',
      ['Tom Holt'],
    ],
    [
      'has no words below it of somebody named who spoke before',
      'Anna Berg told the inquiry that she had begged them to stop. They did not, the prosecution said.\n\n“I was screaming and nobody came to help me in there.”',
      ['Anna Berg'],
    ],
    [
      'has no words below it that are spoken for',
      'Books leave that out, Zelda Berg said.\n\n“One study looked at thirty books and found it in half of them,” Tom Holt said.',
      ['Tom Holt'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('a subject', () => {
  it.each([
    [
      'is whoever reports, of what is added by the way',
      'Zelda Berg alleged that Tom Holt was behind it, stating: “It is war.”',
      'Zelda Berg',
    ],
    [
      'is whoever wrote, where somebody is said to have written',
      'Zelda Berg claimed that Tom Holt had sent her a text, stating: “I will go.”',
      'Tom Holt',
    ],
    [
      'is nobody of a clause before',
      'After Zelda Berg said that she would quit, Tom Holt praised her, adding: “It is war.”',
      'Tom Holt',
    ],
    [
      'is no count of things',
      'Zelda Berg makes several references to the sea, singing, “These boats keep me warm.”',
      'Zelda Berg',
    ],
    [
      'is what leads to the owner of a body',
      'A leader of the town’s largest teachers union said the council “missed the mark” on pay.',
      'A leader of the town’s largest teachers union',
    ],
    [
      'is whoever a passive names, behind what they are',
      'The Renters Bill, which had been described by homelessness charity Homewell as a “once-in-a-life chance”, fell.',
      'Homewell',
    ],
    [
      'owns by the mark that opens quotations too',
      'Speaking in Norrby, Tom Holt‘s mother said: “I read all of it.”',
      'Tom Holt‘s mother',
    ],
  ])('%s', (_, text, name) => {
    expect(readLast(text).name).toBe(name)
  })
})

describe('a role', () => {
  it.each([
    ['with a party', 'Indiana Gov. Tom Holt will sign it. “It is a good budget,” the Republican governor said.', 'Tom Holt'],
    ['with its years', 'Norrby Mayor Zelda Berg will sign it. “It is a good budget,” the second-term mayor said.', 'Zelda Berg'],
    ['of who knows', '“Go early,” said Zelda Berg from Norrby Travel. The expert said: “It is large.”', 'Zelda Berg'],
  ])('%s is whoever has it, likely', (_, text, name) => {
    expect(readLast(text)).toEqual({ name, certainty: 'likely' })
  })

  it.each([
    [
      'with a party, of two',
      'Indiana Gov. Tom Holt and Ohio Gov. Ada Lund met. “It is good,” the Republican governor said.',
      'the Republican governor',
    ],
    ['of who knows, of two', '“Go,” said Zelda Berg. “Stay,” said Tom Holt. The expert said: “It is large.”', 'The expert'],
    ['of who knows, of somebody silent', 'Zelda Berg runs a shop. The expert said: “It is large.”', 'The expert'],
    [
      'of who knows, of somebody of no house',
      'Zelda Berg, 34, said she used vinegar. “Never do,” the cleaning expert said.',
      'the cleaning expert',
    ],
    ['with another party', 'Democratic Mayor Tom Berg spoke. “I feel fine,” the Republican mayor said.', 'the Republican mayor'],
    [
      'with another party, told behind',
      'Rep. Tom Berg, D-N.Y., spoke. “I feel fine,” the Republican representative said.',
      'the Republican representative',
    ],
    [
      'of another place',
      'Indiana Gov. Ada Lund spoke. “She is soft,” the Republican governor of Ohio said.',
      'the Republican governor of Ohio',
    ],
    ['of an expert told before', 'An expert fled. Zelda Berg said she was glad. “It is safe,” the expert said.', 'An expert'],
  ])('%s is nobody named', (_, text, name) => {
    expect(readLast(text).name).toBe(name)
  })
})
