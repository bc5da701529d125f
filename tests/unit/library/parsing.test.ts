import { expect, it } from 'vitest'
import { UNCORRECTED } from '../../../src/article/corrections.ts'
import { keepLikely } from '../../../src/article/keep-likely.ts'
import { parse } from '../../../src/article/parse.ts'
import { fetchParser, parseNow, parseText } from '../../../src/library/parsing.ts'
import { rememberTree, withoutText } from '../../../src/library/trees.ts'

const TEXT = 'The quay holds\n\nIt stood on Monday.\n\n"It never moved," said Tom Hale, the engineer.'
const TREE = keepLikely(parse(TEXT))

it('a tree that came with its page is taken before there is a parser, and read the same', () => {
  expect(parseNow(TEXT)).toBeUndefined()
  const tree = { source: TEXT, ...JSON.parse(JSON.stringify(withoutText(TREE))) }
  expect(tree).toEqual(TREE)
  rememberTree(tree)
  expect(parseNow(TEXT)).toBe(tree)
})

it('a short text is parsed at once where the parser is here, and once', async () => {
  const other = `${TEXT} He said so twice.`
  const corrected = { ...UNCORRECTED, blocks: [{ at: 0, type: 'paragraph' as const }] }
  expect(parseNow(other)).toBeUndefined()
  await fetchParser()
  expect(parseNow(other)).toEqual(keepLikely(parse(other)))
  expect(parseNow(other)).toBe(await parseText(other))
  expect(parseNow(other, corrected)?.blocks[0]?.type).toBe('paragraph')
  expect(parseNow(other.repeat(1000))).toBeUndefined()
})
