import { isAdjacent, oneLine } from './lines.ts'
import type { Block, Crosshead, Headline, Span, Standfirst } from './model.ts'
import { countWords, textOf, trimSpan } from './spans.ts'

/** A headline is one line of at most this many words; British broadsheets reach some 25. */
const LONGEST_HEADLINE = 30
/** A standfirst is one or two sentences. */
const LONGEST_STANDFIRST = 60
/** A crosshead without a mark of its own is a short line: newspapers print one to five words, explainers whole questions. */
const LONGEST_CROSSHEAD = 10

/** `WASHINGTON (AP) —`, `PARIS, June 3 (Reuters) -`, `LONDON —`: what opens the lede of an agency's report. */
export const DATELINE = /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:,? \p{Lu}[\p{L}.]* ?\d{0,2}){0,3}(?: ?\([^)]{2,30}\))? ?[-–—]{1,2} /u
const ENDS_SENTENCE = /[.!?…:;,]["”’')\]]*$/u
const CHAPTER =
  /^(?:chapter|part|book|volume|act|canto|section|prologue|epilogue|preface|appendix|kapitel|chapitre|cap[ií]tulo)\b(?:\s+(?:[ivxlcdm]+|\d+|[\p{L}-]{2,12}))?[.:]?(?:\s|$)/iu
const UPPER_DIVISION = /^(?:part|book|volume|act)\b/iu

/** Where a line ends without Markdown's closing marks. By steps from the end: a pattern would try each blank in a row anew. */
function endBeforeHashes(source: string, span: Span): number {
  let end = span.end
  while (end > span.start && source.charAt(end - 1) === '#') end--
  return /\s/.test(source.charAt(end - 1)) ? end : span.end
}

/** Markdown's `# Title`, its closing marks left out; `null` where the line has no mark. */
export function readHash(source: string, span: Span): { level: number; text: Span } | null {
  const match = /^(#{1,6})\s+(?=\S)/.exec(source.slice(span.start, span.start + 16))
  if (!match?.[1]) return null
  const start = span.start + match[0].length
  return { level: match[1].length, text: trimSpan(source, { start, end: Math.max(start, endBeforeHashes(source, span)) }) }
}

/**
 * Tell the headline, and the standfirst where there is one, from the paragraphs at the top.
 *
 * The headline is the first line if it is short and more text follows. A full stop at its end does not count against it when the
 * next paragraph is longer (archives put one there). The line after it is a standfirst if it has no full stop, if a byline follows
 * it, or if the story only opens after it with a dateline; otherwise it is the lede.
 */
export function findFront(source: string, blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.type !== 'byline' && block.type !== 'caption')
  const headline = at >= 0 && at < LOWEST_HEADLINE ? readHeadline(source, blocks, at) : null
  if (!headline) return blocks
  const out = [...blocks]
  out[at] = headline
  const standfirst = readStandfirst(source, blocks, at + 1)
  if (standfirst) out[at + 1] = standfirst
  return out
}

/** In blocks: below a release's notices, a room's name, a day, a photograph. */
const LOWEST_HEADLINE = 5

function readHeadline(source: string, blocks: readonly Block[], at: number): Headline | null {
  const block = blocks[at]
  if (block?.type !== 'paragraph') return null
  const hash = readHash(source, block.span)
  if (hash) return hash.level === 1 || at === 0 ? { type: 'headline', span: block.span, text: hash.text } : null
  const text = oneLine(source, block.span)
  if (!text || DATELINE.test(text) || text.length > 300) return null
  const words = countWords(source, block.span)
  const longer = blocks
    .slice(at + 1, at + 4)
    .some((next) => next.type === 'paragraph' && next.span.end - next.span.start > text.length)
  const fits =
    ENDS_SENTENCE.test(text) && !isTitlePair(source, blocks, at)
      ? longer && words <= (isTitleCase(text) ? LONGEST_HEADLINE : LONGEST_SENTENCE) && isOneSentence(text)
      : words <= LONGEST_HEADLINE
  return words > 0 && fits ? { type: 'headline', span: block.span, text: block.span } : null
}

/** A headline with a full stop, in words, unless all of its words have capitals. */
const LONGEST_SENTENCE = 20

/** `Lee Blasts Rivals for Mocking His Fast`: all long words have a capital. */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * MOST_CAPITALS
}

const MOST_CAPITALS = 0.85

