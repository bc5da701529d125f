import type { Frame } from './frame.ts'
import { DETERMINER, FEMALE, MALE, PREPOSITION, SAY, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
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
 * Who wrote what is quoted next: `Tom Lee` for `it said` behind `a letter from Tom Lee to the board.`, and for `the message read` behind
 * `Tom Lee texted her`.
 *
 * @returns A noun that stands for the writer; undefined where the sentence before tells none.
 */
export function writerBefore({ prose, nouns, nounAt }: Scene, index: number): Noun | undefined {
  const { start, end, core, form } = nouns[index] as Noun
  const head = textAt(prose, core.end - 1)
  const isIt = form === 'pronoun' && /^it$/i.test(head)
  if (prose.lexicon || !(isIt || (/^the$/i.test(textAt(prose, start)) && SENT.test(head)))) return undefined
  if (!/^(?:said|says|reads?|went|began|added|ended|concluded)$/.test(textAt(prose, end))) return undefined
  for (let at = start - 1; at > Math.max(0, start - LONGEST_LOOK); at--) {
    const since = (prose.sentence[start] as number) - (prose.sentence[at] as number)
    if (since > MOST_SENTENCES) return undefined
    if (since < 1 || prose.inside[at] !== -1) continue
    const word = textAt(prose, at)
    const isBy = textAt(prose, at + 2) === 'by' && /^(?:sent|written)$/.test(textAt(prose, at + 1))
    if ((isBy || textAt(prose, at + 1) === 'from') && (isIt ? SENT.test(word) && isShown(prose, at) : word === head)) {
      const sender = nameFrom(prose, nouns[index] as Noun, isBy ? at + 3 : at + 2, at + LONGEST_SENDER)
      if (sender) return sender
    }
    const texter =
      since < 2 && /^(?:texted|messaged|emailed|e-mailed)$/.test(word) && !isIt ? nouns[nounAt[at - 1] ?? -1] : undefined
    if (texter && texter.person > 0) return texter
  }
  return undefined
}

/** Not `replied to a letter from`, `rejected a note from`: there the body goes on. */
function isShown(prose: Prose, paper: number): boolean {
  const before = DETERMINER & traitsAt(prose, paper - 1) ? paper - 2 : paper - 1
  return !(traitsAt(prose, before) & PREPOSITION) && !REFUSES.test(textAt(prose, before))
}

const REFUSES =
  /^(?:rejected|dismissed|denied|confirmed|ignored|welcomed|critici[sz]ed|condemned|disputed|acknowledged|answered|lost)$/
/** In tokens, back to who wrote it. */
const LONGEST_LOOK = 60
/** In tokens: `from`, a title and a name. */
const LONGEST_SENDER = 6
/** Sentences that the words quoted may be behind, those of the quotation among them. */
const MOST_SENTENCES = 2
const SENT = /^(?:letter|note|email|e-mail|memo|message|text|card)$/

/**
 * Whose words a piece of writing gives: `her` of `Her card said`, `its` of `its editorial said`, `Anna Lee` of `Anna Lee’s reply read` and of `A letter from Anna Lee said`.
 *
 * @returns A noun that stands for the author, a pronoun or a name; undefined where the phrase tells none.
 */
export function authorOf({ prose, nouns }: Scene, index: number): Noun | undefined {
  const noun = nouns[index] as Noun
  const { start, core } = noun
  const head = textAt(prose, core.end - 1)
  if (prose.lexicon || noun.form !== 'organisation' || !(WRITTEN.test(head) || /^(?:statement|editorial|website)$/.test(head)))
    return undefined
  const sender = senderOf(prose, noun)
  if (sender) return sender
  const own = { start, end: start + 1 }
  const as = { ...noun, ...own, core: own, plural: false, person: 1, possessive: false }
  const owner = textAt(prose, start).toLowerCase()
  const gender = owner === 'his' ? MALE : owner === 'her' ? FEMALE : 0
  const isBare =
    core.end === start + 2 || /^(?:last|first|own|final|open|handwritten|earlier|later)$/.test(textAt(prose, start + 1)) // no `dismissal letter`
  if (gender && isBare) return { ...as, form: 'pronoun', gender }
  if (owner === 'its') return { ...as, form: 'pronoun', gender: 0, person: -1 }
  for (let at = start + 1; at < core.end; at++)
    if (prose.tokens.shape[at] === POSSESSIVE) return { ...as, end: at, core: { start, end: at }, form: 'name', gender: 0 }
  return undefined
}

/** `Anna Lee` of `A letter from Anna Lee said`, `a letter from Anna Lee to the board said`. */
function senderOf(prose: Prose, noun: Noun): Noun | undefined {
  const start = noun.core.end + 1
  if (textAt(prose, start - 1) !== 'from') return undefined
  const name = nameFrom(prose, noun, start, noun.end)
  return name && (name.end === noun.end || textAt(prose, name.end) === 'to') ? name : undefined
}

/** The capitals from a token on as somebody’s name, in place of a noun; undefined where there are none. */
function nameFrom(prose: Prose, noun: Noun, start: number, limit: number): Noun | undefined {
  let end = start
  while (end < limit && isCapital(prose.tokens.shape[end] as number)) end++
  const core = { start, end }
  return end > start
    ? { ...noun, ...core, core, form: 'name', gender: 0, person: 0, plural: false, possessive: false }
    : undefined
}
