import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { listSpeakers, readLast } from './list-speakers.ts'

describe('who is told by what they do', () => {
  it.each([
    ['for years', 'Tom Berg has farmed here for years. “It was dark,” the farmer said.', 'Tom Berg'],
    ['every day', 'Anna Holt drives a bus. “It was dark,” the driver said.', 'Anna Holt'],
    ['in a clause with `who`', 'Anna Holt, who once taught maths, left. “It was dark,” the teacher said.', 'Anna Holt'],
    ['by a verb that is the word itself', 'Tom Berg hosts the show. “It was dark,” the host said.', 'Tom Berg'],
  ])('is whoever was said to do it %s, and likely', (_, text, name) => {
    expect(readLast(text)).toEqual({ name, certainty: 'likely' })
  })

  it.each([
    ['whom it was done to', 'Anna Holt was driven home. “It was dark,” the driver said.', 'the driver'],
    ['who only drove off', 'Anna Holt drove off. “It was dark,” the driver said.', 'the driver'],
    ['one of two', 'Anna Holt drives a bus. Tom Berg drives a van. “It was dark,” the driver said.', 'the driver'],
    ['named where one goes unnamed', 'Anna Holt drives a bus. A driver wept. “It was dark,” the driver said.', 'A driver'],
  ])('is nobody %s', (_, text, name) => {
    expect(readLast(text).name).toBe(name)
  })

  it('is whoever works as one', () => {
    expect(listSpeakers('Tom Berg works as a plumber. “It was dark,” the plumber said.')).toEqual(['Tom Berg'])
    expect(listSpeakers('Tom Berg, who is working as a nurse, left. “It was dark,” the nurse said.')).toEqual(['Tom Berg'])
  })

  it('is the only child among those named', () => {
    expect(readLast('Tom Berg came with Zelda, 12. “It was dark,” the girl said.').name).toBe('Zelda')
    expect(readLast('Tom Berg, 44, came with Anna, 40. “It was dark,” the girl said.').name).toBe('the girl')
  })

  it('is an executive by letters', () => {
    expect(listSpeakers('Anna Holt, Norrby Rail’s CEO, came. “It was dark,” the CEO said.')).toEqual(['Anna Holt'])
  })
})

it('the heading of another article below the text makes no name longer', () => {
  expect(
    listSpeakers(
      'The deal\n\nAnna Berg met us. “It is done,” Berg said.\n\nRelated:\n\nAnna Berg Scores Direct Hit On Her Rivals In Debate.',
    ),
  ).toEqual(['Anna Berg'])
})

describe('somebody who is called otherwise for short', () => {
  it.each([
    ['by the first name alone', 'Elizabeth Holt came. “It was dark,” Liz said.', 'Elizabeth Holt'],
    ['by the start of it', 'Daniel Holt came. “It was dark,” Danny said.', 'Daniel Holt'],
    ['and may be a son', 'Thomas Berg came. “It was dark,” Tom Berg said.', 'Tom Berg'],
    ['and is another', 'Elizabeth Holt and Liz Berg came. “It was dark,” Liz said.', 'Liz Berg'],
    ['and may be two', 'Elizabeth Holt met Elizabeth Berg. “It was dark,” Liz said.', 'Liz'],
    ['and is of another name', 'Anna Holt came. “It was dark,” Ann said.', 'Ann'],
  ])('%s', (_, text, name) => {
    expect(listSpeakers(text)).toEqual([name])
  })

  it('has a nickname in marks, which nobody says', () => {
    expect(listSpeakers('Anna "Bunny" Holt came. "It was dark," Bunny said. "No," Holt said.')).toEqual([
      'Anna "Bunny" Holt',
      'Anna "Bunny" Holt',
    ])
    expect(listSpeakers('Tom ‘Big Dog’ Berg came. “It was dark,” Berg said.')).toEqual(['Tom ‘Big Dog’ Berg'])
  })
})

