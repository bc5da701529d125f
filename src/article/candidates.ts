import { type Frame, findFrames, indexNouns, isSubject } from './frames.ts'
import { JUDGE, PREPOSITION, SAY, SHOW, TELL, THINK, WANT } from './lexicon.ts'
import { findNouns, type Noun } from './nouns.ts'
import type { Prose } from './prose.ts'
import type { Quoted } from './quoted.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'

/** The text with its nouns and frames: all that an attribution may rest on. */
export interface Scene {
  readonly prose: Prose
  readonly nouns: readonly Noun[]
  readonly nounAt: Int32Array
  readonly frames: readonly Frame[]
  /** For each noun the indices of the frames whose speaker it is. */
  readonly framesOf: readonly (readonly number[])[]
}

/** Read nouns and frames of the text. */
export function readScene(prose: Prose): Scene {
  const nouns = findNouns(prose)
  const nounAt = indexNouns(prose.tokens.count, nouns)
  const frames = findFrames(prose, nouns, nounAt)
  const framesOf: number[][] = nouns.map(() => NONE)
  frames.forEach((frame, index) => {
    const known = framesOf[frame.noun] as number[]
    framesOf[frame.noun] = known === NONE ? [index] : [...known, index]
  })
  return { prose, nouns, nounAt, frames, framesOf }
}
const NONE: number[] = []

/** Somebody who may have said a quotation. */
export interface Candidate {
  /** Index among the nouns. */
  readonly noun: number
  /** Index among the frames: the one nearest to the quotation that has this noun as its speaker. */
  readonly frame: number
  /** What speaks for it and against it; names of weights. */
  readonly features: readonly string[]
}

/** How many nouns to look at on each side. Of the annotated speakers in quotes-train 98 % stand within these. */
const BEFORE = 10
const AFTER = 6

/**
 * Gather who may have said a quotation, with the features of each.
 *
 * @param quote - Index into `prose.quoted`.
 * @param previous - The noun that said the quotation before, or -1.
 */
export function findCandidates(scene: Scene, quote: number, previous: number): readonly Candidate[] {
  const { prose, nouns } = scene
  const { start, end } = prose.quotedTokens[quote] as { start: number; end: number }
  const passage = (prose.quoted[quote] as { passage: number }).passage
  const after = firstNounFrom(nouns, end)
  const indices: number[] = []
  if (previous >= 0 && previous < after - BEFORE) indices.push(previous)
  for (let i = Math.max(0, after - BEFORE); i < Math.min(nouns.length, after + AFTER); i++) {
    const noun = nouns[i] as Noun
    const distance = (prose.tokens.passage[noun.start] as number) - passage
    if ((distance >= -3 && distance <= 1) || i === previous) indices.push(i)
  }
  const setting = readSetting(scene, quote, previous, start, end)
  return indices.map((noun) => weigh(scene, setting, noun))
}

function firstNounFrom(nouns: readonly Noun[], token: number): number {
  let low = 0
  let high = nouns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nouns[middle] as Noun).start < token) low = middle + 1
    else high = middle
  }
  return low
}

/** What is the same for all candidates of one quotation. */
interface Setting {
  readonly quote: number
  readonly start: number
  readonly end: number
  readonly passage: number
  readonly sentence: number
  readonly previous: number
  /** What stands right before the words: a comma, a colon, a word, the start of the passage … */
  readonly lead: string
  /** How the words end: with a comma, a full stop, neither. */
  readonly tail: string
  readonly direct: string
  /** Whether a frame stands beside the words before (`<`), behind (`>`), both, or neither. */
  readonly beside: string
  readonly previousPassage: string
  /** How the words go with the quotation before: its marks were left open, the whole passage is words, neither. */
  readonly run: string
}

function readSetting(scene: Scene, quote: number, previous: number, start: number, end: number): Setting {
  const { prose } = scene
  const passage = (prose.quoted[quote] as { passage: number }).passage
  const sentence = prose.sentence[start] as number
  const before = quote > 0 ? (prose.quoted[quote - 1] as { passage: number }).passage : -9
  return {
    quote,
    start,
    end,
    passage,
    sentence,
    previous,
    lead: leadOf(prose, start),
    tail: tailOf(prose, quote),
    direct: isDirect(prose, quote) ? 'direct' : 'mixed',
    beside: besideOf(scene, start, end),
    run: runOf(prose, quote),
    previousPassage: before === passage ? 'same' : before === passage - 1 ? 'next' : 'far',
  }
}

