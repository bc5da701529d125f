/**
 * `npx tsx scripts/train-speech.ts GOLD`: learn the weights in `src/article/weights.ts` from annotated articles in the form
 * that `score-quotes.mjs` describes, and print how well they do on articles held out in five folds. `--dry` writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { findAttributions, SPEAKERS } from '../src/article/attribution.ts'
import { findBlocks } from '../src/article/blocks.ts'
import { findCandidates } from '../src/article/candidates.ts'
import type { Frame } from '../src/article/frame.ts'
import type { Span } from '../src/article/model.ts'
import type { Noun } from '../src/article/nouns.ts'
import { readProse } from '../src/article/prose.ts'
import { writeTable } from '../src/article/ranker.ts'
import { readScene, type Scene } from '../src/article/scene.ts'
import { overlaps, textOf } from '../src/article/spans.ts'
import { chooseApart, hasQuotation, type Scored } from '../src/article/statements.ts'
import { findStretches } from '../src/article/stretches.ts'
import { inOrder, withToldFrames } from '../src/article/told-frames.ts'
import { REPORTS, readCue, readStretch } from '../src/article/told-signs.ts'
import { isSpeech, readWorth, WORTHS } from '../src/article/worth.ts'
import { fail } from './read-input.ts'

interface Quote extends Span {
  readonly words: number
  readonly speakers: readonly (Span & { readonly text: string })[]
}

interface Gold {
  readonly text: string
  readonly quotes: readonly Quote[]
  readonly other: readonly Span[]
  readonly ignored: readonly (readonly [number, number])[]
  readonly indirect: readonly { readonly content: readonly (readonly [number, number])[]; readonly source: Span }[]
}

/** One choice: some options, each with its features as numbers, and which of them are right. */
interface Example {
  readonly article: number
  readonly options: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  /** Whether the figures count it. */
  readonly counts: boolean
}

const FOLDS = 5
const OUT = new URL('../src/article/weights.ts', import.meta.url)

/** Features by name, numbered as they come. */
class Names {
  readonly list: string[] = []
  readonly seen: number[] = []
  readonly #numbers = new Map<string, number>()

  number(name: string): number {
    const known = this.#numbers.get(name) ?? this.list.push(name) - 1
    this.#numbers.set(name, known)
    this.seen[known] = (this.seen[known] ?? 0) + 1
    return known
  }
}

function main(file: string): void {
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold)
  const scenes = articles.map(({ text }) => readScene(readProse(text, findBlocks(text))))
  const speaker = learnSpeakers(articles, scenes)
  const worth = learnWorth(articles, scenes)
  const told = learnTold(articles, scenes)
  if (process.argv.includes('--dry')) return
  const head =
    "import type { Weights } from './ranker.ts'\n\n// Written by scripts/train-speech.ts from quotes-train.jsonl; `ranker.ts` reads them.\n"
  writeFileSync(
    OUT,
    `${head}\n/** Who said a quotation; see \`candidates.ts\`. */\nexport const SPEAKER: Weights = ${speaker}\n\n/** What makes a passage in marks speech; see \`worth.ts\`. */\nexport const WORTH: Weights = ${worth}\n\n/** What makes a stretch of words reported speech; see \`statements.ts\`. */\nexport const TOLD: Weights = ${told}\n`,
  )
}

/** Weights as source text, in tenths; small ones left out. */
function formatWeights(names: Names, weights: Float64Array, least: number): string {
  const kept = names.list.flatMap((name, index) => {
    const value = Math.round((weights[index] as number) * 10)
    const [template, key] = [name.slice(0, name.indexOf('=')), name.slice(name.indexOf('=') + 1)]
    return Math.abs(value) < least ? [] : [{ fields: template.split(' '), key, values: key.split('|'), value }]
  })
  const fields = new Set(kept.flatMap((one) => one.fields))
  const values = Object.fromEntries(
    [...fields].map((field) => [
      field,
      [
        ...new Set(kept.flatMap((one) => (one.fields.includes(field) ? (one.values[one.fields.indexOf(field)] as string) : []))),
      ].sort(),
    ]),
  )
  const tables: Record<string, string> = {}
  for (const template of new Set(kept.map(({ fields }) => fields.join(' ')))) {
    const own = new Map(kept.filter(({ fields }) => fields.join(' ') === template).map(({ key, value }) => [key, value]))
    const keys = template
      .split(' ')
      .reduce<string[][]>((all, field) => all.flatMap((key) => (values[field] as string[]).map((value) => [...key, value])), [[]])
    tables[template] = writeTable(keys.map((key) => own.get(key.join('|')) ?? 0))
  }
  const texts = Object.fromEntries(Object.entries(values).map(([field, known]) => [field, known.join(';')]))
  return JSON.stringify({ values: texts, tables }, undefined, 2)
}

