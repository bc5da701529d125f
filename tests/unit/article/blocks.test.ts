import { describe, expect, it } from 'vitest'
import { findBlocks } from '../../../src/article/blocks.ts'
import type { Block, Caption } from '../../../src/article/model.ts'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'
import { TEXTS } from './texts.ts'

const kinds = (source: string) => findBlocks(source).map((block) => block.type)
const only = <T extends Block['type']>(source: string, type: T) =>
  findBlocks(source).find((block): block is Extract<Block, { type: T }> => block.type === type)
const PROSE = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it.'

describe('headline and standfirst', () => {
  it('takes a short first line for the headline', () => {
    expect(kinds(`Harbour wall gives way\n\n${PROSE}\n\n${PROSE}`)).toEqual(['headline', 'paragraph', 'paragraph'])
  })
  it('accepts the full stop that archives put behind a headline', () => {
    expect(kinds(`Harbour wall gives way.\n\n${PROSE}`)).toEqual(['headline', 'paragraph'])
  })
  it('leaves the lede of an agency report a paragraph', () => {
    expect(kinds(`WASHINGTON (AP) — The wall broke on Monday.\n\n${PROSE}`)[0]).toBe('paragraph')
  })
  it('takes the line between headline and byline for the standfirst, and the one after the byline for the lede', () => {
    expect(kinds(`Harbour wall gives way\n\nForty boats are lost.\n\nBy Ana Ruiz\n\n${PROSE}`)).toEqual([
      'headline',
      'standfirst',
      'byline',
      'paragraph',
    ])
  })
  it('does not take a lede for a standfirst', () => {
    expect(kinds(`Harbour wall gives way\n\n${PROSE}\n\nNobody was hurt.`)).toEqual(['headline', 'paragraph', 'paragraph'])
  })
  it('drops Markdown’s mark from the headline’s words', () => {
    const source = `# Harbour wall gives way #\n\n${PROSE}`
    const headline = only(source, 'headline')
    expect(headline && textOf(source, headline.text)).toBe('Harbour wall gives way')
  })
})

it('a long line with a full stop is the headline where every word has a capital', () => {
  const line =
    'Glenda Berg Blasts Her Rivals for Mocking Her Fast, Quotes Holt and Lund to Encourage All to Turn Away From Them and Their Rallies.'
  const [first] = parse(
    `${line}\n\nAfter blasting them for a story about her latest fast, Berg doubled down on it and read from a book to all who had come to hear her.`,
  ).blocks
  expect(first?.type).toBe('headline')
  const lede =
    'glenda Berg blasted her rivals for mocking her fast and quoted Holt and Lund to encourage all to turn away from them and rallies.'
  expect(
    parse(
      `${lede}\n\nAfter blasting them for a story about her latest fast, Berg doubled down on it and read from a book to all who came.`,
    ).blocks[0]?.type,
  ).toBe('paragraph')
})

