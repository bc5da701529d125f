import { afterEach, expect, it, vi } from 'vitest'
import { keepLikely } from '../../../src/article/keep-likely.ts'
import { parse } from '../../../src/article/parse.ts'
import { parseAhead, parseInline } from '../../../src/library/parsing.ts'

const TEXT = 'The quay holds\n\nIt stood on Monday.\n\n"It never moved," said Tom Hale, the engineer.'

afterEach(() => vi.useRealTimers())

it('a text parsed ahead is not parsed again, and is read the same', async () => {
  expect(await parseAhead(TEXT)).toBe(parseInline(TEXT))
  expect(parseInline(TEXT)).toEqual(keepLikely(parse(TEXT)))
})

it('parsing ahead waits for no timer, which a hidden tab would hold back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] })
  await parseAhead(`${TEXT} He said so twice.`)
})
