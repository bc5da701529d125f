import type { Attribution } from './attribution.ts'
import type { Frame } from './frame.ts'
import { ACT, CONJUNCTION, SAY, TELL, THINK } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import type { Scene } from './scene.ts'
import { isSubject } from './subjects.ts'
import { LOWER } from './tokens.ts'

/**
 * Words that no verb of saying touches are whoever’s does something right beside them, not somebody’s who is named further on: `Anna Berg lifts the
 * lid. “They know.” Her son Tom keeps back.`, `“It was never about money.” Anna Berg puts down her fork. Her lawyer, Tom Holt, coughs.`
 *
 * @param best - Whom the weights chose; another only where that one stands behind the words, by no cue of their paragraph.
 */
export function preferActor(scene: Scene, quote: number, best: Attribution | undefined): Attribution | undefined {
  const { prose, nouns, frames } = scene
  if (!best || prose.lexicon) return best
  const { start, end } = prose.quotedTokens[quote] as Span
  const { passage, span, closed } = prose.quoted[quote] as Quoted
  const chosen = nouns[best.noun] as Noun
  const frame = frames[best.frame] as Frame | undefined
  const isTold = frame && frame.traits & (SAY | TELL | THINK | ACT) && prose.tokens.passage[frame.cue.start] === passage
  if (!isTold && isLedTo(prose, start)) {
    const leader = leaderOf(scene, start, chosen)
    if (leader >= 0) return { noun: leader, frame: -1, probability: Math.min(best.probability, HALF) }
    if (isWritten(scene, start, chosen)) return undefined
  }
  if (chosen.start < end || isTold || !closed) return best // what goes on in the next paragraph may have its cue there
  const isWhole = /[.!?…]$/.test(prose.source.slice(span.end - 1, span.end))
  if (!isWhole) return best
  const isFirst = prose.tokens.passage[start - 1] !== passage
  // Whom a match report names behind words of the manager’s, who is told below, scored.
  const isBelow = prose.tokens.passage[chosen.start] !== passage
  const actor = isFirst ? (isBelow ? -1 : actorBehind(scene, end, passage)) : actorBefore(scene, start - 1)
  return actor >= 0 && actor !== best.noun ? { noun: actor, frame: -1, probability: Math.min(best.probability, HALF) } : best
}

/** No cue tells it. */
const HALF = 0.5

/** Whether a colon of their paragraph stands right before some words. */
const isLedTo = ({ tokens, source }: Prose, start: number): boolean =>
  start > 0 && source.charAt(tokens.start[start - 1] as number) === ':' && tokens.passage[start - 1] === tokens.passage[start]

/** `Berg wept as he was led away, calling to his sister: “…”`: who leads the sentence, and not who spoke in a paragraph before; -1 for nobody. */
function leaderOf({ prose, nouns, nounAt }: Scene, start: number, chosen: Noun): number {
  const { passage } = prose.tokens
  const first = startOfSentence(prose, start - 1)
  const isWithin =
    chosen.start > first && chosen.start < start && /^(?:as|when|while|after|before)$/.test(textAt(prose, chosen.start - 1)) // `as he was led`
  if (!isWithin && passage[chosen.start] === passage[start]) return -1
  const index = nounAt[first] ?? -1
  const noun = nouns[index]
  if (!noun || noun.start !== first || noun.person < 0 || noun.plural || !/^(?:name|role|pronoun)$/.test(noun.form)) return -1
  return isSubject(prose, noun) || prose.tokens.shape[noun.end] === LOWER ? index : -1
}

/** `Pinned to the railings was a card: “…”`: nobody’s who was named in a paragraph before. */
function isWritten({ prose }: Scene, start: number, chosen: Noun): boolean {
  const { passage } = prose.tokens
  if (chosen.start > start || passage[chosen.start] === passage[start]) return false
  const first = startOfSentence(prose, start - 1)
  for (let at = start - 2; at >= Math.max(first, start - LONGEST_WRITING); at--) if (WRITING.test(textAt(prose, at))) return true
  return false
}

const WRITING = /^(?:card|note|sign|banner|placard|plaque|notice|poster|inscription|label|sticker)$/
/** In tokens, from what bears the words to the colon. */
const LONGEST_WRITING = 9

/** Who leads the sentence that ends at a token. */
function actorBefore(scene: Scene, last: number): number {
  const { prose } = scene
  if (prose.inside[last] !== -1) return -1
  const first = startOfSentence(prose, last)
  return actorAt(scene, traitsAt(prose, first) & CONJUNCTION ? first + 1 : first)
}

/** Who leads the sentence that begins at a token, right behind words that open their paragraph. */
const actorBehind = (scene: Scene, end: number, passage: number): number =>
  scene.prose.inside[end] === -1 && scene.prose.tokens.passage[end] === passage ? actorAt(scene, end) : -1

/** A person who begins there and does something. */
function actorAt(scene: Scene, at: number): number {
  const { prose, nouns, nounAt } = scene
  const index = nounAt[at] ?? -1
  const noun = nouns[index]
  if (!noun || noun.start !== at || noun.person < 1 || noun.possessive || noun.plural || noun.form === 'collective') return -1
  const verb = traitsAt(prose, noun.end)
  return isSubject(prose, noun) || (prose.tokens.shape[noun.end] === LOWER && verb === 0) ? index : -1 // `Berg draws a line`
}
