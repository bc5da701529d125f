import type { Span } from './model.ts'
import { findPhrases, type Phrase } from './phrases.ts'
import { textOf } from './spans.ts'
import { stemOf } from './vocabulary.ts'

/** How often each stem occurs in a section, and in how many sections. */
interface Usage {
  readonly here: ReadonlyMap<string, number>
  readonly sections: ReadonlyMap<string, number>
  readonly count: number
}

/** Longest part of a section that is searched for its title, in UTF-16 units. */
const REACH = 6000

/**
 * Find a title for each section in its own words.
 *
 * @param sections - The passages of each section to take words from; captions left out.
 * @returns One span a section, inside it; no two read alike where that can be helped.
 */
export function findTitles(source: string, sections: readonly (readonly Span[])[]): readonly Span[] {
  const phrases = sections.map((passages) => findSectionPhrases(source, passages))
  const usages = measureUsage(phrases.map((list) => list.map(({ phrase }) => phrase)))
  const taken = new Set<string>()
  return sections.map((passages, index) => {
    const title = chooseTitle(source, phrases[index] ?? [], usages[index] as Usage, taken) ?? firstWords(source, passages)
    for (const word of textOf(source, title).toLowerCase().split(/\s+/u)) taken.add(stemOf(word))
    return title
  })
}

interface Candidate {
  readonly phrase: Phrase
  /** Number of the passage in its section. */
  readonly passage: number
}

function findSectionPhrases(source: string, passages: readonly Span[]): readonly Candidate[] {
  const start = passages[0]?.start ?? 0
  const near = passages.filter((passage) => passage.start - start < REACH)
  return near.flatMap((passage, number) => findPhrases(source, passage).map((phrase) => ({ phrase, passage: number })))
}

function measureUsage(sections: readonly (readonly Phrase[])[]): readonly Usage[] {
  const inSections = new Map<string, number>()
  const usages = sections.map((phrases) => {
    const here = new Map<string, number>()
    const seen = new Set<number>()
    for (const phrase of phrases) {
      if (seen.has(phrase.span.start)) continue
      seen.add(phrase.span.start)
      for (const word of phrase.words) here.set(stemOf(word), (here.get(stemOf(word)) ?? 0) + 1)
    }
    for (const stem of here.keys()) inSections.set(stem, (inSections.get(stem) ?? 0) + 1)
    return here
  })
  return usages.map((here) => ({ here, sections: inSections, count: sections.length }))
}

function chooseTitle(
  source: string,
  candidates: readonly Candidate[],
  usage: Usage,
  taken: ReadonlySet<string>,
): Span | undefined {
  let best: Span | undefined
  let high = -Infinity
  for (const candidate of candidates) {
    const score = scoreTitle(source, candidate, usage, taken)
    if (score <= high) continue
    high = score
    best = candidate.phrase.span
  }
  return best
}

function scoreTitle(source: string, { phrase, passage }: Candidate, usage: Usage, taken: ReadonlySet<string>): number {
  const stems = [...new Set(phrase.words.map(stemOf))]
  const weights = stems.map((stem) => {
    const often = Math.log1p(usage.here.get(stem) ?? 0)
    const only = Math.log((usage.count + 1) / (usage.sections.get(stem) ?? 1))
    return often * (0.3 + only) * (taken.has(stem) ? 0.4 : 1)
  })
  const text = textOf(source, phrase.span)
  const words = text.split(/\s+/u).length
  const bareName = text.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word)) ? 0.6 : 1
  const sum = weights.reduce((a, b) => a + b, 0)
  return (sum / Math.sqrt(stems.length + 0.5)) * bareName * (1 / (1 + 0.15 * passage)) * (words > 5 ? 0.9 : 1)
}

/** Up to seven words of the section, for one without a phrase: a section must be called something. */
function firstWords(source: string, passages: readonly Span[]): Span {
  const passage = passages[0] ?? { start: 0, end: 0 }
  const match = /\S+(?:[^\S\n]+\S+){0,6}/u.exec(textOf(source, passage))
  const start = passage.start + (match?.index ?? 0)
  return { start, end: start + (match?.[0].length ?? 0) }
}
