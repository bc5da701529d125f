import type { Attribution } from './attribution.ts'
import { findJoint } from './joint.ts'
import { isCalledIt, kindOf } from './kinds.ts'
import type { Mention, Span, Voice } from './model.ts'
import type { Noun } from './nouns.ts'
import { spanOf } from './prose.ts'
import { findStanding } from './roles.ts'
import type { Scene, Stage } from './scene.ts'
import { createSlugs } from './slugs.ts'
import { findHouse } from './spokespeople.ts'
import type { Reported } from './statements.ts'
import { keepApart, type Referent, resolveNouns } from './voices.ts'

/** The voices of the article and whom each noun stands for. */
export interface Cast {
  readonly voices: readonly Voice[]
  readonly of: Int32Array
  /** Nouns that could stand for another nearly as well. */
  readonly open: ReadonlySet<number>
  /** Of each referent that speaks; by the first of its nouns where several speak together. */
  readonly slugs: ReadonlyMap<number, string>
  readonly joint: ReadonlyMap<string, string>
}

/** How likely a statement is from which its speaker counts as one who spoke, for the pronouns behind it. */
const SPOKEN = 0.5

/** Name a voice for everyone who speaks, alone or together. */
export function nameVoices(
  scene: Scene,
  attributions: readonly (Attribution | undefined)[],
  reported: readonly Reported[],
  without: ReadonlySet<Stage>,
): Cast {
  const speaking = new Set([
    ...attributions.flatMap((a) => (a ? [a.noun] : [])),
    ...reported.flatMap(({ probability, noun }) => (probability > SPOKEN ? [noun] : [])),
  ])
  const { of, referents, open } = without.has('voices') ? keepApart(scene) : resolveNouns(scene, speaking)
  const told = [...attributions.flatMap((one) => one ?? []), ...reported]
  const together = told.map(({ frame }) => findJoint(scene, frame))
  const heard = new Set(told.flatMap(({ noun }, at) => (together[at]?.length ? [] : [of[noun] as number])))
  const createSlug = createSlugs('voice')
  const slugs = new Map<number, string>()
  const voices: Voice[] = []
  referents.forEach((referent, index) => {
    if (!heard.has(index) || (scene.prose.lexicon && referent.best.form === 'pronoun')) return
    const house = findHouse(scene, referent, of, referents)
    const voice = createVoice(scene, referent, createSlug, house && nounSpan(scene, house))
    slugs.set(index, voice.slug)
    voices.push(voice)
  })
  const joint = new Map<string, string>()
  for (const nouns of together) {
    if (!nouns.length || joint.has(keyOf(nouns, of))) continue
    const voice = createJointVoice(scene, nouns, createSlug)
    joint.set(keyOf(nouns, of), voice.slug)
    voices.push(voice)
  }
  voices.sort((a, b) => startOf(a) - startOf(b))
  return { voices, of, open, slugs, joint }
}

const keyOf = (nouns: readonly number[], of: Int32Array): string => nouns.map((noun) => of[noun]).join()
const startOf = ({ mentions: [first] }: Voice): number => first?.span.start ?? 0

/** `Ivan Petrov and Li Wei`, who speak together. */
function createJointVoice(scene: Scene, nouns: readonly number[], createSlug: (text: string) => string): Voice {
  const mention = createJointMention(scene, nouns)
  const { start, end } = mention.span
  const slug = createSlug(scene.prose.source.slice(start, end))
  return { type: 'voice', span: mention.span, slug, name: mention.span, kind: 'collective', mentions: [mention] }
}

/** `Ivan Petrov and Li Wei` as one mention. */
export function createJointMention(scene: Scene, nouns: readonly number[]): Mention {
  const [first, last] = [scene.nouns[nouns[0] as number] as Noun, scene.nouns[nouns.at(-1) as number] as Noun]
  return { type: 'mention', span: spanOf(scene.prose, first.start, last.end), form: 'collective' }
}

/** The voice of a noun, or of all who speak together by this cue; none where a pronoun stands for nobody who was named. */
export function voiceOf(scene: Scene, cast: Cast, noun: number, frame: number): string | undefined {
  const nouns = findJoint(scene, frame)
  return nouns.length ? cast.joint.get(keyOf(nouns, cast.of)) : cast.slugs.get(cast.of[noun] as number)
}

function createVoice(
  scene: Scene,
  { best, nouns }: Referent,
  createSlug: (text: string) => string,
  house: Span | undefined,
): Voice {
  const { source } = scene.prose
  const name = best.form === 'name' ? coreSpan(scene, best) : nounSpan(scene, best)
  const mentions = nouns.map((index) => scene.nouns[index] as Noun)
  const standing = findStanding(scene.prose, mentions)
  const phrase = source.slice(name.start, name.end)
  return {
    type: 'voice',
    span: nounSpan(scene, best),
    slug: createSlug(phrase),
    name,
    ...standing,
    ...(house && { affiliation: house }),
    kind: isCalledIt(scene.prose, best, mentions)
      ? 'organisation'
      : kindOf(source, best, standing, phrase, {
          lexicon: scene.prose.lexicon,
          letters: source.slice(name.end, nounSpan(scene, best).end),
        }),
    mentions: mentions.map((noun) => createMention(scene, noun)),
  }
}

const nounSpan = (scene: Scene, noun: Noun): Span => spanOf(scene.prose, noun.start, noun.end)
const coreSpan = (scene: Scene, noun: Noun): Span => spanOf(scene.prose, noun.core.start, noun.core.end)
export const createMention = (scene: Scene, noun: Noun): Mention => ({
  type: 'mention',
  span: nounSpan(scene, noun),
  form: noun.form,
})
