import type { Span } from './model.ts'
import { createPhraseFinder, type Phrase } from './phrases.ts'
import { textOf } from './spans.ts'

interface Candidate extends Phrase {
  readonly text: string
  /** Number of the passage in its section. */
  readonly passage: number
  /** Where it stands in the part of the section that was searched, from 0 to 1. */
  readonly place: number
}

/** How often each stem occurs. */
type Counts = ReadonlyMap<string, number>

/** How much of a section is searched for its title, in UTF-16 units: what it is about is said early. */
const REACH = 2000

/**
 * Find a title for each section in its own words.
 *
 * @param sections - The passages of each section to take words from; captions left out.
 * @returns One span a section, inside it. Titles differ from those before them where the words allow.
 */
export function findTitles(source: string, sections: readonly (readonly Span[])[]): readonly Span[] {
  const findPhrases = createPhraseFinder(source)
  const candidates = sections.map((passages) => listCandidates(source, passages, findPhrases))
  const counts = candidates.map(countStems)
  const whole = addCounts(counts)
  const taken = new Set<string>()
  return sections.map((passages, index) => {
    const weigh = createScale(counts[index] as Counts, whole, candidates[index] ?? [], taken)
    const title = chooseBest(candidates[index] ?? [], weigh)
    for (const stem of title?.stems ?? []) taken.add(stem)
    return title?.span ?? firstWords(source, passages)
  })
}

function listCandidates(
  source: string,
  passages: readonly Span[],
  findPhrases: (passage: Span) => readonly Phrase[],
): readonly Candidate[] {
  const start = passages[0]?.start ?? 0
  const near = passages.filter((passage) => passage.start - start < REACH)
  const length = Math.min(REACH, (near.at(-1)?.end ?? start) - start) + 200
  return near.flatMap(({ start: from, end }, passage) =>
    findPhrases({ start: from, end: Math.min(end, from + REACH) }).map(({ span, stems, opensSentence }) => ({
      span,
      stems,
      opensSentence,
      text: textOf(source, span),
      passage,
      place: (span.start - start) / length,
    })),
  )
}

/** Stems of the phrases, each place in the text once, though phrases share it. */
function countStems(candidates: readonly Candidate[]): Counts {
  const counts = new Map<string, number>()
  let start = -1
  for (const { span, stems } of candidates) {
    if (span.start === start) continue
    start = span.start
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

function addCounts(list: readonly Counts[]): Counts {
  const whole = new Map<string, number>()
  for (const counts of list) for (const [stem, count] of counts) whole.set(stem, (whole.get(stem) ?? 0) + count)
  return whole
}

/**
 * Make the scale that candidates of one section are weighed on.
 *
 * The weights are rounded from those that bring titles nearest to editors' crossheads on dev (softmax over a section's candidates,
 * expected overlap as its aim); those against bare names and repeated words are the editor's own.
 *
 * @param taken - Stems of the titles before.
 */
function createScale(
  here: Counts,
  whole: Counts,
  all: readonly Candidate[],
  taken: ReadonlySet<string>,
): (candidate: Candidate) => number {
  const repeats = new Map<string, number>()
  for (const { text } of all) repeats.set(text, (repeats.get(text) ?? 0) + 1)
  return ({ text, stems, passage, place, opensSentence }) => {
    let sum = 0
    let most = 0
    let known = 0
    for (const stem of stems) {
      const often = Math.log1p(here.get(stem) ?? 0)
      sum += 4.7 * often - Math.log1p(whole.get(stem) ?? 0)
      most = Math.max(most, often)
      if (taken.has(stem)) known++
    }
    const theme = sum / Math.max(1, stems.length) + 3.8 * most
    const position = (passage === 0 ? 2.4 : 0) - 2.4 * place + (opensSentence ? 2 : 0)
    const again = 0.5 * Math.min(2, (repeats.get(text) ?? 1) - 1) - (6 * known) / Math.max(1, stems.length)
    return theme + position + again + weighShape(text)
  }
}

/** What a phrase's look says: two or three words are best, a bare name or a figure says little. */
function weighShape(text: string): number {
  const words = text.split(/\s+/u)
  const length = words.length === 2 ? 0.8 : words.length > 3 ? -0.9 : 0.8
  const name = /(?:^|\s)\p{Ll}{4}/u.test(text) ? 0 : -6
  return length + name - (text.length < 16 ? 1.2 : 0) - (/\d/u.test(text) ? 1.1 : 0)
}

function chooseBest(candidates: readonly Candidate[], weigh: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined
  let high = -Infinity
  for (const candidate of candidates) {
    const weight = weigh(candidate)
    if (weight <= high) continue
    high = weight
    best = candidate
  }
  return best
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
