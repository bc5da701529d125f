/**
 * `npm run -s bench:quotes -- GOLD PREDICTIONS`: parse the articles of GOLD, write who said what to PREDICTIONS in the form
 * that `score-quotes.mjs` reads, and print how fast the parse is and how right the certain attributions are.
 *
 * `WITHOUT=cues,worth` leaves stages out, for the table in `src/article/README.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Article, Span, Speaker } from '../src/article/model.ts'
import { parse } from '../src/article/parse.ts'
import type { Stage } from '../src/article/scene.ts'
import { overlaps, textOf } from '../src/article/spans.ts'
import { findSpeech } from '../src/article/speech.ts'
import { loadAsBuilt, type Parser } from './as-built.ts'
import { fastestOf } from './fastest-of.ts'
import { fail } from './read-input.ts'

interface Gold {
  readonly id: string
  readonly text: string
  readonly quotes?: readonly (Span & {
    readonly words: number
    readonly speakers: readonly (Span & { readonly text: string })[]
  })[]
}

const [goldFile, predictionsFile] = process.argv.slice(2)
if (!goldFile || !predictionsFile) fail('Give two files: npm run -s bench:quotes -- GOLD PREDICTIONS.')
const articles = readGold(goldFile)
const without = readStages(process.env.WITHOUT ?? '')
const parsed = articles.map(({ text }) => read(text))
writePredictions(predictionsFile, articles, parsed)
printCertain(articles, parsed)
if (without.size === 0) printSpeed(articles, await loadAsBuilt())

/** Parse a text, with stages left out where `WITHOUT` names some. */
function read(text: string): Article {
  const article = parse(text)
  return without.size === 0 ? article : { ...article, ...findSpeech(text, article.blocks, without) }
}

function readStages(names: string): ReadonlySet<Stage> {
  const stages: readonly Stage[] = ['cues', 'labels', 'ties', 'memory', 'weights', 'worth', 'voices']
  const wanted = names.split(',').filter(Boolean)
  const unknown = wanted.find((name) => !stages.some((stage) => stage === name))
  if (unknown) fail(`There is no stage ${unknown}: WITHOUT takes ${stages.join(', ')}.`)
  return new Set(stages.filter((stage) => wanted.includes(stage)))
}

function readGold(file: string): readonly Gold[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map(readLine)
  } catch (error) {
    return fail(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function readLine(line: string, index: number): Gold {
  const article = JSON.parse(line) as Partial<Gold> | null
  if (typeof article?.id !== 'string' || typeof article.text !== 'string')
    throw new Error(`line ${index + 1} has no "id" and "text"`)
  return article as Gold
}

function writePredictions(file: string, articles: readonly Gold[], parsed: readonly Article[]): void {
  const lines = parsed.map((article, index) => {
    const quotes = article.quotations.map(({ span, speaker }) => ({ ...span, speaker: formatSpeaker(article, speaker) }))
    const indirect = article.statements.map(({ span, speaker }) => ({ ...span, speaker: formatSpeaker(article, speaker) }))
    return JSON.stringify({ id: articles[index]?.id, quotes, indirect })
  })
  try {
    writeFileSync(file, `${lines.join('\n')}\n`)
  } catch (error) {
    fail(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function formatSpeaker(article: Article, speaker: Speaker | undefined) {
  if (!speaker) return null
  const voice = article.voices.find(({ slug }) => slug === speaker.voice)
  return { ...speaker.mention.span, name: textOf(article.source, voice?.name ?? speaker.mention.span) }
}

/** Say how many attributions are certain, and how many of those are right by the rule of `score-quotes.mjs`. */
function printCertain(articles: readonly Gold[], parsed: readonly Article[]): void {
  let all = 0
  let certain = 0
  let right = 0
  articles.forEach(({ quotes = [] }, index) => {
    const article = parsed[index] as Article
    for (const quote of quotes.filter(({ words, speakers }) => words >= 3 && speakers.length > 0)) {
      const found = article.quotations.find(({ span }) => likeness(span, quote) >= 0.8)
      if (!found) continue
      all++
      if (found.speaker?.certainty !== 'certain') continue
      certain++
      if (isRight(article, found.speaker, quote.speakers)) right++
    }
  })
  if (all)
    console.log(
      `certain      ${percent(right / certain)} right  (${right}/${certain}), ${percent(certain / all)} of the attributions`,
    )
}

function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function isRight(article: Article, speaker: Speaker, gold: readonly (Span & { readonly text: string })[]): boolean {
  const name =
    formatSpeaker(article, speaker)
      ?.name.toLowerCase()
      .replace(/[’']s$/, '') ?? ''
  const last = /^(?:he|she|they|it|i|we|you|who|that|him|her|them|his|their)$/.test(name)
    ? ''
    : (name.match(/[\p{L}\p{N}-]+/gu)?.at(-1) ?? '')
  return gold.some(
    (source) => overlaps(source, speaker.mention.span) || (last !== '' && source.text.toLowerCase().includes(last)),
  )
}

function percent(share: number): string {
  return `${(100 * share || 0).toFixed(1)} %`
}

/** Parse everything a few times to warm up, then print the fastest of several rounds: what is slower is the machine's doing. */
function printSpeed(articles: readonly Gold[], { parse, findSpeech }: Parser): void {
  const blocks = articles.map(({ text }) => parse(text).blocks)
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const whole = fastestOf(() => articles.forEach(({ text }) => void parse(text)))
  const speech = fastestOf(() => articles.forEach(({ text }, index) => void findSpeech(text, blocks[index] ?? [])))
  const rate = (time: number) => (bytes / 1000 / time).toFixed(1)
  console.log(
    `speed        ${rate(whole)} MB/s for the whole parse, ${rate(speech)} for the speech stages  (${(bytes / 1e6).toFixed(2)} MB)`,
  )
}
