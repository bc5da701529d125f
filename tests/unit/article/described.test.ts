import { describe, expect, it } from 'vitest'
import { listSpeakers, readLast } from './list-speakers.ts'

describe('somebody who is told by an age', () => {
  it.each([
    [
      'is whoever was spoken of last',
      'Cafe owner Bill Berg was not convinced. “I will believe it when I see it,” the 61-year-old said.',
      ['Bill Berg'],
    ],
    [
      'is whoever is said to be of that age',
      'Maria Holt, 44, came with her son Jim, 12. “It was fun,” the 12-year-old said. “Never again,” the 44-year-old said.',
      ['Jim', 'Maria Holt'],
    ],
    [
      'is whoever was just named, if of no age that was told',
      'Maria Holt left. She will be replaced by finance chief Zelda Quaye. “My job is boring,” the 49-year-old said.',
      ['Zelda Quaye'],
    ],
    ['is nobody of another age', 'Maria Holt, 44, came late. “It was fun,” the 12-year-old said.', ['the 12-year-old']],
    ['may have a calling that no list has', 'Carla Lund won. “I slept badly,” the 24-year-old freestyler said.', ['Carla Lund']],
    ['is another one each time behind `a`', 'Carla Lund fled. “They hit us,” a 30-year-old said.', ['a 30-year-old']],
    ['may be called after children', 'Carla Lund wept. “I am tired,” the mother-of-two said.', ['Carla Lund']],
    ['may be called after a country', 'Carla Lund lost. “That is the job,” said the 52-year-old Spaniard.', ['Carla Lund']],
    ['may be called after a country alone', 'Carla Lund lost. “I am done,” the Spaniard told the BBC.', ['Carla Lund']],
    ['may be called after a party', 'Carla Lund lost the vote. “I am done,” said the Norrby Democrat.', ['Carla Lund']],
    ['may be called after a party and told of', 'Carla Lund lost. “I am done,” the Republican told colleagues.', ['Carla Lund']],
    ['may be called after a seat', 'Carla Lund lost the vote. “I am done,” the Labour deputy said.', ['Carla Lund']],
    [
      'may be called after a place and a calling that no list has',
      'Carla Lund lost the cup. “I am done,” the Norrby trimmer said.',
      ['Carla Lund'],
    ],
    ['may be called after an art', 'Carla Lund sold out the hall. “I cried a lot,” the singer told fans.', ['Carla Lund']],
    [
      'may be called after a trade',
      'Carla Lund came home. “We lost all,” said the engineer. “It hurts.”',
      ['Carla Lund', 'Carla Lund'],
    ],
    [
      'may be called after a trade that was told more fully',
      'Carla Lund is a structural engineer. Zelda Berg built it. “It holds,” the engineer said.',
      ['Carla Lund'],
    ],
    [
      'is whom the text is about, where papers say it so',
      'Lund wants a wall\n\nCarla Lund spoke in Norrby, and Lund was cheered. Mayor Zelda Berg stayed away.\n\n“It will stand,” the billionaire said.',
      ['Carla Lund'],
    ],
    [
      'is nobody of another party',
      'Democrat Carla Lund spoke. Republican Zelda Berg came. Lund won. “We go on,” the Republican nominee said.',
      ['Zelda Berg'],
    ],
    [
      'is nobody who is named in the same sentence',
      'Carla Lund met Zelda Berg. “We go on,” the candidate said of her talks with Berg.',
      ['Carla Lund'],
    ],
    [
      'may be called by what they were',
      'Husband Clive Lund, 71, gave chase. “I was quick,” the ex-postman said.',
      ['Clive Lund'],
    ],
    [
      'may be called by what they were, at a school',
      'It was little comfort to Zelda Lund, 83. “I shall be stuck,” said the former school cook.',
      ['Zelda Lund'],
    ],
    [
      'is nobody whom an aide is of',
      'Zelda Lund was tired. “She rests,” the former mayor’s spokeswoman said.',
      ['the former mayor’s spokeswoman'],
    ],
    [
      'may be who stands in the clause before',
      'Zelda Berg wrote. Though Carla Lund would not say who, the candidate did give her view. “Not him,” the candidate said.',
      ['Carla Lund'],
    ],
    [
      'is nobody who may be there by office',
      'Zelda Lund came home late. “She was lucky,” said the police officer.',
      ['the police officer'],
    ],
    ['is nobody who shares a country with others', 'Carla Lund met the Syrian refugees. “I cried,” Lund said.', ['Carla Lund']],
    ['may be described further', 'A 30-year-old who asked not to be named said: “They hit us.”', ['A 30-year-old']],
  ])('%s', (_, text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('names', () => {
  it.each([
    [
      'behind the article of Arabic',
      '“They shell us daily,” said Khaled al-Masri, a teacher. “We hide,” Masri said.',
      'Khaled al-Masri',
    ],
    ['whose article has a capital alone', '“We hide,” said Khaled el-Masri. “It is cold,” El-Masri said.', 'Khaled el-Masri'],
    ['that are an office, too', '“We lost,” manager Dean Berg said. “We must win,” Berg added.', 'Dean Berg'],
    ['behind children', 'Mum-of-four Anna Berg lost it. Mum-of-four Anna said: “It is gone.”', 'Anna Berg'],
    ['of two who are kin', 'Sisters Zelda and Anna Berg could not agree. “We must,” said Zelda.', 'Zelda'],
    [
      'before a verb and another name',
      'Liberal newcomer Anna Berg leads former mayor Tom Holt. “I am up,” Berg said.',
      'Anna Berg',
    ],
    ['of the elder', 'His father, Stavros Berg, was kind. “The boy is fine,” the elder Berg said.', 'Stavros Berg'],
    ['of the one in question', 'The doctor in question, Zelda Berg, confirmed it. “It is so,” she said.', 'Zelda Berg'],
    [
      'of somebody whom a foundation is called after',
      'The Eric Berg Foundation gave all of it. Eric Berg said that it had “thousands of dollars left”.',
      'Eric Berg',
    ],
    [
      'of a body, cut short',
      'A letter by Mill Road Homes was brief. In it, Mill Road said it was “listening to all concerns”.',
      'Mill Road Homes',
    ],
    [
      'given as the first alone',
      'A nurse from Norrby, who gave only her first name, Jhoselyn, said it was bad. “They ring,” she said.',
      'Jhoselyn',
    ],
    ['behind the calling that opens a sentence', 'Striker Tom Berg sat down. “It hurts,” Berg said.', 'Tom Berg'],
    ['behind an office of a house', 'House Speaker Tim Berg has not said when. “We will see,” he said.', 'Tim Berg'],
    [
      'behind an article and a calling',
      'Her husband, the drummer Lars Berg, puts it differently: “She frightened people.”',
      'Lars Berg',
    ],
    [
      'behind owners in the plural',
      'Carl Holt of the dock workers’ union called it “suicidal for us all”. “Who pays?” Holt said.',
      'Carl Holt',
    ],
    [
      'behind the letters of a rank',
      'PC Zelda Berg told the panel it was “in the heat of the moment”. “I ran,” Berg said.',
      'Zelda Berg',
    ],
    [
      'with a pronoun that underlines them',
      'His lawyer, Tom Pike, got carried away. Berg himself did not speak. In a post he wrote: “I will appeal.”',
      'Berg',
    ],
    ['behind a verb of sound', '“They said that after the last one,” mumbled Carl Berg.', 'Carl Berg'],
    ['behind an office that ends the sentence', '“It is over,” said the council’s leader, Zelda Berg. “We lost.”', 'Zelda Berg'],
    ['behind the house that they are of', '“It flew,” said NASA’s Steve Berg. “It landed,” Berg said.', 'Steve Berg'],
    [
      'in capitals, then the surname alone',
      'JAKE BERG: “Are you supporting the plan?”\n\nBERG: “Do you think that it will do?”',
      'JAKE BERG',
    ],
    ['behind a calling that no list has', 'Ferryman Gary Mills sat down. “It is hard,” he said.', 'Gary Mills'],
    ['behind people of a country', 'Italian Zelda Rocca was third. “A good day,” Rocca said.', 'Zelda Rocca'],
    ['behind people of a party', 'Tory Paul Reed voted against. “It stinks,” said Reed.', 'Paul Reed'],
    ['behind an age that opens a sentence', 'Eight-year-old Jaxon Pike paid. “I like dogs,” he said.', 'Jaxon Pike'],
    ['behind a number', 'World number two Zelda Swan beat her. “I was calm,” Swan said.', 'Zelda Swan'],
    ['behind a calling and before another', 'Councillor Dean Berg voted no. “It is wrong,” he said.', 'Dean Berg'],
    ['of men and women alike', 'Jean Berg said it was old. “It is sad,” she said. “Very,” Ms Berg said.', 'Jean Berg'],
    ['of somebody first told as what he is', 'The man was David Berg, a farmer. “I was lucky,” he said.', 'David Berg'],
    ['of somebody first called so', 'A woman called Mary Berg came. “I saw it,” she said.', 'Mary Berg'],
    ['of somebody who was made something', 'Mary Berg was named the team’s captain. “I cried,” she said.', 'Mary Berg'],
    ['of the first of her kind', 'Mary Berg has become the youngest woman to climb it. “I cried,” she said.', 'Mary Berg'],
    [
      'of a house with an owner',
      'The Information Commissioner’s Office said it was “a breach of trust”.',
      'The Information Commissioner’s Office',
    ],
    ['of a seat', 'The Archdiocese of Norrby said it was “sorry for all of it”.', 'The Archdiocese of Norrby'],
    ['behind a place alone', '“We are full to the roof,” a Norrby bookshop said.', 'a Norrby bookshop'],
    [
      'behind where somebody was born',
      'The Norrby-born conductor said the hall was cold. “Very,” he said.',
      'The Norrby-born conductor',
    ],
    ['of an owner, of a word that no list has', 'Grant’s stepdad said: “He deserves it.”', 'Grant’s stepdad'],
    ['of a firm with its sign', 'Analysts at Berg & Co were calm. “It is a cut,” they wrote.', 'Analysts at Berg & Co'],
  ])('%s', (_, text, name) => {
    expect(new Set(listSpeakers(text))).toEqual(new Set([name]))
  })

  it('before letters of an office stay without them', () => {
    expect(listSpeakers('Prosecuting, Zelda Berg KC told jurors: “This was a campaign of fear.”')).toEqual(['Zelda Berg'])
  })

  it('of a title and two more stay without it', () => {
    expect(listSpeakers('“We will appeal,” said Dean Carla Berg of the law school.')).toEqual(['Carla Berg'])
  })
})

it('somebody without a name had written it, where a word that no list has and an auxiliary stand before', () => {
  expect(listSpeakers('Reading from a letter, Lee said one pupil had written: “It is the only warm place.”')).toEqual([
    'one pupil',
  ])
})

describe('somebody who is only spoken of says nothing', () => {
  it.each([
    ['Water companies were accused of “taking customers for fools” at a hearing.', ['nobody']],
    ['Berg was accused of “betraying the country” by rivals in his party.', ['rivals in his party']],
    ['The plan was described as “a disgrace to the nation” by Anna Holt, the mayor.', ['Anna Holt']],
    ['Holt, who was once branded “a danger to the public”, denied it. “I am no danger,” she said.', ['nobody', 'Holt']],
    ['Lund, dubbed “the worst of all mayors” by the paper, said: “I am not.”', ['the paper', 'Lund']],
    ['Berg was told “to leave and never come back” by the landlord.', ['the landlord']],
    ['Berg was quoted as saying: “It is all over.”', ['Berg']],
  ])('%s', (text, speakers) => {
    expect(listSpeakers(text)).toEqual(speakers)
  })
})

describe('the subject before a relative clause', () => {
  it.each([
    ['A chef who banned a critic said he would “do it again tomorrow if asked”.', 'A chef'],
    ['The man who shot the officer told police he “did not mean to do it at all”.', 'The man'],
    ['Residents who opposed the plan said it was “a waste of our money”.', 'Residents'],
    ['A woman who met Berg says he was “kind to all of us”.', 'A woman'],
    ['Doctors at the hospital where the mayor was treated said he was “stable for now”.', 'Doctors at the hospital'],
    ['A teacher at the school the boy attended said he was “quiet and kind”.', 'A teacher at the school'],
    ['A resident who did not want to be identified out of fear of the law said they “hide by day”.', 'A resident'],
    ['Anna Holt, the mayor of Berg in Kelby, which is far from Norrby, told a paper it was “hers”.', 'Anna Holt'],
    ['Anna Holt, Director, Media and Communication, Norrby Trust Organisation, in a statement, said it was “hers”.', 'Anna Holt'],
    ['Analyst Anna Holt of Ingalls and Snyder said it would “grow fast”.', 'Anna Holt'],
    ['The lawyers of Holt and Lund said it would “grow fast”.', 'The lawyers of Holt and Lund'],
    ['Anna Holt came. But Holt (picture), the de facto law minister accused us of “opposing for its own sake”.', 'Anna Holt'],
    ['The plan was for the mayor to join us. “We are late for it,” the mayor said.', 'the mayor'],
    ['During a visit to a family who lost two sons the governor said “we will act on it”.', 'the governor'],
    ['Peter Grant of Berg Capital in Norrby said the stock was “cheap for now”.', 'Peter Grant'],
  ])('%s', (text, name) => {
    expect(listSpeakers(text)).toEqual([name])
  })
})

it('of a body is none of somebody who is called so, unless in capitals', () => {
  expect(listSpeakers('Anna Bank was ill. The bank said: “We are open for all.”')).toEqual(['The bank'])
})

it('is one of many who wrote it, behind the verb', () => {
  expect(listSpeakers('Users were cross. “Fix your site,” wrote one. Another joked: “It is a holiday.”')).toEqual([
    'one',
    'Another',
  ])
})

it.each([
  ['by one word on how', 'Rain fell.\n\nReacting, the secretary told the BBC: “We are sorry.”', ['the secretary']],
  ['by a trade with a hyphen', 'Rain fell. “It is bad,” said the speech-writer Zelda Quaye.', ['Zelda Quaye']],
  ['by whoever stands accused', 'Rain fell. “We will appeal,” a lawyer for the accused said.', ['a lawyer for the accused']],
])('no name is made %s', (_, text, speakers) => {
  expect(listSpeakers(text)).toEqual(speakers)
})

describe('two things that one person is', () => {
  it.each([
    ['after an article', 'Pat Holt played. After the song the singer and guitarist told us, “That is good.”', 'Pat Holt'],
    [
      'of several words',
      'Pat Holt, founder and chief executive of Norrby Lamps, left. “It is good,” the founder and chief executive said.',
      'Pat Holt',
    ],
    ['before the name', '“It is good,” said chairman and chief executive Anna Berg.', 'Anna Berg'],
    ['of nobody named', '“It is good,” said the author and activist.', 'the author and activist'],
  ])('are one, %s', (_, text, name) => {
    expect(readLast(text).name).toBe(name)
  })

  it('are two where people come in pairs', () => {
    expect(readLast('“It is good,” the father and son said.').name).not.toBe('the father and son')
    expect(readLast('“It is good,” the mayor and deputy mayor said.').name).not.toBe('the mayor and deputy mayor')
  })
})

describe('an age that was not told', () => {
  it('leaves it unsure which of two is meant', () => {
    const text = 'Erik Lund lost his job. Tom Berg got it. The 56-year-old said: “I am glad.”'
    expect(readLast(text).certainty).toBe('likely')
    expect(readLast(text.replace('Tom Berg', 'Tom Berg, 56,')).certainty).toBe('certain')
  })
})
