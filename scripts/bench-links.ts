/**
 * `npm run -s bench:links -- GOLD PREDICTIONS`: make each passage's link from the first text, find it in the second, and write what was
 * found, with the link and the time of finding, for `score-links.mjs`. GOLD's articles are read from `…-articles.jsonl` beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { anchor } from '../src/address/anchor.ts'
import { formatPassageLink, parsePassageLink } from '../src/address/passage-link.ts'
import { describePassage } from '../src/address/selector.ts'
import { readWords } from '../src/address/words.ts'
import { formatSlug } from '../src/article/slugs.ts'
import { fail } from './read-input.ts'

type Edit = readonly [start: number, end: number, inserted: string]

interface Case {
  readonly id: string
  readonly article: string
  readonly span: readonly [number, number]
  readonly pre?: readonly Edit[]
  readonly ops?: readonly Edit[]
  readonly before?: string
  readonly after?: string
}

const [gold, predictions] = process.argv.slice(2)
if (!gold || !predictions) fail('Give two files: npm run -s bench:links -- GOLD PREDICTIONS.')

function readLines<T>(file: string): T[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  } catch (error) {
    return fail(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** Replace from the end, so that offsets stay true; edits are in the order of their start. */
const apply = (text: string, edits: readonly Edit[]) =>
  edits.reduce((sum, [start, end, inserted]) => sum.slice(0, start) + inserted + sum.slice(end), text)

const cases = readLines<Case>(gold)
const needsArticles = cases.some(({ before }) => before === undefined)
const articles = new Map(
  needsArticles
    ? readLines<{ id: string; text: string }>(gold.replace(/\.jsonl$/, '-articles.jsonl')).map(({ id, text }) => [id, text])
    : [],
)

function textsOf(one: Case): { before: string; after: string } {
  if (one.before !== undefined && one.after !== undefined) return { before: one.before, after: one.after }
  const text = articles.get(one.article)
  if (text === undefined) return fail(`${one.id} names the article ${one.article}, which is not in the articles' file.`)
  const before = apply(text, one.pre ?? [])
  return { before, after: apply(before, one.ops ?? []) }
}

const slugOf = (text: string) => formatSlug(/\S[^\n]*/.exec(text)?.[0] ?? '', 'untitled')

const lines = cases.map((one) => {
  const { before, after } = textsOf(one)
  const link = formatPassageLink(slugOf(before), describePassage(before, { start: one.span[0], end: one.span[1] }))
  const began = performance.now()
  const selector = parsePassageLink(link)
  const found = selector && anchor(after, selector, readWords(after))
  const ms = performance.now() - began
  return JSON.stringify({
    id: one.id,
    found: found && found.state !== 'gone' ? [found.span.start, found.span.end] : null,
    link,
    ms: Number(ms.toFixed(3)),
  })
})
writeFileSync(predictions, `${lines.join('\n')}\n`)