/** How many of two spans' units are shared, as a part of all that either has. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function spanOf({ prose }: Scene, { start, end }: { start: number; end: number }): Span {
  return { start: prose.tokens.start[start] as number, end: prose.tokens.end[end - 1] as number }
}

function learnSpeakers(articles: readonly Gold[], scenes: readonly Scene[]): string {
  const names = new Names()
  const examples: Example[] = []
  articles.forEach((article, index) => {
    const scene = scenes[index] as Scene
    let previous = -1
    scene.prose.quoted.forEach(({ span }, at) => {
      const quote = article.quotes.find((gold) => likeness(gold, span) >= 0.8)
      const source = quote?.speakers[0]
      if (!quote || !source) return
      const candidates = findCandidates(scene, at, previous)
      const right = candidates.map(({ noun }) => isSpeaker(scene, scene.nouns[noun] as Noun, quote))
      const options = candidates.map(({ values }) => SPEAKERS.describe(values).map((name) => names.number(name)))
      examples.push({ article: index, options, right, counts: quote.words >= 3 })
      const said = candidates.filter((_, option) => right[option]).map(({ noun }) => noun)
      previous = said.sort((a, b) => away(scene, a, source) - away(scene, b, source))[0] ?? previous
    })
  })
  const held = holdOut(examples, names, 1, 'choice')
  report('speakers', examples, held)
  return formatWeights(names, learn(examples, names.list.length, 1, 'choice'), 2)
}

/** Whether a noun is the annotated speaker, by the rule of `score-quotes.mjs`. */
function isSpeaker(scene: Scene, noun: Noun, quote: Quote): boolean {
  const last = textOf(scene.prose.source, spanOf(scene, { start: noun.core.end - 1, end: noun.core.end })).toLowerCase()
  return quote.speakers.some(
    (source) =>
      overlaps(source, spanOf(scene, noun)) ||
      (noun.form === 'name' &&
        source.text
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
          .includes(last)),
  )
}

const away = (scene: Scene, noun: number, source: Span): number =>
  Math.abs(spanOf(scene, scene.nouns[noun] as Noun).start - source.start)

function learnWorth(articles: readonly Gold[], scenes: readonly Scene[]): string {
  const names = new Names()
  const examples: Example[] = []
  articles.forEach((article, index) => {
    const scene = scenes[index] as Scene
    const attributions = findAttributions(scene)
    scene.prose.quoted.forEach(({ span }, at) => {
      const words = textOf(article.text, span).split(/\s+/).length
      const isSpeech = article.quotes.some((gold) => likeness(gold, span) >= 0.8)
      if (words >= 12 || (!isSpeech && !article.other.some((gold) => likeness(gold, span) >= 0.8))) return
      const options = [WORTHS.describe(readWorth(scene, at, attributions[at])).map((name) => names.number(name))]
      examples.push({ article: index, options, right: [isSpeech], counts: words >= 3 })
    })
  })
  const held = holdOut(examples, names, 0.3, 'each')
  report('worth', examples, held)
  return formatWeights(names, learn(examples, names.list.length, 0.3, 'each'), 2)
}

interface ToldExample extends Example, Scored {
  /** Which of the article's statements it is, or -1. */
  readonly told: number
}

function learnTold(articles: readonly Gold[], scenes: readonly Scene[]): string {
  const names = new Names()
  const all: ToldExample[] = []
  let total = 0
  articles.forEach((article, index) => {
    total += article.indirect.length
    const bare = scenes[index] as Scene
    const scene = withToldFrames(bare)
    const attributions = findAttributions(bare)
    const isQuotation = scene.prose.quoted.map((_, quote) => isSpeech(scene, quote, attributions[quote]))
    for (const at of inOrder(scene.frames)) {
      const frame = scene.frames[at] as Frame
      for (const stretch of findStretches(scene.prose, frame)) {
        const span = spanOf(scene, stretch)
        if (hasQuotation(scene.prose, isQuotation, stretch.start, stretch.end)) continue
        if (article.ignored.some(([start, end]) => overlaps(span, { start, end }))) continue
        const told = findTold(article, span, spanOf(scene, scene.nouns[frame.noun] as Noun))
        const options = [
          REPORTS.describe(readStretch(scene, frame, stretch, readCue(scene, frame))).map((name) => names.number(name)),
        ]
        all.push({ article: index, options, right: [told >= 0], counts: true, told, stretch, frame: at, score: 0 })
      }
    }
  })
  const examples = all.map((example) => ({
    ...example,
    options: [(example.options[0] ?? []).filter((name) => (names.seen[name] ?? 0) >= 16)],
  }))
  const held = holdOut(examples, names, 3, 'each')
  for (const threshold of [-1.6, -1.4, -1.2, -1, -0.8, -0.5, 0]) reportTold(examples, held, threshold, total)
  return formatWeights(names, learn(examples, names.list.length, 3, 'each'), 1)
}

