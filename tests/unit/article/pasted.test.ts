import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

const BODY = [
  'The council has voted to shut the bridge over the river Lund after ninety years of service to the town and its people.',
  '“It is a sad day,” said Tom Berg, the leader of the council, after the vote of its members on Monday evening.',
  'The bridge will be taken down next year, and a new one is to be built in its place, for boats and for trains, by 2030.',
]
const HEADLINE = 'Council shuts bridge after 90 years'

/** The kinds of an article’s blocks with the first words of each. */
const read = (text: string): readonly string[] => {
  const { source, blocks } = parse(text)
  return blocks.map(
    ({ type, span }) =>
      `${type}: ${textOf(source, span)
        .replace(/\s*\n\s*/g, ' / ')
        .slice(0, 44)}`,
  )
}

const withHead = (...head: string[]): string => [...head, ...BODY.map((line) => `\n${line}`)].join('\n')
const within = (...lines: string[]): string => [HEADLINE, '', BODY[0], '', ...lines, '', BODY[1], '', BODY[2]].join('\n')

describe('a head whose lines have no blank ones between them', () => {
  it('is no wrapped paragraph', () => {
    const standfirst = 'Members voted nine to four after a long debate'
    expect(read(withHead(HEADLINE, standfirst, 'By Jane Doe', '10 June 2024')).slice(0, 4)).toEqual([
      `headline: ${HEADLINE}`,
      `standfirst: ${standfirst.slice(0, 44)}`,
      'byline: By Jane Doe',
      'byline: 10 June 2024',
    ])
  })

  it('leaves a wrapped text with a long line wrapped', () => {
    const wrapped = Array.from({ length: 10 }, (_, i) => `the water of the river took line ${i} of the old stone bridge away`)
    expect(read([HEADLINE, '', ...wrapped, '', 'This letter is meant for you alone. '.repeat(30)].join('\n'))).toHaveLength(3)
  })

  it('leaves a wrapped text wrapped', () => {
    const wrapped = [HEADLINE, '', ...BODY.map((line) => `${line.replace(/(.{40,50}) /g, '$1\n')}\n`)].join('\n')
    expect(read(wrapped).filter((block) => block.startsWith('paragraph'))).toHaveLength(3)
  })
})

describe('the line of a paper’s room', () => {
  it.each(['Politics', 'Explainer', 'UK News', 'Home > News > Local', 'OPINION', 'Meinung'])(
    'is not the headline: %s',
    (room) => {
      expect(read(withHead(room, '', HEADLINE, '', 'By Jane Doe'))).toContain(`headline: ${HEADLINE}`)
    },
  )

  it.each([
    [['PRESS RELEASE', 'FOR IMMEDIATE RELEASE', '3 September 2024', '', HEADLINE]],
    [['Skip to main content', 'Sign in', 'Home > News', HEADLINE]],
  ])('nor are several: %s', (head) => {
    expect(read(withHead(...head))).toContain(`headline: ${HEADLINE}`)
  })

  it('is the headline where a sentence or a name comes next', () => {
    expect(read(withHead('Sport', '', 'By Jane Doe'))[0]).toBe('headline: Sport')
    expect(read(withHead('Harbour closes', '', 'The wall of the harbour gave way'))[0]).toBe('headline: Harbour closes')
  })
})

describe('a room of the paper above its authors', () => {
  it('has no headline of their names', () => {
    expect(read(withHead('Opinion', 'Anna Lee and Tom Berg', HEADLINE))).not.toContain('headline: Anna Lee and Tom Berg')
  })
})

describe('who wrote it', () => {
  it.each([
    ['By Political Editor Jane Doe', ['Jane Doe']],
    ['By business reporter Jane Doe', ['Jane Doe']],
    ['Interview by Jane Doe', ['Jane Doe']],
  ])('%s', (line, names) => {
    const { source, byline } = parse(withHead(HEADLINE, '', line))
    expect(byline?.authors.map((span) => textOf(source, span))).toEqual(names)
  })

  it('has helpers, told in the last sentence alone', () => {
    const line = 'Jane Doe reported from Kessel, Varnia. Tim Holt in Brussels contributed to this report.'
    const { source, byline } = parse(`${withHead(HEADLINE)}\n\n${line}`)
    expect(byline?.contributors.map((span) => textOf(source, span))).toEqual(['Tim Holt'])
  })
})

describe('a photograph’s line', () => {
  it.each([
    [['The bridge in spring.Credit...Mo Lindqvist for The Times']],
    [['The bridge on Tuesday. Getty Images']],
    [['The bridge on Tuesday. Mo Lindqvist/Reuters']],
    [['The bridge on Tuesday (Tom Bexley/The Omer Gazette)']],
    [['Anna Holt has led the council since May. (ABC News: Tom Bexley)']],
    [['Image source, Getty Images', 'Image caption,', 'The bridge on Tuesday']],
    [['Image caption,', '', 'The bridge on Tuesday']],
  ])('is a caption: %s', (lines) => {
    const blocks = read(within(...lines))
    expect(blocks).toHaveLength(5)
    expect(blocks[2]).toMatch(/^caption: /)
  })

  it.each([
    'Kyiv has said that it shot down ten drones overnight. AFP',
    'The best team won the relay (Tom Berg/Ian Holt Smith).',
    'He was at home, his family said. Jane Doe/Reuters',
  ])('is no prose that an agency signs: %s', (line) => {
    expect(read(within(line))[2]).not.toMatch(/^caption: /)
  })

  it('keeps the words and the giver of three lines', () => {
    const { source, blocks } = parse(within('Image source, Getty Images', '', 'Image caption,', '', 'The bridge on Tuesday'))
    const caption = blocks.find((block) => block.type === 'caption')
    expect(caption?.caption && textOf(source, caption.caption)).toBe('The bridge on Tuesday')
    expect(caption?.credit && textOf(source, caption.credit)).toBe('Getty Images')
  })

  it('is not what a site prints above it', () => {
    const blocks = read(within('12 comments', 'The bridge. Photograph: Tom Bexley/The Courier'))
    expect(blocks.slice(2, 4)).toEqual(['paragraph: 12 comments', expect.stringMatching(/^caption: The bridge/)])
  })
})

describe('what stands between paragraphs', () => {
  it.each([
    'View image in fullscreen',
    '5 min read',
    '12 comments',
    'Share',
    'Most read',
    'Story continues below advertisement',
    '(MORE)',
    '(END VIDEO CLIP)',
    'Q: And now you are old?',
    'Anzeige',
  ])('is no crosshead: %s', (line) => {
    expect(read(within(line))[2]).toBe(`paragraph: ${line}`)
  })

  it.each(['Most popular names', 'Myth: it is old', 'Skip to the end'])('is one: %s', (line) => {
    expect(read(within(line))[2]).toBe(`crosshead: ${line}`)
  })

  it('is one where an editor asks', () => {
    expect(read(within('Explained: What is a bridge?'))[2]).toBe('crosshead: Explained: What is a bridge?')
  })

  it('is no crosshead where the same voice speaks again', () => {
    const text = within('Holt: And what would you need?', '', BODY[2] as string, '', 'Holt: And how would you pay?')
    expect(read(text).filter((block) => block.startsWith('crosshead'))).toEqual([])
  })
})
