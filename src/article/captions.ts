import { isAuthorLine, TOP } from './bylines.ts'
import { findDate, findPlace } from './dates-and-places.ts'
import { readHash } from './headings.ts'
import { isAdjacent } from './lines.ts'
import type { Block, Caption, Span } from './model.ts'
import { textOf, trimSpan } from './spans.ts'

/** A caption is a line or two: longer paragraphs are prose, whatever stands in brackets at their end. In UTF-16 units. */
const LONGEST = 900
/** Brackets with nothing but an agency's name close prose too (`… next week. [Reuters]`); only a short line is then a caption. */
const LONGEST_BARE = 160

/** Words that only a photograph's credit has. */
const PICTURE_WORD =
  /\b(?:(?:Image|Photo|Photograph|Picture|Pic)s?|Photography|Shutterstock|Alamy|iStock|Corbis|Magnum|Flickr|Unsplash|Handout|Courtesy|Screengrab|Screenshot|Illustration|Wikimedia)\b|©|\(c\)/iu
/** Agencies and rooms that supply pictures, and words as well. */
const AGENCY =
  /\b(?:Getty|Reuters|AFP|AP|EPA|EFE|PA|AAP|DPA|ANSA|TASS|KCNA|Sputnik|Xinhua|Kyodo|Yonhap|Anadolu|Bloomberg|Associated Press|Agence France-Presse|Press Association|Zuma|Rex|NASA)\b/u
/** `In this pool photograph distributed by …`, `FILE - `, `A file photo shows …`, `This image provided by …`. */
const PHOTO_LEAD =
  /^(?:FILE(?: PHOTO)?\s?[-–—:]|(?:In|On) this (?:[\p{L}\d.,-]+ ){0,6}?(?:photo|photograph|image|picture|still|frame ?grab|screen ?grab|screenshot|handout|illustration)\b(?: (?:provided|released|taken|made|distributed|supplied|issued|posted|published|obtained|shot|captured)\b|,)|(?:This|An?|The) (?:[\p{L}\d.,-]+ ){0,4}?(?:photo|photograph|image|picture)(?: (?:provided|released|taken|made|distributed|supplied|issued|shows|showing|shared)\b)|(?:File|Archive|Stock|Handout) (?:photo|photograph|image|picture)\b|Pictured(?: (?:above|below|here|left|right))?:|Image caption,?)/iu
