import { describe, expect, it } from 'vitest'
import { findRenamed } from '../../../src/address/find-by-words.ts'
import { formatPassageLink } from '../../../src/address/passage-link.ts'
import { formatCheck, formatQuoteIds } from '../../../src/address/quote-id.ts'
import { formatQuoteLink } from '../../../src/address/quote-link.ts'
import { formatSectionLink } from '../../../src/address/section-link.ts'
import { describePassage } from '../../../src/address/selector.ts'
import { readWords } from '../../../src/address/words.ts'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { findLanding } from '../../../src/reader/landing/find-landing.ts'
import { readTarget } from '../../../src/reader/landing/read-target.ts'

const WORDS = '"There is no money for walls this year," said Minister Ellen Grant.'
const FIRST = `The harbour board met on Monday in the old customs house by the quay. ${WORDS}`
const SECOND = `Two days later the fishermen of Dawlish asked her once more about the pier. ${WORDS}`
const SOURCE = `No money for walls\n\n${FIRST}\n\nForty boats were lost in the storm that came in from the west.\n\n${SECOND}\n\nNobody knows what comes next.\n`

/** Follow a link of the app in a text. */
function follow(text: string, link: string) {
  return findLanding(describeReading(parse(text), 'x'), readTarget(link))
}

describe('of two quotations with the same words', () => {
  const article = parse(SOURCE)
  const ids = formatQuoteIds(article)
  const links = article.quotations.map(({ span }, index) => formatQuoteLink('x', ids[index] ?? '', SOURCE, span))

  it('each link leads to its own', () => {
    expect(links.map((link) => follow(SOURCE, link))).toEqual(ids.map((id) => ({ kind: 'quotation', id })))
  })

  it('the link of the one that was deleted says so', () => {
    for (const [index, passage] of [FIRST, SECOND].entries())
      expect(follow(SOURCE.replace(`${passage}\n\n`, ''), links[index] ?? '')).toMatchObject({ kind: 'passage', state: 'gone' })
  })

  it('the link of the one that stays leads to it, whatever its id is now', () => {
    expect(follow(SOURCE.replace(`${FIRST}\n\n`, ''), links[1] ?? '')).toEqual({ kind: 'quotation', id: ids[0] })
    expect(follow(SOURCE.replace(`${SECOND}\n\n`, ''), links[0] ?? '')).toEqual({ kind: 'quotation', id: ids[0] })
  })
})

describe('a link with a memory', () => {
  const once = SOURCE.replace(`${FIRST}\n\n`, '')
  const article = parse(once)
  const [id = ''] = formatQuoteIds(article)
  const span = article.quotations[0]?.span ?? { start: 0, end: 0 }
  const link = formatQuoteLink('x', id, once, span)

  it('leads to its own quotation when the same words have come to stand before it', () => {
    expect(formatQuoteIds(parse(SOURCE))[0]).toBe(id)
    expect(follow(SOURCE, link)).toEqual({ kind: 'quotation', id: `${id}-2` })
    // The bare address has nothing but the words to go by.
    expect(follow(SOURCE, `/articles/x/quotes/${id}`)).toEqual({ kind: 'quotation', id })
  })

  it('finds a quotation whose id shows a number cut in two', () => {
    const text = SOURCE.replace('There is no money for walls this year', 'There is 1.5 million for walls this year')
    const given = parse(text)
    const [first = ''] = formatQuoteIds(given)
    const made = formatQuoteLink('x', first, text, given.quotations[0]?.span ?? span)
    expect(follow(text.replace('walls this year', 'the walls this year'), made)).toMatchObject({ state: 'changed' })
    expect(follow(text.replaceAll('1.5 million', '15 million'), made)).not.toMatchObject({ kind: 'quotation' })
  })

  it('that was cut on its way is never sure, and knows no place where its words stand twice', () => {
    const damaged = `/articles/x?text=${encodeURIComponent('There is no money for walls')}&near=%%`
    expect(follow(once, damaged)).toMatchObject({ kind: 'passage', state: 'changed', was: 'damaged' })
    expect(follow(SOURCE, damaged)).toMatchObject({ kind: 'passage', state: 'gone', was: 'damaged' })
  })

  it('of a section says so when its opening words are nowhere and another has come by its title', () => {
    const sections = '# Harbour\n\n## Reaction\n\nThe board met on Monday and said nothing at all.\n\nNobody came.\n'
    const before = parse(sections)
    const reaction = before.sections.find(({ slug }) => slug === 'reaction')
    const made = reaction ? formatSectionLink(before, reaction, 'x') : ''
    expect(follow(sections, made)).toEqual({ kind: 'section', id: 'reaction' })
    const after = sections.replace(
      'The board met on Monday and said nothing at all.\n\nNobody came.',
      'Fishermen sang until dawn.',
    )
    expect(follow(after, made)).toEqual({ kind: 'section', id: 'reaction', was: 'reaction' })
  })
})

