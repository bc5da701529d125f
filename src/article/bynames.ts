import { AUXILIARY, CUE, IS_PRESENT } from './lexicon.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import type { Scene } from './scene.ts'
import { CAPITAL, LOWER, PUNCTUATION } from './tokens.ts'

/** `known as “Deacon”`: what somebody is called, with a capital. */
export function isNickname(scene: Scene, start: number): boolean {
  const { shape } = scene.prose.tokens
  const isName = shape[shape[start] === PUNCTUATION ? start + 1 : start] === CAPITAL
  return isName && textAt(scene.prose, start - 1) === 'as' && textAt(scene.prose, start - 2) === 'known'
}

/**
 * `nicknamed the junction “the Widowmaker”`, `known on the trading floor as “window dressing”`, `Scientists call the drift “marine snow”`: what
 * something is called, by nobody in particular.
 */
export function isGivenName({ prose, nouns, nounAt }: Scene, start: number): boolean {
  const isAs = textAt(prose, start - 1) === 'as'
  for (
    let at = start - 1;
    at > start - LONGEST_NAMING && prose.tokens.shape[at] !== PUNCTUATION && prose.inside[at] === -1;
    at--
  ) {
    const word = textAt(prose, at)
    if (/^(?:nicknamed|christened)$/.test(word) || (isAs && word === 'known')) return true
    if (isAs && traitsAt(prose, at) & (CUE | AUXILIARY)) return false // `known to have described it as`
    if (word !== 'call') continue
    const many = nouns[nounAt[at - 1] ?? -1]
    // `Residents call the road “a death trap”`, `call the decision “shameful”` is what they think of it.
    if (/^(?:an?|the|[a-z]+ly)$/i.test(textAt(prose, start + 1)) || prose.tokens.shape[start + 2] !== LOWER) return false
    return (
      at < start - 1 &&
      many?.end === at &&
      EXPERTS.test(textAt(prose, at - 1)) &&
      /^(?:the|this|these|an?|such)$/.test(textAt(prose, at + 1))
    )
  }
  return false
}

/** Who gives things their names. */
const EXPERTS = /(?:ists|icians)$|^(?:doctors|researchers|engineers|traders|sailors|astronomers|geographers|philosophers)$/i
/** In tokens. */
const LONGEST_NAMING = 7

/** `‘The Hitman’ admits`: what somebody is called, which speaks itself. */
export function isBywordOf({ prose }: Scene, quote: number): boolean {
  const { start, end } = prose.quotedTokens[quote] as { start: number; end: number }
  const { span } = prose.quoted[quote] as Quoted
  if (prose.source[span.end - 1] === ',' || prose.tokens.shape[end + 1] !== LOWER) return false // `“The Mayor lies,” says Lee`
  const isNamed = /^The$/.test(textAt(prose, start + 1)) && prose.tokens.shape[start + 2] === CAPITAL
  const next = traitsAt(prose, end)
  return isNamed && prose.inside[end] === -1 && prose.tokens.shape[end] === LOWER && (next & IS_PRESENT) > 0 && (next & CUE) > 0
}

/** `what scientists call a “hot star”`, `which it calls “Pip”`. */
export function isTerm(scene: Scene, start: number): boolean {
  const at = /^an?$/.test(textAt(scene.prose, start - 1)) ? start - 2 : start - 1
  if (!/^calls?$/.test(textAt(scene.prose, at))) return false
  return /^(?:what|which|that)$/.test(textAt(scene.prose, at - 2)) || /^(?:what|which|that)$/.test(textAt(scene.prose, at - 3))
}