/** `Photograph: Jane Doe/The Guardian`, `Credit: …`, `Image source, …` opens a credit, at a line's start or after the caption. */
const CREDIT_LEAD =
  /(?:(?<=[.!?”"])Credit(?:\.{3}|…)|(?:^|\s)(?:Credit(?:\.{3}|…)|(?:(?:Photograph|Photo|Picture|Image)s?|Illustration|Composite|Pic|Foto)(?: (?:credit|courtesy|source|by))?\s?[:,]|(?:Image|Photo|Picture) (?:source|credit|copyright)[,:]?|(?:Photo|Photograph|Picture|Image)s? by|Credits?:|Source: (?=.*(?:Getty|Reuters|AFP|AP))))\s*/u
/** A line that is a credit and nothing else: `John Moore/Getty Images.`, `Bloomberg via Getty Images`, `AFP`. */
const CREDIT_ONLY =
  /^[\p{Lu}©][\p{L}\p{M}.'’& -]{0,50}(?:\s?\/\s?[\p{L}.'’& -]{2,40}|\s+via\s+[\p{L}.'’& -]{2,40}){1,3}\.?$|^(?:Getty Images|Reuters|AFP|AP|EPA|PA Media|Shutterstock|Alamy)(?: Photo)?\.?$/u
const CLOSING_BRACKET = /[[(]([^[\]()]{2,120})[\])]\.?$/u
const MARKDOWN_IMAGE = /^!\[([^\]]{0,2000})\]\([^)\s]*(?:\s+["“]([^"”]*)["”])?\)/u

type Parts = Omit<Caption, 'type' | 'span'>

/**
 * Find what stands under photographs.
 *
 * The description of a photo (`In this pool photograph …`) and its caption with the credit (`… [Jo Day / Getty Images]`) stand
 * on neighbouring lines and become one block. A line without a credit is a caption only where it opens as photo descriptions do,
 * and a heading of Markdown is none, whatever stands below it.
 */
export function findCaptions(source: string, blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const [block, next] = [blocks[i], blocks[i + 1]]
    if (!block) continue
    if (i < TOP && isBesideAuthors(source, blocks, i)) {
      out.push(block)
      continue
    }
    const below = readLabelledBelow(source, blocks, i)
    if (below) {
      out.push(below)
      while (i + 1 < blocks.length && (blocks[i + 1] as Block).span.end <= below.span.end) i++
      continue
    }
    const pair = next && readPair(source, block, next)
    if (pair) i++
    out.push(pair ?? readSingle(source, block) ?? block)
  }
  return out
}

/** `Image source, Getty Images`, `Image caption,` and the caption, a line each, or the last two. */
function readLabelledBelow(source: string, blocks: readonly Block[], at: number): Caption | null {
  const isLabel = (block: Block | undefined) =>
    block?.type === 'paragraph' && block.span.end - block.span.start < 20 && /^Image caption,?$/i.test(textOf(source, block.span))
  const label = isLabel(blocks[at]) ? at : isLabel(blocks[at + 1]) ? at + 1 : -1
  const [first, words] = [blocks[at], blocks[label + 1]]
  if (label < 0 || !first || words?.type !== 'paragraph' || words.span.end - words.span.start > LONGEST_BELOW) return null
  if (label === at) return caption(source, first, words, { caption: words.span })
  const credit = first.type === 'paragraph' ? readParts(source, first.span) : null
  return credit?.credit && !credit.caption ? caption(source, first, words, { caption: words.span, credit: credit.credit }) : null
}

/** In UTF-16 units. */
const LONGEST_BELOW = 300

/** `By Jane Doe` above `Photographs by John Roe`: neither is a photograph’s. */
function isBesideAuthors(source: string, blocks: readonly Block[], at: number): boolean {
  const isAuthors = (index: number) => {
    const { start = 0, end = LONGEST } = blocks[index]?.span ?? {}
    return end - start < LONGEST_BARE && isAuthorLine(source.slice(start, end))
  }
  return (
    isAuthors(at) ||
    (/^(?:Photo|Picture|Image|Illustration)/.test(source.slice(blocks[at]?.span.start).slice(0, 12)) &&
      (isAuthors(at - 1) || isAuthors(at + 1)))
  )
}

/** Two lines of one photograph: description and caption, or caption and credit. */
function readPair(source: string, first: Block, second: Block): Caption | null {
  if (first.type !== 'paragraph' || second.type !== 'paragraph' || readHash(source, first.span)) return null
  if (BESIDE.test(source.slice(first.span.start, Math.min(first.span.end, first.span.start + 20)))) return null
  if (first.span.end - first.span.start > LONGEST || second.span.end - second.span.start > LONGEST) return null
  const together = isAdjacent(source, first.span, second.span)
  const opens = PHOTO_LEAD.test(textOf(source, first.span))
  if (!together && !opens) return null
  const [a, b] = [readParts(source, first.span), readParts(source, second.span)]
  if (b?.credit && !a?.credit) {
    if (!b.caption)
      return together || opens
        ? caption(source, first, second, { caption: stripLead(source, first.span), credit: b.credit })
        : null
    if (opens || (together && standApart(source, first, second)))
      return caption(source, first, second, { description: first.span, ...b })
  }
  if (a?.credit && !a.caption && b && !b.credit && together) return caption(source, first, second, { ...b, credit: a.credit })
  return null
}

/** What stands above a photograph’s credit and tells nothing of it: `12 comments`, `Oct. 12, 2024`. */
const BESIDE = /^(?:\d+ comments?$|\p{L}+\.? \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4})/iu

/** In a text without blank lines every line has neighbours: there two lines are a pair by what they say, not by where they stand. */
function standApart(source: string, first: Block, second: Block): boolean {
  const before = source.slice(Math.max(0, first.span.start - 8), first.span.start)
  const after = source.slice(second.span.end, second.span.end + 8)
  return /(?:\n[^\S\n]*\n\s*|^\s*)$/.test(before) && /^(?:[^\S\n]*\n[^\S\n]*\n|\s*$)/.test(after)
}

function readSingle(source: string, block: Block): Caption | null {
  if (block.type !== 'paragraph' || block.span.end - block.span.start > LONGEST) return null
  const parts = readParts(source, block.span)
  return parts && caption(source, block, block, parts)
}

function readParts(source: string, span: Span): Parts | null {
  if (readHash(source, span)) return null
  const text = textOf(source, span)
  return (
    readMarkdownImage(span, text) ??
    readLabelled(source, span, text) ??
    readBracket(source, span, text) ??
    readCreditLead(source, span, text) ??
    readClosing(source, span, text) ??
    readBare(source, span, text)
  )
}

/** `(Jane Doe/The Norrby Post)`, `(ABC News: Jane Doe)`: at a short line's end a picture's. */
const GIVER =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}\s?\/\s?(?:The )?\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L} .’'-]+$|^(?:ABC [\p{L} ]{2,20}|Supplied|Reuters|AAP|AFP|AP|Facebook|Instagram|Twitter): \p{L}[\p{L} .’'-]+$/u