function findTold(article: Gold, span: Span, mention: Span): number {
  return article.indirect.findIndex(({ content, source }) => {
    const gold = { start: content[0]?.[0] ?? 0, end: content.at(-1)?.[1] ?? 0 }
    return likeness(gold, span) >= 0.5 && overlaps(source, mention)
  })
}

/** The scores of each example's options, by weights learned without its fold. */
function holdOut(examples: readonly Example[], names: Names, decay: number, task: Task): number[][] {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      examples.filter(({ article }) => article % FOLDS !== fold),
      names.list.length,
      decay,
      task,
    ),
  )
  return examples.map(({ article, options }) =>
    options.map((features) => addUp(features, folds[article % FOLDS] as Float64Array)),
  )
}

const addUp = (features: readonly number[], weights: Float64Array): number =>
  features.reduce((sum, name) => sum + (weights[name] as number), 0)

/** `choice`: one of the options is right, softmax. `each`: every option is judged alone, logistic. */
type Task = 'choice' | 'each'

/** A pull of the same strength on every weight (lasso), which leaves none but those that earn their bytes. */
const SPARSE: Record<Task, number> = { choice: 0.15, each: 0.1 }

/** Learn weights by gradient descent with steps that shrink (Adagrad) and a pull to zero. */
function learn(examples: readonly Example[], size: number, decay: number, task: Task): Float64Array {
  const weights = new Float64Array(size)
  const steps = new Float64Array(size).fill(1e-8)
  for (let round = 0; round < 150; round++) {
    const slope = new Float64Array(size)
    for (const example of examples) addSlope(example, weights, slope, task)
    for (let at = 0; at < size; at++) {
      const down = (slope[at] as number) + decay * (weights[at] as number)
      steps[at] = (steps[at] as number) + down * down
      const rate = 0.45 / Math.sqrt(steps[at] as number)
      const moved = (weights[at] as number) - rate * down
      weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * SPARSE[task])
    }
  }
  return weights
}

function addSlope({ options, right }: Example, weights: Float64Array, slope: Float64Array, task: Task): void {
  const chances = chancesOf(
    options.map((features) => addUp(features, weights)),
    task,
  )
  const good = chances.reduce((sum, chance, at) => sum + (right[at] ? chance : 0), 0)
  if (task === 'choice' && !right.includes(true)) return
  options.forEach((features, at) => {
    const wanted = task === 'each' ? (right[at] ? 1 : 0) : right[at] ? (chances[at] as number) / good : 0
    for (const name of features) slope[name] = (slope[name] as number) + (chances[at] as number) - wanted
  })
}

function chancesOf(scores: readonly number[], task: Task): number[] {
  if (task === 'each') return scores.map((score) => 1 / (1 + Math.exp(-score)))
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function report(name: string, examples: readonly Example[], held: readonly number[][]): void {
  const results = examples.flatMap(({ right, counts, options }, at) => {
    if (!counts) return []
    const scores = held[at] as number[]
    if (options.length < 2) return [{ isRight: (scores[0] ?? 0) > 0 === right[0], chance: 1 }]
    const best = scores.indexOf(Math.max(...scores))
    return [{ isRight: right[best] ?? false, chance: Math.max(...chancesOf(scores, 'choice')) }]
  })
  const share = (some: typeof results): string => ((100 * some.filter(({ isRight }) => isRight).length) / some.length).toFixed(1)
  console.log(`${name}: ${share(results)} % right of ${results.length} on held-out folds`)
  for (const least of [0.99, 0.98, 0.97, 0.95, 0.9, 0.8]) {
    const sure = results.filter(({ chance }) => chance >= least)
    if (sure.length < results.length)
      console.log(`  surer than ${least}: ${share(sure)} % right, ${((100 * sure.length) / results.length).toFixed(0)} % of all`)
  }
}

function reportTold(examples: readonly ToldExample[], held: readonly number[][], threshold: number, total: number): void {
  const scored = examples
    .map((example, at) => ({ ...example, score: held[at]?.[0] ?? 0 }))
    .filter(({ score }) => score > threshold)
  const byArticle = groupByArticle(scored)
  let hits = 0
  let count = 0
  for (const some of byArticle.values()) {
    const kept = chooseApart(some)
    count += kept.length
    hits += new Set(kept.filter(({ told }) => told >= 0).map(({ told }) => told)).size
  }
  const [p, r, f] = [hits / count, hits / total, (2 * hits) / (count + total)].map((share) => (100 * share).toFixed(1))
  console.log(`statements above ${threshold}: P ${p} R ${r} F1 ${f} on held-out folds`)
}

function groupByArticle<T extends Example>(examples: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const example of examples) groups.set(example.article, [...(groups.get(example.article) ?? []), example])
  return groups
}

main(process.argv[2] ?? fail('Give the annotated articles: npx tsx scripts/train-speech.ts GOLD.'))
