import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { listSpeakers } from './list-speakers.ts'

describe('surnames that are words too', () => {
  it.each([
    ['a month', 'Theresa May met him in May. “He was ill,” May said. “He may recover,” said Mrs May.', 'Theresa May'],
    ['a month, behind a first name that no list has', 'Zelda March won in March. “I won,” March said.', 'Zelda March'],
    ['a weekday', 'Paul Friday, 44, a driver, was hurt on Friday. “I saw nothing,” Friday said.', 'Paul Friday'],
    ['a verb', 'Emma Hope runs the clinic. “We are full,” Hope said. “It will get worse,” said Hope.', 'Emma Hope'],
    ['a verb of saying', 'Zelda State said the report was false. “It was false,” State said.', 'Zelda State'],
    ['an adjective', 'An owner who fought him, Anna Small, was glad. “It is over,” Small said.', 'Anna Small'],
    ['a place', 'John Paris, the mayor, spoke. “The road is closed,” Paris said.', 'John Paris'],
    ['a building', 'Mary Church, a teacher, wept. “They were children,” Church said. The church was full.', 'Mary Church'],
    ['a people, behind a first name that no list has', 'Zelda Welsh, the author, won. “I am glad,” Welsh said.', 'Zelda Welsh'],
    ['a paper', 'Carl Post was there. “I saw it all,” Post said. The Post reported it.', 'Carl Post'],
  ])('may be %s', (_, text, name) => {
    expect(new Set(listSpeakers(text))).toEqual(new Set([name]))
  })

  it('are none in the names of papers and bodies, nor on the day that something was said', () => {
    expect(listSpeakers('The St. Louis Post found him. “He is safe,” the Post said.')).toEqual(['The St. Louis Post'])
    expect(parse('Chelsea Police said so. “We have a suspect,” police said.').voices.map(({ kind }) => kind)).toEqual([
      'collective',
    ])
    expect(parse('Norrby Police found him. “He is safe,” Police said.').voices.map(({ kind }) => kind)).not.toContain('person')
    expect(listSpeakers('Lee told Anna Monday that it was over. “It is over,” Lee said Monday.')).toEqual(['Lee'])
    expect(
      listSpeakers('Clinton met Angela Thursday. “It went well,” Clinton said Thursday. “More to come,” Angela said.'),
    ).toEqual(['Clinton', 'Angela'])
    expect(listSpeakers('Berg heard from Emma Thursday, the first day of talks. “It went well,” Emma said.')).toEqual(['Emma'])
    expect(listSpeakers('Berg Sunday said he was ill. “I am ill,” Berg said.')).toEqual(['Berg'])
  })

  it('are none in a headline, where every word may have a capital', () => {
    expect(listSpeakers('James Hope Rises Again\n\nJames Berg said so on Monday. “I hope so,” he said.')).toEqual(['James Berg'])
  })

  it('are still words elsewhere', () => {
    const text = 'Anna Washington, who lives there, said that she was calm. “Be calm,” she said. She moved to Washington in May.'
    expect(listSpeakers(text)).toEqual(['Anna Washington'])
    expect(
      listSpeakers(
        'Amy Ireland, a nurse, lost her job. “We had to,” she said. Ireland said it would close its border. “Why,” she said.',
      ),
    ).toEqual(['Amy Ireland', 'Amy Ireland'])
    expect(
      listSpeakers('Washington warned Peru. “Stop that,” Washington said. Anna Washington, a nurse, said: “I agree with it.”'),
    ).toEqual(['Washington', 'Anna Washington'])
  })

  it('are told from the suddenly opened sentence of somebody who says I', () => {
    expect(listSpeakers('Suddenly I said: “This must stop at once.” Then I said: “Now go home.”')).toEqual(['I', 'I'])
  })
})

describe('a verb behind a name that could be a plural', () => {
  it('is no part of the name', () => {
    expect(listSpeakers('Anna Weiss coaches the team. “We lost it,” Weiss said.')).toEqual(['Anna Weiss'])
    expect(listSpeakers('“We go on,” said John Deere workers this week.')).toEqual(['John Deere workers'])
  })
})
