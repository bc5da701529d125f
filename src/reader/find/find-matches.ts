import type { Span } from '../../article/model.ts'
import { escapePattern } from './escape-pattern.ts'
import { fold } from './fold.ts'

/** The words that are asked for as a pattern for folded text: white space matches any. `null` where nothing is asked for. */
export function makePattern(asked: string): RegExp | null {
  const words = fold(asked.normalize('NFC')).split(/ +/).filter(Boolean)
  if (words.length === 0) return null
  return new RegExp(words.map(escapePattern).join(' +'), 'g')
}

/** @returns Spans in order, without overlap. */
export function findInFolded(folded: string, pattern: RegExp): readonly Span[] {
  return Array.from(folded.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }))
}

/**
 * Find words in a text, whatever their case, accents, marks and line breaks.
 *
 * @returns Spans in order, without overlap; none where nothing is asked for.
 */
export function findMatches(text: string, asked: string): readonly Span[] {
  const pattern = makePattern(asked)
  return pattern ? findInFolded(fold(text), pattern) : []
}
