import type { BreakEvidence, Section } from '../../article/model.ts'
import { countWordsToRead } from '../../article/spans.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { countMinutes } from '../article/ArticleHeader.tsx'
import { labelOf, type Reading, shorten } from '../article/reading.ts'
import { type Commentary, spanOf } from '../commentary/gather-commentary.ts'

/** What the contents tell of a section beside its title. */
export interface SectionFacts {
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number
  readonly speakers: readonly { readonly slug: string; readonly name: string; readonly initials: string }[]
  readonly photos: number
  /** Its first sentence. */
  readonly preview: string
}

const LONGEST_PREVIEW = 140

export function describeSection(reading: Reading, section: Section, voices: readonly Commentary[]): SectionFacts {
  const { blocks } = reading.article
  const own = blocks.slice(section.blocks.from, section.blocks.to)
  const speakers = voices
    .filter(({ said }) => said.some((one) => spanOf(one).start >= section.span.start && spanOf(one).start < section.span.end))
    .map(({ voice }) => ({
      slug: voice.slug,
      name: labelOf(reading, voice.name),
      initials: formatInitials(labelOf(reading, voice.name)),
    }))
  const first = own.find(({ type }) => type === 'paragraph')
  return {
    minutes: countSectionMinutes(reading, section),
    speakers,
    photos: own.filter(({ type }) => type === 'caption').length,
    preview: first ? shorten(findSentence(labelOf(reading, first.span)), LONGEST_PREVIEW) : '',
  }
}

/** What the text of a section takes to read, without captions. */
export function countSectionMinutes({ article: { source, blocks } }: Reading, section: Section): number {
  const words = blocks
    .slice(section.blocks.from, section.blocks.to)
    .filter(({ type }) => type !== 'caption' && type !== 'byline')
    .reduce((sum, { span }) => sum + countWordsToRead(source, span), 0)
  return countMinutes(words)
}

/** `RM` of `Rosa Marten`, `O` of `observers`, `I+L` of two who speak together; titles such as `Mr` do not count. */
function formatInitials(name: string): string {
  const together = name.split(/,\s+|,?\s+(?:and|&)\s+/)
  if (together.length > 1 && together.every((one) => /^\p{Lu}/u.test(one)))
    return together.map((one) => Array.from(one)[0] ?? '').join('+')
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !/^(?:Mr|Mrs|Ms|Dr|Sir|the|an?)\.?$/iu.test(word))
  const [first, last] = [words[0] ?? name, words.length > 1 ? words.at(-1) : undefined]
  return [first, last]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase()
}

function findSentence(text: string): string {
  return /^.{20,}?[.!?]["”’)]*(?=\s|$)/u.exec(text)?.[0] ?? text
}

const REASONS: Readonly<Record<BreakEvidence, string>> = {
  crosshead: say.theSourceHasACrosshead,
  start: say.theStoryBeginsHere,
  vocabulary: say.theWordsThatAreUsed,
  photo: say.aPhotographOpensANew,
  opener: say.itOpensWithAWord,
  time: say.theTimeChanges,
  place: say.thePlaceChanges,
  voice: say.somebodyElseSpeaksOrIs,
  summary: say.aSentenceSumsUpWhat,
  reader: say.youSplitTheTextHere,
}

/** `Here the words that are used change, and a photograph opens a new scene.` */
export function explainBreak(evidence: readonly BreakEvidence[]): string {
  const reasons = evidence.map((one) => REASONS[one])
  const list =
    reasons.length < 2
      ? reasons.join('')
      : fill(say.listAnd, { first: reasons.slice(0, -1).join(', '), last: reasons.at(-1) ?? '' })
  return list ? fill(say.aSectionStartsHereBecause, { list }) : say.aSectionStartsHereBecauseThe
}
