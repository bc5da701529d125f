import { describe, expect, it } from 'vitest'
import { readLast } from './list-speakers.ts'

/** `Anna Berg, likely`. */
const tellLast = (text: string): string => {
  const { name, certainty } = readLast(text)
  return certainty ? `${name}, ${certainty}` : name
}

describe('who is told by something else than a name', () => {
  it.each([
    ['is likely at most by a trade', 'Zelda Lund came home. “We lost it all,” said the engineer.', 'Zelda Lund, likely'],
    [
      'is somebody else where the words are of her',
      'Anna Lee, 34, was hit by a bus. “She came out of nowhere,” the cyclist said.',
      'the cyclist, likely',
    ],
    [
      'is somebody else where he is but a witness of it',
      'Tom Holt was jailed. “I saw him run from the house,” the witness said.',
      'the witness, likely',
    ],
    ['is another one', 'Anna Lee denied it. “It was ignored,” the other engineer said.', 'the other engineer, certain'],
    [
      'is somebody of their own by what they are in town',
      'Tom Holt shot two people. “We hid in the cupboard,” the maths teacher said.',
      'the maths teacher, certain',
    ],
    [
      'is somebody of their own by an office they once had',
      'Tom Holt attacked the bureau. “It is a lie,” the former bureau director said.',
      'the former bureau director, certain',
    ],
    [
      'is somebody of their own by what they were to another',
      'Tom Holt bought the firm. “It was the worst day,” the former employee said.',
      'the former employee, certain',
    ],
    [
      'is a manager, not the player',
      'Wayne Holt was dropped. “He has to work harder,” the Norrby manager said.',
      'the Norrby manager, certain',
    ],
    [
      'is no role that an old name had',
      'Mayor Anna Berg won. Mayor Tom Holt lost. “We go on,” the team constructor said.',
      'the team, certain',
    ],
  ])('%s', (_, text, speaker) => {
    expect(tellLast(text)).toBe(speaker)
  })
})

describe('a role in a headline', () => {
  it.each([
    [
      'is nobody who once had it',
      'Coach says Norrby “lost their heads”\n\nNorrby lost 4-0 on Sunday. The club hired former coach Anna Lee as a scout last year.',
      'Coach, certain',
    ],
    [
      'is nobody named, where it is told without a name',
      'Officer says crowd “was out of control”\n\nAn officer told the inquiry of it. Officer Anna Lee was on leave that day.',
      'Officer, certain',
    ],
    [
      'is likely whoever has it below',
      'Judge says hotel “has more questions than answers”\n\nA guest who fell was paid by Judge Zelda Berg, who sits in Norrby. It took a year.',
      'Zelda Berg, likely',
    ],
  ])('%s', (_, text, speaker) => {
    expect(tellLast(text)).toBe(speaker)
  })
})

describe('a husband or wife', () => {
  it.each([
    [
      'is of the one who spoke, not of a couple before',
      'Tom and Anna Berg won. Judge Carla Holt praised them. “My life is over,” she said. Her husband said: “We need help now.”',
      'Her husband, likely',
    ],
    [
      'is of the neighbour',
      'Tom and Anna Berg live here. Jim Grant lives next door with his wife, Mary. “It is loud,” Grant said. “It is very loud,” his wife said.',
      'Mary, likely',
    ],
  ])('%s', (_, text, speaker) => {
    expect(tellLast(text)).toBe(speaker)
  })
})

describe('names and words that look like others', () => {
  it.each([
    ['a surname that is a street', 'Priscilla Lane lost her dog. “I love it here,” she said.', 'Priscilla Lane, certain'],
    [
      'a surname that is ships',
      'Quentin Fleet met Tom Holt. Fleet was tired. “I love it here,” he said.',
      'Quentin Fleet, certain',
    ],
    [
      'a letter to somebody',
      'Anna Berg was dismissed. Her dismissal letter said: “You are no longer needed here.”',
      'Her dismissal letter, certain',
    ],
    [
      'a statement that goes on',
      'Barnabas Holt, in a statement in Norrby, said members had not been told.\n\n“They are being punished for it,” the statement read.',
      'Barnabas Holt, likely',
    ],
    ['a shout before another sentence', 'Then came a cry of “Fire!” Tom Holt fled.', 'nobody'],
    ['the judge, who was told', '“We need more time,” the judge said. He was told by Anna Lee to hurry.', 'the judge, certain'],
    ['what somebody called it', 'Tom Holt called it “a wonderful day,” Anna Lee said.', 'Tom Holt, certain'],
    [
      'a person whom a company is told behind',
      'According to Wiko Nduka, the company “lied to everyone about it”.',
      'Wiko Nduka, certain',
    ],
    ['a boat that somebody named', 'A man who named his boat, Anna, was fined. “It is my boat,” he said.', 'A man, certain'],
    [
      'an age of somebody by whom another was hurt',
      'Tom Holt was attacked by neighbour Jim Grant. “I thought I would die,” the 72-year-old said.',
      'Tom Holt, certain',
    ],
    [
      'a town where it was written',
      'Fewer trains from May\n\nNORRBY: “I have taken it for eleven years,” said Zelda Berg, a clerk.',
      'Zelda Berg, certain',
    ],
    [
      'a reporter, by this',
      'Anna Lee grew up in Norrby. This reporter asked: “Why did you leave the place?”',
      'This reporter, certain',
    ],
  ])('%s', (_, text, speaker) => {
    expect(tellLast(text)).toBe(speaker)
  })
})
