import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { listSpeakers } from './list-speakers.ts'

describe('somebody new whom a pronoun means', () => {
  it.each([
    [
      'as an object that is told more of',
      'Anna Grant spoke. // The verdict angered Mary Berg, who saw it. “It was wrong,” she said.',
      'Mary Berg',
    ],
    ['as an agent', 'Anna Grant said no. // The case was brought by Mary Berg, a lawyer. “It was wrong,” she said.', 'Mary Berg'],
    ['among others', 'Anna Grant said no. // Many came. Among them was Mary Berg. “It was wrong,” she said.', 'Mary Berg'],
    [
      'in an aside to kin',
      'Tom Grant said no. // It came out when her son, Jim Berg, looked. “It was wrong,” he said.',
      'Jim Berg',
    ],
    [
      'behind an office',
      'Anna Grant said no. // The party spokesperson, Mary Berg, asked why. “We must know,” she wrote.',
      'Mary Berg',
    ],
    [
      'in an aside behind words that no list has',
      'Jim Grant said no. // His opposite number, Tom Berg, felt it was wrong. “It was a foul,” he said.',
      'Tom Berg',
    ],
    ['of two with one surname, she', 'Hannah and Joel Berg paid. // Mrs Berg saw it. “It was clear,” she said.', 'Hannah'],
    ['of two with one surname, he', 'Hannah and Joel Berg paid. // “It was clear,” said Mr Berg.', 'Joel Berg'],
    [
      'by a title that the first name does not fit',
      'Zelda Holt left. // Ms Anna Ross came. “It was clear,” said Ms Ross.',
      'Anna Ross',
    ],
    [
      'as the mother of some',
      'A trader, Mrs Zelda Berg, was there. // “I sell frozen fish,” the mother of four said.',
      'Zelda Berg',
    ],
    [
      'as a player of a place',
      'Bowler Callum Berg was calm. // “One good hour will do it,” said the Norrby seamer.',
      'Callum Berg',
    ],
    [
      'where a minister speaks in a place',
      'The health minister, Tom Berg, came. // Speaking in Norrby, the minister said: “I will not stand here.”',
      'Tom Berg',
    ],
    ['behind a publisher', 'His publisher, Zelda Berg of Norrby Press, said: “He never talked down.”', 'Zelda Berg'],
    ['whom a man asked', 'Alison Berg flew in. // “Where were you?” a man yelled. // “I hear you,” she replied.', 'Alison Berg'],
    [
      'by how her name ends',
      'A 15-year-old boy died. // Helena Marsh said he would have lived. // “I count twelve chances,” she said.',
      'Helena Marsh',
    ],
    [
      'behind when it was',
      'Anna Holt died. // The cause was old age, said her daughter, Zelda Lund. // For years Ms. Holt sang. “It was a joy,” she said.',
      'Anna Holt',
    ],
    ['behind where it was', 'An officer thanks me. // In the village Mrs Berg sells soup. “Tell him so,” she adds.', 'Berg'],
    ['who won', 'Anna Lund said no. // The prize was awarded to Zelda Berg of Norrby. “I am glad,” she said.', 'Zelda Berg'],
    [
      'where somebody else works',
      'Eva Lund said no. // They slept in a hall, where teacher Kiara Berg has run the kitchen. // “They brought soup,” she said.',
      'Kiara Berg',
    ],
    ['by a trade that no list has', 'A truckie who had come far was sent back. “I am glad of the soup,” he said.', 'A truckie'],
    ['and none of many', 'Geologists say the hill is old. A miner laughed. “We all knew,” he said.', 'A miner'],
    ['and no body with letters', 'Berg is young, according to ESPN Research. Tom Lund came. “It is done,” he said.', 'Tom Lund'],
    ['and no team', 'Kelby Rovers led, but the Norrby midfielder struck a post. “I had it,” he said.', 'the Norrby midfielder'],
    [
      'and no staff of the house',
      'Berg Networks, which has 1,900 staff, warned of it. “Stay away from it,” it said.',
      'Berg Networks',
    ],
    ['his wife by name', 'Tom Berg has cows with his wife, Anna. He has hens too. “We are tired,” his wife said.', 'Anna'],
    [
      'but not the wife of another',
      'Tom Berg has cows with his wife, Anna. Jim Lund grows oats. “We are tired,” his wife said.',
      'his wife',
    ],
    [
      'who wrote a message',
      'Jim Berg was sad, according to Jim Lund. Tom Holt sent her a text message: “Go home now.”',
      'Tom Holt',
    ],
    ['in whose words it was', 'He had a gun and, in the words of the chief, “a great many bullets”.', 'the chief'],
    ['a thing of which “which” tells', 'I looked at the menu, which describes the lamb as “sad, then happy”.', 'the menu'],
    [
      'one of many, by name',
      'One of them, Tom Berg of Norrby Press, wrote in a letter, “There is no market for this.”',
      'Tom Berg',
    ],
    ['a placard', 'Berg left the station. His placard did the talking. “Sorry about my cousin,” it read.', 'His placard'],
    [
      'a critic of a paper',
      'The Norrby Times’s reviewer called it “a masterpiece of holding back”.',
      'The Norrby Times’s reviewer',
    ],
    [
      'an airline before another body',
      'The FAA left. Norrby Airlines has a jet. The FAA said no. “We are sorry,” the airline said.',
      'Norrby Airlines',
    ],
    [
      'of an institute somewhere',
      'Tom Berg, of the Institute in Norrby, who had no part in it, said it was “to be read with care”.',
      'Tom Berg',
    ],
    ['of a party', 'Sen. Anna Berg (D-Mo.), who has spoken, said it was “to be read with care”.', 'Anna Berg'],
    ['and no footballer with capitals', 'Tom Berg lost. // BUKAYO Lund has signed. “I am happy,” he said.', 'BUKAYO Lund'],
    [
      'the woman, where his name ends as hers do',
      'Glyn Berg won his seat. He beat Zelda Lund, who had held it. // “It was close,” she said.',
      'Zelda Lund',
    ],
    [
      'and not the victim by the killer’s wife',
      'Jim Lund, 40, denies killing Tom Berg and his wife, Anna. “He was at home,” his wife told the court.',
      'his wife',
    ],
    ['and no grant', 'Norrby Council cut the grant, which put jobs at risk. “It is good,” it said.', 'Norrby Council'],
    [
      'of whom another said it',
      'Mr Lund was angry. In court papers Mr Berg had called him a fool. “It is a lie,” he said.',
      'Lund',
    ],
    ['who lost', 'Tom Berg missed out. The job went to Jim Lund. “I was robbed,” he said.', 'Tom Berg'],
    ['and no corner', 'Berg’s corner found Tom Lund, who headed home. “It was a good goal,” he said.', 'Berg'],
    [
      'a bank that spoke, before one by its name',
      'The Norrby National Bank helped. // UBS bought it. On Monday UBS said it would cut jobs. // “We had no choice,” the bank said.',
      'UBS',
    ],
    [
      'another coach',
      '“She’s tough,” coach Zelda Lund said. // Her coach, Carrie Berg, fought tears as she told it. // “She had it,” she said.',
      'Carrie Berg',
    ],
    [
      'one of many, and not her husband',
      'Forty have one. One is Constance Berg, whose husband, a pianist known as “Deacon,” died. // “I dust it,” she said.',
      'Constance Berg',
    ],
    [
      'the judge by name',
      'A judge jailed him. Judge Zelda Berg said it was hard. She told Lund so. // “It is long,” the judge said.',
      'Zelda Berg',
    ],
    [
      'a doctor, and no other by name',
      'A doctor said she was sorry. // Dr Tom Berg, an expert, said it was poor. // “I missed it,” the doctor said.',
      'A doctor',
    ],
    ['a patient’s surgeon', 'Anna Berg sued Tom Holt for the scar. “I did my best,” the surgeon said.', 'the surgeon'],
    ['on the beach', 'On the beach, a lifeguard shouted at Tom Berg. “He would not come in,” he said.', 'a lifeguard'],
    ['a poet with his years', 'Wole Berg (1934-2020) wrote ten books. “I am a poet,” he said.', 'Wole Berg'],
    ['whoever is called Born', 'Georgina Born, a professor, said no. // Born left. “It is bad,” Born said.', 'Georgina Born'],
    ['of a nickname', 'Asked about his nickname, “No idea,” Tom Berg said.', 'Tom Berg'],
    ['whoever was born so', 'Born Zelda Berg in a village, she was found at 16. “It played one note,” she said.', 'Zelda Berg'],
    ['who gave but a name', 'Work went on, said a nurse who gave her name only as Zoya. “We stopped asking,” she said.', 'Zoya'],
  ])('%s', (_, text, name) => {
    expect(listSpeakers(text.replaceAll(' // ', '\n\n')).at(-1)).toBe(name)
  })
})

