import { describe, expect, it } from 'vitest'
import { listSpeakers, readLast } from './list-speakers.ts'

/** As a paragraph below a headline. */
const below = (text: string): string => `The week in Norrby\n\n${text}`

describe('whoever does what the word tells', () => {
  it.each([
    ['Tom Berg runs the pub. “It is loud,” the landlord said.', 'Tom Berg'],
    ['Tom Berg, who owns the shop, wept. “It is loud,” the shop owner said.', 'Tom Berg'],
    ['Tom Berg chairs the council. “It is loud,” the chairman said.', 'Tom Berg'],
    ['Anna Holt, representing Berg, disagreed. “It is loud,” the lawyer said.', 'Anna Holt'],
    ['Tom Berg coached her for years. “It is loud,” her coach said.', 'Tom Berg'],
    ['Tom Berg was stabbed in Mill Street. “He came from behind,” the victim said.', 'Tom Berg'],
    ['Anna Holt trains the horse. “He is fast,” the trainer said.', 'Anna Holt'],
    ['Anna Holt runs the bakery on Mill Street. “Nobody told us,” the baker said.', 'Anna Holt'],
    ['Tom Berg, who drives a cab in Norrby, saw the smoke. “It was black,” the cabbie said.', 'Tom Berg'],
  ])('has the words, likely: %s', (text, name) => {
    expect(readLast(below(text))).toEqual({ name, certainty: 'likely' })
  })

  it.each([
    ['Anna Holt owns the mill. The owner of the pub, Lars Lund, complained. “It is loud,” the owner said.', 'Lars Lund'],
    ['Tom Berg heads the club. He met the leader of the union, who was angry. “No,” the leader said.', 'the leader of the union'],
    ['Tom Berg represents Holt and Anna Lund represents Lee. “It is loud,” the lawyer said.', 'the lawyer'],
    ['Tom Berg charged at him. “I did nothing,” the defendant said.', 'the defendant'],
    ['Tom Berg was charged £50 for it. “It is so,” the defendant said.', 'the defendant'],
    ['Tom Berg was arrested. The gardener who saw him wept. “It was awful,” the gardener said.', 'The gardener'],
    ['Tom Berg managed Lund in May. “It is so,” his manager said.', 'his manager'],
    ['Anna Lee owns a house. A dog bit her. “It is so,” the dog owner said.', 'the dog owner'],
    ['Anna Lee leads the fight against the gang. “It is so,” the gang leader said.', 'the gang leader'],
    ['Anna Lee scanned the bag. “Stop,” the scanner said.', 'the scanner'],
    ['Tom Berg was arrested. Lars Lund saw it. “I did nothing,” the suspect said.', 'the suspect'],
  ])('and nobody else: %s', (text, name) => {
    expect(listSpeakers(below(text)).at(-1)).toBe(name)
  })
})

it('is no surer the second time', () => {
  expect(
    readLast(below('Tom Berg runs the pub. “It is loud,” the landlord said. “It was quiet once,” the landlord added.')),
  ).toEqual({
    name: 'Tom Berg',
    certainty: 'likely',
  })
})

describe('the former, the latter', () => {
  it.each([
    ['Tom Berg welcomed the plan and Anna Holt attacked it. “It is a disgrace,” said the latter.', 'Anna Holt'],
    ['Tom Berg welcomed it in Norrby, while Anna Holt attacked it. “It is a start,” the former said.', 'Tom Berg'],
    ['Tom Berg of Norrby United and Anna Holt of Lund FC were there. “It is a start,” said the latter.', 'Anna Holt'],
    ['Tom Berg, Anna Holt and Lena Lund were there. “It is a start,” said the latter.', 'the latter'],
  ])('%s', (text, name) => {
    expect(listSpeakers(below(text))).toEqual([name])
  })
})

describe('a body', () => {
  it.each([
    ['The Wetland Birds Union has called for a ban. “It is harmless,” the WBU said.', 'The Wetland Birds Union'],
    ['The Wetland Birds Union (WBU) has called for a ban. “It is harmless,” the WBU said.', 'The Wetland Birds Union'],
    ['The Office for Budget Responsibility was wrong. “It is harmless,” the OBR said.', 'The Office for Budget Responsibility'],
    ['The Wetland Birds Union has called for a ban. “It is harmless,” the NFU said.', 'the NFU'],
    ['John Fitzgerald Kennedy is dead. “It is harmless,” the JFK trust said.', 'the JFK trust'],
  ])('is known by its initials: %s', (text, name) => {
    expect(listSpeakers(below(text))).toEqual([name])
  })

  it('is likely one of two with the same', () => {
    const text = 'The American Medical Association met. The Australian Medical Association did not. “It is so,” the AMA said.'
    expect(readLast(below(text)).certainty).toBe('likely')
  })

  it.each([
    ['The Norrby Post opposed the plan. “It is a folly,” its editorial said.', 'The Norrby Post'],
    ['Homewell, a charity, opposed the plan. “It is a folly,” its statement read.', 'Homewell'],
    ['Tom Berg bought Kestrel Foods in May. “We are sorry,” its website says.', 'Kestrel Foods'],
  ])('has what it wrote, likely: %s', (text, name) => {
    expect(readLast(below(text))).toEqual({ name, certainty: 'likely' })
  })
})

