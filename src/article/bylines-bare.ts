import { FIRST_NAME, lookUp } from './lexicon.ts'
import type { Byline, Span } from './model.ts'
import { findNamesInList, PERSON_NAME } from './names.ts'

const POST = String.raw`(?:[\p{L}’'&-]+ ){0,4}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Cc]ritic)`
const NAME = new RegExp(`^${PERSON_NAME}$`, 'u')
const POST_LINE = new RegExp(String.raw`^(?=\p{Lu})${POST}$`, 'u')
/** `Tom Berg, political editor`, `Tom Berg Political editor`, `Tom Berg at Mill Lane`. */
const NAME_FIRST = new RegExp(
  String.raw`^(${PERSON_NAME}?)(?:(?:,| [-–—|])? ${POST}(?:,? (?:in|at) .{2,30})?| (?:at|in) (?:the )?\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3})$`,
  'u',
)
/** `Tom Berg, Norrby Post`: for whom, or where. */
const OF_HOUSE = new RegExp(String.raw`^(${PERSON_NAME}), (?:the )?\p{Lu}[\p{L}’'&-]*(?: [\p{L}’'&-]+){0,3}$`, 'u')
const WHEREABOUTS = /^(?:Reporting|Writing|Reports?) (?:from|in) (?:the )?\p{Lu}/u
/** Who took the pictures, beside who wrote. */
const PICTURES =
  /^(?:(?:Photograph|Photo|Picture|Image|Illustration|Graphic|Video)s?|Photography)(?: and [a-z]+)?(?: by|:) (?=\p{Lu})(.{2,120})$/u

/** In UTF-16 units. */
const LONGEST = 80

interface Beside {
  readonly before: string
  readonly after: string
  readonly below: string
  readonly isDay: (line: string) => boolean
  readonly isAuthors: (line: string) => boolean
}

/**
 * What a line at the top tells of authors without saying `By`: a name and what they are for the paper, or a name alone above what they are, where
 * they were or the day; who took the pictures, right below or above who wrote. A first name that we do not know asks for post and day.
 *
 * @param text - The line at the span, in one piece.
 * @param before - The line above, `after` the one below and `below` that; `isDay` tells a line of day and time.
 */
export function readBareByline(
  source: string,
  span: Span,
  text: string,
  { before, after, below, isDay, isAuthors }: Beside,
): Byline | null {
  const line = (authors: readonly Span[], contributors: readonly Span[] = []): Byline => ({
    type: 'byline',
    span,
    authors,
    contributors,
  })
  if (text.length > LONGEST || /[.!?:;"“”]$/.test(text)) return null
  const pictures = PICTURES.exec(text)?.[1]
  if (pictures && (isAuthors(before) || isAuthors(after)))
    return line([], findNamesInList(source, { start: span.start + text.indexOf(pictures), end: span.end }))
  if (POST_LINE.test(text)) return isPersons(before) || (isDay(after) && isShapedAsName(before)) ? line([]) : null
  if (
    isPersons(text)
      ? POST_LINE.test(after) || WHEREABOUTS.test(after) || isDay(after)
      : isShapedAsName(text) && POST_LINE.test(after) && isDay(below)
  )
    return line([{ start: span.start, end: span.start + text.length }])
  const name = NAME_FIRST.exec(text)?.[1] ?? (isDay(after) ? OF_HOUSE.exec(text)?.[1] : undefined)
  return name && isPersons(name) ? line([{ start: span.start, end: span.start + name.length }]) : null
}

/** A first name that we know, and one or more words with capitals. */
function isPersons(line: string): boolean {
  const first = line.indexOf(' ')
  return first > 0 && NAME.test(line) && (lookUp(line, 0, first, true) & FIRST_NAME) > 0
}

/** Two or three words, of which the first is no article. */
const isShapedAsName = (line: string): boolean => NAME.test(line) && /^(?!The |A |An |Our |Your |My )\S+ \S+(?: \S+)?$/.test(line)
