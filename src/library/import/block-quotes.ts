/** In UTF-16 units; longer ones are words of the text. */
const LONGEST_SOURCE = 140
/** So many paragraphs behind a colon are somebody's words; more are a document that is set apart. */
const MOST_WITHOUT_SOURCE = 3

/** `— Anna Berg, harbour master`, on a line of its own: no reply in a talk, which ends as sentences do. */
const SOURCE = /^(?:--|[-–—―])\s?(?=[\p{Lu}\p{Lo}\p{N}@“"‘])(.*[^.!?…\s])$/u
/** The same behind the words: `We waited. — Anna Berg`. */
const SOURCE_BEHIND = /^(.*[.!?…]["”’»]*)\s+(?:--|[-–—―])\s?(\p{Lu}[^!?…]{0,100}[^.!?…\s])$/u
/** A heading, a picture, an item, a note's number, a table's row; lines of verse. */
const NO_PROSE = /^(?:#{1,6} |!\[|[-*•] |\d+[.)] |\[)| · |^.{0,50}\n\p{Lu}/u
const OPENS_WITH_MARK = /^["“„«»‹‘'「『]/u
const HAS_MARKS = /["“”„«»「」]/u
const ENDS_SENTENCE = /[.!?…。！？]$/u

/**
 * Write a block quotation as a newspaper prints one: with marks, and whose words they are on a line below, behind a dash.
 *
 * Pages set words apart by an indentation, which plain text does not have. That they are somebody's is told by a source, or by a line
 * before them that ends in a colon; without either they may be a note or a document and stay as they are. So do words that have marks.
 *
 * @param lines - Its paragraphs, the last of them its source if that begins with a dash.
 * @param before - The line before it.
 */
export function writeQuotation(lines: readonly string[], before: string | undefined): readonly string[] {
  const { words, source } = splitSource(lines)
  const isProse = words.length > 0 && !words.some((line) => NO_PROSE.test(line))
  const isSaid = source.length > 0 || isHandedOver(words, before)
  const hasMarks = words.some((line) => (source.length > 0 ? OPENS_WITH_MARK : HAS_MARKS).test(line))
  return isProse && isSaid && !hasMarks ? [...setMarks(words), ...source] : [...words, ...source]
}

function splitSource(lines: readonly string[]): { readonly words: readonly string[]; readonly source: readonly string[] } {
  // Markdown has it in the same paragraph as often.
  const all = lines.flatMap((line, at) => (at === lines.length - 1 ? line.split(/\n(?=[-–—―]{1,2}[^\n]*$)/) : [line]))
  const last = all.at(-1) ?? ''
  const above = all.slice(0, -1)
  const [, alone] = (last.length <= LONGEST_SOURCE && SOURCE.exec(last)) || []
  // Several such lines are a talk or a list.
  if (alone)
    return above.some((line) => SOURCE.test(line)) ? { words: lines, source: [] } : { words: above, source: [`— ${alone}`] }
  const [, end, behind] = SOURCE_BEHIND.exec(last) ?? []
  return end && behind ? { words: [...above, end], source: [`— ${behind}`] } : { words: lines, source: [] }
}

/** `In a statement the port said:` */
const isHandedOver = (words: readonly string[], before: string | undefined): boolean =>
  words.length <= MOST_WITHOUT_SOURCE && /[:：]$/.test(before ?? '') && ENDS_SENTENCE.test(words.at(-1) ?? '')

/** Each paragraph opens with a mark, the last closes. What was wrapped by hand becomes one line. */
const setMarks = (words: readonly string[]): readonly string[] =>
  words.map((line, at) => `“${line.replace(/\s*\n\s*/g, ' ')}${at === words.length - 1 ? '”' : ''}`)
