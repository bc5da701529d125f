import { findReplies } from './dialogue.ts'
import { DATELINE, isTitleCase } from './headings.ts'
import { detectLanguage } from './language.ts'
import { ADVERB, CUE, FUNCTION, PRONOUN, SAY, TELL } from './lexicon.ts'
import { findLexicon, type Lexicon } from './lexicon-elsewhere.ts'
import type { Block, Span } from './model.ts'
import { lowerOpeners } from './openers.ts'
import { findQuoted, type Quoted } from './quoted.ts'
import { markCallings } from './self-told.ts'
import { clearSurnames } from './surnames.ts'
import { ACRONYM, CAPITAL, LOWER, PUNCTUATION, readTokens, type Tokens } from './tokens.ts'

/** The text as the stages of speech see it: words, passages in marks, sentences. */
export interface Prose {
  readonly source: string
  /** The text's own, where it is not English. */
  readonly lexicon: Lexicon | undefined
  /** The blocks in which people may speak, and where; a caption and a headline among them, no byline. */
  readonly passages: readonly Span[]
  readonly kinds: readonly Block['type'][]
  readonly tokens: Tokens
  readonly quoted: readonly Quoted[]
  /** Tokens of each quoted passage, marks among them. */
  readonly quotedTokens: readonly Span[]
  /** For each token the quoted passage it stands in, or -1. */
  readonly inside: Int32Array
  /** For each token the number of its sentence; a quoted passage never breaks one. */
  readonly sentence: Int32Array
  /** First token of each sentence, and the count of tokens as a last entry. */
  readonly sentenceStart: readonly number[]
}

/** Where people may speak: all blocks but the bylines, each line of its own that is a paragraph. */
export const listPassages = (source: string, blocks: readonly Block[]): readonly Span[] =>
  blocks.flatMap((block) => (block.type === 'byline' ? [] : listSpoken(source, block)))

/** Read words, marks and sentences of the blocks. */
export function readProse(source: string, blocks: readonly Block[]): Prose {
  const spoken = blocks.filter((block) => block.type !== 'byline')
  const passages = spoken.flatMap((block) => listSpoken(source, block).map((span) => ({ span, kind: block.type })))
  const first = passages.findIndex(({ kind }) => kind === 'paragraph')
  const spans = passages.map(({ span, kind }, at) =>
    at < TOP && kind === 'paragraph'
      ? behindDateline(source, span, at === first && !isTranscript(source, passages[at + 1]))
      : span,
  )
  const lexicon = findLexicon(detectLanguage(source))
  const tokens = readTokens(source, spans, lexicon)
  const quoted = [...findQuoted(source, spans, first), ...findReplies(source, spans, lexicon)].sort(
    (a, b) => a.marked.start - b.marked.start,
  )
  const inside = new Int32Array(tokens.count).fill(-1)
  const quotedTokens = placeQuoted(tokens, quoted, inside)
  const { sentence, sentenceStart } = splitSentences(source, tokens, quoted, inside)
  if (!lexicon) {
    clearSurnames(source, tokens, inside, (passage) => !HEADINGS.has(passages[passage]?.kind ?? 'paragraph'))
    markCallings(source, tokens, sentenceStart, inside)
    lowerOpeners(source, tokens, sentenceStart, inside)
  }
  return {
    source,
    lexicon,
    passages: spans,
    kinds: passages.map(({ kind }) => kind),
    tokens,
    quoted,
    quotedTokens,
    inside,
    sentence,
    sentenceStart,
  }
}

/** Passages among which an agency’s dateline may stand. */
const TOP = 6

