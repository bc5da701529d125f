import { IS_PAST, lookUp, SAY } from './lexicon.ts'
import type { Lexicon } from './lexicon-elsewhere.ts'
import type { Span } from './model.ts'
import type { Quoted } from './quoted.ts'
import { textOf, trimSpan } from './spans.ts'

/** A reply begins with a dash, as in Spanish, French and Russian print: `— We are late, said Anna.` */
const REPLY = /^[—–―]\s?(?=[\p{L}¿¡«"“…])/u
/** Double marks say who speaks better than dashes do. */
const MARKED = /["“”«»]/
/** Where a reply may give way to the teller, and the teller to the reply: a dash, or a mark before a verb of saying. */
const TURN = /\s?[—–―]\s?|[,?!…]\s+|[.!?…]\s+/gu

/**
 * Find speech that is marked by a dash at the start of its paragraph, with what the teller puts between left out.
 *
 * One such paragraph alone is a bullet or an afterthought, and many where no teller says who speaks are a list.
 *
 * @returns In order; `marked` has the dash with it.
 */
export function findReplies(source: string, passages: readonly Span[], lexicon?: Lexicon): readonly Quoted[] {
  const replies = passages.flatMap((passage, index) => {
    const dash = REPLY.exec(source.slice(passage.start, passage.start + 4))
    return dash && !MARKED.test(textOf(source, passage)) ? [{ passage, index, from: passage.start + dash[0].length }] : []
  })
  if (replies.length < 2) return []
  const found = replies.map(({ passage, index, from }) => splitReply(source, passage, index, from, lexicon?.lookUp ?? lookUp))
  return found.some(({ isTold }) => isTold) ? found.flatMap(({ said }) => said) : []
}

/** `We are late — said Anna — and hungry.` → `We are late`, `and hungry.` */
function splitReply(
  source: string,
  passage: Span,
  index: number,
  from: number,
  read: typeof lookUp,
): { said: Quoted[]; isTold: boolean } {
  const said: Quoted[] = []
  let isTold = false
  let isSpeech = true
  let start = from
  const keep = (end: number) => {
    const span = trimSpan(source, { start, end })
    if (isSpeech && span.end > span.start)
      said.push({
        span,
        marked: { start: start === from ? passage.start : span.start, end: span.end },
        passage: index,
        closed: true,
      })
  }
  TURN.lastIndex = from
  for (let mark = TURN.exec(source); mark && mark.index < passage.end; mark = TURN.exec(source)) {
    const next = mark.index + mark[0].length
    const isDash = /[—–―]/.test(mark[0])
    if (isSpeech ? !hasVerbOfSaying(source, next, passage.end, read) : !isDash && !/[.!?…]/.test(mark[0])) continue
    keep(isDash ? mark.index : mark.index + 1)
    isSpeech = !isSpeech
    isTold = true
    start = next
  }
  keep(passage.end)
  return { said, isTold }
}

/** Whether one of the next three words is a verb of saying, in small letters. */
function hasVerbOfSaying(source: string, from: number, end: number, read: typeof lookUp): boolean {
  const words = source.slice(from, Math.min(from + 60, end)).matchAll(/[\p{L}’']+/gu)
  let count = 0
  for (const { index, 0: word } of words) {
    if (count++ > 2) return false
    const isLower = word.charAt(0) !== word.charAt(0).toUpperCase()
    const traits = isLower ? read(source, from + index, from + index + word.length, false) : 0
    if (traits & SAY && (traits & IS_PAST || /^(?:says|asks|answers|replies)$/.test(word))) return true
    if (/[,.;:!?]/.test(source.charAt(from + index + word.length))) return false
  }
  return false
}
