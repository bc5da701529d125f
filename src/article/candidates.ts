import type { Frame } from './frame.ts'
import { PLACE, PREPOSITION, SAY, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { beforeLinks, callerOf, patientOf } from './passives.ts'
import { isInHeadline, type Prose, textAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { readSetting, type Setting } from './setting.ts'
import { indexAfter } from './spans.ts'
import { isSubject } from './subjects.ts'
import { PUNCTUATION } from './tokens.ts'

/** Somebody who may have said a quotation. */
export interface Candidate {
  /** Index among the nouns. */
  readonly noun: number
  /** Index among the frames: the one nearest to the quotation that has this noun as its speaker; -1 where there is none. */
  readonly frame: number
  /** A value for each of `FIELDS`. */
  readonly values: readonly string[]
}

/** What is looked at in a candidate: see `weigh`. `stale`: another has spoken since. */
export const FIELDS =
  'place side tie framed far between form person role kin wide lead tail direct beside previous run opening stale'.split(' ')

/** Which of them count together. */
export const TEMPLATES = [
  'place tie',
  'place framed far',
  'tie far',
  'place between',
  'place form',
  'form person framed',
  'place role',
  'role tie',
  'kin previous opening',
  'kin run side',
  'kin beside framed',
  'place lead framed',
  'place tail framed',
  'place beside framed',
  'tie wide',
  'stale place framed',
]

/** How many nouns to look at on each side, and in how many passages. 98 % of the speakers in quotes-train stand within these. */
const BEFORE = 9
const AFTER = 5
const PASSAGES_BEFORE = 3

/**
 * Gather who may have said a quotation.
 *
 * @param quote - Index into `prose.quoted`.
 * @param previous - The noun that said the quotation before, or -1.
 */
export function findCandidates(scene: Scene, quote: number, previous: number): readonly Candidate[] {
  const { prose, nouns } = scene
  const setting = readSetting(scene, quote)
  const middle = indexAfter(nouns, setting.end)
  const caller = prose.lexicon ? -1 : callerOf(scene, setting.start)
  if (caller >= 0) return [weigh(scene, setting, previous, caller)]
  const patient = prose.lexicon ? -1 : patientOf(scene, setting.start)
  const found: Candidate[] = []
  if (previous >= 0 && previous < middle - BEFORE) found.push(weigh(scene, setting, previous, previous))
  for (let index = Math.max(0, middle - BEFORE); index < Math.min(nouns.length, middle + AFTER); index++) {
    const distance = (prose.tokens.passage[(nouns[index] as Noun).start] as number) - setting.passage
    if (distance > 1) break
    if (
      index !== previous &&
      (distance < -PASSAGES_BEFORE || isMute(scene, index, distance !== 0) || (distance === 1 && speaksItself(scene, index)))
    )
      continue
    if (distance < 0 && index < previous && setting.previous !== 'far') continue // another has spoken since, close by
    found.push(weigh(scene, setting, previous, index))
  }
  return patient === -1 ? found : found.filter((one) => one.noun !== patient && isBeside(scene, setting, one, patient >= 0))
}

/** Where somebody is only spoken of, whoever has a cue in the sentence of the quotation, or stands behind it with `by`, may speak, and nobody else. */
function isBeside({ prose, nouns, frames }: Scene, setting: Setting, { noun, frame }: Candidate, isKnown: boolean): boolean {
  const { sentence, end } = setting
  const { start } = nouns[noun] as Noun
  if (textAt(prose, start) === 'who') return false
  if (start === end + 1 && textAt(prose, end) === 'by') return true
  const { cue, order } = frames[frame] ?? {}
  if (!cue || prose.sentence[cue.start] !== sentence) return false
  return order === 'by' || isKnown || cue.start !== beforeLinks(prose, setting.start) // `the app – described as “…”`: the verb is nobody’s
}

/** A place that no cue speaks of, in another paragraph or held by a preposition: `between the two Irelands`. */
function isMute(scene: Scene, index: number, isElsewhere: boolean): boolean {
  const { prose, nouns, framesOf } = scene
  const noun = nouns[index] as Noun
  if (prose.lexicon && (prose.tokens.traits[noun.start - 1] ?? 0) & PREPOSITION && !framesOf[index]?.length) return true
  if (isElsewhere && isInHeadline(prose, noun.start) && !isCued(scene, index)) return true
  if (!((prose.tokens.traits[noun.end - 1] ?? 0) & PLACE) || noun.person > 0 || (framesOf[index] as readonly number[]).length > 0)
    return false
  return isElsewhere || ((prose.tokens.traits[noun.start - 1] ?? 0) & PREPOSITION) > 0
}

/** By a verb of saying, a label or the like. */
const isCued = ({ frames, framesOf }: Scene, index: number): boolean =>
  (framesOf[index] as readonly number[]).some((at) => {
    const { traits } = frames[at] as Frame
    return traits === 0 || (traits & (SAY | TELL)) !== 0
  })

/** Somebody in the paragraph after, with words of their own behind the cue: `Lee said on Monday that …`. */
function speaksItself({ prose, frames, framesOf }: Scene, index: number): boolean {
  return (framesOf[index] as readonly number[]).some((at) => {
    const { order, cue } = frames[at] as Frame
    const isLast = prose.sentence[cue.end] !== prose.sentence[cue.start] || prose.tokens.shape[cue.end] === PUNCTUATION
    return order === 'subject-verb' && !isLast
  })
}

function weigh(scene: Scene, setting: Setting, previous: number, index: number): Candidate {
  const noun = scene.nouns[index] as Noun
  const frame = nearestFrame(scene, setting, index)
  const tied = frame < 0 ? undefined : (scene.frames[frame] as Frame)
  const place = placeOf(scene.prose, setting, noun.start)
  const closes = tied !== undefined && tied.order === 'verb-subject' && place === 's>' && endsSentence(scene.prose, tied.end)
  const far = closes ? 0 : tied ? distance(setting, tied.start, tied.end) : distance(setting, noun.start, noun.end)
  const values = [
    place,
    SIDES[place] as string,
    tied ? tied.tie : 'none',
    tied ? 'frame' : 'bare',
    bucket(far),
    closes ? '0' : nounsBetween(scene, setting, index),
    noun.form,
    noun.person > 0 ? 'yes' : noun.person < 0 ? 'no' : 'maybe',
    roleOf(scene.prose, noun),
    kinship(scene, previous, index),
    tied && tied.gap > 2 ? 'wide' : 'close',
    setting.lead,
    setting.tail,
    setting.direct,
    setting.beside,
    setting.previous,
    setting.run,
    setting.opening,
    index < previous ? 'stale' : 'fresh',
  ]
  return { noun: index, frame, values }
}

/** `They signed “…” in Oslo, said Lee.`: the cue speaks for the whole sentence. */
function endsSentence({ sentence, sentenceStart }: Prose, at: number): boolean {
  const next = sentenceStart[(sentence[at - 1] as number) + 1] as number
  return at >= next - 1
}

/** The frame of a noun that is nearest to the quotation; verbs of saying count as nearer than others. */
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

/**
 * Where a noun stands, seen from the quotation: before or behind it in its sentence (`s`), one or more sentences off in its
 * passage (`p`), passages off (`b`), or in the sentence with a colon that ends the passage before (`:`).
 */
function placeOf(prose: Prose, setting: Setting, at: number): string {
  const passages = (prose.tokens.passage[at] as number) - setting.passage
  const sentences = Math.abs((prose.sentence[at] as number) - setting.sentence)
  if (passages === -1 && setting.lead === 'colon-passage' && sentences === 1) return ':<'
  if (passages !== 0) return passages < -1 ? 'b<2' : passages < 0 ? 'b<1' : 'b>1'
  const near = sentences === 0 ? 0 : sentences === 1 ? 1 : sentences === 2 ? 2 : 3
  return (at < setting.start ? EARLIER : LATER)[near] as string
}

const EARLIER = ['s<', 'p<1', 'p<2', 'p<3'] as const
const LATER = ['s>', 'p>1', 'p>2', 'p>3'] as const
const SIDES: Record<string, string> = {
  's<': 's',
  's>': 's',
  'p<1': 'p',
  'p<2': 'p',
  'p<3': 'p',
  'p>1': 'p',
  'p>2': 'p',
  'p>3': 'p',
  'b<1': 'b',
  'b<2': 'b',
  'b>1': 'b',
  ':<': ':',
}

function distance(setting: Setting, start: number, end: number): number {
  return end <= setting.start ? setting.start - end : start >= setting.end ? start - setting.end : 0
}

const bucket = (far: number): string => (far < 1 ? '0' : far < 2 ? '1' : far < 4 ? '3' : far < 8 ? '7' : far < 16 ? '15' : 'far')

/** Owner of what follows, after a preposition, subject of a verb, or none of these. */
function roleOf(prose: Prose, noun: Noun): string {
  if (noun.possessive) return 'owner'
  if ((prose.tokens.traits[noun.start - 1] ?? 0) & PREPOSITION) return 'object'
  return isSubject(prose, noun) ? 'subject' : 'plain'
}

const COUNTS = ['0', '1', '2', '3'] as const

/** How many other nouns that may be people stand between a noun and the quotation; 3 means more. */
function nounsBetween(scene: Scene, setting: Setting, index: number): string {
  const step = (scene.nouns[index] as Noun).start < setting.start ? 1 : -1
  let count = 0
  for (let at = index + step; at >= 0 && at < scene.nouns.length && count < 3; at += step) {
    const other = scene.nouns[at] as Noun
    if (step > 0 ? other.start >= setting.start : other.start < setting.end) break
    if (other.person >= 0) count++
  }
  return COUNTS[count] as string
}

/** How a noun relates to the speaker of the quotation before: the same words, the same name, a pronoun that can mean it. */
function kinship(scene: Scene, previous: number, index: number): string {
  if (previous < 0) return 'first'
  if (previous === index) return 'same'
  const a = scene.nouns[previous] as Noun
  const b = scene.nouns[index] as Noun
  if (a.gender && b.gender && a.gender !== b.gender) return 'clash'
  if (a.form === 'pronoun' && b.form === 'pronoun') return haveSameHead(scene.prose, a, b) ? 'pronoun' : 'other'
  if (a.form === 'pronoun' || b.form === 'pronoun') return a.person * b.person < 0 || a.plural !== b.plural ? 'other' : 'may'
  return haveSameHead(scene.prose, a, b) ? 'name' : 'other'
}

function haveSameHead(prose: Prose, a: Noun, b: Noun): boolean {
  const { tokens } = prose
  const [i, j] = [a.core.end - 1, b.core.end - 1]
  const size = (tokens.end[i] as number) - (tokens.start[i] as number)
  if (size !== (tokens.end[j] as number) - (tokens.start[j] as number)) return false
  return textAt(prose, i).toLowerCase() === textAt(prose, j).toLowerCase()
}
