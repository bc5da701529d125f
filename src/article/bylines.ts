import { readBareByline } from './bylines-bare.ts'
import { readAuthorsElsewhere } from './bylines-elsewhere.ts'
import { DAY, MONTH } from './dates-and-places.ts'
import { detectLanguage } from './language.ts'
import { oneLine } from './lines.ts'
import type { Block, Byline, Span } from './model.ts'
import { findNamesInList, PERSON_NAME } from './names.ts'
import { contains, textOf } from './spans.ts'

/** How far from the top a byline may stand, in blocks: after the headline, a standfirst, a photograph and its line. */
export const TOP = 6
/** Among which a notice may stand. */
const FIRST = 3
/** No byline seen was longer, in UTF-16 units; Reuters' foot lines with editors reach some 250. */
const LONGEST = 400

/** `By Jane Doe`, `By JANE DOE and John Roe, BBC News`, `Words by Jane Doe in Rome`. */
const AUTHORS = new RegExp(
  String.raw`^(?:[Bb]y|BY|(?:Words|Written|Story|Text|Analysis|Reporting|Interview) by)\s+(?:(?:\p{L}[\p{L}’'-]* ){0,2}(?:[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Cc]ritic) )?(${PERSON_NAME}(?:(?:, ${PERSON_NAME})*,? (?:and|&) ${PERSON_NAME})?)(?:(?:,| in | for | at | [Rr]eporting from |\s*\||\s+[-–—]\s).{0,80})?$`,
  'u',
)

/** `Published 19 June 2024`, `Last updated on …`: furniture that belongs with the byline. */
const DATE_LINE = /^(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Mm]odified|[Pp]osted)\b.{0,80}$/u
/** What a line of date and time does not have. */
const ENDS = '.!?"“”„«»'
/** A day in any language, behind a word or two and before the weekday or the time: `June 19, 2024`, `Publié le 12 mars 2024 à 10h15`. */
const DAY_LINE = new RegExp(
  String.raw`^((?:\p{L}+(?:[,،:：] ?| )){0,2})(?:${DAY}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?: ?[(（]?\p{L}{1,3}[.)）]?)?(?:[^\p{N}${ENDS}]{0,8}\p{N}{1,2}[.:h時时시]\p{N}{0,2}(?: ?[ap]\.m\.)?[^${ENDS}]{0,30})?$`,
  'iu',
)

/** The foot of a report: who else worked on it. Each phrase opens a run of names that ends at a semicolon or full stop. */
const HELPED =
  /(?:[Aa]dditional |[Ww]ith )?(?:[Aa]dditional )?(?:[Rr]eporting|[Rr]esearch|[Ee]diting|[Ww]riting|[Pp]roduction|[Pp]hotography|[Tt]ranslation)(?: and \p{Ll}+)? (?:by|from)\b|[Cc]ompiled by\b|Co-?(?:authored|written) by\b|[Ww]ith contributions? (?:by|from)\b/gu
