import type { Frame } from './frame.ts'
import { CUE, IS_BASE, IS_GERUND, IS_PAST, IS_PRESENT, SAY, TELL, TIME } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Noun } from './nouns.ts'
import { heardAs, quotedAs } from './passives.ts'
import { startOfSentence, textAt, traitsAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import type { Scene } from './scene.ts'
import { isDirect } from './setting.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'

/**
 * The cue that touches a quotation, whatever else its sentence tells: `When I told her, she said, “…”`, `“…,” Lee wrote in May, according to the
 * filing`, `something that Lee told her at school: “…”`.
 *
 * @returns Index among the frames, -1 where none touches.
 */
export function findTie(scene: Scene, quote: number): number {
  const { prose } = scene
  const { start, end } = prose.quotedTokens[quote] as Span
  const lead = textAt(prose, start - 1)
  const quoted = findQuotedAs(scene, start, end)
  if (quoted >= 0) return quoted
  if (lead === ',' || lead === ':') {
    const before = frameBefore(scene, start - 1)
    if (before >= 0) return before
    const recalled = findRecalled(scene, quote)
    if (recalled >= 0) return recalled
  }
  return lead === ':' ? findRetold(scene, start) : findBehind(scene, quote)
}

/** `the paper quoted Lee as saying “…”`, `“…,” the paper quoted Lee as saying.`, `they heard Lee shout “…”`: Lee, whose frame has `saying` for its cue. */
function findQuotedAs(scene: Scene, start: number, end: number): number {
  const { prose, frames, framesOf } = scene
  const read = (at: number): number => {
    const isSaying = textAt(prose, at - 1) === 'as' && /^(?:saying|telling)$/.test(textAt(prose, at))
    const noun = isSaying ? quotedAs(scene, at) : at === start - 1 && traitsAt(prose, at) & IS_BASE ? heardAs(scene, at) : -1
    return framesOf[noun]?.find((index) => frames[index]?.cue.start === at) ?? -1
  }
  const isNear = (at: number) => prose.inside[at] === -1 && prose.sentence[at] === prose.sentence[start]
  // `Berg was quoted as saying he would go, Holt said: “No.”`: another verb of saying has the words.
  const isOthers = (at: number) => (traitsAt(prose, at) & (SAY | TELL)) > 0 && !/^(?:quot|cit)/.test(textAt(prose, at))
  for (const [from, step] of [
    [start - 1, -1],
    [end, 1],
  ] as const)
    for (let at = from, left = LONGEST_QUOTED_AS; left > 0 && isNear(at); at += step, left--) {
      const found = read(at)
      if (found >= 0) return found
      if (isOthers(at)) break
    }
  return -1
}

/** `Lee turned and said, “…,” Holt recalled`: who said it by the verb before it, however far back they stand, and not who tells of it. */
function findRecalled(scene: Scene, quote: number): number {
  const { prose, frames, framesOf, nounAt } = scene
  const { start } = prose.quotedTokens[quote] as Span
  if (!(traitsAt(prose, start - 2) & SAY) || !/^(?:and|then)$/.test(textAt(prose, start - 3))) return -1
  const first = Math.max(startOfSentence(prose, start), start - LONGEST_RETOLD)
  for (let at = start - 3; at >= first; at--) {
    const found = framesOf[(prose.inside[at] === -1 ? nounAt[at] : -1) ?? -1]?.find((index) => {
      const { cue, traits } = frames[index] as Frame
      return cue.end === start - 1 && (traits & (IS_PAST | IS_PRESENT)) > 0 && !(traits & IS_GERUND)
    })
    if (found !== undefined) return found
  }
  return -1
}

/**
 * `Lee said that Grant will go on to give “…”`, `Lee said the firm had called Grant and that he has “…”`: the saying that the words are part
 * of, if no other clause begins between it and the noun.
 *
 * @param noun - Who stands nearer.
 * @returns Index among the frames, -1 where no saying holds both.
 */
export function findSaying(scene: Scene, quote: number, noun: number): number {
  const { prose, nouns, frames, framesOf, nounAt } = scene
  const { start } = prose.quotedTokens[quote] as Span
  const spoken = nouns[noun] as Noun
  const isBefore = isInSentenceBefore(scene, start, spoken)
  const from = isBefore ? spoken.start : start
  const first = Math.max(startOfSentence(prose, from), from - LONGEST_SAYING)
  if (spoken.start <= first || spoken.start >= start || /^who$/.test(textAt(prose, spoken.start))) return -1
  if (/^wh(?:o|ich)$/.test(textAt(prose, textAt(prose, spoken.end) === ',' ? spoken.end + 1 : spoken.end))) return -1 // `Lee never met Grant, who called him “…”`
  for (let at = spoken.start - 1; at > first; at--) {
    if (prose.inside[at] !== -1) continue
    if (/^(?:[;:]|but|while|yet|though|who|which|whose)$/.test(textAt(prose, at))) return -1
    if (textAt(prose, at) === 'and' && textAt(prose, at - 1) === ',') return -1
    if (isBefore && spoken.start - at > LONGEST_ADDRESSED) return -1
    if (!(traitsAt(prose, at) & (SAY | TELL)) || nounAt[at] !== -1) continue
    for (let before = at - 1; before >= first; before--) {
      const found = framesOf[nounAt[before] ?? -1]?.find((index) => (frames[index] as Frame).cue.start === at)
      if (found === undefined) continue
      const { order, traits, noun: sayer } = frames[found] as Frame
      const { person, plural, form } = nouns[sayer] as Noun
      if (isBefore && (person < 1 || plural || form === 'collective')) return -1 // police, who tell what he told them
      // `As Lee said it was over, …`, `The film, which critics said was dull, …`
      const opener = textAt(prose, (nouns[(frames[found] as Frame).noun] as Noun).start - 1)
      if (/^(?:as|after|before|when|while|since|though|although|because|if|which|who|that)$/i.test(opener)) return -1
      const hasTense = (traits & (IS_PAST | IS_PRESENT)) > 0 || (plural && (traits & IS_BASE) > 0)
      return order === 'subject-verb' && hasTense && !(traits & IS_GERUND) ? found : -1
    }
    return -1
  }
  return -1
}

/** Right before words that are sentences of their own: `Lee said that Grant had told him nothing. “…”` */
export const isInSentenceBefore = ({ prose }: Scene, start: number, { start: near }: Noun): boolean =>
  prose.sentence[near] === (prose.sentence[start] as number) - 1 && prose.tokens.passage[near] === prose.tokens.passage[start]

/** In tokens. */
const LONGEST_SAYING = 40
/** In tokens, from `told` of `told reporters that` to whoever is spoken of. */
const LONGEST_ADDRESSED = 4

/**
 * `Lee is a “true voice” who has won twice, the board writes.`: what closes the sentence of words that no cue in it speaks of.
 *
 * @param frame - Of whoever is nearest, -1 for none.
 * @returns Index among the frames, -1 where no saying closes it.
 */
export function findCloser(scene: Scene, quote: number, frame: number): number {
  const { prose, frames } = scene
  const { start } = prose.quotedTokens[quote] as Span
  const sentence = prose.sentence[start] as number
  const cue = frames[frame]?.cue.start
  if (cue !== undefined && prose.sentence[cue] === sentence) return -1
  // `who called it “…”`
  for (let at = start - 1; at > start - LONGEST_NAMING && prose.sentence[at] === sentence; at--)
    if (traitsAt(prose, at) & CUE) return -1
  return closerAt(scene, (prose.sentenceStart[sentence + 1] as number) - 1)
}

/** In tokens, from `called` to the words. */
const LONGEST_NAMING = 5

/**
 * `…, according to the council. But the price rose, Lee said.` above words that are a paragraph of their own: Lee, not what cannot speak for itself. Police
 * who tell of a death there do not have the words of the widow before.
 *
 * @param noun - Who stands nearer.
 * @returns Index among the frames, -1 where nobody by name closes the paragraph above.
 */
export function findCloserAbove(scene: Scene, quote: number, noun: number): number {
  const { prose, nouns, frames } = scene
  const { start } = prose.quotedTokens[quote] as Span
  const passage = prose.tokens.passage[start] as number
  const { start: near, person } = nouns[noun] as Noun
  if (!isDirect(prose, quote) || prose.tokens.passage[start - 1] === passage) return -1
  if (person >= 0 || (prose.tokens.passage[near] as number) >= passage) return -1
  const found = closerAt(scene, start - 1)
  const said = nouns[frames[found]?.noun ?? -1]
  return said && said.person > -1 && /^(?:name|pronoun)$/.test(said.form) ? found : -1
}

/** `…, Lee said.` up to the full stop at a token. */
function closerAt(scene: Scene, stop: number): number {
  const { prose, nouns, frames } = scene
  if (textAt(prose, stop) !== '.' || prose.inside[stop] !== -1 || prose.inside[stop - 1] !== -1) return -1
  const found = saidBy(scene, stop - 2, ({ cue }) => cue.end === stop)
  const said = nouns[frames[found]?.noun ?? -1]
  const isBehindClause = said && textAt(prose, said.start - 1) === ',' && said.start > startOfSentence(prose, stop) + 2
  return isBehindClause ? found : -1
}

/** `Lee said` right before the mark that leads to the words. */
function frameBefore(scene: Scene, end: number): number {
  const { prose } = scene
  for (let at = end - 2; at > end - 4; at--) {
    const index = saidBy(scene, at, ({ cue }) => cue.end === end)
    if (index >= 0) return index
  }
  // `Lee said the guard had told her:`
  const isTold = textAt(prose, end) === ':' && /^(?:him|her|them|me|us)$/.test(textAt(prose, end - 1))
  if (!isTold) return -1
  for (let at = end - 3; at > end - LONGEST_TOLD && prose.inside[at] === -1 && !(traitsAt(prose, at) & (SAY | TELL)); at--) {
    const index = scene.framesOf[scene.nounAt[at] ?? -1]?.find((one) => {
      const { cue, traits, order } = scene.frames[one] as Frame
      return cue.end === end - 1 && (traits & TELL) > 0 && (traits & (IS_PAST | IS_PRESENT)) > 0 && order === 'subject-verb'
    })
    if (index !== undefined) return index
  }
  return -1
}

/** In tokens, from who told it to the mark. */
const LONGEST_TOLD = 8

/** `“…,” Lee said.` */
function findBehind(scene: Scene, quote: number): number {
  const { prose, nouns, nounAt } = scene
  const { span, marked } = prose.quoted[quote] as Quoted
  if (prose.source[span.end - 1] !== ',' && prose.source[marked.end] !== ',') return -1
  const { end } = prose.quotedTokens[quote] as Span
  const at = textAt(prose, end) === ',' ? end + 1 : end
  const first = nouns[nounAt[at] ?? -1]
  if (first?.start !== at) return -1
  const said = isRetold(scene, quote)
    ? -1
    : saidBy(scene, at, ({ cue, traits }) => closes(scene, cue.end) || ((traits & TELL) > 0 && closesBehind(scene, cue.end)))
  return said < 0 && COURTS.test(textAt(prose, first.core.end - 1)) ? toldBy(scene, first.end) : said
}

/** `Holt called it “a fine day,” Lee said`: words worked into a sentence that tells of another who said them. */
function isRetold({ prose }: Scene, quote: number): boolean {
  if (isDirect(prose, quote)) return false
  const { start } = prose.quotedTokens[quote] as Span
  const first = Math.max(startOfSentence(prose, start), start - LONGEST_RETOLD)
  for (let at = start - 1; at >= first; at--)
    if (prose.inside[at] === -1 && (traitsAt(prose, at) & (SAY | TELL)) > 0 && prose.tokens.shape[at] === LOWER) return true
  return false
}

const COURTS = /^(?:court|inquest|jury|hearing|tribunal|inquiry|panel|committee|trial|commission)$/

/** `“…,” the inquest in Norrby was told by Lee.` */
function toldBy({ prose, nounAt, frames, framesOf }: Scene, from: number): number {
  for (let at = from; at < from + FAR_AGENT && prose.inside[at] === -1 && prose.tokens.shape[at] !== PUNCTUATION; at++) {
    if (/^(?:and|but|said|says)$/.test(textAt(prose, at))) return -1
    const found = framesOf[nounAt[at] ?? -1]?.find((index) => {
      const { order, traits, cue } = frames[index] as Frame
      return order === 'by' && (traits & TELL) > 0 && cue.start >= from
    })
    if (found !== undefined) return found
  }
  return -1
}

/** In tokens, from `saying` to the words. */
const LONGEST_QUOTED_AS = 12

/** In tokens, from the court to whoever told it. */
const FAR_AGENT = 8

/** Among the frames of the noun at a token one with a verb of saying next to it that also fits. */
function saidBy({ prose, frames, nounAt, framesOf }: Scene, at: number, fits: (frame: Frame) => boolean): number {
  const found = framesOf[nounAt[at] ?? -1]?.find((index) => {
    const frame = frames[index] as Frame
    const { order, traits, gap } = frame
    if (order !== 'subject-verb' || gap > 1 || !(traits & (SAY | TELL)) || traits & IS_GERUND) return false
    if (/^report/.test(textAt(prose, frame.cue.start))) return false // by papers, of what another said
    return (traits & (IS_PAST | IS_PRESENT)) > 0 && fits(frame)
  })
  return found ?? -1
}

/** `Lee said.`, `Lee wrote in May`; not `Lee said the plan`, which goes on with what she said of another matter. */
const closes = ({ prose }: Scene, at: number): boolean =>
  prose.tokens.shape[at] === PUNCTUATION ||
  (traitsAt(prose, at) & TIME) > 0 ||
  /^(?:in|on|at|to|during|after|by|with)$/.test(textAt(prose, at))

/** `Lee told investigators, …` */
function closesBehind({ prose, nouns, nounAt }: Scene, at: number): boolean {
  const told = nouns[nounAt[at] ?? -1]
  return told?.start === at && prose.tokens.shape[told.end] === PUNCTUATION
}

/** `She repeated something that her teacher, Anna Lee, told her at school: “…”`. */
function findRetold({ prose, nouns, nounAt, frames, framesOf }: Scene, start: number): number {
  const first = Math.max(startOfSentence(prose, start - 1), start - LONGEST_RETOLD)
  let told = -1
  for (let at = start - 2; at >= first && prose.inside[at] === -1; at--) {
    if (told >= 0 && /^(?:something|what)$/.test(textAt(prose, at))) return told
    if (told < 0 && /^(?:and|but)$/.test(textAt(prose, at))) return -1 // `what Lee had told her and added:`
    const noun = nounAt[at] ?? -1
    if (told < 0)
      told =
        framesOf[noun]?.find((index) => {
          const { order, traits, cue } = frames[index] as Frame
          return order === 'subject-verb' && (traits & (SAY | TELL)) > 0 && cue.start < start && cue.start >= first
        }) ?? -1
    if (noun >= 0) at = (nouns[noun] as Noun).start
  }
  return -1
}

/** In tokens. */
const LONGEST_RETOLD = 30
