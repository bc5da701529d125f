import { describe, expect, it } from 'vitest'
import { listSpeakers } from './list-speakers.ts'

describe('what the text itself says somebody is, by a word that no list has', () => {
  it.each([
    ['behind the name', 'Tom Berg, a falconer from Norrby, came. “It was dark,” the falconer said.'],
    ['behind the name and the age', 'Tom Berg, 44, a ghillie, came. “It was dark,” the ghillie said.'],
    ['behind adjectives', 'Tom Berg, a keen young busker with a dog, came. “It was dark,” the busker said.'],
    ['before the name', 'The falconer Tom Berg came. “It was dark,” the falconer said.'],
    ['at the start of a sentence', 'Falconer Tom Berg came. “It was dark,” he said.'],
    ['at the start of a sentence, by a word that may be a verb', 'Guide Tom Berg came. “It was dark,” the guide said.'],
    ['by a word that may be a verb', 'Tom Berg, a guide from Norrby, came. “It was dark,” the guide said.'],
    ['with what somebody is best at', 'World champion Tom Berg came. “It was dark,” he said.'],
  ])('is whom it calls so: %s', (_, text) => {
    expect(listSpeakers(text)).toEqual(['Tom Berg'])
  })

  it.each([
    ['a first name', 'Rainer Maria Berg came. “It was dark,” Berg said.', 'Rainer Maria Berg'],
    ['a thing', 'The trailer Tom Berg made is out. “It was dark,” said Anna Holt.', 'Anna Holt'],
    ['a verb', 'They guide Tom Berg home. “It was dark,” Tom Berg said.', 'Tom Berg'],
  ])('is no %s', (_, text, speaker) => {
    expect(listSpeakers(text)).toEqual([speaker])
  })

  it('is a title too', () => {
    expect(listSpeakers('Anna Holt left. “It was dark,” Miss Holt said.')).toEqual(['Anna Holt'])
    expect(listSpeakers('Miss Universe Anna Holt left. “It was dark,” she said.')).toEqual(['Miss Universe Anna Holt'])
  })
})
