import { describe, expect, it } from 'vitest'
import { listSpeakers, readLast } from './list-speakers.ts'

describe('a cue that touches the words', () => {
  it.each([
    [
      'before them, whatever the clause before tells',
      'My sister, Zelda Berg, was a nurse. When I told her, she said, “Nobody died.”',
      ['Zelda Berg'],
    ],
    [
      'behind them, whoever has handed them down',
      '“You get the berth,” Zelda Berg wrote to the firm in May, according to the filing.',
      ['Zelda Berg'],
    ],
    [
      'of what somebody was told once',
      'Zelda Berg repeated something that her teacher, Anna Holt, told her in school: “Never change a quiet brain.”',
      ['Anna Holt'],
    ],
    [
      'whose subject speaks to a paper',
      'Zelda Berg knew of it. Another source speaking to Harbour News said, “The agents are looking into it.”',
      ['Another source'],
    ],
    [
      'is none where it goes on with another matter',
      'Zelda Berg said that Holt “had it for far less,” a lawyer said the case was old. It rained.',
      ['Zelda Berg'],
    ],
    [
      'is none of a paper that reports what somebody said',
      'Zelda Berg met them and pledged to “promote the kinds of changes we need,” the Harbour Post reported.',
      ['Zelda Berg'],
    ],
    [
      'may be a verb that no list has, before its subject',
      'Tom Berg met Carla Holt. “We lost,” cackled Zelda Lund.',
      ['Zelda Lund'],
    ],
    ['may be a verb that no list has, behind it', 'Tom Berg met Zelda Lund. “We lost,” Carla Holt twittered.', ['Carla Holt']],
    [
      'is no such verb where the talk has ended',
      'Zelda Lund said it was “over”. Tom Berg coaxed. “We lost.”',
      ['Zelda Lund', 'Zelda Lund'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

it('a cue that touches the words, and a name that the weights choose too, make sure', () => {
  expect(readLast('Tom Berg asked: “Was it dark?” Anna Holt replied: “It was dark.”')).toEqual({
    name: 'Anna Holt',
    certainty: 'certain',
  })
})

describe('whom a paper quotes', () => {
  it.each([
    ['before the words', 'Harbour News quoted Tom Berg as saying: “We are done.”'],
    ['behind them', '“We are done,” the newspaper quoted Tom Berg as saying.'],
    ['in words of the sentence', 'Harbour News quoted Tom Berg as saying the talks were “a waste of time”.'],
    ['by the agency’s hand', 'Tom Berg was quoted by Harbour News as saying “we are done”.'],
  ])('speaks: %s', (_, text) => {
    expect(listSpeakers(text)).toEqual(['Tom Berg'])
  })
})

describe('whom a paper quotes in a clause of its own', () => {
  it.each([
    ['before another’s words', 'Although Berg was quoted as saying he would quit, Anna Holt said: “He will stay.”'],
    ['behind another’s words', '“He is a great man,” Anna Holt told the Post, which quoted Berg as saying much the same.'],
    ['by whoever speaks', '“We will not go,” Anna Holt said, quoting her father as saying he would stay.'],
  ])('has nothing of it %s', (_, text) => {
    expect(listSpeakers(text)).toEqual(['Anna Holt'])
  })
})

describe('what somebody is', () => {
  it('is no other who speaks too', () => {
    expect(listSpeakers('“It is cruel,” said Tom Berg, Research and Advocacy Director for Norrby.')).toEqual(['Tom Berg'])
    expect(listSpeakers('“It is cruel,” said Tom Berg, Anna Holt and Erik Cook.')).toEqual(['Tom Berg, Anna Holt and Erik Cook'])
  })

  it('is one voice with those who work there', () => {
    expect(listSpeakers('“It is rare,” Anna Holt and her team wrote in the paper.')).toEqual(['Anna Holt and her team'])
  })
})

describe('who spoke in what another tells', () => {
  it.each([
    ['by the verb before the words', 'Tom Berg turned around and said, “I will come,” Anna Holt recalled.'],
    ['behind other words in marks', 'Tom Berg called it “a shame” and said, “I will come,” the prosecutor’s office said.'],
    ['heard by others', 'Neighbours heard Tom Berg shout “Get down!” before the fire.'],
    ['by whom somebody was accused', 'Erik Lund was accused by Tom Berg of “lying to the public”.'],
  ])('is found %s', (_, text) => {
    expect(listSpeakers(text).at(-1)).toBe('Tom Berg')
  })
})

describe('words of a heading', () => {
  it('have the speaker of the quotation that has them below', () => {
    const text = [
      'Berg resigns after the vote',
      'Tom Berg left on Monday. Anna Holt stayed.',
      '## “My fears came true”',
      'Anna Holt asked Tom Berg about it.',
      'Tom Berg told them: “I feared how it would end. My fears came true.”',
    ]
    expect(listSpeakers(text.join('\n\n'))).toEqual(['Tom Berg', 'Tom Berg'])
  })
})

describe('words within what somebody says of another', () => {
  it.each([
    ['are not the other’s', 'Tom Berg said on Monday that Zelda Holt will continue to provide “unique insights”.', ['Tom Berg']],
    [
      'nor those behind “and that”',
      'Tom Berg claimed in May that Zelda Holt knew of it and that she “hid the rest”.',
      ['Tom Berg'],
    ],
    [
      'in a second clause of the same saying neither',
      'Tom Berg said on Monday that Zelda Holt is playing her “big league card” and said that Lund is “weak like a baby”.',
      ['Tom Berg', 'Tom Berg'],
    ],
    [
      'nor in what is added',
      'Tom Berg said on Monday that Zelda Holt was ill and later added that Lund is “weak like a baby”.',
      ['Tom Berg'],
    ],
    ['are the other’s in another clause', 'Tom Berg said he agreed, but Zelda Holt dismissed it as “a ploy”.', ['Zelda Holt']],
    [
      'nor where the saying is an aside',
      'After Tom Berg said he would go, Zelda Holt praised his “courage and honesty”.',
      ['Zelda Holt'],
    ],
    ['may be, where the other says them', 'Tom Berg said that Zelda Holt told him it was “over”.', ['Zelda Holt']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})