describe('a body by its sort', () => {
  it.each([
    ['Norrby Foods said sales fell. “We are sorry,” the company said.', 'Norrby Foods'],
    ['Helvion said sales fell. “We are sorry,” the German carmaker said.', 'Helvion'],
    ['The Norrby Trust said it was open. “We are glad,” the housing charity said.', 'The Norrby Trust'],
    ['The FBI said it was looking. “We are at work,” the agency said.', 'The FBI'],
    ['Norrby Council said no. “We are sorry,” the company said.', 'the company'],
    ['Jan Berg told Norrby News it was sad. “We are sorry,” the company said.', 'the company'],
    ['Norrby Ferries said no. “We are sorry,” said Norrby.', 'Norrby Ferries'],
    ['“We are sorry to all,” said Berg & Holt.', 'Berg & Holt'],
  ])('%s', (text, name) => {
    expect(listSpeakers(text)).toEqual([name])
  })

  it('is an organisation, where nothing else tells', () => {
    const { voices } = parse('Helvion said it had failed. It said more. “We are sorry,” the company said.')
    expect(voices.map(({ kind }) => kind)).toEqual(['organisation'])
  })

  it('is another one each time behind an article of one', () => {
    expect(listSpeakers('“It helps,” a study said. Lee read it. “It does not,” another study said.')).toEqual([
      'a study',
      'another study',
    ])
  })
})

