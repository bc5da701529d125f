import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { readLast } from './list-speakers.ts'

const speakerOf = (text: string): string => readLast(text).name

describe('whom he and she stand for', () => {
  it('is the one who spoke last, and not the firm that he works for', () => {
    expect(
      speakerOf(
        '"The cables are old," said Patrick Moore, a director at Harbour Power, which owns them. "Nobody sees them," he added.',
      ),
    ).toBe('Patrick Moore')
  })

  it('is whoever leads the sentence, and not who stands in an aside, owns something or is its object', () => {
    expect(speakerOf('Maria Alvarez walked through the hall with Anna Weiss. "It is lovely," she said.')).toBe('Maria Alvarez')
    expect(speakerOf('Maria Alvarez read the second part of Anna Weiss’s book. "It is lovely," she said.')).toBe('Maria Alvarez')
    expect(speakerOf('Influenced by Paul Grant and Otto Brandt, Peter Hall moved to Peru. "It was time," he said.')).toBe(
      'Peter Hall',
    )
  })

  it('is whoever was asked about it, but for what somebody asks to do', () => {
    expect(speakerOf('Peter Hall asked Paul Grant why he had called it “a farce for them all”.')).toBe('Paul Grant')
    expect(speakerOf('Peter Hall asked Paul Grant about the night before, when he claimed it was “a farce”.')).toBe('Paul Grant')
    expect(speakerOf('Peter Hall asked Paul Grant if he could leave. He said it was “a farce for them all”.')).toBe('Peter Hall')
  })

  it('is nobody whom the same sentence says something of by name', () => {
    expect(speakerOf('Peter Hall spoke of the plan to Paul Grant. He said Grant would “stay for now”.')).toBe('Peter Hall')
    // By the name of his firm, as may be.
    expect(speakerOf('Paul Grant made the charge. Peter Hall spoke. He said Hall would fight. “We will,” he said.')).toBe(
      'Peter Hall',
    )
    expect(speakerOf('Paul Grant had met the staff. He said that Peter Hall would stay “for now”, and Grant left.')).toBe(
      'Paul Grant',
    )
  })

  it('is nobody whom another clause only mentions', () => {
    expect(speakerOf('Peter Hall was blunt, and claimed that Paul Grant wanted to leave. "He is mad," he said.')).toBe(
      'Peter Hall',
    )
    expect(speakerOf('Peter Hall disputed the notion that he had been a member. "I was not," he told lawmakers.')).toBe(
      'Peter Hall',
    )
  })

  it('is the new subject once the text has moved on', () => {
    expect(
      speakerOf('“Never,” Paul Grant declared on Sunday. Peter Hall was just as blunt at the rally. “Not in a year,” he said.'),
    ).toMatch(/^Peter Hall/)
  })

  it('is no place and no thing, whatever its name looks like', () => {
    expect(
      speakerOf(
        'Ilse Marten grew up in Port Norrby. Her friends live in Port Norrby, and nobody leaves Port Norrby. "It is home," she said.',
      ),
    ).toBe('Ilse Marten')
  })

  it('may be somebody in whom faith is lost, and whom nobody quotes otherwise', () => {
    const text =
      'Harbour fans\n\nFans have lost faith in Ged Burrows. Burrows was at home. "I have nothing to say to you," he said.'
    expect(speakerOf(text)).toBe('Ged Burrows')
  })

  it('is nobody of the headline, and of the first sentence its subject', () => {
    const text =
      'Otto Brandt loses\n\nMilan Radek lost a match to Zoran Tadic in a hall owned by Bodo Ilic. "It was late," he said.'
    expect(speakerOf(text)).toBe('Milan Radek')
  })

  it('is of the gender that the text gives for sure', () => {
    const text =
      'Harbour vote\n\nSenator Dana Whitlock criticised Governor Ray Colbert. The governor dismissed her remarks. "The senator has never read it," he said.'
    expect(speakerOf(text)).toBe('Ray Colbert')
  })

  it('is nobody in particular only where nobody else can be meant', () => {
    expect(speakerOf('Peter Hall counts on broad voter support and on a rival. "The primary has moved him," he said.')).toBe(
      'Peter Hall',
    )
    expect(speakerOf('A neighbour saw it from her window. "It was loud," she said.')).toBe('A neighbour')
  })

  it('is the same person behind an age', () => {
    expect(speakerOf('Piet Zosin, 74, a Kyiv resident who saw it, said he ran. "There was a bang," he said.')).toBe('Piet Zosin')
  })

  it('is not certain where two could be meant', () => {
    const end = '"It is over and done with, and nobody will miss it," he said.'
    expect(readLast(`Peter Hall said it was late. ${end}`).certainty).toBe('certain')
    expect(readLast(`Peter Hall said it was late, and Paul Grant said it was cold. ${end}`).certainty).toBe('likely')
  })

  it('knows a title that stands before a name alone', () => {
    expect(speakerOf('Advocate Otto Brandt was born in Peru. “Law is a passion,” Adv Brandt says. “It is,” he adds.')).toBe(
      'Otto Brandt',
    )
  })
})