describe('the line with the day', () => {
  const below = (language: keyof typeof TEXTS, line: string) =>
    kinds(`${TEXTS[language].slice(0, 20)}\n\n${line}\n\n${TEXTS[language]}\n\n${TEXTS[language]}`)[1]
  it.each([
    ['en', '12 March 2024'],
    ['en', 'Tuesday 12 March 2024 10:15 GMT'],
    ['en', 'March 12, 2024'],
    ['en', 'Updated 12 March 2024, 10:15 a.m. GMT'],
    ['de', '12. März 2024'],
    ['fr', 'Publié le 12 mars 2024 à 10h15'],
    ['es', '12 de marzo de 2024'],
    ['it', '12 marzo 2024'],
    ['pt', '12 de março de 2024'],
    ['nl', '12 mrt 2024'],
    ['sv', '12 mars 2024'],
    ['ru', '12 марта 2024 г.'],
    ['uk', '12 березня 2024'],
    ['el', 'Τρίτη 12 Μαρτίου 2024'],
    ['he', '12 במרץ 2024'],
    ['ar', '12 مارس 2024'],
    ['ar', 'الثلاثاء، ١٢ آذار ٢٠٢٤'],
    ['ja', '公開日：2024年3月12日（火）'],
    ['zh', '2024年3月12日 10:15'],
    ['ko', '2024년 3월 12일'],
  ] as const)('goes with the byline in %s: %s', (language, line) => {
    expect(below(language, line)).toBe('byline')
  })
  it.each([
    ['en', '10 films 2024'],
    ['en', 'Our 12 boats 2024'],
    ['en', 'On 12 March 2024 at 10.15 "the wall is gone," said Rosa Marten.'],
    ['en', 'Formula 1 Season 2024'],
    ['en', 'Top 10 Films 2024'],
    ['en', 'Windows 11 update 2024'],
    ['en', 'Chapter 3 Winter 1942'],
    ['de', 'Artikel 5 Grundgesetz 2024'],
    ['de', 'Die Boote im Hafen am 12. März 2024'],
    ['fr', 'Elle a parlé le 12 mars 2024 et les bateaux sont partis.'],
    ['ja', '2024年3月12日、市長は辞任した。'],
  ] as const)('is another line in %s: %s', (language, line) => {
    expect(below(language, line)).not.toBe('byline')
  })
  it('is no headline with a day in it', () => {
    expect(kinds(`Halbfinale am 12. März 2024\n\n${TEXTS.de}\n\n${TEXTS.de}`)[0]).toBe('headline')
  })
})

describe('crossheads', () => {
  const around = (line: string) => `Harbour wall gives way\n\n${PROSE}\n\n${line}\n\n${PROSE}`
  it.each(['What we know', '## What we know', 'WHAT WE KNOW', 'What happens next?', '‘It was like a war’'])(
    'finds %s',
    (line) => {
      expect(kinds(around(line))[2]).toBe('crosshead')
    },
  )
  it.each(['He left.', 'Stated Stone:', 'and so it went on', 'https://example.org/wall', 'The first of them; and', '— Ana Ruiz'])(
    'leaves %s alone',
    (line) => {
      expect(kinds(around(line))[2]).toBe('paragraph')
    },
  )
  it.each([
    'The boats on Tuesday [Jo Day / Getty Images]',
    'Jo Day/Getty Images',
    'Photo: The mill in 1974 (Bratton Trust)',
    'In this photo provided by the port, people look at the wall',
  ])('keeps a heading of Markdown out of the photograph below it: %s', (photo) => {
    expect(kinds(`A title\n\n${PROSE}\n\n## Part 5\n${photo}\n\n${PROSE}`)).toEqual([
      'headline',
      'paragraph',
      'crosshead',
      'caption',
      'paragraph',
    ])
  })
  it('ends a long heading of Markdown with its line, also where lines were wrapped', () => {
    const heading = '## What the harbour board knew of the wall before it broke that night'
    const wrapped = `${PROSE} It had stood there for a hundred years, and nobody remembers another one.`.replace(
      /(?=\S).{50,70}(?= )/g,
      '$&\n',
    )
    const source = `A title\n\n${wrapped}\n\n${heading}\n${wrapped}\n\n${wrapped}`.replaceAll('\n ', '\n')
    const crosshead = only(source, 'crosshead')
    expect(crosshead && textOf(source, crosshead.text)).toBe(heading.slice(3))
  })
  it('reads an underlined line with its rule as one block', () => {
    expect(kinds(`A title\n\n${PROSE}\n\nWhat we know\n------------\n\n${PROSE}`)).toEqual([
      'headline',
      'paragraph',
      'crosshead',
      'paragraph',
    ])
  })
  it('finds a line in capitals before a short sentence too', () => {
    expect(kinds(`Harbour wall gives way\n\n${PROSE}\n\nWHAT HAPPENS NEXT\n\nNobody knows.`)[2]).toBe('crosshead')
  })
  it('finds a short line between blank lines and sentences as short as itself', () => {
    const source = 'Mill burns down\n\nA fire destroyed the mill on Sunday.\n\nWhat comes next\n\nThe council meets on Monday.'
    expect(kinds(source)).toEqual(['headline', 'paragraph', 'crosshead', 'paragraph'])
  })
  it('takes neither a date nor a site’s own lines for crossheads', () => {
    for (const date of ['12 August 2022', 'June 19, 2024', '2024-06-19', '2 May 2023, 14:20'])
      expect(kinds(`Mill burns down\n\n${date}\n\n${PROSE}`)[1]).toBe('byline')
    expect(kinds(`Mill burns down\n\n${PROSE}\n\nSign up for our newsletter\n\n${PROSE}`)[2]).toBe('paragraph')
  })
  it('puts chapters below the parts of a book', () => {
    const source = `PART ONE\n\nCHAPTER I\n\n${PROSE}\n\nCHAPTER II\n\n${PROSE}`
    const levels = findBlocks(`A Novel\n\n${source}`).flatMap((block) => (block.type === 'crosshead' ? [block.level] : []))
    expect(levels).toEqual([1, 2, 2])
  })
})

