import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { listSpeakers, readLast } from './list-speakers.ts'

/** As a paragraph below a headline. */
const below = (text: string): string => `The week in Norrby\n\n${text}`

describe('words without a verb of saying', () => {
  it.each([
    [
      'are whoever’s does something before them, not of who is named behind',
      'Zelda Berg lifts the lid of the hive with her bare hands. “They know when you have had garlic.” Her son Tom keeps well back.',
      ['Zelda Berg'],
    ],
    [
      'are whoever’s does something right behind them, not of who is named next',
      '“It was never about the money.” Zelda Berg lets the sentence hang. Her lawyer, Tom Holt, coughs.',
      ['Zelda Berg'],
    ],
    [
      'are whoever’s asks, where another answers below',
      'Officer Zelda Berg leaned into the window. “Do you know why I stopped you?”\n\n“Because I let you,” said Tom Holt, 88.',
      ['Zelda Berg', 'Tom Holt'],
    ],
    ['are no titles for that, however few', '“I cannot say.” Mr Berg paused. Counsel Anna Holt pressed him.', ['Berg']],
    ['leave those alone that have a cue', 'Zelda Berg sat down. “They know when you lie,” said her son Tom.', ['Tom']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(below(text))).toEqual(speakers)
  })
})

describe('another name', () => {
  it.each([
    [
      'told before the name',
      'Known to everyone in the paddock as Tiny, mechanic Tom Berg was first there. “I just pulled,” Tiny said.',
      ['Tom Berg'],
    ],
    [
      'that others call somebody by',
      'Pitcher Tom Berg, whom teammates call Lolo, threw 109 pitches. “My arm is fine,” Lolo said.',
      ['Tom Berg'],
    ],
    [
      'of the stage',
      'Wrestler Tom Berg, better known as The Undertow, will hang up his mask. “My neck voted,” said The Undertow.',
      ['Tom Berg'],
    ],
    ['is not who owns it', 'Anna Berg, known as Lund’s enforcer, met the press. “I am sad,” Lund said.', ['Lund']],
    [
      'is no firm’s',
      'Harbour Press, formerly known as Lund Books, met Tom Berg. “We will go on,” said Lund Books chief Anna Holt.',
      ['Anna Holt'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(below(text))).toEqual(speakers)
  })
})

describe('a subject', () => {
  it.each([
    [
      'is not whose adviser it is',
      'Anna Berg, lead counsel to the former governor, Tom Holt, told journalists: “The charges are dead on arrival.”',
      ['Anna Berg'],
    ],
    [
      'stands before a clause that names another and when it was',
      'Zelda Berg, who was sitting two rows behind the driver, Tom Holt, when the coach left the road, said: “There was no warning.”',
      ['Zelda Berg'],
    ],
    [
      'stands before a clause that tells what another did',
      'Zelda Berg, who proposed the scheme and whose deputy, Tom Holt, resigned over it, said: “Nobody was asked.”',
      ['Zelda Berg'],
    ],
    [
      'of a paper is who issued it',
      'Zelda Berg was too upset to speak. A statement she issued later through her lawyer, Tom Holt, read: “I hope nobody goes through this.”',
      ['Zelda Berg'],
    ],
    [
      'asks, and is not asked',
      'Counsel to the inquiry, Anna Berg KC, asked the former postmaster general: “Did you read the memo?”',
      ['Anna Berg'],
    ],
    [
      'of a passive is who told',
      'The captain, Tom Holt, was told by team physio Zelda Berg at lunch: “You could lose the finger.”',
      ['Zelda Berg'],
    ],
    [
      'is heard',
      'Bodycam footage shows PC Tom Berg approaching the tent. “You have got to come out,” he is heard saying.',
      ['Tom Berg'],
    ],
    [
      'has a post of several words',
      'Selectors have dropped Josh Pike for the second Test. Chairman of selectors Neville Trent: “It is a hard call.”',
      ['Neville Trent'],
    ],
    [
      'comes behind the verb and the role',
      'Said the outgoing chairman, Tom Berg: “I leave the company as I found it.” His successor, Anna Holt, starts on Tuesday.',
      ['Tom Berg'],
    ],
    [
      'is no writer where another speaks',
      'In a letter Tom Holt sent to Anna Berg, the council said it would “look again at all of it”.',
      ['the council'],
    ],
    [
      'has a place of several words',
      'The mayor of nearby Norrby Vale said: “It is hard.” Tom Holt left.',
      ['The mayor of nearby Norrby Vale'],
    ],
    ['has a first name that is a verb', '“Get down!” shouted Sergeant Will Berg, and Tom Holt dropped.', ['Will Berg']],
    [
      'is no count',
      'The case for the road was made most forcefully by Anna Berg, a teacher from Lund, who said: “It is late.”',
      ['Anna Berg'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(below(text))).toEqual(speakers)
  })
})

describe('a thing that speaks', () => {
  it.each([
    ['behind the verb', '“Turn left,” said the sat nav, and Tom Holt drove into the river.', ['the sat nav']],
    ['behind a verb that no list has', '“Sacked in the morning,” sang the away end as manager Tom Holt left.', ['the away end']],
    ['is not what stands before a name', '“We lost,” said the more experienced of the two, Tom Holt.', ['Tom Holt']],
    [
      'is not the day on which it was said',
      'Tom Berg came. “We will see,” he said the following day as Anna Holt left.',
      ['Tom Berg'],
    ],
    [
      'is whoever wrote it',
      'Jurors saw a text from Tom Berg to his brother Paul. “Burn the coat,” it said. Paul did not.',
      ['Tom Berg'],
    ],
    [
      'is whoever sent it',
      'Before the crash Tom Berg texted his girlfriend, Anna Holt. “Home in ten,” the message read.',
      ['Tom Berg'],
    ],
    [
      'is not a letter that a union rejected',
      'The Lund Union rejected a note from Tom Berg to staff. “Workers deserve better,” it said.',
      ['The Lund Union'],
    ],
    [
      'is not whoever wrote before a reply',
      'Anna Berg texted Tom Holt. Holt replied. “On my way,” the message read.',
      ['the message'],
    ],
    [
      'is a governing body',
      'The Football Association fined Berg for his remarks about Tom Holt. “They brought the game into disrepute,” the governing body said.',
      ['The Football Association'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(below(text))).toEqual(speakers)
  })
})

describe('whom a word stands for', () => {
  it.each([
    [
      'she who adds has spoken before',
      'Head teacher Anna Berg said the ban had “changed the sound of the school”. Governor Ellis Holt was away.\n\n“You can hear laughing at break,” she added.',
      ['Anna Berg', 'Anna Berg'],
    ],
    [
      'the Belgian is Belgium’s',
      'Stage six went to Norway’s Anders Lund, who outsprinted Belgium’s Joris Berg. “I could not see the line,” the Belgian said.',
      ['Joris Berg'],
    ],
    ['the Pole is no policeman', 'Poland’s Jan Berg met Policeman Tom Holt. “I was lost,” the Pole said.', ['Jan Berg']],
    ['the Iraqi is not Iran’s', 'Iraq’s Ali Berg drew with Iran’s Reza Holt. “I am glad,” the Iraqi said.', ['Ali Berg']],
    [
      'the Austrian is not Australia’s',
      'Austria’s Max Berg beat Australia’s Tom Holt. “I am glad,” the Austrian said.',
      ['Max Berg'],
    ],
    [
      'the Kenyan is no club',
      'Harbour signed Kenya’s Brian Berg and Portugal’s Rui Holt the same day. “I have dreamed of this,” the Kenyan said.',
      ['Brian Berg'],
    ],
    [
      'the Dubliner is who was called so',
      'Tom Holt took the title from Dubliner Keith Berg in front of 9,000. “I thought I had it,” the Dubliner said.',
      ['Keith Berg'],
    ],
    [
      'he is not two',
      'In Lund, the captain, Tom Berg, sat between the coach and the president. “We are tired but not afraid,” he said.',
      ['Tom Berg'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(below(text))).toEqual(speakers)
  })
})

describe('a role that is another word for one that somebody bears', () => {
  it.each([
    ['Pope Leo met Anna Holt. “We will pray,” the pontiff said.', 'Leo'],
    ['Attorney Tom Berg met Anna Holt. “We will sue,” the lawyer said.', 'Tom Berg'],
    ['Anna Berg, the chief executive, met Tom Holt. “We will grow,” the CEO said.', 'Anna Berg'],
    ['Prime Minister Tom Berg met Anna Holt. “We will grow,” the premier said.', 'Tom Berg'],
  ])('%s', (text, name) => {
    const last = readLast(below(text))
    expect(last.name).toContain(name)
    expect(last.certainty).toBe('likely')
  })

  it.each([
    ['Norrby manager Anna Holt met Tom Berg. “We will go on,” the Lund coach said.', 'the Lund coach'],
    ['Attorneys Tom Berg and Anna Holt met. A lawyer spoke for Lund. “We will sue,” the lawyer said.', 'A lawyer'],
    ['Team manager Tom Holt sacked the coach. “I was not told,” the coach said.', 'the coach'],
    ['Executive producer Tom Holt spoke. “I am glad,” the CEO said.', 'the CEO'],
    ['His coach, Tom Holt, spoke. “I am glad,” the Lund manager said.', 'the Lund manager'],
    ['Attorney Tom Berg met attorney Anna Holt. “We will sue,” the lawyer said.', 'the lawyer'],
  ])('is nobody’s where it may be another’s: %s', (text, name) => {
    expect(readLast(below(text)).name).toBe(name)
  })
})

describe('words that nobody says', () => {
  it.each([
    ['a term', 'Scientists call the drift “marine snow”: dead matter that sinks. Zelda Berg filmed it.'],
    ['a byname', 'Residents have nicknamed the junction “the Widowmaker”. Seven have died there, Zelda Berg among them.'],
    ['what is known as something', 'The practice, known on the trading floor as “window dressing”, is legal.'],
    ['a work, by what is said of it', 'The band closed with “Silver Angel,” the 1989 hit that made Tom Berg rich.'],
  ])('%s', (_, text) => {
    expect(parse(below(text)).quotations).toEqual([])
  })

  it.each([
    ['what no candidate says', 'No candidate ever won a race by saying “I do not know how this ends”.'],
    ['a saying', '“If it is not broken, do not fix it,” the saying goes. The board, led by Anna Berg, has to fix it.'],
    ['a rhyme', '“Red sky at night, shepherd’s delight,” goes the old rhyme, and forecaster Anna Berg says it is true.'],
  ])('%s has no name', (_, text) => {
    expect(listSpeakers(below(text))).toEqual(['nobody'])
  })

  it.each([
    ['what a band says', '“Stop The Show,” the band said. Tom Berg laughed.', ['the band']],
    ['what a mother says', '“God Bless Norrby,” the single mother said. Tom Berg laughed.', ['the single mother']],
    ['what a producer says', '“Stop The Show,” the album’s producer said. Tom Berg laughed.', ['the album’s producer']],
    ['a verdict', 'Critics have called the plan “a costly mistake”, and Anna Berg agrees.', ['Critics']],
    ['what people think of something', 'Residents call the road “a death trap”. Seven have died there.', ['Residents']],
  ])('is not %s', (_, text, speakers) => {
    expect(listSpeakers(below(text))).toEqual(speakers)
  })
})

it('’em is no word of another language', () => {
  expect(listSpeakers('The game\n\n“I heard ’em,” Berg said. “My knees heard ’em, too.”')).toEqual(['Berg', 'Berg'])
})
