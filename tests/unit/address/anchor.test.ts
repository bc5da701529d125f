import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor } from '../../../src/address/anchor.ts'
import { formatPassageLink, parsePassageLink } from '../../../src/address/passage-link.ts'
import { describePassage } from '../../../src/address/selector.ts'
import { anyText } from '../article/any-text.ts'

const TEXT = `Harbour wall gives way

The wall of the old harbour broke on Monday night, and the water took forty boats with it.

"We will build it again, and we will build it higher," said Lena Okafor, the mayor of Harwich.

Rachel Stone, of the Delft Institute, said the wall had "no more than a year to live". The letters were sent in 2019.

"Concrete does not forgive anybody who forgets about it," Ms Stone said on Tuesday.
`

/** Make the link in one text, find it in another, as a reader's browser does. */
function follow(words: string, after: string, before = TEXT, nth = 0) {
  let start = -1
  for (let i = 0; i <= nth; i++) start = before.indexOf(words, start + 1)
  const link = formatPassageLink('harbour', describePassage(before, { start, end: start + words.length }))
  const selector = parsePassageLink(link)
  if (!selector) throw new Error(`no selector in ${link}`)
  const found = anchor(after, selector)
  return found.state === 'gone'
    ? { state: found.state }
    : { state: found.state, words: after.slice(found.span.start, found.span.end) }
}

describe('a passage is found again', () => {
  it('where nothing changed', () => {
    expect(follow('no more than a year to live', TEXT)).toEqual({ state: 'exact', words: 'no more than a year to live' })
  })
  it('when marks, dashes and spaces were restyled', () => {
    const after = TEXT.replaceAll('"', '”').replaceAll(' boats', '\u00a0boats').replace('forty', 'for\u00adty')
    expect(follow('the water took forty boats with it.', after)).toEqual({
      state: 'exact',
      words: 'the water took for\u00adty\u00a0boats with it.',
    })
    expect(follow('"We will build it again, and we will build it higher,"', after).words).toBe(
      '”We will build it again, and we will build it higher,”',
    )
  })
  it('when it was edited where it stands, and says that it changed', () => {
    const after = TEXT.replace('and we will build it higher', 'and we shall surely build it higher')
    expect(follow('We will build it again, and we will build it higher,', after)).toEqual({
      state: 'changed',
      words: 'We will build it again, and we shall surely build it higher,',
    })
  })
  it('when a slip in a name was mended', () => {
    const after = TEXT.replaceAll('Rachel Stone', 'Rachael Stone')
    expect(follow('Rachel Stone, of the Delft Institute, said', after)).toEqual({
      state: 'changed',
      words: 'Rachael Stone, of the Delft Institute, said',
    })
  })
  it('when a number was corrected where it stands, and says that it changed', () => {
    expect(follow('The letters were sent in 2019.', TEXT.replace('2019', '1987'))).toEqual({
      state: 'changed',
      words: 'The letters were sent in 1987.',
    })
  })
  it('when its paragraph was moved to the top', () => {
    const [title = '', a = '', b = '', c = '', ...rest] = TEXT.split('\n\n')
    expect(follow('no more than a year to live', [title, c, a, b, ...rest].join('\n\n')).words).toBe(
      'no more than a year to live',
    )
  })
  it('when it was moved and edited, and what stood around it has closed up', () => {
    const [headline, first, ...rest] = TEXT.split('\n\n')
    const after = [headline, ...rest, first?.replace('on Monday night', 'late on Monday night')].join('\n\n')
    expect(follow('The wall of the old harbour broke on Monday night, and the water took forty boats with it.', after)).toEqual({
      state: 'changed',
      words: 'The wall of the old harbour broke late on Monday night, and the water took forty boats with it.',
    })
  })
  it('when it was mended where it stands, and a box tells all around it but not the passage', () => {
    const before =
      'The council met on Monday evening in Lund. “We will build the harbour wall again, higher than before,” it said. It will meet again on Friday at the port.'
    const box = 'The council met on Monday evening in Lund. It will meet again on Friday at the port.'
    const after = `${before.replace('higher than before', 'and higher than it ever was, in the spring of next year, of stone')}\n\n${box}`
    expect(follow('“We will build the harbour wall again, higher than before,” it said.', after, before).state).toBe('changed')
  })
  it('when paragraphs came and went around it', () => {
    const after = TEXT.replace(/"We will.*\n\n/, '').replace(
      'Harbour wall gives way\n',
      'Harbour wall gives way\n\nThis is a new lede, written later.\n',
    )
    expect(follow('Concrete does not forgive anybody who forgets about it,', after).state).toBe('exact')
  })
})