/** Where somebody wrote from, beside the byline: `Reporting from Oban`. */
const WHEREABOUTS = /^(?:[Rr]eporting|[Ww]riting) from$/
/** One of these stands in whatever `HELPED` or `CONTRIBUTED` finds; most lines have none. */
const OF_HELP = /eporting|esearch|diting|riting|roduction|hotography|ranslation|ompiled|uthored|ritten|ontribut/
const CONTRIBUTED =
  /^[(*]*(.{3,200}?) (?:also )?contributed (?:to (?:this|the) (?:report|article|story|piece|feature)|reporting|research)\b.{0,80}$/u

/** Tell bylines from paragraphs: at the top who wrote the article, at the top or the foot who helped. */
export function findBylines(source: string, blocks: readonly Block[]): readonly Block[] {
  const language = detectLanguage(source)
  return blocks.map((block, i) => {
    if (block.type !== 'paragraph' || block.span.end - block.span.start > LONGEST) return block
    const text = oneLine(source, block.span)
    if (!text) return block
    return (
      (i < TOP ? readTopLine(source, block.span, text, i, language) : null) ??
      (i < FIRST && isKicker(text, lineOf(source, blocks[i + 1]))
        ? ({ type: 'byline', span: block.span, authors: [], contributors: [] } as const)
        : null) ??
      (i > 0 && i < TOP ? readBareByline(source, block.span, text, beside(source, blocks, i)) : null) ??
      readCreditLine(source, block.span, text) ??
      block
    )
  })
}

/** The lines above and below, and what they may be. */
const beside = (source: string, blocks: readonly Block[], i: number) => ({
  before: lineOf(source, blocks[i - 1]),
  after: lineOf(source, blocks[i + 1]),
  below: lineOf(source, blocks[i + 2]),
  isDay: (line: string) => isDay(line, 1),
  isAuthors: isAuthorLine,
})

const lineOf = (source: string, block: Block | undefined): string =>
  block && block.span.end - block.span.start <= LONGEST ? (oneLine(source, block.span) ?? '') : ''

/** `By Jane Doe`: who wrote, whatever line stands below. */
export const isAuthorLine = (text: string): boolean => AUTHORS.test(text)

/** Words in small letters that stand in such lines; any other makes prose of it. */
const DATE_WORDS =
  /^(?:published|updated|modified|posted|first|last|on|at|by|ago|hours?|minutes?|mins?|read|am|pm|gmt|bst|th|st|nd|rd|of)$/
const CREDIT_WORDS =
  /^(?:additional|reporting|research|editing|writing|production|photography|translation|graphics|compiled|authored|written|co|with|contributions?|contributing|by|from|for|in|and|at|the|of|de|du|van|von|der|den|da|la|le|el|al|bin|special|to|this|report|story|article|also)$/

const hasOtherWords = (text: string, allowed: RegExp): boolean =>
  (text.match(/(?<![\p{L}\p{N}’'])\p{Ll}[\p{L}]*/gu) ?? []).some((word) => !allowed.test(word))

/** `FOR IMMEDIATE RELEASE`, `Media contact: Anna Lee, 01 234`: what firms write above their news; `Sign in`: what sites do. */
const NOTICE =
  /^(?:for immediate release|(?:press|news|media) release|skip to (?:main )?content|(?:sign|log) in|subscribe(?: now)?|embargoed?\b.{0,60}|(?:(?:media|press) )?(?:contacts?|enquiries|inquiries): .{1,160})$/i

/** What a paper writes above a headline to tell of what sort the text is, in capitals; else see `isKicker`. */
const KICKER =
  /^(?:OPINION|ANALYSIS|COMMENT|COMMENTARY|EXCLUSIVE|INTERVIEW|OBITUARY|REVIEW|EDITORIAL|FEATURE|EXPLAINER|BREAKING(?: NEWS)?|NEWS|POLITICS|BUSINESS|SPORT|SPORTS|WORLD|CULTURE)$/

/** The same, and rooms of a paper, in any letters: above a headline alone. */
const ROOM =
  /^(?:opinion|analysis|comment(?:ary)?|exclusive|interview|obituar(?:y|ies)|reviews?|editorial|features?|explainer|breaking(?: news)?|live|q&a|profile|letters|guest essay|(?:the )?long read|(?:(?:uk|us|world|local|national|international|breaking|latest) )?(?:news|politics|business|sports?)|football|cricket|rugby|tennis|world|europe|asia|africa|middle east|americas|money|economy|markets|technology|tech|science|health|environment|climate|education|culture|arts|books|film|music|theatre|television|tv & radio|media|society|lifestyle|travel|food|fashion|property|crime|courts?|weather|view (?:this email )?in (?:your )?browser|politik|wirtschaft|kultur|meinung|kommentar|panorama|gesellschaft|wissen|politique|économie|monde|société|política|economía|mundo|cultura|sociedad|deportes|opinión)$/i
/** `Home > News > Local`. */
const CRUMBS = /^[\p{L}&' ]{2,24}(?:\s*[>›»]\s*[\p{L}&' ]{2,24}){1,4}$/u

const NAMES = new RegExp(`^${PERSON_NAME}(?:(?:, | and | & )${PERSON_NAME})+$`, 'u')

/** Whether a line on top tells the room of the paper, and the next the headline: some words, no sentence, no name and no day. */
function isKicker(text: string, next: string): boolean {
  if (!(ROOM.test(text) || CRUMBS.test(text))) return false
  const words = next.split(/\s+/).length
  if (NAMES.test(next)) return false // `Opinion` above its authors
  return words > 3 && words < 30 && !/[.:;,]["”’)]?$/.test(next) && !AUTHORS.test(next) && !isDay(next, 1) && !NOTICE.test(next)
}

function readTopLine(source: string, span: Span, text: string, at: number, language: string): Byline | null {
  if ((DATE_LINE.test(text) && /\d/.test(text) && !/[.!?]$/.test(text) && !hasOtherWords(text, DATE_WORDS)) || isDay(text, at))
    return { type: 'byline', span, authors: [], contributors: [] }
  if (at < FIRST && (NOTICE.test(text) || KICKER.test(text))) return { type: 'byline', span, authors: [], contributors: [] }
  const elsewhere = at > 0 && text.length < 200 ? readAuthorsElsewhere(language, span, text) : null
  if (elsewhere) return { type: 'byline', span, authors: elsewhere, contributors: [] }
  const names = AUTHORS.exec(text)?.[1]
  if (!names || text.split(/\s+/).length > 16) return null
  const start = span.start + text.indexOf(names)
  return { type: 'byline', span, authors: findNamesInList(source, { start, end: start + names.length }), contributors: [] }
}

/** The first line is a headline, whatever day it has, unless it is nothing but the day. */
function isDay(text: string, at: number): boolean {
  if (!/\p{N}/u.test(text)) return false
  const lead = DAY_LINE.exec(text)?.[1]
  return lead === '' || (lead !== undefined && at > 0)
}

/** `Additional reporting by A, B and C.` · `(Reporting by A; Editing by B)` · `A and B contributed to this report.` */
function readCreditLine(source: string, span: Span, text: string): Byline | null {
  if (!OF_HELP.test(text) || /["“”«»]/.test(text)) return null // prose that quotes somebody
  const given = CONTRIBUTED.exec(text)?.[1]
  if (given) {
    const end = span.start + text.indexOf(given) + given.length
    // `Lee reported from Lund. Holt contributed …`: only the last sentence tells who helped.
    const names = given.split(/(?<=\p{Ll}{2}\.)\s+/u).at(-1) ?? given
    const contributors = findNamesInList(source, { start: end - names.length, end })
    return contributors.length > 0 ? { type: 'byline', span, authors: [], contributors } : null
  }
  const leads = [...text.matchAll(HELPED)]
  if (leads.length === 0 || hasOtherWords(text, CREDIT_WORDS)) return null
  if (!/^[([*_—–\s-]*$/.test(text.slice(0, leads[0]?.index))) return null
  const authors: Span[] = []
  const contributors: Span[] = []
  let hasPlace = false
  leads.forEach((lead, i) => {
    const start = span.start + lead.index + lead[0].length + 1
    const names = findNamesInList(source, { start, end: span.start + (leads[i + 1]?.index ?? text.length) })
    if (WHEREABOUTS.test(lead[0])) hasPlace ||= names.length > 0
    else (/^[Rr]eporting|^[Ww]riting/.test(lead[0]) ? authors : contributors).push(...names)
  })
  return hasPlace || authors.length + contributors.length > 0 ? { type: 'byline', span, authors, contributors } : null
}

/** All names of all bylines, each name once. */
export function gatherBylines(
  source: string,
  blocks: readonly Block[],
): { authors: readonly Span[]; contributors: readonly Span[] } | undefined {
  const lines = blocks.filter((block) => block.type === 'byline')
  const authors = distinct(
    source,
    lines.flatMap((line) => line.authors),
  )
  const known = authors.map((name) => textOf(source, name))
  const contributors = distinct(
    source,
    lines.flatMap((line) => line.contributors),
  ).filter((name) => !known.includes(textOf(source, name)))
  return authors.length + contributors.length > 0 ? { authors, contributors } : undefined
}

function distinct(source: string, names: readonly Span[]): readonly Span[] {
  return [...new Map(names.map((name) => [textOf(source, name), name] as const).reverse()).values()]
    .reverse()
    .filter((name) => contains({ start: 0, end: source.length }, name))
}