it('an article whose headline was corrected is offered for its old address', () => {
  const entries = [{ slug: 'forty-boats-lost-in-the-storm' }, { slug: 'town-sings-until-dawn' }]
  expect(findRenamed(entries, 'forty-boats-lost-in-harbour-storm')).toBe(entries[0])
  expect(findRenamed(entries, 'council-votes-on-budget')).toBeUndefined()
})

describe('a link to words that are part of others now', () => {
  const text = 'Harbour\n\n"I will resign," said Tom Hale, the mayor. The board met on Monday.\n'
  const [id = ''] = formatQuoteIds(parse(text))
  const link = formatQuoteLink('x', id, text, parse(text).quotations[0]?.span ?? { start: 0, end: 0 })
  it.each(['I will resign only if the court finds me guilty,', 'Nobody believes that I will resign,'])('tells of %s', (words) => {
    expect(follow(text, link)).toEqual({ kind: 'quotation', id })
    expect(follow(text.replace('I will resign,', words), link)).toMatchObject({ kind: 'passage', state: 'changed' })
  })
})

it('a bare address tells when its words have become part of a longer quotation', () => {
  const text = 'Harbour\n\n"We are closing the bridge," said Tom Hale, the mayor. The board met on Monday.\n'
  const bare = `/articles/x/quotes/${formatQuoteIds(parse(text))[0]}`
  expect(follow(text, bare)).toMatchObject({ kind: 'quotation' })
  expect(follow(text.replace('the bridge,', 'the bridge, unless money comes from London,'), bare)).toMatchObject({
    state: 'changed',
  })
})

describe('another name or number is another sentence', () => {
  it.each([
    ['two million pounds', 'two billion pounds'],
    ['Iran said no', 'Iraq said no'],
    ['Austria said no', 'Australia said no'],
    ['في ١٩٨٧ قال', 'في ١٩٨٨ قال'],
  ])('%s is not %s', (meant, other) => {
    const lead = 'The old harbour wall of Dawlish broke.'
    const tail = 'Forty boats were lost in the storm that came in from the west.'
    const before = `Title of it\n\n${lead} Then ${meant} to the board on Monday. ${tail}\n\nAnother day went by in the town.\n`
    const start = before.indexOf(meant) - 5
    const passage = { start, end: start + `Then ${meant} to the board on Monday.`.length }
    const link = formatPassageLink('x', describePassage(before, passage))
    const after = `Title of it\n\n${lead} ${tail}\n\nAnother day went by in the town. Then ${other} to the board on Monday.\n`
    expect(follow(before, link)).toMatchObject({ state: 'exact' })
    expect(follow(after, link)).toMatchObject({ state: 'gone' })
  })
})

it('a word in the middle of a long passage that became another of the same short hash is a change', () => {
  const words =
    'The board of the harbour met in the old customs house by the quay and nobody there said a single word of it to the fishermen.'
  const text = `Title of it\n\n${words} Forty boats were lost in the storm.\n`
  const start = text.indexOf(words)
  const link = formatPassageLink('x', describePassage(text, { start, end: start + words.length }))
  const short = (word: string) => (readWords(`a ${word}`)[1]?.hash ?? 0) & 63
  const other = Array.from(
    { length: 2000 },
    (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))}`,
  ).find((word) => short(word) === short('nobody'))
  expect(other).toBeDefined()
  expect(follow(text, link)).toMatchObject({ state: 'exact' })
  expect(follow(text.replace('nobody', other ?? ''), link)).toMatchObject({ state: 'changed' })
})

describe('a damaged link', () => {
  it('that cannot be decoded, or names no words, says so', () => {
    for (const query of ['?text=', '?text=a,b,c,d', '?text=%E6%9D%B1%E4%BA&near=abc'])
      expect(follow(SOURCE, `/articles/x${query}`)).toMatchObject({ kind: 'passage', state: 'gone' })
  })
  it('is never sure of what stood between its ends', () => {
    expect(follow(SOURCE, '/articles/x?text=Forty+boats,from+the+west&near=%%')).toMatchObject({
      state: 'changed',
      was: 'damaged',
    })
  })
  it('does not trust a quotation’s id alone', () => {
    const [id = ''] = formatQuoteIds(parse(SOURCE))
    for (const near of ['near=', 'near=%%', 'near=(', 'near=...', 'near=*', 'a=b&amp;near=!', '?near=!'])
      expect(follow(SOURCE, `/articles/x/quotes/${id}?${near}`)).toMatchObject({ state: 'changed', was: 'damaged' })
  })
})

it('words that another browser’s link asks for win over the page that they are on', () => {
  const [id = ''] = formatQuoteIds(parse(SOURCE))
  expect(follow(SOURCE, `/articles/x/quotes/${id}#:~:text=Forty%20boats`)).toMatchObject({
    kind: 'passage',
    remembered: 'Forty boats',
  })
  expect(follow(SOURCE, `/articles/x/quotes/${id}#:~:text=money%20for%20walls%20this`)).toEqual({ kind: 'quotation', id })
})