function runOf(prose: Prose, quote: number): string {
  const { marked, passage, closed } = prose.quoted[quote] as Quoted
  const before = prose.quoted[quote - 1]
  if (before && !before.closed && before.passage === passage - 1) return 'open'
  const span = prose.passages[passage] as { start: number; end: number }
  const isAlone = marked.start === span.start && marked.end >= span.end - 1
  return isAlone ? (closed ? 'alone' : 'alone-open') : 'part'
}

function leadOf(prose: Prose, start: number): string {
  const before = start - 1
  if (before < 0 || prose.tokens.passage[before] !== prose.tokens.passage[start]) {
    return before >= 0 && textAt(prose, before) === ':' ? 'colon-passage' : 'start'
  }
  if (prose.inside[before] !== -1) return 'quote'
  if (prose.sentence[before] !== prose.sentence[start]) return 'sentence'
  const text = textAt(prose, before)
  if (text === ',' || text === ':') return text
  return /^(?:that|as|of|a|the|an|to|and|is|was|are)$/.test(text)
    ? text
    : prose.tokens.shape[before] === PUNCTUATION
      ? 'mark'
      : 'word'
}

function tailOf(prose: Prose, quote: number): string {
  const { span, marked } = prose.quoted[quote] as { span: { end: number }; marked: { end: number } }
  const last = prose.source.charAt(span.end - 1)
  const next = prose.source.charAt(marked.end)
  if (last === ',' || next === ',') return ','
  return '.!?…'.includes(last) ? (last === '.' ? '.' : '?') : next === '.' ? 'x.' : 'none'
}

/** Words in the speaker's own voice: they begin with a capital, or go on from such. */
export function isDirect(prose: Prose, quote: number): boolean {
  const { span } = prose.quoted[quote] as { span: { start: number; end: number } }
  return /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(prose.source.slice(span.start, span.start + 8))
}

function besideOf(scene: Scene, start: number, end: number): string {
  const left = frameTouching(scene, start, -1)
  const right = frameTouching(scene, end, 1)
  return (left ? '<' : '') + (right ? '>' : '') || 'none'
}

/** Whether a frame begins or ends within three tokens of an edge of the quotation. */
function frameTouching(scene: Scene, edge: number, step: number): boolean {
  for (let i = 0; i < 4; i++) {
    const at = step > 0 ? edge + i : edge - 1 - i
    const noun = scene.nounAt[at] ?? -1
    if (scene.prose.inside[at] !== -1) return false
    if (noun >= 0 && (scene.framesOf[noun] as number[]).length > 0) return true
    if ((scene.prose.tokens.traits[at] ?? 0) & (SAY | TELL) && scene.prose.tokens.shape[at] === LOWER) return true
  }
  return false
}

const textAt = (prose: Prose, at: number): string => prose.source.slice(prose.tokens.start[at], prose.tokens.end[at])

function weigh(scene: Scene, setting: Setting, index: number): Candidate {
  const noun = scene.nouns[index] as Noun
  const frame = nearestFrame(scene, setting, index)
  const place = placeOf(scene.prose, setting, noun.start)
  const tie = frame < 0 ? 'none' : tieOf(scene.frames[frame] as Frame)
  const far = bucket(
    frame < 0
      ? distance(setting, noun.start, noun.end)
      : distance(setting, (scene.frames[frame] as Frame).start, (scene.frames[frame] as Frame).end),
  )
  const between = nounsBetween(scene, setting, index)
  const kin = kinship(scene, setting.previous, index)
  const before = scene.prose.tokens.traits[noun.start - 1] ?? 0
  const role = noun.possessive ? 'owner' : before & PREPOSITION ? 'object' : isSubject(scene.prose, noun) ? 'subject' : 'plain'
  const features = [
    `${place} ${tie}`,
    `${place} ${frame < 0 ? 'bare' : 'frame'} ${far}`,
    `${tie} ${far}`,
    `${place} between ${between}`,
    `${place} ${noun.form}`,
    `${noun.form} ${noun.person} ${frame < 0 ? 'bare' : 'frame'}`,
    `${place} ${role}`,
    `${role} ${tie}`,
    `kin ${kin} ${setting.previousPassage} ${setting.lead === 'start' ? 'start' : setting.lead === 'sentence' || setting.lead === 'quote' ? 'sentence' : 'other'}`,
    `kin ${kin} ${setting.run} ${place[0]}`,
    `${place} ${setting.run}`,
    `kin ${kin} ${setting.beside} ${frame < 0 ? 'bare' : 'frame'}`,
    `${place} lead ${setting.lead} ${frame < 0 ? 'bare' : 'frame'}`,
    `${place} tail ${setting.tail} ${frame < 0 ? 'bare' : 'frame'}`,
    `${place} ${setting.direct} ${tie}`,
    `${place} beside ${setting.beside} ${frame < 0 ? 'bare' : 'frame'}`,
    `${place} quotes ${quotesBetween(scene.prose, setting, noun.start)}`,
  ]
  if (frame >= 0 && (scene.frames[frame] as Frame).gap > 2) features.push(`${tie} wide`)
  return { noun: index, frame, features }
}