describe('captions', () => {
  const parts = (source: string) => {
    const caption = findBlocks(source).find((block): block is Caption => block.type === 'caption')
    const words = (span: Caption['credit']) => span && textOf(source, span)
    return (
      caption && {
        description: words(caption.description),
        caption: words(caption.caption),
        credit: words(caption.credit),
        date: words(caption.date),
        place: words(caption.place),
      }
    )
  }
  it('reads the description of a photo and the caption below it as one block', () => {
    const source = `Title here\n\n${PROSE}\n\nIn this pool photograph distributed by an agency, boats lie in Harwich Bay in Essex on June 19, 2024.\nThe boats on Wednesday [Sputnik / Getty Images]\n\n${PROSE}`
    expect(parts(source)).toEqual({
      description: 'In this pool photograph distributed by an agency, boats lie in Harwich Bay in Essex on June 19, 2024.',
      caption: 'The boats on Wednesday',
      credit: 'Sputnik / Getty Images',
      date: 'June 19, 2024',
      place: 'Harwich Bay in Essex',
    })
  })
  it.each([
    ['The square on Monday. Photograph: Jane Doe/The Guardian', 'The square on Monday.', 'Jane Doe/The Guardian'],
    ['The square on Monday. (AP Photo/John Smith)', 'The square on Monday.', 'AP Photo/John Smith'],
    ['FILE - The square on Monday (John Smith/Reuters)', 'The square on Monday', 'John Smith/Reuters'],
    ['Credit: Jane Doe', undefined, 'Jane Doe'],
    ['Photograph: Jonny Weeks/The Guardian', undefined, 'Jonny Weeks/The Guardian'],
    ['Photograph: The mill in 1974. Credit: Bratton Trust', 'The mill in 1974.', 'Bratton Trust'],
    ['Photo: The mill in 1974 (Bratton Trust)', 'The mill in 1974', 'Bratton Trust'],
    ['Photo: Firemen pump water from a cellar (Credit: Devon Fire)', 'Firemen pump water from a cellar', 'Devon Fire'],
    ['Bloomberg via Getty Images.', undefined, 'Bloomberg via Getty Images.'],
    ['Image source, Getty Images', undefined, 'Getty Images'],
  ])('reads %s', (line, caption, credit) => {
    expect(parts(`Title here\n\n${PROSE}\n\n${line}\n\n${PROSE}`)).toMatchObject({ caption, credit })
  })
  it.each([
    'He said so to the agency on Monday, in a long talk about the wall and its cracks, the boats and the men who went out to save them, and who was to blame [Reuters]',
    'The photo by Ms Lee hangs in the town hall, where everybody can see it.',
    'In this picture of the town nobody smiles, and that is how they wanted it.',
    'Credit where it is due, he said.',
  ])('leaves prose alone: %s', (line) => {
    expect(parts(`Title here\n\n${PROSE}\n\n${line}\n\n${PROSE}`)).toBeUndefined()
  })
})

