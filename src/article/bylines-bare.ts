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
/** Who took the pictures, beside who wrote. */
const PICTURES =
  /^(?:(?:Photograph|Photo|Picture|Image|Illustration|Graphic|Video)s?|Photography)(?: and [a-z]+)?(?: by|:) (?=\p{Lu})(.{2,120})$/u

/** In UTF-16 units. */
const LONGEST = 80

/**
 * What a line at the top tells of authors without saying `By`: a name and what they are for the paper, or a name alone above what they are or the
 * day; who took the pictures, right below or above who wrote.
 *
 * @param text - The line at the span, in one piece.
 * @param before - The line above, and `after` the one below; `isDay` tells a line of day and time.
 */
export function readBareByline(
  source: string,
  span: Span,
  text: string,
  {
    before,
    after,
    isDay,
    isAuthors,
  }: { before: string; after: string; isDay: (line: string) => boolean; isAuthors: (line: string) => boolean },
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
  if (POST_LINE.test(text) && isPersons(before)) return line([])
  if (isPersons(text))
    return POST_LINE.test(after) || isDay(after) ? line([{ start: span.start, end: span.start + text.length }]) : null
  const name = NAME_FIRST.exec(text)?.[1]
  return name && isPersons(name) ? line([{ start: span.start, end: span.start + name.length }]) : null
}

/** A first name that we know, and one or more words with capitals. */
function isPersons(line: string): boolean {
  const first = line.indexOf(' ')
  return first > 0 && NAME.test(line) && (lookUp(line, 0, first, true) & FIRST_NAME) > 0
}