/** The frame of a noun that is nearest to the quotation. */
function nearestFrame(scene: Scene, setting: Setting, noun: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const index of scene.framesOf[noun] as readonly number[]) {
    const frame = scene.frames[index] as Frame
    const far = distance(setting, frame.start, frame.end) + (frame.traits & (SAY | TELL) || frame.traits === 0 ? 0 : 8)
    if (far < least) {
      best = index
      least = far
    }
  }
  return best
}

function placeOf(prose: Prose, setting: Setting, at: number): string {
  const passage = (prose.tokens.passage[at] as number) - setting.passage
  const side = at < setting.start ? '<' : '>'
  if (passage !== 0) {
    if (passage === -1 && setting.lead === 'colon-passage')
      return prose.sentence[at] === (prose.sentence[setting.start] as number) - 1 ? ':<' : 'b<1'
    return `b${side}${Math.min(2, Math.abs(passage))}`
  }
  const sentence = Math.abs((prose.sentence[at] as number) - setting.sentence)
  return sentence === 0 ? `s${side}` : `p${side}${Math.min(3, sentence)}`
}

/** How speaker and cue stand. Labels and signatures, rare in the training articles, count as `Lee said:` and `said Lee`. */
export function tieOf(frame: Frame): string {
  if (frame.order === 'label') return frame.start === frame.cue.start ? 'verb-subject say' : 'subject-verb say'
  const verb = frame.traits
  const kind =
    verb === 0
      ? ''
      : verb & SAY
        ? ' say'
        : verb & TELL
          ? ' tell'
          : verb & THINK
            ? ' think'
            : verb & SHOW
              ? ' show'
              : verb & JUDGE
                ? ' judge'
                : verb & WANT
                  ? ' want'
                  : ' act'
  return frame.order + kind + (frame.isFinite ? '' : ' loose')
}

function distance(setting: Setting, start: number, end: number): number {
  return end <= setting.start ? setting.start - end : start >= setting.end ? start - setting.end : 0
}

const bucket = (far: number): string => (far < 1 ? '0' : far < 2 ? '1' : far < 4 ? '3' : far < 8 ? '7' : far < 16 ? '15' : 'far')

function nounsBetween(scene: Scene, setting: Setting, index: number): number {
  const noun = scene.nouns[index] as Noun
  const step = noun.start < setting.start ? 1 : -1
  let count = 0
  for (let at = index + step; at >= 0 && at < scene.nouns.length && count < 3; at += step) {
    const other = scene.nouns[at] as Noun
    if (step > 0 ? other.start >= setting.start : other.start < setting.end) break
    if (other.person >= 0) count++
  }
  return count
}

function quotesBetween(prose: Prose, setting: Setting, at: number): number {
  const step = at < setting.start ? -1 : 1
  let count = 0
  for (let quote = setting.quote + step; count < 2 && prose.quotedTokens[quote]; quote += step) {
    const other = (prose.quotedTokens[quote] as { start: number }).start
    if (step < 0 ? other < at : other > at) break
    count++
  }
  return count
}

/** How a noun relates to the speaker of the quotation before: the same words, the same name, a pronoun that can mean it. */
function kinship(scene: Scene, previous: number, index: number): string {
  if (previous < 0) return 'first'
  if (previous === index) return 'same'
  const a = scene.nouns[previous] as Noun
  const b = scene.nouns[index] as Noun
  if (a.gender && b.gender && a.gender !== b.gender) return 'clash'
  if (a.form === 'pronoun' || b.form === 'pronoun')
    return a.form === b.form
      ? textAt(scene.prose, a.start).toLowerCase() === textAt(scene.prose, b.start).toLowerCase()
        ? 'pronoun'
        : 'other'
      : a.person * b.person < 0 || a.plural !== b.plural
        ? 'other'
        : 'may'
  return textAt(scene.prose, a.core.end - 1) === textAt(scene.prose, b.core.end - 1) ? 'name' : 'other'
}
