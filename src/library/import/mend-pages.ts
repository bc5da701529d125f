import { findLines, isWrapped, joinLines } from '../../article/lines.ts'
import { leaveOutHeads } from './page-heads.ts'
import type { ImportedText } from './read-file.ts'

/** Longer texts are books, whose heads change with the chapter, in UTF-16 units. */
const LONGEST = 1_000_000
/** Behind these a hyphen stands for a word that follows: `Ost- und West`. */
const JOINS = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|of|en)$/u
/** A word broken at a line's end, and the rest of it. */
const BROKEN = /(\p{L}+)[-\u2010\u00AD]$/u
const REST = /^\p{L}+/u

/**
 * Mend a text that was copied out of pages, as of a PDF: lines become paragraphs, broken words whole, what each page repeats is left out
 * and told of.
 *
 * Whatever else was wrapped by hand stays as it came: the parser joins its lines.
 *
 * @returns The text itself where there is nothing of that kind in it.
 */
export function mendPages(read: ImportedText): ImportedText {
  if (read.source.length > LONGEST || read.skipped.some(({ at }) => at > 0) || !isWrapped(read.source)) return read
  const { text, leftOut } = leaveOutHeads(read.source)
  const { source, ends, joined } = writeParagraphs(text)
  if (leftOut.length + joined === 0) return read
  const endOf = (at: number) => ends.findLast(({ start }) => start < at)?.end ?? 0
  return {
    ...read,
    source,
    skipped: [...read.skipped, ...leftOut.map(({ at, text: line }) => ({ at: endOf(at), text: line }))],
    mended: { joined, before: read.source },
  }
}

interface Written {
  readonly source: string
  /** Of each paragraph where it began in the wrapped text, and where it ends now. */
  readonly ends: readonly { readonly start: number; readonly end: number }[]
  /** Words that are whole again. */
  readonly joined: number
}

/** Each paragraph in one line, what stands between them as it was. */
function writeParagraphs(text: string): Written {
  const lines = findLines(text)
  const words = gatherWords(lines.map((line) => text.slice(line.start, line.end)))
  const ends: { start: number; end: number }[] = []
  let source = ''
  let joined = 0
  let after = 0
  for (const { span } of joinLines(text, lines)) {
    source += text.slice(after, span.start)
    after = span.end
    for (const line of findLines(text.slice(span.start, span.end))) {
      const part = text.slice(span.start + line.start, span.start + line.end)
      const isFirst = line.start === 0
      const [whole, hasJoined] = isFirst ? [source + part, false] : joinParts(source, part, words)
      source = whole
      if (hasJoined) joined++
    }
    ends.push({ start: span.start, end: source.length })
  }
  return { source: source + text.slice(after), ends, joined }
}

interface Words {
  readonly known: ReadonlySet<string>
  /** Whether words are broken in this text at all, and not only hyphens kept at a line's end: one at least stands in it whole. */
  readonly areBroken: boolean
}

/** The text's words in small letters, but for those at the ends of lines that a hyphen breaks. */
function gatherWords(lines: readonly string[]): Words {
  const known = new Set<string>()
  const broken: string[] = []
  lines.forEach((line, at) => {
    const [before, rest] = [BROKEN.exec(lines[at - 1] ?? '')?.[1], REST.exec(line)?.[0]]
    if (before && rest) broken.push(before + rest)
    const whole = (before ? line.replace(REST, '') : line).replace(BROKEN, '').toLowerCase()
    for (const [word] of whole.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) known.add(word)
  })
  return { known, areBroken: broken.some((word) => known.has(word.toLowerCase())) }
}

/**
 * @returns Both with a space between, with the hyphen, which belongs to the word, or as one word: where the text has it so elsewhere, or
 * breaks words and has not both parts as words of their own.
 */
function joinParts(before: string, part: string, { known, areBroken }: Words): readonly [text: string, isWhole: boolean] {
  const left = BROKEN.exec(before.slice(-60))?.[1]
  const right = REST.exec(part)?.[0]
  if (!left || !right || JOINS.test(right)) return [`${before} ${part}`, false]
  const bare = before.slice(0, -1)
  if (before.endsWith('\u00AD')) return [bare + part, true]
  const [small, rest] = [left.toLowerCase(), right.toLowerCase()]
  const isHyphenated = right !== rest || known.has(`${small}-${rest}`) || (known.has(small) && known.has(rest))
  const isWhole = right === rest && (known.has(small + rest) || (areBroken && !isHyphenated))
  return isWhole ? [bare + part, true] : [before + part, false]
}
