/**
 * `npm run -s bench:links -- GOLD PREDICTIONS`: make each passage's link from the first text, find it in the second, and write what was
 * found, with the link and the time of finding, for `score-links.mjs`. GOLD's articles are read from `…-articles.jsonl` beside it.
 *
 * `npm run -s bench:links -- ARTICLES`: for the articles of a JSONL file (`{id, text}` a line), print how long the quotations' own
 * addresses are, and which links of all their quotations, sections and of passages taken by lot break a promise.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { anchor } from '../src/address/anchor.ts'
import { formatPassageLink, parsePassageLink } from '../src/address/passage-link.ts'
import { formatQuoteIds } from '../src/address/quote-id.ts'
import { formatQuoteLink } from '../src/address/quote-link.ts'
import { describePassage } from '../src/address/selector.ts'
import { readWords } from '../src/address/words.ts'
import { keepLikely } from '../src/article/keep-likely.ts'
import { parse } from '../src/article/parse.ts'
import { formatSlug } from '../src/article/slugs.ts'
import { findBroken } from './link-promises.ts'
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
if (!gold) fail('Give two files, npm run -s bench:links -- GOLD PREDICTIONS, or one of articles alone.')

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

function predict(gold: string, predictions: string): void {
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
}

function slugOf(text: string): string {
  return formatSlug(/\S[^\n]*/.exec(text)?.[0] ?? '', 'untitled')
}

/** Passages of an article looked at beside its quotations and sections. */
const PASSAGES = 8

function checkArticles(file: string): void {
  const pick = createLot(7)
  const [bare, whole]: number[][] = [[], []]
  const broken = { inexact: 0, false: 0, doubtful: 0 }
  const articles = readLines<{ id: string; text: string }>(file)
  for (const { id, text } of articles) {
    const article = keepLikely(parse(text))
    const slug = slugOf(text)
    const words = readWords(text)
    const passages = Array.from({ length: words.length > 0 ? PASSAGES : 0 }, () => {
      const from = pick(words.length)
      return { start: words[from]?.start ?? 0, end: words[Math.min(words.length - 1, from + 4 + pick(60))]?.end ?? 0 }
    })
    for (const { fault, link, words: said, instead } of findBroken(article, passages)) {
      broken[fault]++
      console.log(
        [id, fault, link, said.slice(0, 80), instead?.slice(0, 80) ?? ''].map((cell) => cell.replace(/\s+/g, ' ')).join('\t'),
      )
    }
    formatQuoteIds(article).forEach((quote, i) => {
      const link = formatQuoteLink(slug, quote, text, (article.quotations[i] as (typeof article.quotations)[number]).span)
      bare?.push(link.indexOf('?'))
      whole?.push(link.length)
    })
  }
  const median = (list: number[] = []) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0
  console.log(`${articles.length} articles, ${whole?.length} quotations and ${articles.length * PASSAGES} passages`)
  console.log(`not exact in the unchanged text: ${broken.inexact}`)
  console.log(`deleted, and found elsewhere: ${broken.false} as if the same, ${broken.doubtful} as changed, with a notice`)
  console.log(`a quotation's address: median ${median(bare)} characters; as copied, with its memory: ${median(whole)}`)
}

/** Numbers below a bound that are the same in every run (Park and Miller 1988). */
function createLot(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (state * 48271) % 2147483647
    return state % bound
  }
}

if (predictions) predict(gold, predictions)
else checkArticles(gold)