describe('whom a role stands for', () => {
  it('is whose name follows it, even where another has a role of that word', () => {
    const text =
      'Prime minister Otto Brandt opened the hall. On Friday, the minister for the north, Ruth Lee, said it was “a priority”. “It is complex,” Lee told Norrby News.'
    expect(parse(text).voices.map(({ name }) => textOf(text, name))).toEqual(['Ruth Lee'])
  })

  it('is another person each time it has an indefinite article', () => {
    const text = '“It was loud,” a neighbour said on Monday. Nobody slept. “It was quiet,” another neighbour said on Tuesday.'
    expect(parse(text).voices).toHaveLength(2)
    expect(speakerOf('“It was loud,” a neighbour said on Monday. “It is quiet,” the neighbour said on Tuesday.')).toBe(
      'a neighbour',
    )
  })

  it('is the subject of which it is said', () => {
    expect(
      speakerOf('Tim Marten was the third witness to hear the call. He said that there would be “political consequences”.'),
    ).toBe('Tim Marten')
  })

  it('is whoever has it in the same words, and none who has it no more', () => {
    expect(speakerOf('US President Ruth Lee met French President Jean Roche. “We are friends,” the US President said.')).toBe(
      'Ruth Lee',
    )
    const text = 'Former President Abel Stone attacked President Gus Ruiz. The president hit back. “He had his chance,” he said.'
    expect(speakerOf(text)).toBe('Gus Ruiz')
  })

  it('is no paper of that name, and no longer than the office', () => {
    const text = 'The slump is deep, said economist Lars Holm. The Economist said it was “the worst slump for many years”.'
    expect(speakerOf(text)).toBe('The Economist')
    expect(speakerOf('The King at Windsor on Thursday said: “It is a fine day for all of us.”')).toBe('The King')
  })

  it('may be written in capitals', () => {
    expect(speakerOf('King Otto opened the hall. “My government will build,” the King said in his speech.')).toBe('King Otto')
    const text =
      'US President Ruth Lee met the envoy. After the meeting with Envoy Paul Grant, the US President said: “Nobody was there.”'
    expect(speakerOf(text)).toBe('Ruth Lee')
  })
})

describe('a surname that two bear', () => {
  it('makes nobody certain', () => {
    const text = 'Tom Hart met Anna Hart. “We are glad that it is over and done with,” Hart said.'
    expect(readLast(text).certainty).toBe('likely')
  })
})

