import type { Entity } from './entity.ts'
import type { Frame } from './frame.ts'
import { SAY, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'

/** In sentences. */
const NEAR = 3

/** `the woman` behind `A resident said …`: whoever has just spoken without a name, if but one has; -1 for nobody. */
export function findStranger(scene: Scene, noun: Noun, { entities, recent }: Register): number {
  const { prose, nouns } = scene
  const isPlain = noun.core.end - noun.start === 2 && /^the$/i.test(textAt(prose, noun.start))
  if (!isPlain || !/^(?:man|woman)$/.test(textAt(prose, noun.core.end - 1))) return -1
  const strangers = recent.filter((target) => {
    const { best, person, plural, gender, nouns: mentions } = entities[target] as Entity
    if (best.form !== 'role' || person < 1 || plural || (gender && gender !== noun.gender)) return false
    if (!/^(?:an?|one|another)$/i.test(textAt(prose, best.start))) return false
    const last = mentions.at(-1) ?? -1
    const since = (prose.sentence[noun.start] as number) - (prose.sentence[nouns[last]?.start ?? 0] as number)
    return since > 0 && since <= NEAR && mentions.some((index) => speaks(scene, index))
  })
  return strangers.length === 1 ? (strangers[0] as number) : -1
}

const speaks = ({ frames, framesOf }: Scene, index: number): boolean =>
  (framesOf[index] as readonly number[]).some((frame) => ((frames[frame] as Frame).traits & (SAY | TELL)) > 0)