/** `![Crowds at the gate](gate.jpg "The gate on Monday")`: the words for those who cannot see it are the description. */
function readMarkdownImage(span: Span, text: string): Parts | null {
  const match = MARKDOWN_IMAGE.exec(text)
  if (!match) return null
  const [, description = '', title] = match
  const at = (part: string, from: number) => {
    const start = span.start + text.lastIndexOf(part, from)
    return { start, end: start + part.length }
  }
  if (title) return { ...(description && { description: at(description, 2) }), caption: at(title, match[0].length) }
  return description ? { caption: at(description, 2) } : null
}

/** `Photograph: The mill in 1974. Credit: Bratton Trust`, `Photo: The mill in 1974 (Bratton Trust)`: the lead is no credit's. */
function readLabelled(source: string, span: Span, text: string): Parts | null {
  const lead = /^(?:Photographs?|Photos?|Pictures?|Images?)\s?:\s+/u.exec(text)?.[0].length
  if (!lead) return null
  const credit =
    /\s(?:(?:Photo|Picture|Image) )?(?:Credits?|Photograph|Photo|Picture)\s?:\s*([^:]{2,80}?)\.?$|\s[[(](?:(?:Photo|Picture|Image)? ?(?:Credit|by)?\s?:?\s*)?([^[\]()]{2,80})[\])]\.?$/u.exec(
      text,
    )
  const words = trimSpan(source, { start: span.start + lead, end: credit ? span.start + credit.index : span.end })
  // Names and agencies alone are a credit; a caption tells something.
  const told =
    textOf(source, words)
      .match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu)
      ?.filter((word) => !/^(?:for|via|of|the|and)$/.test(word)) ?? []
  if (words.start >= words.end || told.length < (credit ? 1 : 3)) return null
  const giver = credit?.[1] ?? credit?.[2]
  if (!credit || !giver) return { caption: words }
  const start = span.start + credit.index + credit[0].indexOf(giver)
  return { caption: words, credit: trimSpan(source, { start, end: start + giver.length }) }
}

/** `The boats on Tuesday [Jo Day / Getty Images]`. */
function readBracket(source: string, span: Span, text: string): Parts | null {
  const match = CLOSING_BRACKET.exec(text.length > 130 ? text.slice(-130) : text)
  const inside = match?.[1]
  if (!match || !inside) return null
  const isPicture = PICTURE_WORD.test(inside) || (AGENCY.test(inside) && inside.includes('/'))
  const isAgency = AGENCY.test(inside) && inside.length < 40 && text.length < LONGEST_BARE && !match[0].endsWith('.')
  const isGiver = GIVER.test(inside) && text.length < LONGEST_BARE && !match[0].endsWith('.')
  if (!isPicture && !isAgency && !isGiver) return null
  const open = span.end - match[0].length
  const credit = stripLead(source, trimSpan(source, { start: open + 1, end: open + 1 + inside.length }))
  const words = stripLead(source, trimSpan(source, { start: span.start, end: open }))
  return words.start < words.end ? { caption: words, credit } : { credit }
}