describe('what looks like somebody else', () => {
  it.each([
    ['a rank before a surname', 'Diego Berg won. “I played well,” the 14th-ranked Berg said.', 'Diego Berg'],
    ['an adjective before a surname', 'Tom Berg lost. “It is hard,” the outspoken Berg said.', 'Tom Berg'],
    [
      'a house where somebody has an office',
      '“It is no sea,” Erik van Lund, an oceanographer at the University of Norrby in Lund told the Harbour Press.',
      'Erik van Lund',
    ],
    ['a bracket behind the name', 'Berg’s son, chef Tom Holt (“The Game”), also left. “She is odd,” he said.', 'Tom Holt'],
    [
      'a thing that does something',
      'Tom Holt is a doctor. Research focusing on cells may help. “It is odd,” he said.',
      'Tom Holt',
    ],
    ['two apostrophes that close', '“It was an attempt to mislead us,’’ Tom Holt said.', 'Tom Holt'],
  ])('is the one who is meant: %s', (_, text, name) => {
    expect(listSpeakers(text)).toEqual([name])
  })

  it('keeps a place and a colon that open what somebody says', () => {
    const { source, quotations } = parse('“South Norrby: if we were any higher,” one user said.')
    expect(quotations.map(({ span }) => textOf(source, span))).toEqual(['South Norrby: if we were any higher,'])
  })

  it('never begins with an owner’s mark', () => {
    expect(listSpeakers('The Jewish state’s premier said it was “historic”. It rained.')[0]).not.toMatch(/^['’]/)
  })
})

describe('a title in marks', () => {
  it('before what somebody is tells what they are known from, and nobody says it', () => {
    expect(listSpeakers('Tom Berg left. “We lost a lot,” the “Hopelights” actor said. Anna Holt wept.')).toEqual(['Tom Berg'])
    expect(listSpeakers('Anna Holt left. “We lost a lot,” the “Red River” star told fans.')).toEqual(['Anna Holt'])
  })

  it('may be where something was said', () => {
    expect(listSpeakers('Tom Berg left. “We lost a lot,” Berg said on “Nightly.”')).toEqual(['Tom Berg'])
  })

  it('is still speech where it is no title', () => {
    expect(listSpeakers('Tom Berg left. He called on the “lazy” officials to go.')).toEqual(['Tom Berg'])
  })
})

describe('small words', () => {
  it.each([
    ['a `rep` speaks for somebody', 'A rep for Anna Holt told the Post: “It was dark.”', ['A rep for Anna Holt']],
    ['a `rep` is somebody’s', 'Anna Holt left. Holt’s rep said: “It was dark.”', ['Holt’s rep']],
    ['`writes` is a word of saying', '“It was dark and late,” Tom Berg writes in his book.', ['Tom Berg']],
    ['`deadpanned` is one', '“It was dark and late,” deadpanned Tom Berg.', ['Tom Berg']],
    ['`both` joins two', 'Both Tom Berg and Anna Holt said it was “dark and late”.', ['Tom Berg and Anna Holt']],
    ['`Met` is no verb before its office', 'A Met Police spokesman said: “It was dark.”', ['A Met Police spokesman']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('a surname that others have for a first name', () => {
  it.each([
    ['of the other sex', 'Rovers manager Steve Kelly was glad. “We won,” said Kelly.', ['Steve Kelly']],
    ['of either', 'Anna James was glad. “We won,” James said.', ['Anna James']],
    ['unless a title tells', 'Steve Kelly met Carla Kelly. “We won,” Mrs Kelly said.', ['Carla Kelly']],
  ])('is no other person: %s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })

  it('leaves the pronoun behind it to its bearer', () => {
    expect(listSpeakers('Steve Kelly met Carla Holt. “We won,” Kelly said. “It was late,” he added.')).toEqual([
      'Steve Kelly',
      'Steve Kelly',
    ])
  })
})

describe('what firms write behind a name', () => {
  it.each([
    '“This is a fine moment,” said Zelda Berg, Chief Executive Officer and Co-Founder of Norrby Lamps.',
    '“This is a fine moment,” said Zelda Berg, Vice President and General Manager at Norrby Lamps.',
    'Zelda Berg, Founder & CEO of Norrby Lamps, said: “This is a fine moment.”',
  ])('is a role: %s', (text) => {
    expect(listSpeakers(text)).toEqual(['Zelda Berg'])
  })

  it.each([
    ['Norrby Lamps, Inc., the leader in lamps, sold a shop. “We are glad,” the company said.', 'Norrby Lamps, Inc.'],
    ['Quorin Inc. sold a shop. “We are glad,” the company said.', 'Quorin Inc.'],
    ['The operator, Fjord Lines, said it was late. A rescue centre sent boats. “We will help,” the company said.', 'Fjord Lines'],
  ])('makes a company: %s', (text, name) => {
    expect(listSpeakers(text)).toEqual([name])
  })

  it('leaves a list of surnames alone', () => {
    expect(listSpeakers('Tom Berg, Anna King and Zelda Bishop left. “We are glad,” said King.')).toEqual(['Anna King'])
  })
})

describe('a reader who is spoken to', () => {
  it('says nothing', () => {
    expect(listSpeakers('You have called the map “a very polite burglar”. Why?')).toEqual(['nobody'])
  })
})

describe('an adjective before what somebody is', () => {
  it.each([
    ['an office', '“It is bad for us,” said Norway’s first minister, Anna Holt.', ['Anna Holt']],
    ['an office with an article', '“It is bad for us,” said the first minister, Anna Holt.', ['Anna Holt']],
    ['kinsfolk', 'Tom Berg left. “It is bad for us,” said Berg’s own brother, Erik.', ['Erik']],
    ['an office of two words', 'U.N. Secretary-General Tom Berg said it was “bad for us all”.', ['Tom Berg']],
  ])('is part of %s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('what only looks so', () => {
  it.each([
    ['a name that a son has for short', 'Anthony Holt died. “He was kind,” his son, Tony Holt, said.', ['Tony Holt']],
    ['a party for a company', 'Labour won in May. Tesco cut jobs. “We had to,” the company said.', ['the company']],
    ['a party before costs', 'Labour costs rose. “It is bad for us,” the bank said.', ['the bank']],
    ['somebody before a gerund', 'Mwangi speaking in Norrby said: “It is over.”', ['Mwangi']],
    ['a title in a nickname', 'Joe “The Boss” Berg said: “It is over.”', ['Joe “The Boss” Berg']],
    ['a weekday behind marks', 'He called Berg “Stupid” Sunday. “I meant it,” Anna Holt said.', ['Anna Holt']],
    ['a firm called after its founder', 'Henry Ford founded it. Now the ailing Ford said: “We are late.”', ['the ailing Ford']],
    ['a first name that ends as a trade', 'Esther Mary Holt told them: “It is over.”', ['Esther Mary Holt']],
    ['who won a contest', 'Miss Universe said: “We are sorry.”', ['Miss Universe']],
    ['three names, one of them a month’s', 'It went to April Anne Holt. “I am glad,” Holt said.', ['April Anne Holt']],
    [
      'a thing called like a calling',
      'Anna Berg, a pilot, fell. The pilot project ends. “It was cold,” Berg said.',
      ['Anna Berg'],
    ],
    ['a verb before a name', 'The fans remember Tom Berg. “It was great,” the fans said.', ['The fans']],
    ['who once did it', 'Tom Berg manages Norrby. Lund won. “We were superb,” the manager said.', ['the manager']],
    ['a child who is dead', 'Lily Berg, 6, was murdered. “I saw a man,” the girl told the court.', ['the girl']],
    ['who trained as one', 'Tom Berg trained as a doctor. He died. “We tried,” the doctor said.', ['a doctor']],
  ])('is not: %s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })

  it.each([
    'Anna Berg said: “It is a disgrace. The council refused to comment. “We do not discuss it,” a spokesman explained.',
    'He asked: "Why? "I do not know," a spokesman replied.',
  ])('is not one speech where a mark was forgotten: %s', (text) => {
    expect(listSpeakers(text).at(-1)).toBe('a spokesman')
  })
})