/** `LONDON (Reuters) — Two men …`: nobody says where the report is from. */
function behindDateline(source: string, { start, end }: Span, isTop: boolean): Span {
  const line = source.slice(start, Math.min(end, start + LONGEST_DATELINE))
  const found = DATELINE.exec(line)?.[0] ?? (isTop ? TOWN.exec(line)?.[0] : undefined) ?? ''
  // `NATO — which met on Monday — said`
  const isAside = !/[(,]/.test(found) && / [-–—] /.test(line.slice(found.length))
  return { start: isAside ? start : start + found.length, end }
}

/** `COLOMBO: Villagers fled`, as papers of India and Singapore have it before a first paragraph that is no turn of a talk. */
const TOWN = /^(?!THE )\p{Lu}[\p{Lu} .'’-]{3,24}: ?(?=\p{Lu}[\p{Ll}’'])(?!(?:We|You|Thank|My|Our)\b)/u
const isTranscript = (source: string, next: { readonly span: Span } | undefined): boolean =>
  next === undefined || /^\p{Lu}[\p{L} .'’-]{1,30}:/u.test(source.slice(next.span.start, next.span.start + 40))

/** In UTF-16 units. */
const LONGEST_DATELINE = 120

const HEADINGS = new Set<Block['type']>(['headline', 'crosshead'])

/** Where a block may hold speech. A photograph's credit names people, but nobody who speaks. */
function listSpoken(source: string, block: Block): readonly Span[] {
  if (block.type !== 'caption') return splitLines(source, block.span)
  const words = [block.description, block.caption].filter((span) => span !== undefined)
  return words.sort((a, b) => a.start - b.start).flatMap((span) => splitLines(source, span))
}

/** Longest line of text that was wrapped by hand, in UTF-16 units; longer ones are paragraphs of their own. */
const WRAPPED = 90

/** The lines of a block, where each is a paragraph or a turn of its own. */
function splitLines(source: string, block: Span): readonly Span[] {
  const lines: Span[] = []
  let start = block.start
  for (let end = source.indexOf('\n', start); end >= 0 && end < block.end; end = source.indexOf('\n', start)) {
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  lines.push({ start, end: block.end })
  return lines.some((line) => line.end - line.start > WRAPPED) ? lines : [block]
}

function placeQuoted(tokens: Tokens, quoted: readonly Quoted[], inside: Int32Array): Span[] {
  let at = 0
  return quoted.map(({ marked }, index) => {
    while (at < tokens.count && (tokens.start[at] as number) < marked.start) at++
    const start = at
    while (at < tokens.count && (tokens.start[at] as number) < marked.end) inside[at++] = index
    return { start, end: at }
  })
}

function splitSentences(source: string, tokens: Tokens, quoted: readonly Quoted[], inside: Int32Array) {
  const sentence = new Int32Array(tokens.count)
  const sentenceStart: number[] = tokens.count ? [0] : []
  for (let at = 1; at < tokens.count; at++) {
    const isNewPassage = tokens.passage[at] !== tokens.passage[at - 1]
    if (isNewPassage || (mayBreak(tokens, inside, at) && breaksBefore(source, tokens, quoted, inside, at))) sentenceStart.push(at)
    sentence[at] = sentenceStart.length - 1
  }
  sentenceStart.push(tokens.count)
  return { sentence, sentenceStart }
}

/** Longer ones are no prose: in UTF-16 units. */
const LONGEST_SENTENCE = 2000

/** The sentence that a quoted passage is worked into, with the marks that it opens or ends with. */
export function findSentence(
  { quoted, quotedTokens, inside, sentence, sentenceStart, tokens }: Prose,
  quote: number,
): Span | undefined {
  const at = quotedTokens[quote] as Span
  if (at.start === at.end) return undefined
  const first = sentenceStart[sentence[at.start] as number] as number
  const last = (sentenceStart[(sentence[at.end - 1] as number) + 1] as number) - 1
  const start = inside[first] === -1 ? tokens.start[first] : quoted[inside[first] as number]?.marked.start
  const end = inside[last] === -1 ? tokens.end[last] : quoted[inside[last] as number]?.marked.end
  return start !== undefined && end !== undefined && end - start < LONGEST_SENTENCE ? { start, end } : undefined
}

/** A sentence begins after a mark, or where a quoted passage ends; never within one. */
function mayBreak(tokens: Tokens, inside: Int32Array, at: number): boolean {
  const before = inside[at - 1]
  return before === -1 ? tokens.shape[at - 1] === PUNCTUATION : before !== inside[at]
}

/** Whether a sentence begins at `at`, a token outside marks or the first of a quoted passage. */
function breaksBefore(source: string, tokens: Tokens, quoted: readonly Quoted[], inside: Int32Array, at: number): boolean {
  const before = inside[at - 1] as number
  const shape = tokens.shape[at] as number
  const opens = inside[at] !== -1
  if (before === -1)
    return endsSentence(source, tokens.start[at - 1] as number) && (opens || (shape !== LOWER && shape !== PUNCTUATION))
  const last = (quoted[before] as Quoted).span.end - 1
  if (!endsSentence(source, last)) return false
  if (opens) return true
  if (shape !== CAPITAL && shape !== ACRONYM) return false
  return source.charAt(last) === '.' || !hasCueSoon(tokens, at)
}

function endsSentence(source: string, at: number): boolean {
  const mark = source.charCodeAt(at)
  return mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x2026 // . ! ? …
}

/** `"Why?" Ms Marten asked.`: a verb of saying follows before the sentence is out. */
function hasCueSoon(tokens: Tokens, from: number): boolean {
  for (let at = from; at < Math.min(from + 8, tokens.count); at++) {
    const traits = tokens.traits[at] as number
    if (traits & (SAY | TELL) && tokens.shape[at] === LOWER) return true
    if (traits & FUNCTION && !(traits & (ADVERB | PRONOUN))) return false
    if (traits & CUE) return false
  }
  return false
}

/** What the lexicon knows of a token outside quotation marks; 0 within them. */
export function traitsAt({ inside, tokens }: Prose, at: number): number {
  return inside[at] === -1 ? (tokens.traits[at] ?? 0) : 0
}

/** The words of a token. */
export function textAt({ source, tokens }: Prose, at: number): string {
  return source.slice(tokens.start[at], tokens.end[at])
}

/** From a token to the one before another. */
export const spanOf = ({ tokens }: Prose, start: number, end: number): Span => ({
  start: tokens.start[start] as number,
  end: tokens.end[end - 1] as number,
})

/** The first token of the sentence that a token stands in. */
export const startOfSentence = ({ sentence, sentenceStart }: Prose, at: number): number =>
  sentenceStart[sentence[at] as number] as number

export const opensSentence = (prose: Prose, at: number): boolean => startOfSentence(prose, at) === at

/** There every word may have a capital: `Lee Beats Rivals`. */
export const isInHeadline = ({ kinds, tokens }: Prose, at: number): boolean => kinds[tokens.passage[at] as number] === 'headline'

/** Whether one of some marks stands at a token. */
export function isMark({ source, tokens }: Prose, at: number, marks: string): boolean {
  return tokens.shape[at] === PUNCTUATION && marks.includes(source.charAt(tokens.start[at] as number))
}

/** Whether a token stands in a headline, or in a line whose long words all have a capital, as the headings of other articles do: `Lee Scores Direct Hit On Berg`. */
export function isInTitle(prose: Prose, at: number): boolean {
  if (isInHeadline(prose, at)) return true
  const { start, end } = prose.passages[prose.tokens.passage[at] as number] as Span
  if (end - start > LONGEST_HEADING) return false
  const text = prose.source.slice(start, end)
  return text.split(' ').length > LONGEST_NAME && isTitleCase(text)
}

/** In UTF-16 units: a line of more is no heading. */
const LONGEST_HEADING = 200
/** In words: a line of fewer may be a name and nothing else, as below a picture. */
const LONGEST_NAME = 4
