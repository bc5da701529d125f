import { describe, expect, it } from 'vitest'
import { keepLikely } from '../../../src/article/keep-likely.ts'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { findLanding } from '../../../src/reader/landing/find-landing.ts'
import { readTarget } from '../../../src/reader/landing/read-target.ts'

/** Links as they were handed out for this text by each edition of the rules for words: they are read for ever, and stand here by letter. */
const TEXT = `Harbour costs rise

The wall cost $5 million in 2019, said Rosa Marten, and 1.5 million more for the quay.

東京の港は閉鎖された。

"No comment," said Tom Hale. The harbour board met on Monday.

"No comment," said Tom Hale. The fishermen of Dawlish asked again.
`
const FIRST = '"No comment," said Tom Hale. The harbour board met on Monday.\n\n'
const JAPANESE =
  '/articles/x?text=%E6%9D%B1%E4%BA%AC%E3%81%AE%E6%B8%AF%E3%81%AF%E9%96%89%E9%8E%96%E3%81%95%E3%82%8C%E3%81%9F%E3%80%82&near='
const COST = '/articles/x?text=1.5+million+more+for+the+quay.&near='
const EDITIONS = [
  {
    rules: 'first',
    first: '/articles/x/quotes/no-comment-wd4rh?near=OkcuPS.pgLuys..ys5sh!pgLua!',
    second: '/articles/x/quotes/no-comment-wd4rh-2?near=uys5sh.pgLuaH..~kcuPS!pgLuy!',
    cost: `${COST}~yuKOwO3WpIPW.S2gpgLuys5sh`,
    japanese: `${JAPANESE}3WpIPWgOkcuP.2gpgLuys5sh2`,
  },
  {
    rules: 'second',
    first: '/articles/x/quotes/no-comment-wd4rh?near=!eZHLwF.pgLuys..ys5sh!pgLua!.VR',
    second: '/articles/x/quotes/no-comment-wd4rh-2?near=!uys5sh.pgLuaH..~ZHLwF!pgLuy!.jS',
    cost: `${COST}!~yuKONO3WpIPW.8TnOeZHLwF2g...5X`,
    japanese: `${JAPANESE}!3WpIPWqOkcuP.2gpgLuys5sh2...oS`,
  },
]

const follow = (text: string, link: string) => findLanding(describeReading(keepLikely(parse(text)), 'x'), readTarget(link))

describe.each(EDITIONS)('links of the $rules rules', ({ rules, first, second, cost, japanese }) => {
  it('land on their own in the text that they were made from', () => {
    expect(follow(TEXT, first)).toEqual({ kind: 'quotation', id: 'no-comment-wd4rh' })
    expect(follow(TEXT, second)).toEqual({ kind: 'quotation', id: 'no-comment-wd4rh-2' })
    expect(follow(TEXT, cost)).toMatchObject({ kind: 'passage', state: 'exact', remembered: '1.5 million more for the quay.' })
    expect(follow(TEXT, japanese)).toMatchObject({ kind: 'passage', state: 'exact', remembered: '東京の港は閉鎖された。' })
  })
  it('are not sure which of two neighbours went, and of two apart tell which one was meant', () => {
    const without = TEXT.replace(FIRST, '')
    for (const link of [first, second]) expect(follow(without, link)).toMatchObject({ kind: 'passage', state: 'gone' })
    const apart = TEXT.replace('"No comment," said Tom Hale. The harbour board', 'The harbour board')
    expect(follow(apart, first)).toMatchObject({ kind: 'passage', state: 'gone' })
    expect(follow(apart, second)).toEqual({ kind: 'quotation', id: 'no-comment-wd4rh' })
  })
  it('tell numbers apart as their rules do', () => {
    const landed = follow(TEXT.replace('1.5 million', '15 million'), cost)
    expect(landed).toMatchObject({ state: rules === 'first' ? 'exact' : 'changed' })
  })
  it('find words of a script without spaces after an edit, letter by letter', () => {
    const landed = follow(TEXT.replace('港は閉鎖', '港湾は再び閉鎖'), japanese)
    expect(landed).toMatchObject({ state: rules === 'first' ? 'gone' : 'changed' })
  })
})

it('a memory that some program encoded is read all the same, and one without its last mark', () => {
  const without = TEXT.replace(FIRST, '')
  for (const { first } of EDITIONS) expect(follow(without, first.replaceAll('!', '%21'))).toMatchObject({ state: 'gone' })
  expect(follow(without, EDITIONS[0]?.first.replace(/!$/, '') ?? '')).toMatchObject({ state: 'gone' })
})

it('a memory that was cut, or has another letter, is never taken for whole', () => {
  const { first = '', cost = '' } = EDITIONS[1] ?? {}
  for (const link of [first, cost]) {
    const start = link.indexOf('near=') + 'near='.length
    for (let at = start; at < link.length; at++) {
      expect(follow(TEXT, link.slice(0, at))).toMatchObject({ state: 'changed', was: 'damaged' })
      const other = link.charAt(at) === 'k' ? 'j' : 'k'
      expect(follow(TEXT, link.slice(0, at) + other + link.slice(at + 1))).toMatchObject({ state: 'changed', was: 'damaged' })
    }
  }
})

it('no new link ends in a mark that programs leave out', () => {
  expect(EDITIONS[1]?.first).toMatch(/[A-Za-z0-9]$/)
})