/** Two short lines on top, a blank line below them: the headline and the line under it. */
function isTitlePair(source: string, blocks: readonly Block[], at: number): boolean {
  const [first, second, third] = [blocks[at], blocks[at + 1], blocks[at + 2]]
  if (!first || second?.type !== 'paragraph' || !third) return false
  return (
    isAdjacent(source, first.span, second.span) &&
    !isAdjacent(source, second.span, third.span) &&
    countWords(source, second.span) <= LONGEST_HEADLINE
  )
}

function isOneSentence(text: string): boolean {
  return !/[.!?]["”’)]?\s+["“‘(]?\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(text) && !/[:,]["”’']?$/u.test(text)
}

function readStandfirst(source: string, blocks: readonly Block[], at: number): Standfirst | null {
  const [block, next] = [blocks[at], blocks[at + 1]]
  if (block?.type !== 'paragraph' || next === undefined) return null
  const text = oneLine(source, block.span)
  const words = countWords(source, block.span)
  if (!text || words < 2 || words > LONGEST_STANDFIRST || DATELINE.test(text) || readHash(source, block.span)) return null
  const opensAfter =
    next.type === 'paragraph' &&
    DATELINE.test(textOf(source, { start: next.span.start, end: Math.min(next.span.end, next.span.start + 120) }))
  const isFront =
    isTitlePair(source, blocks, at - 1) ||
    (next.type === 'byline' && blocks.length > at + 2) ||
    opensAfter ||
    (!ENDS_SENTENCE.test(text) && next.type === 'paragraph' && words > 5)
  return isFront ? { type: 'standfirst', span: block.span, text: withoutEmphasis(source, block.span) } : null
}

/** `*By the river*` without Markdown's stars or underscores. */
export function withoutEmphasis(source: string, span: Span): Span {
  const mark = /^([*_]{1,3})(?=\S).*\S\1$/u.exec(textOf(source, span))?.[1]?.length ?? 0
  return { start: span.start + mark, end: span.end - mark }
}

/**
 * Find the subheadings that the source itself has: Markdown's `##`, underlined lines, lines in capitals, the chapters of a book, and
 * short lines without end punctuation between paragraphs. Levels are counted from 1 for the widest that occurs.
 */
export function findCrossheads(source: string, blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block) continue
    const underlined = readUnderlined(source, block, blocks[i + 1])
    if (underlined) i++
    out.push(underlined ?? readCrosshead(source, blocks, i) ?? block)
  }
  return levelled(out)
}

/** Setext: a line of `===` or `---` under a short line. */
function readUnderlined(source: string, block: Block, next: Block | undefined): Crosshead | null {
  if (block.type !== 'paragraph' || next?.type !== 'paragraph' || !isAdjacent(source, block.span, next.span)) return null
  const rule = oneLine(source, next.span)
  const text = oneLine(source, block.span)
  if (!rule || !text || text.length > 160 || !/^(?:={3,}|-{3,})$/.test(rule)) return null
  return {
    type: 'crosshead',
    span: { start: block.span.start, end: next.span.end },
    text: block.span,
    level: rule.startsWith('=') ? 1 : 2,
  }
}