describe('who calls somebody so', () => {
  it.each([
    ['The firm apologised after Peter Grant called it “obscene and wrong”.', 'Peter Grant'],
    ['The minister resigned after a colleague called him “a liar and a cheat”.', 'a colleague'],
    ['Tia Berg blasted a critic who called her “a gold-digger”.', 'a critic'],
    ['Its last reply was judged “frankly insulting to us” by Anna Berg.', 'Anna Berg'],
  ])('%s', (text, name) => {
    expect(listSpeakers(text)).toEqual([name])
  })

  it('where a thing is but given a name says nothing', () => {
    expect(listSpeakers('It is what scientists call a “hot star”, Tom Berg said.')).toEqual([])
    expect(listSpeakers('The bank has a “hold” rating on it, Tom Berg said.')).toEqual([])
  })
})

describe('offices before a name', () => {
  it.each([
    ['“No,” said Secretary of State Zelda Berg.', 'Zelda Berg', 'Secretary of State'],
    ['“No,” said Deputy Superintendent of Police K. Berg.', 'K. Berg', 'Deputy Superintendent of Police'],
    ['“No,” said director of football Tim Berg.', 'Tim Berg', 'director of football'],
    ['“No,” said mayor of Upper Norrby Tim Berg.', 'Tim Berg', 'mayor of Upper Norrby'],
    ['“No,” said Labour TD Zelda Berg.', 'Zelda Berg', 'Labour TD'],
    ['“No,” said the illustrator Zelda Berg.', 'Zelda Berg', undefined],
    ['It was the end of a long and sad case. “No,” said Det Con Zelda Berg.', 'Zelda Berg', undefined],
  ])('%s', (text, name, role) => {
    const { source, voices } = parse(text)
    expect(voices.map((voice) => textOf(source, voice.name))).toEqual([name])
    if (role) expect(voices.map((voice) => voice.role && textOf(source, voice.role))).toEqual([role])
  })
})

it('a headline with a capital for every word gives nobody a name that the text gives', () => {
  expect(listSpeakers('Zelda Berg Defends Her Record on Schools\n\nMayor Zelda Berg was calm. “We did well,” she said.')).toEqual(
    ['Zelda Berg'],
  )
})

it('the place that a report is from is no speaker, nor part of what is said', () => {
  const { source, statements, voices } = parse('Rain expected\n\nNORRBY (Reuters) - Two men were killed in a fire, police said.')
  expect(voices.map(({ name }) => textOf(source, name))).toEqual(['police'])
  expect(statements.map(({ span }) => textOf(source, span))).toEqual(['Two men were killed in a fire'])
})

it('a source is told by whom it is close to', () => {
  expect(listSpeakers('A source close to the couple told us: “They are happy.”')).toEqual(['A source close to the couple'])
})

it('the spokesperson of a house with `and` in its name keeps it', () => {
  expect(listSpeakers('A spokesperson for Norrby Fire and Rescue Service said it was “under control at last”.')).toEqual([
    'A spokesperson for Norrby Fire and Rescue Service',
  ])
})

it('somebody or one of them is somebody new', () => {
  expect(
    listSpeakers('Anna Berg said no. “He is fine,” someone yelled. Two bankers agreed. “It is close,” one of them said.'),
  ).toEqual(['someone', 'one of them'])
})

it('another’s question says nothing of who answers', () => {
  expect(
    listSpeakers(
      'Zelda Holt sat down. // Asked what he had said, skipper Jim Berg grinned: “Nothing that you can print.”'.replace(
        ' // ',
        '\n\n',
      ),
    ),
  ).toEqual(['Jim Berg'])
})

it('whoever it may be is nobody’s voice', () => {
  expect(listSpeakers('A spokeswoman appealed for anybody who had seen a car “riding low at the back”.')).toEqual(['nobody'])
})

it('nobody is nobody’s voice', () => {
  expect(parse('Anna Berg sat down. Nobody believes that it will change.').statements).toEqual([])
})

describe('what looks alike and is another', () => {
  it.each([
    ['Hunter James Berg was there. “It is over now,” Berg said.', 'Hunter James Berg'],
    ['Berg in her role as mayor said it was “over for all of us”.', 'Berg'],
    ['Tom Holt left. “It is over for us,” a comrade said.', 'a comrade'],
    ['A talisman stood there. Anna Berg came. “It is over,” she said.', 'Anna Berg'],
    ['Coach Zelda Berg lost. “It is over,” the Italian said.', 'Zelda Berg'],
    ['Tom Grant and Ms Jo Grant came. “It is over,” Ms Grant said.', 'Jo Grant'],
  ])('%s', (text, name) => {
    expect(listSpeakers(`Rain expected\n\n${text}`)).toEqual([name])
  })

  it('a body between dashes is no dateline', () => {
    expect(listSpeakers('Rain expected\n\nNATO — which met in Norrby — said it was “ready for all of it”.')).toEqual(['NATO'])
  })
})
