import type { Span } from './model.ts'

/** A capitalised word of a person's name, with particles and initials: `O’Brien`, `de`, `J.`, `Li`. */
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}'’.\-]*)`
const PARTICLE = '(?:d[aeiou]s?|de la|del|della|van|von|der|den|ten|ter|bin|ibn|al|el|la|le|y|e|af|av|zu)'
export const PERSON_NAME = `${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){0,4}`

/**
 * Find the names in a line that lists people: `Joel Guinto, Kelly Ng and Jake Kwon in London` gives three.
 *
 * Places after `in`, posts after a comma in lower case, and titles of organisations after `for` are left out.
 */
export function findNamesInList(source: string, span: Span): readonly Span[] {
  const names: Span[] = []
  const part = new RegExp(
    String.raw`(?:^|,? and |,? & |[,;] ?(?:and )?|\b(?:by|from|writers?|reporters?|correspondents?) )(${PERSON_NAME})(?=$|[,;.)|]| and | & | in | for | at | of )`,
    'gu',
  )
  const text = source.slice(span.start, span.end)
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const name = match[1] ?? ''
    const start = span.start + match.index + match[0].length - name.length
    // `in Columbus, Ohio`: the state of a place, not a third writer.
    const isPlace = match[0].startsWith(',') && !/and/.test(match[0]) && / in \p{Lu}[\p{L} .]*$/u.test(text.slice(0, match.index))
    if (!isPlace) names.push({ start, end: start + name.replace(/\.$/, '').length })
    part.lastIndex = match.index + match[0].length
  }
  return names
}