it('a son who bears his forebear’s name is still called by his surname', () => {
  const before = 'The law was signed by President Franklin Hart. James Hart Jr. spoke of his grandfather. '
  expect(speakerOf(`${before}Hart said: “It was great.”`)).toBe('James Hart Jr.')
  expect(speakerOf('Tom Hart Sr. met Tom Hart Jr. at noon. Tom Hart Sr. said: “It was great.”')).toBe('Tom Hart Sr.')
})

it('a former minister is not the minister', () => {
  expect(speakerOf('Anna Holt met the former minister. The minister said it was “for others only”.')).toBe('The minister')
})

it('a word of state before a thing is nobody', () => {
  expect(speakerOf('Zelda Holt mocked the party’s Parliamentary walkout. “They knew why,” he told us.')).not.toBe('Parliamentary')
})

it('who is no thing that somebody knows of, and no body that she works for', () => {
  expect(speakerOf('“No,” said Anna Holt of the Trust, who added that the board seemed “rattled by it”.')).toBe('Anna Holt')
})

describe('I, we and you', () => {
  it('stay what they are with a verb hung on', () => {
    const text = '“Never,” I’ve always said. We’d say “perhaps”, and I’m told “soon”. I said: “At last we are here.”'
    expect(parse(text).voices.map(({ name }) => textOf(text, name))).not.toContain('I’ve')
    expect(speakerOf(text)).toBe('I')
  })
})

describe('a pronoun that speaks is', () => {
  it.each([
    [
      'whoever the sentence before singled out',
      'Zelda Berg lost him. It was her son, Fiachra, who went looking. “She said to leave it,” he said.',
      'Fiachra',
    ],
    [
      'whoever was asked, in whatever clause',
      'Tom Grant read from an interview, in which Mr Lund was asked where it was made. “I would only be guessing,” he answered.',
      'Lund',
    ],
    [
      'whoever has the office that a second clause begins with',
      'A friend of Lund said Holt had “tried to do it all again”, and the club’s president, Tom Berg, was in no mood to talk. “You sell,” he said.',
      'Tom Berg',
    ],
    [
      'no part of an address',
      'Zelda Berg bought it from Tom Lund (52), a dealer, of Mill Road, Norrby, who denies it. “He told me so,” she said.',
      'Zelda Berg',
    ],
    ['no street', 'Zelda Berg backs tougher rules for Wall Street. “They will pay,” she said.', 'Zelda Berg'],
    [
      'nobody of whom there is none',
      'Tom Berg told passengers that no driver would lose their job. “We need them,” he said.',
      'Tom Berg',
    ],
    [
      'whoever leads the sentence that it stands in, if of its gender',
      'Carla Holt came by. Even though Anna Berg was a model once, she said it was “a little more than that”.',
      'Anna Berg',
    ],
    [
      'nobody by whom she was asked',
      'Zelda Berg told the court of it. Cross-examined by Fintan Holt, for the defence, she agreed. “I read it,” she said.',
      'Zelda Berg',
    ],
    [
      'not of a gender that another’s pronoun told',
      'The club’s director, Zelda Berg, said it had followed the winger since he was 17. “We went often,” she said.',
      'Zelda Berg',
    ],
    ['no preposition that opens the sentence', 'Anna Berg drew it. Beneath it she wrote: “There will be tea.”', 'Anna Berg'],
    [
      'a spokesperson, of whatever gender',
      'A spokesperson for Norrby Homes said the firm was “very disappointed”.\n\nThey added: “The council has no plan.”',
      'A spokesperson for Norrby Homes',
    ],
    [
      'the son whom the text brings in',
      'Prosecutor Imran Holt said so. It came to light when Mrs Berg’s son, Peter Berg, noticed it. In a letter he said he was sad. “She is ill,” he said.',
      'Peter Berg',
    ],
    ['no question’s letter', 'Q: Did it happen?\n\nA: It was Zelda Berg. She said, “This is furniture,” and left.', 'Zelda Berg'],
  ])('%s', (_, text, speaker) => {
    expect(speakerOf(text)).toBe(speaker)
  })
})
