import { farSubjectOf } from './far-subjects.ts'
import { type Frame, frameWith } from './frame.ts'
import { readSpeechNoun, readVerb } from './frames.ts'
import { ADVERB, AUXILIARY, CONJUNCTION, CUE, IS_GERUND, PREPOSITION, PRONOUN, SUBORDINATOR } from './lexicon.ts'
import type { Search } from './phrase-heads.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { hasOwnSubject, subjectOf } from './subjects.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'
import { ADJECTIVE, LIGHT_VERB, lookUpTold, NOUN } from './told-words.ts'

/** The scene with the cues that only statements ask for behind its own; whom a noun stands for they have no say in. */
export const withToldFrames = (scene: Scene): Scene => ({ ...scene, frames: [...scene.frames, ...findToldFrames(scene)] })

/** Indices of the frames as their cues stand in the text. */
export const inOrder = (frames: readonly Frame[]): readonly number[] =>
  frames.map((_, index) => index).sort((a, b) => (frames[a] as Frame).cue.start - (frames[b] as Frame).cue.start)

/** Find the cues that only statements ask for, each with its noun: `Lee rebuffed`, `is wary of`, `made the case that`. */
function findToldFrames({ prose, nouns, nounAt, frames: known }: Scene): readonly Frame[] {
  const frames: Frame[] = []
  const search = { prose, nouns, nounAt }
  const taken = new Set(known.map(({ cue }) => cue.start))
  for (let at = 0; at < prose.tokens.count; at++) {
    if (prose.inside[at] !== -1 || prose.tokens.shape[at] !== LOWER || taken.has(at)) continue
    const frame = readTold(search, at)
    if (frame) frames.push(frame)
  }
  return frames
}

const knownAt = ({ source, tokens }: Prose, at: number): number =>
  tokens.shape[at] === LOWER ? lookUpTold(source, tokens.start[at] as number, tokens.end[at] as number) : 0

function readTold(search: Search, at: number): Frame | undefined {
  const { prose, nounAt } = search
  const known = knownAt(prose, at)
  if (known === 0) return undefined
  if (known & NOUN) {
    const frame = readSpeechNoun(search, at) ?? readLight(search, at)
    if (frame) return frame
  }
  if (known & ADJECTIVE) {
    const frame = readAdjective(search, at)
    if (frame) return frame
  }
  return known & CUE && nounAt[at] === -1 ? readVerb(search, at, known) : undefined
}

/** `Lee made the case that …`, `has deep misgivings about …`: whoever does it. */
function readLight(search: Search, at: number): Frame | undefined {
  const { prose } = search
  if (!goesOn(prose, at + 1)) return undefined
  let verb = at - 1
  while (verb > at - 5 && prose.inside[verb] === -1 && !isEnd(prose, verb) && !(knownAt(prose, verb) & LIGHT_VERB)) verb--
  if (verb < 0 || prose.inside[verb] !== -1 || !(knownAt(prose, verb) & LIGHT_VERB)) return undefined
  return frameOf(search, at, verb, 'light')
}

const isEnd = (prose: Prose, at: number): boolean =>
  prose.tokens.shape[at] === PUNCTUATION ||
  (traitsAt(prose, at) & (PREPOSITION | SUBORDINATOR | CONJUNCTION | PRONOUN | IS_GERUND)) > 0

/** What words of saying go on with: `that`, `to`, `about`. */
const goesOn = (prose: Prose, at: number): boolean =>
  prose.inside[at] === -1 && (traitsAt(prose, at) & (PREPOSITION | SUBORDINATOR)) > 0

/** `Lee is wary of …`, `remains confident that …`; `Lee, wary of …`. */
function readAdjective(search: Search, at: number): Frame | undefined {
  const { prose } = search
  if (prose.inside[at + 1] !== -1 || prose.tokens.shape[at + 1] === PUNCTUATION) return undefined
  let before = at - 1
  while (before > at - MOST_ADVERBS && traitsAt(prose, before) & ADVERB) before--
  const text = textAt(prose, before)
  if (traitsAt(prose, before) & AUXILIARY || COPULAS.test(text)) return frameOf(search, at, before, 'adjective')
  if (text !== ',' && (search.nounAt[before] ?? -1) < 0) return undefined
  return goesOn(prose, at + 1) ? frameOf(search, at, -1, 'adjective') : undefined
}

/** With no limit a line of nothing but adverbs would cost the square of its length. */
const MOST_ADVERBS = 8

const COPULAS =
  /^(?:feels?|felt|feeling|seems?|seemed|remains?|remained|became|becomes?|becoming|grows?|grew|growing|sounds?|sounded|gets?|got)$/

/** @param verb - Where the verb stands whose subject is meant; -1 for none. */
function frameOf(search: Search, at: number, verb: number, tie: string): Frame | undefined {
  const { prose } = search
  const near = verb >= 0 && hasOwnSubject(prose, verb, traitsAt(prose, verb)) ? subjectOf(search, verb) : -1
  const noun = near >= 0 ? near : farSubjectOf(search, at)
  const frame = frameWith(search, { start: at, end: at + 1 }, 0, noun, 'subject-verb', near >= 0)
  return frame && { ...frame, tie: near >= 0 ? tie : `${tie} loose` }
}