describe('an id without a memory', () => {
  it('is not taken for words that are few, or stand twice', () => {
    const text = 'The harbour board met on Monday.\n\nIt was a sad day for the town and it was a sad day for the port.\n'
    expect(follow(text, `/articles/x/quotes/a-sad-day-${formatCheck('a sad day')}`)).toMatchObject({ kind: 'unknown' })
    expect(follow(text, `/articles/x/quotes/it-was-a-sad-day-${formatCheck('it was a sad day')}`)).toMatchObject({
      kind: 'passage',
    })
    const twice = 'it was a sad day for the'
    expect(
      follow(text.replace('It was', 'it was'), `/articles/x/quotes/it-was-a-sad-day-for-the-${formatCheck(twice)}`),
    ).toMatchObject({
      kind: 'unknown',
    })
  })
})

describe('never silent', () => {
  it('a word that came in is a change', () => {
    const words = 'Forty boats were lost in the storm that came in from the west.'
    const start = SOURCE.indexOf(words)
    const link = formatPassageLink('x', describePassage(SOURCE, { start, end: start + words.length }))
    expect(follow(SOURCE, link)).toMatchObject({ state: 'exact' })
    expect(follow(SOURCE.replace('boats were lost', 'boats were not lost'), link)).toMatchObject({ state: 'changed' })
  })

  it('a selection that cuts a word means the whole word', () => {
    const start = SOURCE.indexOf('Forty boats')
    const link = formatPassageLink('x', describePassage(SOURCE, { start: start + 2, end: start + 'Forty boats were lo'.length }))
    expect(follow(SOURCE, link)).toMatchObject({ kind: 'passage', state: 'exact', remembered: 'Forty boats were lost' })
  })

  it('native words that are not there are told as gone', () => {
    const landed = findLanding(describeReading(parse(SOURCE), 'x'), {
      hash: '',
      search: '',
      directives: ['#:~:text=no%20such%20words'],
    })
    expect(landed).toMatchObject({ kind: 'passage', state: 'gone', remembered: 'no such words' })
  })

  it('a voice whose name was mended is found by its old spelling', () => {
    expect(follow(SOURCE, '/articles/x/voices/elen-grant')).toEqual({ kind: 'voice', id: 'ellen-grant', was: 'elen grant' })
    expect(follow(SOURCE, '/articles/x/voices/tom-hale')).toMatchObject({ kind: 'unknown', what: 'voice' })
  })

  it('a voice whose name is told more fully now is found by what it was called', () => {
    expect(follow(SOURCE, '/articles/x/voices/grant')).toMatchObject({ kind: 'voice', id: 'ellen-grant' })
    expect(follow(SOURCE, '/articles/x/voices/mayor-ellen-grant')).toMatchObject({ kind: 'voice', id: 'ellen-grant' })
    expect(follow(SOURCE, '/articles/x/voices/ellen')).toMatchObject({ kind: 'unknown', what: 'voice' })
  })
})

describe('an address that names nothing', () => {
  it.each(['#foo_bar', '#a%20b', "#it's", '#comment=3', '#(', '#said-!-aaaaa'])('is told as such: %s', (hash) => {
    expect(follow(SOURCE, `/articles/x${hash}`)).toMatchObject({ kind: 'unknown', what: 'section' })
  })
  it('is told as such below quotes', () => {
    expect(follow(SOURCE, '/articles/x/quotes/never_said-aaaaa')).toMatchObject({ kind: 'unknown', what: 'quotation' })
  })
})
