import { ADVERB, CUE, FIRST_NAME, HEAD, hash, IS_BASE, IS_GERUND, lookUp, PREPOSITION, SAY } from './lexicon.ts'
import { ACRONYM, CAPITAL, LOWER, NUMBER, PUNCTUATION, type Tokens } from './tokens.ts'

/**
 * Make small words of those that have a capital only since they open a sentence: `Football` and `Explore` in `Explore Lee’s garden`.
 *
 * They stand in small letters elsewhere in the text or before a gerund, and with a capital nowhere within a sentence, or are a verb of the lexicon or an adverb by their look.
 * The shapes and traits in `tokens` are changed. English only.
 *
 * @param sentenceStart - First token of each sentence, and the count of tokens.
 * @param inside - For each token the quoted passage that it stands in, or -1.
 */
export function lowerOpeners(source: string, tokens: Tokens, sentenceStart: readonly number[], inside: Int32Array): void {
  const { shape, traits, start, end, count } = tokens
  const opens = new Uint8Array(count + 1)
  for (const at of sentenceStart) opens[at] = 1
  const small = new Set<number>()
  const capital = new Set<number>()
  for (let at = 0; at < count; at++) {
    if (shape[at] === LOWER && traits[at] === 0 && inside[at] === -1) small.add(numberOf(source, tokens, at))
    else if (shape[at] === CAPITAL && !opens[at] && inside[at] === inside[at - 1]) capital.add(numberOf(source, tokens, at))
  }
  for (const at of sentenceStart) {
    if (shape[at] !== CAPITAL || inside[at] !== -1) continue
    if (shape[at + 1] === CAPITAL && shape[at + 2] === CAPITAL && shape[at + 3] === CAPITAL) continue // a heading
    const known = traits[at] as number
    const isVerb = (known & CUE) > 0 && (known & IS_BASE) > 0 && !(known & (FIRST_NAME | HEAD))
    if (known !== 0 && !isVerb) continue
    const number = numberOf(source, tokens, at)
    if (
      capital.has(number) ||
      !(
        isVerb ||
        small.has(number) ||
        isAdverb(source, tokens, at) ||
        isThingDoing(source, tokens, at) ||
        isPutThere(source, tokens, at)
      )
    )
      continue
    if (!isVerb && isSomebody(tokens, at)) continue
    if (isVerb && shape[at + 1] !== CAPITAL && shape[at + 1] !== ACRONYM) continue
    shape[at] = LOWER
    traits[at] = lookUp(source, start[at] as number, end[at] as number, false)
  }
}

/** `Shell said`, `Moss, 44,`: what only a name does. */
function isSomebody({ shape, traits, start, end }: Tokens, at: number): boolean {
  let next = at + 1
  while (next < at + 4 && (traits[next] ?? 0) & ADVERB) next++
  if (((traits[next] ?? 0) & SAY) > 0) return true
  return shape[at + 1] === PUNCTUATION && start[at + 1] === end[at] && shape[at + 2] === NUMBER && shape[at + 3] === PUNCTUATION
}

/** `Research focusing on cells could help`, by its ending; no `Berg speaking in Norrby`. */
const isThingDoing = (source: string, { shape, traits, start, end }: Tokens, at: number): boolean =>
  shape[at + 1] === LOWER &&
  ((traits[at + 1] ?? 0) & IS_GERUND) > 0 &&
  /(?:tion|sion|ment|ness|ship|[ae]nce|ity|ism|ology|ics|search)$/.test(source.slice(start[at], end[at]))

/** `Pinned to the gate was a card`, by its ending; no `Ahmed in Norrby`. */
const isPutThere = (source: string, { shape, traits, start, end }: Tokens, at: number): boolean =>
  shape[at + 1] === LOWER &&
  ((traits[at + 1] ?? 0) & PREPOSITION) > 0 &&
  /^.{4,}(?<!amm|ahm)ed$/.test(source.slice(start[at], end[at]))

const numberOf = (source: string, { start, end }: Tokens, at: number): number =>
  hash(source, start[at] as number, end[at] as number)

/** `Additionally,` and no `Connolly,`. */
function isAdverb(source: string, { start, end }: Tokens, at: number): boolean {
  const [from, to] = [start[at] as number, end[at] as number]
  return (
    source.charAt(to) === ',' &&
    to - from > 6 &&
    /(?:ally|[aiu]bly|[iou]usly|[ae]ntly|[ae]tely|arly|edly|ingly)$/.test(source.slice(from, to))
  )
}