/** `The square on Monday. Photograph: Jane Doe/The Guardian` · `Image source, Getty Images`. */
function readCreditLead(source: string, span: Span, text: string): Parts | null {
  const match = CREDIT_LEAD.exec(text)
  if (!match) return null
  const credit = trimSpan(source, { start: span.start + match.index + match[0].length, end: span.end })
  const words = trimSpan(source, { start: span.start, end: span.start + match.index })
  const length = credit.end - credit.start
  if (
    length < 2 ||
    length > 120 ||
    /^\p{Ll}/u.test(textOf(source, credit)) ||
    /[.!?]\s+\p{Lu}[^.]{20,}/u.test(textOf(source, credit))
  )
    return null
  // Prose has such words too (`the photo by Ms Lee`): then the line starts with them, or the credit looks like one.
  if (
    words.start < words.end &&
    !/:|Credit/.test(match[0]) &&
    !PICTURE_WORD.test(textOf(source, credit)) &&
    !AGENCY.test(textOf(source, credit))
  )
    return null
  return words.start < words.end ? { caption: stripLead(source, words), credit } : { credit }
}

/** `The bridge on Tuesday. Getty Images`, `The bridge. Jane Doe/Reuters`. */
const CLOSING_CREDIT =
  /[.!?”"]\s+(Getty Images|Shutterstock|Alamy|(?:\p{Lu}[\p{L}.’'-]+ ){1,3}?\p{Lu}[\p{L}’'-]+ ?\/ ?(?:Getty Images|Reuters|AFP|AP|EPA|PA|AAP|Shutterstock|Alamy))$/u

/** What prose does that an agency signs. */
const TELLS = /\b(?:said|says|told|added|according|reported|reporting|announced)\b|^\p{Lu}{3}[^—–-]{0,40}[—–-] /u

function readClosing(source: string, span: Span, text: string): Parts | null {
  const giver = text.length < LONGEST_BARE && !TELLS.test(text) ? CLOSING_CREDIT.exec(text)?.[1] : undefined
  if (!giver) return null
  const credit = { start: span.end - giver.length, end: span.end }
  return { caption: stripLead(source, trimSpan(source, { start: span.start, end: credit.start })), credit }
}

/** A line that opens as photo descriptions do, or one that is a credit and nothing else. */
function readBare(source: string, span: Span, text: string): Parts | null {
  if (text.length < 90 && CREDIT_ONLY.test(text) && (AGENCY.test(text) || PICTURE_WORD.test(text))) return { credit: span }
  // Without a credit a lead alone may open prose: it quotes nobody, and nobody says anything in it.
  if (!PHOTO_LEAD.test(text) || /["“”]|\b(?:said|says|told|added)\b/u.test(text)) return null
  const words = stripLead(source, span)
  return words.start < words.end ? { caption: words } : null
}

/** Leave out a lead that is no part of the words: `FILE - `, `Photo: `, `Image caption, `. */
function stripLead(source: string, span: Span): Span {
  const lead =
    /^(?:FILE(?: PHOTO)?\s?[-–—:]\s*|(?:Photo|Photograph|Picture|Image|Pictured|File photo|Illustration)s?(?: (?:credit|source|by|caption))?\s*[:,]\s*|Image caption\s+|(?:Photo|Photograph|Picture|Image)s? (?:by|credit|source|courtesy of)\s+|Credits?:\s*)/iu.exec(
      textOf(source, span),
    )
  return lead ? trimSpan(source, { start: span.start + lead[0].length, end: span.end }) : span
}

function caption(source: string, first: Block, last: Block, parts: Parts): Caption {
  const searched = [parts.caption, parts.description].filter((span) => span !== undefined)
  const date = findDate(source, searched)
  const place = searched.map((span) => findPlace(source, span)).find((found) => found)
  const span = { start: first.span.start, end: last.span.end }
  return { type: 'caption', span, ...parts, ...(date && { date }), ...(place && { place }) }
}
