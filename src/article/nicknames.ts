import { shapeAt } from './draft.ts'
import type { Prose } from './prose.ts'
import { CAPITAL, LOWER } from './tokens.ts'

/**
 * Where a nickname in marks within a name ends: the token behind the second mark in `Anna “Bunny” Holt`, if the name goes on there.
 *
 * @param at - The token of the first mark, right behind a name.
 * @returns A token, or -1.
 */
export function endOfNickname(prose: Prose, at: number): number {
  if (!isMark(prose, at) || shapeAt(prose, at + 1) !== CAPITAL) return -1
  const close = shapeAt(prose, at + 2) === LOWER || shapeAt(prose, at + 2) === CAPITAL ? at + 3 : at + 2
  return isMark(prose, close) && shapeAt(prose, close + 1) === CAPITAL ? close + 1 : -1
}

const isMark = ({ source, tokens, inside }: Prose, at: number): boolean =>
  inside[at] === -1 && /["“”‘’']/.test(source.charAt(tokens.start[at] ?? source.length))
