import { shapeAt } from './draft.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt } from './prose.ts'
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

/** `the “Hopelights” actor`: with the article, though what somebody is known from stands between. */
export function withArticle(prose: Prose, noun: Noun): Noun {
  const { start, form } = noun
  const quote = prose.inside[start - 1] ?? -1
  if (form !== 'role' || quote < 0 || prose.lexicon || shapeAt(prose, start) !== LOWER) return noun
  const article = (prose.quotedTokens[quote] as Span).start - 1
  return start - article < LONGEST && /^the$/i.test(textAt(prose, article)) && prose.inside[article] === -1
    ? { ...noun, start: article }
    : noun
}

/** In tokens, marks among them. */
const LONGEST = 9
