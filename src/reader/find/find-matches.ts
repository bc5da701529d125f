import type { Span } from '../../article/model.ts'
import { fold } from './fold.ts'

/** More would only slow the painting: nobody steps through them. */
const MOST = 2000

/**
 * Find words in a text, whatever their case, accents, marks and line breaks.
 *
 * @returns Spans in order, without overlap; none where nothing is asked for.
 */
export function findMatches(text: string, asked: string): readonly Span[] {
  const words = fold(asked.normalize('NFC')).split(/ +/).filter(Boolean)
  if (words.length === 0) return []
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join(' +'), 'g')
  const found: Span[] = []
  for (const match of fold(text).matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === MOST) break
  }
  return found
}