describe('a passage that is gone is said to be gone', () => {
  it('when it was deleted', () => {
    expect(follow('"Concrete does not forgive anybody who forgets about it,"', TEXT.replace(/"Concrete.*\n/, ''))).toEqual({
      state: 'gone',
    })
  })
  it('when a sentence of the same frame with another name stands elsewhere', () => {
    const after = `${TEXT.replace(/Rachel Stone, of.*? live"\. /, '')}\nTom Hale, of the Leeds Institute, said the wall had "no more than a year to live".\n`
    expect(follow('Rachel Stone, of the Delft Institute, said the wall had', after)).toEqual({ state: 'gone' })
  })
  it('when its sentence stands elsewhere with another number', () => {
    const after = `${TEXT.replace(' The letters were sent in 2019.', '')}\nNobody slept. The letters were sent in 1987. It rained.\n`
    expect(follow('The letters were sent in 2019.', after)).toEqual({ state: 'gone' })
  })
  it.each([
    {
      text: '大手鉄道会社、夜行列車を復活\n\n大手鉄道会社は二日、夜行列車を来春に復活させると発表した。会見した小林直樹社長は喜んだ。',
      words: '道会社は二日、夜行列車を来春に復活させると発表した',
    },
    {
      text: 'Il Comune chiude il ponte vecchio\n\nDi Marco Ferri\n\nIl ponte vecchio resterà chiuso per sei mesi. «La sicurezza viene prima di tutto», ha dichiarato il sindaco.',
      words: 'il ponte vecchio\n\nDi Marco Ferri',
    },
  ])('when what stood before and after it has closed up, whatever headline or lede is like it: $words', ({ text, words }) => {
    expect(follow(words, text.replace(words, ''), text)).toEqual({ state: 'gone' })
  })
  it('when it was the one of two twins that was deleted', () => {
    const before = `${TEXT}\nLater the mayor was asked once more.\n\n"We will build it again," she said, and left.\n`
    const after = before.replace(
      '"We will build it again, and we will build it higher," said Lena Okafor, the mayor of Harwich.\n\n',
      '',
    )
    expect(follow('We will build it again', after, before, 0)).toEqual({ state: 'gone' })
    expect(follow('We will build it again', after, before, 1).state).toBe('exact')
  })
})

it('the place of what is gone is told by its neighbours, and only where they stand', () => {
  const words = 'the water took forty boats with it'
  const start = TEXT.indexOf(words)
  const selector = describePassage(TEXT, { start, end: start + words.length })
  const without = TEXT.replace(words, '')
  expect(anchor(without, selector)).toEqual({ state: 'gone', near: without.indexOf('We will build') })
  expect(anchor('Nothing of it.\n\nNobody was there at all, they say.\n', selector)).toEqual({ state: 'gone' })
})

describe('links of any passage of any text', () => {
  const passage = anyText.chain((text) =>
    fc
      .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 200 }))
      .map(([start, length]) => ({ text, span: { start, end: Math.min(text.length, start + length) } })),
  )
  it('never throw, and land inside the text', () => {
    fc.assert(
      fc.property(passage, anyText, ({ text, span }, after) => {
        const selector = parsePassageLink(formatPassageLink('x', describePassage(text, span)))
        const found = selector && anchor(after, selector)
        if (!found || found.state === 'gone') return
        expect(found.span.start).toBeGreaterThanOrEqual(0)
        expect(found.span.end).toBeGreaterThan(found.span.start)
        expect(found.span.end).toBeLessThanOrEqual(after.length)
      }),
      { numRuns: 300 },
    )
  })
  it('come back to their own words in the text that they were made from', () => {
    const words =
      'harbour wall broke night water boats mayor build higher live letters concrete tuesday council plans north river school road winter'.split(
        ' ',
      )
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 6, maxLength: 14 }).map((list) => `${list.join(' ')}.`)
    const article = fc.array(sentence, { minLength: 3, maxLength: 12 }).map((list) => list.join('\n\n'))
    fc.assert(
      fc.property(article, fc.nat(), fc.integer({ min: 3, max: 25 }), (text, seed, count) => {
        const starts = [...text.matchAll(/\p{L}+/gu)]
        const at = seed % Math.max(1, starts.length - 3)
        const last = starts[Math.min(starts.length - 1, at + count)]
        const span = { start: starts[at]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) }
        const selector = parsePassageLink(formatPassageLink('x', describePassage(text, span)))
        const found = selector && anchor(text, selector)
        // Of two equal places with equal neighbours either may be meant: then it may say gone, but never show other words.
        if (found && found.state !== 'gone')
          expect(text.slice(found.span.start, found.span.end)).toBe(text.slice(span.start, span.end))
      }),
      { numRuns: 200 },
    )
  })
})