function readCrosshead(source: string, blocks: readonly Block[], i: number): Crosshead | null {
  const [before, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (block?.type !== 'paragraph' || block.span.end - block.span.start > 160) return null
  const hash = readHash(source, block.span)
  if (hash) return hash.text.start < hash.text.end ? { type: 'crosshead', span: block.span, ...hash } : null
  const text = oneLine(source, block.span)
  if (!text || next === undefined) return null
  const make = (level: number): Crosshead => ({ type: 'crosshead', span: block.span, text: block.span, level })
  if (CHAPTER.test(text) && !/[,;]$/.test(text) && countWords(source, block.span) <= LONGEST_CROSSHEAD && /^\p{Lu}/u.test(text))
    return make(UPPER_DIVISION.test(text) ? 1 : 2)
  if (ASIDE.test(text) || isTurn(source, block.span, text)) return null
  if (isInCapitals(text)) return opensProse(source, next) || isSentence(source, next) ? make(3) : null
  if (!before || FURNITURE.test(text) || !isShortLine(source, block.span, text) || isShort(source, before)) return null
  return opensProse(source, next) || (standsApart(source, before, block, next) && isSentence(source, next)) ? make(3) : null
}

/** What a site prints between paragraphs. */
const FURNITURE =
  /^(?:(?:sign up|subscribe|read more|more on this|related|advertisement|share this|follow us|recommended|listen to|view (?:image|all comments|comments)|(?:article|story) continues|skip to (?:main )?content|back to top|copy link|lesen sie auch|à lire aussi|lea también)\b|(?:share|save|print|comments?|trending|most (?:read|popular|viewed)|anzeige|artikel teilen|article réservé aux abonnés)$|\d+ (?:comments?|min(?:ute)?s?(?: read)?|(?:minutes?|hours?|days?) ago)$)/iu

/** `(MORE)`, `[Laughter]`: what happens, or what comes. */
const ASIDE = /^[([][^()[\]]*[)\]]$/

/** `Q: And now?`, `Holt: And now?` where Holt has several such lines: a turn of talk. */
function isTurn(source: string, { start, end }: Span, text: string): boolean {
  const label = /^(\p{Lu}[\p{L}.’' -]{0,30}): /u.exec(text)?.[1]
  const around = () => source.slice(Math.max(0, start - NEAR), end + NEAR)
  if (label === undefined || !/[?)\]]$/.test(text)) return false // `Myth: it is old`, said of several
  return /^[QA]$/.test(label) || around().split(`\n${label}: `, 3).length > 2
}

/** In UTF-16 units, on each side: further off another's line proves nothing, and a long text would be searched for each of its lines. */
const NEAR = 4000

/** Before a sentence as short as itself a line is a crosshead only between blank lines, and where it is more than a name. */
function standsApart(source: string, before: Block, block: Block, next: Block): boolean {
  const [, ...rest] = textOf(source, block.span).split(/\s+/)
  return (
    isSentence(source, before) &&
    !isAdjacent(source, before.span, block.span) &&
    !isAdjacent(source, block.span, next.span) &&
    rest.some((word) => /^\p{Ll}{3,}/u.test(word))
  )
}

/** `A NEW PACT`; not `WASHINGTON (AP)` and not initials alone. */
function isInCapitals(text: string): boolean {
  return (
    text.length <= 90 &&
    !/\p{Ll}/u.test(text) &&
    (text.match(/\p{L}/gu)?.length ?? 0) >= 4 &&
    /\p{Lu}{3}/u.test(text) &&
    !/[,;:]$/u.test(text) &&
    !/^["“‘]/u.test(text)
  )
}

/** A short line without end punctuation, or a short question. It starts as titles do, and is no address, number or rule. */
function isShortLine(source: string, span: Span, text: string): boolean {
  const words = countWords(source, span)
  if (
    words < 1 ||
    words > LONGEST_CROSSHEAD ||
    !/^["“‘'¿«]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) ||
    /https?:|@|\.{3}$|…$|[|=<>{}]/u.test(text)
  )
    return false
  if (/\?["”’']?$/u.test(text)) return words >= 2 && !/^["“]/u.test(text)
  return (
    !ENDS_SENTENCE.test(text) && !/(?:[-–—*]|\b(?:and|or|but|the|a|an|of|to|in|for|with))$/u.test(text) && /\p{L}{2}/u.test(text)
  )
}

function isShort(source: string, block: Block): boolean {
  return block.type === 'paragraph' && isShortLine(source, block.span, oneLine(source, block.span) ?? '')
}

/** Prose, or a photograph or list with prose behind it, but not another short line: two of them are a table or a signature. */
function opensProse(source: string, next: Block): boolean {
  if (next.type === 'caption' || next.type === 'list' || next.type === 'verse') return true
  return next.type === 'paragraph' && countWords(source, next.span) > LONGEST_CROSSHEAD
}

/** Prose of any length that ends as sentences do: enough after a line that is set apart by its capitals. */
function isSentence(source: string, next: Block): boolean {
  const end = textOf(source, { start: Math.max(next.span.start, next.span.end - 6), end: next.span.end })
  return next.type === 'paragraph' && /[.!?]["”’)\]]*$/u.test(end) && /\p{Ll}/u.test(textOf(source, next.span).slice(0, 200))
}

/** Renumber the levels that occur from 1, without gaps. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const levels = [...new Set(blocks.flatMap((block) => (block.type === 'crosshead' ? [block.level] : [])))].sort((a, b) => a - b)
  return blocks.map((block) => (block.type === 'crosshead' ? { ...block, level: levels.indexOf(block.level) + 1 } : block))
}
