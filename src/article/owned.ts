import type { Frame } from './frame.ts'
import { FEMALE, MALE, SAY, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { isCapital, POSSESSIVE } from './tokens.ts'

/** What somebody writes or says, whose words are its author’s. */
const WRITTEN =
  /^(?:letter|card|note|email|e-mail|memo|diary|message|tweet|post|memoirs?|affidavit|testimony|essay|blog|reply|response|postcard|journal|paper|thesis|book|novel|column|article)$/

/** In nouns. */
const FAR_BACK = 12

/**
 * Who made a statement that the text goes on to quote: `Lee` for `the statement read` behind `Lee, in a statement in Norrby, said`.
 *
 * @returns Index among the nouns, or -1.
 */
export function makerOf({ prose, nouns, frames, framesOf }: Scene, index: number): number {
  const { start, core, form } = nouns[index] as Noun
  const head = textAt(prose, core.end - 1)
  if (
    prose.lexicon ||
    form !== 'organisation' ||
    !/^(?:statement|letter|email|post|memo|note)$/.test(head) ||
    !/^the$/i.test(textAt(prose, start))
  )
    return -1
  for (let at = index - 1; at >= Math.max(0, index - FAR_BACK); at--) {
    const paper = nouns[at] as Noun
    if (textAt(prose, paper.core.end - 1) !== head) continue
    if (!/^an?$/.test(textAt(prose, paper.start)) || !/^in$/i.test(textAt(prose, paper.start - 1))) return -1
    const sentence = prose.sentence[paper.start]
    for (let maker = Math.max(0, at - 4); maker < at + 3; maker++) {
      const other = nouns[maker]
      if (!other || maker === at || prose.sentence[other.start] !== sentence) continue
      if (framesOf[maker]?.some((frame) => ((frames[frame] as Frame).traits & (SAY | TELL)) > 0)) return maker
    }
    return -1
  }
  return -1
}

/**
 * Whose words a piece of writing gives: `her` of `Her card said`, `Anna Lee` of `Anna Lee’s reply read` and of `A letter from Anna Lee said`.
 *
 * @returns A noun that stands for the author, a pronoun or a name; undefined where the phrase tells none.
 */
export function authorOf({ prose, nouns }: Scene, index: number): Noun | undefined {
  const noun = nouns[index] as Noun
  const { start, core } = noun
  const head = textAt(prose, core.end - 1)
  if (prose.lexicon || noun.form !== 'organisation' || !(WRITTEN.test(head) || head === 'statement')) return undefined
  const sender = senderOf(prose, noun)
  if (sender) return sender
  const own = { start, end: start + 1 }
  const as = { ...noun, ...own, core: own, plural: false, person: 1, possessive: false }
  const owner = textAt(prose, start).toLowerCase()
  const gender = owner === 'his' ? MALE : owner === 'her' ? FEMALE : 0
  const isBare =
    core.end === start + 2 || /^(?:last|first|own|final|open|handwritten|earlier|later)$/.test(textAt(prose, start + 1)) // no `dismissal letter`
  if (gender && isBare) return { ...as, form: 'pronoun', gender }
  for (let at = start + 1; at < core.end; at++)
    if (prose.tokens.shape[at] === POSSESSIVE) return { ...as, end: at, core: { start, end: at }, form: 'name', gender: 0 }
  return undefined
}

/** `Anna Lee` of `A letter from Anna Lee said`. */
function senderOf(prose: Prose, noun: Noun): Noun | undefined {
  const start = noun.core.end + 1
  if (textAt(prose, start - 1) !== 'from' || noun.end <= start) return undefined
  for (let at = start; at < noun.end; at++) if (!isCapital(prose.tokens.shape[at] as number)) return undefined
  const core = { start, end: noun.end }
  return { ...noun, ...core, core, form: 'name', gender: 0, person: 0, plural: false, possessive: false }
}
