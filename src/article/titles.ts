import type { Span } from './model.ts'
import { findPhrases, type Phrase, spanOf } from './phrases.ts'
import { textOf } from './spans.ts'
import { MODIFIER, readWords, type Words } from './title-words.ts'
import { ACRONYM, CAPITAL, LOWER, NUMBER } from './tokens.ts'

/** How much of a section is searched for its title, in UTF-16 units: what it is about is said early. */
const REACH = 1500

/** First token of a section, and the one after its last. */
type Edges = readonly [from: number, to: number]

/**
 * Find a title for each section in its own words.
 *
 * @param sections - The passages of each section to take words from; captions left out.
 * @returns One span a section, inside it. No two hold the same words where the text allows.
 */
export function findTitles(source: string, sections: readonly (readonly Span[])[]): readonly Span[] {
  const near = sections.map(reachOf)
  const words = readWords(source, near.flat())
  const counts = new Uint16Array(words.stems)
  const taken = new Uint8Array(words.stems)
  const titles = new Set<string>()
  return findEdges(words, near).map((edges, index) => {
    countStems(words, edges, counts, 1)
    const title = chooseBest(source, words, edges, counts, taken, titles)
    countStems(words, edges, counts, -1)
    if (!title) return firstWords(source, sections[index] ?? [])
    const stems = listStems(words, title)
    for (const stem of stems) taken[stem] = 1
    titles.add(stems.join())
    return spanOf(words, title)
  })
}

function reachOf(passages: readonly Span[]): readonly Span[] {
  const limit = (passages[0]?.start ?? 0) + REACH
  return passages.filter(({ start }) => start < limit).map(({ start, end }) => ({ start, end: Math.min(end, limit) }))
}

function findEdges({ passage, count }: Words, sections: readonly (readonly Span[])[]): readonly Edges[] {
  let at = 0
  let passages = 0
  return sections.map((list) => {
    const from = at
    passages += list.length
    while (at < count && (passage[at] as number) < passages) at++
    return [from, at]
  })
}

function countStems({ stem }: Words, [from, to]: Edges, counts: Uint16Array, step: number): void {
  for (let at = from; at < to; at++) {
    const word = stem[at] as number
    if (word >= 0) counts[word] = (counts[word] as number) + step
  }
}

/** Different stems of a phrase, sorted: the same list for the same words. */
function listStems({ stem }: Words, { from, to }: Phrase): readonly number[] {
  const stems = [...new Set(stem.subarray(from, to))].filter((word) => word >= 0)
  return stems.sort((a, b) => a - b)
}

function chooseBest(
  source: string,
  words: Words,
  [from, to]: Edges,
  counts: Uint16Array,
  taken: Uint8Array,
  titles: ReadonlySet<string>,
): Phrase | undefined {
  let best: Phrase | undefined
  let high = -Infinity
  for (const phrase of findPhrases(source, words, from, to)) {
    const worth = weigh(words, phrase, counts, taken) + 0.3 * Math.exp((from - phrase.from) / 60)
    if (worth <= high || (titles.size && titles.has(listStems(words, phrase).join()))) continue
    high = worth
    best = phrase
  }
  return best
}

/**
 * What a phrase is worth as a title: words that its section comes back to, in a phrase that says something.
 *
 * How often words recur is all that was found to bring titles nearer to editors' crossheads; the rest keeps away what no
 * editor would print.
 *
 * @param counts - How often the section has each stem.
 * @param taken - 1 for stems of the titles before.
 */
function weigh({ part, stem, shape }: Words, phrase: Phrase, counts: Uint16Array, taken: Uint8Array): number {
  const { from, to, kind } = phrase
  let often = 0
  let size = 0
  let known = 0
  let told = 0
  let figures = 0
  for (let at = from; at < to; at++) {
    const word = stem[at] as number
    if (word < 0 || stem.indexOf(word, from) < at) continue
    size++
    often += Math.log(counts[word] as number)
    known += taken[word] as number
    if (shape[at] === NUMBER) figures++
    if (shape[at] === LOWER && (part[at] as number) >= MODIFIER && !standsBeforeName(shape, at, to)) told++
  }
  if (!size) return -Infinity
  const recurring = often / size + (4 * often) / (size + 2)
  // `Anna Berg`, `meeting Anna Berg`: a name alone says little.
  const bare = told ? 0 : 3
  const clause = kind === 'clause' ? 1 : kind === 'gerund' ? -0.5 : 0
  return recurring + clause - bare - 0.2 * figures - (0.2 * known) / size - (size > 4 ? 0.2 : 0)
}

/** `actor | Ann Berg`. */
function standsBeforeName(shape: Uint8Array, at: number, to: number): boolean {
  const next = at + 1 < to ? shape[at + 1] : LOWER
  return next === CAPITAL || next === ACRONYM
}

/** Up to seven words of the section, for one without a phrase: a section must be called something. */
function firstWords(source: string, passages: readonly Span[]): Span {
  const passage = passages[0] ?? { start: 0, end: 0 }
  const match = /\S+(?:[^\S\n\r]+\S+){0,6}/u.exec(
    textOf(source, { start: passage.start, end: Math.min(passage.end, passage.start + REACH) }),
  )
  const start = passage.start + (match?.index ?? 0)
  return { start, end: start + (match?.[0].length ?? 0) }
}
