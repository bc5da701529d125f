import { describe, expect, it } from 'vitest'
import { listSpeakers } from './list-speakers.ts'

describe('who is meant', () => {
  it.each([
    [
      'by what somebody wrote: its author',
      'Zelda Berg slept late. The next day she sent flowers. Her card said, “The chairs sang last night.”',
      ['Zelda Berg'],
    ],
    [
      'by a named author’s writing',
      'Tom Holt wrote to Anna Berg. Then it rained. Berg’s reply read: “It is a deal, pick a colour.”',
      ['Anna Berg'],
    ],
    [
      'by whom a letter is from',
      'Tom Holt left. Anna Berg stayed. A letter from Berg read: “It is a deal, pick a colour.”',
      ['Anna Berg'],
    ],
    [
      'by a statement that opens the sentence of whoever made it',
      'In a statement provided to Erik Lund, Norrby Council, which runs it, said it was wrong. “We condemn such scores,” the statement read.',
      ['Norrby Council'],
    ],
    [
      'by a statement that nobody known sent',
      'It rained. A statement from Anna Berg said: “It is a deal, pick a colour.”',
      ['A statement from Anna Berg'],
    ],
    [
      'by the husband of a couple',
      'Zelda and Tom Berg booked it. “I was promised a lake,” Zelda said. Her husband shrugged. “It is wet,” her husband said.',
      ['Zelda', 'Tom Berg'],
    ],
    [
      'by the wife of a couple',
      'Tom and Zelda Berg booked it. “I was promised a lake,” Tom said. “It is wet,” his wife said.',
      ['Tom', 'Zelda Berg'],
    ],
    [
      'by this person: whoever was brought in last without a name',
      'Zelda Berg would stay. A second aide differed on the date. “He will go,” this person said.',
      ['A second aide'],
    ],
    [
      'by a body in small letters: the one whose name ends so',
      'Zelda Berg works for the Northern Weather Service. Then the weather service warned of “more rain by noon tomorrow”.',
      ['the Northern Weather Service'],
    ],
    [
      'by the fund of a firm that somebody calls an investor',
      'Activist investor Norrby Capital, which owns some of it, called for more. “It is worth it,” the hedge fund wrote.',
      ['Norrby Capital'],
    ],
    [
      'by a role alone in a headline: who bears it below',
      'Judge says hotel “has more questions than answers”\n\nA guest who fell was paid by Judge Zelda Berg, who sits in Norrby. It took a year.',
      ['Zelda Berg'],
    ],
    [
      'behind what they call something',
      'They met in May, taking what mediators called “a small but honest step” to peace.',
      ['mediators'],
    ],
    [
      'by a user, whose name comes next',
      '“Your voucher cannot buy my sleep,” wrote one user, Ms Zelda Berg, who was up late.',
      ['Zelda Berg'],
    ],
    [
      'by an operator who later told',
      'Norrby Tech is sold. An operator eventually told him to “be patient and try again”.',
      ['An operator'],
    ],
    ['behind a letter', 'There will be no tour. In his letter Berg promises only “one evening with biscuits”.', ['Berg']],
    [
      'by it, where a trust is told by name',
      'Norrby Learning, the trust which runs it, said so. It added: “We listen to you all.”',
      ['Norrby Learning'],
    ],
    [
      'by it, where a party is told by name',
      'Norrby Forward, the party which runs it, said so. It added: “We listen to you all.”',
      ['Norrby Forward'],
    ],
    ['by the sergeant', 'Sgt. Zelda Berg said he was calm. “He made the bed first,” the sergeant said.', ['Zelda Berg']],
    [
      'by it, where a maker is told by name',
      'The manufacturer, Berg & Holt, denied it. “Our boots are made to the letter,” it said.',
      ['Berg & Holt'],
    ],
    [
      'by whom a court was told',
      'It was “small and very likely curable”, the inquest in Norrby was told by Dr Zelda Berg. Mr Holt wept.',
      ['Zelda Berg'],
    ],
    [
      'by the duchess',
      'The Duchess of Rosmere had a crown. “That is the best kind,” the duchess replied.',
      ['The Duchess of Rosmere'],
    ],
    [
      'by he, where a partner is with him',
      'Jock Holt said he and his partner, Wren Berg, had hoped for the best.\n\n“They have to find their way,” he said.',
      ['Jock Holt'],
    ],
    [
      'behind by, where something is described as so',
      'I drove on. The road has been described by one guidebook as “not so much built as agreed upon”.',
      ['one guidebook'],
    ],
    [
      'by a word that could be a verb, before one of saying',
      'Dr Zelda Berg said it itched. The label warns of “redness lasting for days”.',
      ['The label'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})