describe('bylines', () => {
  it.each([
    ['fr', 'Par Claire Dupont', ['Claire Dupont']],
    ['de', 'Von Klaus Weber und Anna Berg', ['Klaus Weber', 'Anna Berg']],
    ['it', 'Di Marco Rossi', ['Marco Rossi']],
    ['ru', 'Автор: Иван Петров', ['Иван Петров']],
    ['ar', 'بقلم: ليلى حسن', ['ليلى حسن']],
    ['he', 'מאת דנה כהן', ['דנה כהן']],
    ['ja', '文：山田太郎', ['山田太郎']],
    ['en', 'Di Maria Scores', undefined],
    ['fr', 'Par Exemple, il a dit que les bateaux de la baie sont partis.', undefined],
  ] as const)('are read in %s: %s', (language, line, authors) => {
    const source = `${TEXTS[language].slice(0, 20)}\n\n${line}\n\n${TEXTS[language]}\n\n${TEXTS[language]}`
    expect(parse(source).byline?.authors.map((name) => textOf(source, name))).toEqual(authors)
  })
  const names = (source: string) => {
    const byline = only(source, 'byline')
    return byline && [byline.authors, byline.contributors].map((list) => list.map((name) => textOf(source, name)))
  }
  it.each([
    ['By Ana Ruiz', ['Ana Ruiz'], []],
    ['By ANA RUIZ and Tom de Vries, BBC News', ['ANA RUIZ', 'Tom de Vries'], []],
    ["By Mary O'Neill in Dublin", ["Mary O'Neill"], []],
    ['Words by Jan Novak', ['Jan Novak'], []],
    ['Published 19 June 2024', [], []],
    ['By Ana Ruiz reporting from Oban', ['Ana Ruiz'], []],
    ['By Ana Ruiz Reporting from Oban', ['Ana Ruiz'], []],
    ['Reporting from Oban', [], []],
    ['Additional reporting from Jan Novak', [], ['Jan Novak']],
  ])('reads %s at the top', (line, authors, contributors) => {
    expect(names(`Title here\n\n${line}\n\n${PROSE}`)).toEqual([authors, contributors])
  })
  it.each([
    ['Additional reporting by Joel Guinto, Kelly Ng and Jake Kwon.', [], ['Joel Guinto', 'Kelly Ng', 'Jake Kwon']],
    [
      '(Reporting by Ana Ruiz and Dustin Volz; Additional reporting by Jim Finkle in Boston; Editing by Grant McCool)',
      ['Ana Ruiz', 'Dustin Volz'],
      ['Jim Finkle', 'Grant McCool'],
    ],
    ['Ana Ruiz and Jan Novak contributed to this report.', [], ['Ana Ruiz', 'Jan Novak']],
  ])('reads %s at the foot', (line, authors, contributors) => {
    expect(names(`Title here\n\n${PROSE}\n\n${PROSE}\n\n${line}`)).toEqual([authors, contributors])
  })
  it.each([
    'By Thursday afternoon, Clinton had accepted interviews with three networks.',
    'Reporting by others came to nothing.',
    'Reporting from the front is hard.',
  ])('leaves %s alone', (line) => {
    expect(names(`Title here\n\n${line}\n\n${PROSE}`)).toBeUndefined()
  })
})

