import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

const kindOf = (text: string) => parse(text).voices.map(({ kind }) => kind)[0]

describe('an official', () => {
  it.each([
    'the mayor of Norrby',
    'president of Peru',
    'a former deputy prime minister',
    'secretary of state for transport',
    'leader of the city council',
    'White House chief of staff',
    'a police officer',
    'the attorney general',
    'a backbencher',
    'district judge and author',
  ])('is %s', (role) => {
    expect(kindOf(`“That is fair and right,” said Tom Ash, ${role}.`)).toBe('official')
  })

  it.each([
    'magistrate Tom Ash',
    'deputy mayor Tom Ash',
    'US President Tom Ash',
    'Sen. Tom Ash',
    'Tom Ash MP',
    'SNP leader Tom Ash',
    'King Otto',
    'Queen Zelda',
  ])('is %s', (name) => {
    expect(kindOf(`“That is fair and right,” said ${name}.`)).toBe('official')
  })
})

describe('no official', () => {
  it.each([
    'general manager of the club',
    'deputy editor of the Post',
    'president of Acme',
    'vice president of marketing at Acme',
    'secretary of the bowls club',
    'leader of the band',
    'brother of the mayor',
    'president of the Norrby Farmers Association',
    'a sales representative',
    'a financial adviser',
    'a publicist',
    'a wedding photographer',
  ])('is %s', (role) => {
    expect(kindOf(`“That is fair and right,” said Tom Ash, ${role}.`)).toBe('person')
  })

  it.each(['Premier League referee Tom Ash', 'Scout leader Tom Ash', 'Acme president Tom Ash'])('is %s', (name) => {
    expect(kindOf(`“That is fair and right,” said ${name}.`)).toBe('person')
  })
})

it.each([
  'a professor of law at Norrby University',
  'director of the Centre for Trade',
  'a marine biologist',
  'author and historian',
  'a senior fellow at the Harbour Institute',
])('is an expert: %s', (role) => {
  expect(kindOf(`“That is fair and right,” said Tom Ash, ${role}.`)).toBe('expert')
})

it.each([
  ['organisation', 'Norrby Foods'],
  ['organisation', 'the Information Commissioner’s Office'],
  ['organisation', 'the Diocese of Norrby'],
  ['organisation', 'a Norrby bookshop'],
  ['person', 'a pal'],
  ['person', 'the foreman'],
  ['person', 'his brother-in-law'],
  ['collective', 'the couple'],
])('is %s: %s', (kind, name) => {
  expect(kindOf(`“That is fair and right,” said ${name}.`)).toBe(kind)
})

describe('somebody who speaks for a body', () => {
  const houseOf = (text: string) => {
    const { source, voices } = parse(text)
    return voices.map(({ affiliation }) => affiliation && textOf(source, affiliation)).at(-1)
  }

  it.each([
    ['Norrby Council said sorry. “We got it wrong,” a spokesman said.', 'Norrby Council'],
    ['Berg Networks has sent crews.\n\n“Stay at home,” its spokeswoman said.', 'Berg Networks'],
  ])('is of the one that acted last: %s', (text, house) => {
    expect(houseOf(text)).toBe(house)
  })

  it.each([
    ['far off', 'Norrby Council said sorry.\n\nSnow fell on Norrby.\n\nTom Berg slept.\n\n“We got it wrong,” a spokesman said.'],
    ['without a name', 'The council said sorry. “We got it wrong,” a spokesman said.'],
    ['that only asked', 'The BBC has contacted Northline. “We are sorry,” a spokesman said.'],
    ['of two', 'Southern Rail cut trains. The RMT called it a disgrace. “We regret it,” a spokesman said.'],
    ['that is only spoken of', 'Anna Berg left Norrby Council. “She got it wrong,” a spokesman said.'],
  ])('is of none %s', (_, text) => {
    expect(houseOf(text)).toBeUndefined()
  })
})