describe('a name behind what somebody is', () => {
  it.each([
    ['The boat belongs to a fisherman, Tom Berg. “It is loud,” the fisherman said.', 'Tom Berg'],
    ['She met the mayor, Tom Berg. “It is loud,” the mayor said.', 'Tom Berg'],
    ['Anna Holt has a twin, Lena. “She is the clever one,” her twin said.', 'Lena'],
    ['Anna Holt has a brother called Lars. “She is the clever one,” her brother said.', 'Lars'],
    ['Anna Holt came with her sister, Lena Holt. “She is the clever one,” her sister said.', 'Lena Holt'],
    ['Her best friend, Anna Holt, came. “It is loud,” her best friend said.', 'Anna Holt'],
    ['PC Tom Berg stopped the car. “It is loud,” the constable said.', 'Tom Berg'],
    ['The owner called Anna at noon. “It is loud,” the owner said.', 'The owner'],
    ['He will play his rival, Norrby. “It is loud,” Tom Berg said.', 'Tom Berg'],
  ])('is theirs: %s', (text, name) => {
    expect(listSpeakers(below(text))).toEqual([name])
  })

  it('leads its sentence, whatever its verb', () => {
    const text =
      '“Mayday,” skipper Tom Berg told the coastguard.\n\nHis deckhand, Lars Lund, clung to it. “It looked at me,” he said.'
    expect(listSpeakers(below(text))).toEqual(['Tom Berg', 'Lars Lund'])
  })
})

describe('one of several', () => {
  it('is told by a country or a calling only if likely', () => {
    const text = 'Lars Holt was left out after a row with head coach Tom Lund. “I pick players who run,” the Swede said.'
    expect(readLast(below(text))).toMatchObject({ certainty: 'likely' })
  })

  it('has no town for a rival', () => {
    const text = 'Goalkeeper Tom Berg saved three penalties as United beat Castle Park. “I look at their knees,” said the Finn.'
    expect(listSpeakers(below(text))).toEqual(['Tom Berg'])
  })
})

describe('a question and its answer', () => {
  it('leave it to who answers to go on', () => {
    const text = '“Is it safe?” Tom Berg asked.\n\n“We think so,” Anna Lee replied.\n\n“We tested it for years.”'
    expect(listSpeakers(below(text))).toEqual(['Tom Berg', 'Anna Lee', 'Anna Lee'])
  })

  it('go on in turn below', () => {
    const text =
      'Prosecutor Anna Holt asked: “Were you going at seventy miles an hour?”\n\n“No,” replied Tom Berg.\n\n“Then how do you explain it?”\n\n“I cannot.”'
    expect(listSpeakers(below(text))).toEqual(['Anna Holt', 'Tom Berg', 'Anna Holt', 'Tom Berg'])
  })
})

describe('what somebody tells of another', () => {
  it.each([
    [
      'Passenger Tom Berg said staff had told people nothing. “We had one announcement in five hours, and it was wrong.”',
      'Tom Berg',
    ],
    ['Tom Berg told reporters that the lawyer had asked for help. “I do not believe a word of it.”', 'Tom Berg'],
    ['The authors write that the insects showed “robust and repeatable” performance over three weeks.', 'The authors'],
    ['Its director, Anna Holt, said a border guard had simply told her: “Not today, not tomorrow.”', 'a border guard'],
    ['Police said Tom Berg told them all. “I was at home all night, and I can prove it to anybody.”', 'Tom Berg'],
  ])('is whose it is: %s', (text, name) => {
    expect(listSpeakers(below(text))).toEqual([name])
  })
})

describe('a reply that came', () => {
  it.each([
    ['“Will you go?” asked Tom Berg. “Never,” came the reply.', 'nobody'],
    ['“Will you go?” asked Tom Berg. “Never,” came the reply from Anna Holt.', 'Anna Holt'],
  ])('is not who spoke last: %s', (text, name) => {
    expect(listSpeakers(below(text))).toEqual(['Tom Berg', name])
  })
})

describe('words that a colon leads to', () => {
  it.each([
    ['Holt wept as she was led away, calling to her sister in the gallery: “Look after the dogs!”', 'Holt'],
    ['Pinned to the railings was a card: “Who will say mind how you go now?”', 'nobody'],
  ])('are not of who spoke above: %s', (text, name) => {
    expect(listSpeakers(below(`Judge Anna Lund was unmoved. “It was cruel,” she said.\n\n${text}`)).at(-1)).toBe(name)
  })
})

describe('who, behind an age', () => {
  it.each([
    ['Tom Berg, 43, who called it “a disgrace for us all”, left.', 'Tom Berg'],
    [
      'Socks were knitted by Anna Holt, 93, who was a nurse in Malaya, and Harold Berg, 95, who was a cook.\n\n“It was wet,” said the former nurse.',
      'Anna Holt',
    ],
  ])('is whoever is so old: %s', (text, name) => {
    expect(listSpeakers(below(text))).toEqual([name])
  })
})