describe('what is a byline and what is not', () => {
  it('names writers, not the states of their places', () => {
    const source = `Title here\n\n${PROSE}\n\nAssociated Press writers Tim Cole in Columbus, Ohio, and Beth Noll contributed to this report.`
    const byline = findBlocks(source).find((block) => block.type === 'byline')
    expect(byline?.type === 'byline' && byline.contributors.map((name) => textOf(source, name))).toEqual([
      'Tim Cole',
      'Beth Noll',
    ])
  })
  it.each([
    'Research by Leeds University, published on Monday, found that storms cost the town "a third of its income", said Ms Marten.',
    'Writing from Kyiv, Ms Marten called it a slow ruin of a thing.',
    'Strong winds and Storm Ciara contributed to the collapse.',
  ])('are no prose: %s', (line) => {
    expect(kinds(`Harbour wall gives way\n\n${PROSE}\n\n${line}\n\n${PROSE}`)[2]).toBe('paragraph')
  })
  it.each(['Published emails show minister knew of leak', 'Updated rules for harbours', 'Posted workers face new limits'])(
    'are no headline: %s',
    (line) => {
      expect(kinds(`${line}\n\n${PROSE}`)[0]).toBe('headline')
    },
  )
  it.each([
    'Additional reporting by Joel Guinto, Kelly Ng and Jake Kwon.',
    '(Reporting by Jane Doe in London; Editing by John Roe)',
    'Jane Doe and John Roe contributed to this report.',
    'Last updated at 14:20',
    'Published 19 June 2024',
  ])('are found: %s', (line) => {
    expect(
      kinds(`Harbour wall gives way\n\n${PROSE}\n\n${line}`)[2] === 'byline' ||
        kinds(`Harbour wall gives way\n\n${line}\n\n${PROSE}`)[1] === 'byline',
    ).toBe(true)
  })
})

describe('a text of any length', () => {
  it.each(['word one\n', '# a\n\n'])(
    'is parsed whole: %j',
    (unit) => {
      const source = unit.repeat(130_000)
      const { blocks } = parse(source)
      expect(blocks.at(-1)?.span.end).toBe(source.trimEnd().length)
    },
    60_000,
  )
})

describe('a picture whose title stands in its address too', () => {
  it('has its caption behind the address', () => {
    const source = `Title here\n\n${PROSE}\n\n![A boat](gate.jpg "gate")\n\n${PROSE}`
    const caption = findBlocks(source).find((block): block is Caption => block.type === 'caption')
    expect(caption?.caption?.start).toBe(source.indexOf('"gate"') + 1)
  })
  it.each([
    'In this picture, the economy grows by two per cent a year, said Mr Lee, who drew it for the bank.',
    'He left the company in 2019. Credit: he was tired of it',
    'The minister left the building in tears (AP).',
  ])('and prose is no caption: %s', (line) => {
    expect(kinds(`Title here\n\n${PROSE}\n\n${line}\n\n${PROSE}`)[2]).toBe('paragraph')
  })
})

it('leaves a bullet without words out of a list', () => {
  const source = `${PROSE}\n\n- Forty boats are lost.\n- Two people are in hospital.\n-\n\n- The market stays shut.\n`
  const list = only(source, 'list')
  expect(list?.items.map((item) => textOf(source, item))).toEqual(['Forty boats are lost.', 'Two people are in hospital.'])
})

it('takes what firms write above their news for no headline', () => {
  const source =
    'FOR IMMEDIATE RELEASE\n\nMedia contact: Anna Lund, 01 234\n\nNorrby Lamps sells its last shop\n\nThe shop was sold on Monday to a rival.\n'
  const { headline, blocks } = parse(source)
  expect(headline && textOf(source, headline.text)).toBe('Norrby Lamps sells its last shop')
  expect(blocks.map(({ type }) => type)).toEqual(['byline', 'byline', 'headline', 'paragraph'])
})

it('takes the word for what sort of text it is for no headline', () => {
  const source = 'OPINION\n\nStop planting trees\n\nIt rained on Monday in Norrby, and then it rained again for a week.\n'
  const { headline } = parse(source)
  expect(headline && textOf(source, headline.text)).toBe('Stop planting trees')
})

it('leaves a headline that only begins like such a notice', () => {
  expect(kinds('Press release the hounds, says Lund\n\nIt rained on Monday in Norrby, and then it rained again.\n')[0]).toBe(
    'headline',
  )
})
