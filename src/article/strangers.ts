import type { Entity } from './entity.ts'
import type { Frame } from './frame.ts'
import { SAY, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'

/** In sentences. */
const NEAR = 3
/** Of whom news tells nothing else; a detective, a lawyer, a reporter speak of others. */
const BYSTANDER =
  /^(?:resident|witness|eyewitness|neighbou?r|shopper|villager|bystander|passer-by|onlooker|trader|farmer|local|customer|passenger|commuter|motorist|pedestrian|survivor|visitor|tourist|fan)$/

/** `the woman` behind `A resident said …`: the one bystander who has just spoken, where nobody else was spoken of since; -1 for nobody. */
export function findStranger(scene: Scene, noun: Noun, { entities, recent }: Register): number {
  const { prose, nouns } = scene
  const isPlain = noun.core.end - noun.start === 2 && /^the$/i.test(textAt(prose, noun.start))
  if (!isPlain || !/^(?:man|woman)$/.test(textAt(prose, noun.core.end - 1))) return -1
  const strangers = recent.filter((target) => {
    const { best, person, plural, gender, nouns: mentions } = entities[target] as Entity
    if (best.form !== 'role' || person < 1 || plural || (gender && gender !== noun.gender)) return false
    if (!/^(?:an?|one|another)$/i.test(textAt(prose, best.start)) || !BYSTANDER.test(textAt(prose, best.core.end - 1)))
      return false
    return mentions.some((index) => {
      const since = (prose.sentence[noun.start] as number) - (prose.sentence[(nouns[index] as Noun).start] as number)
      return since > 0 && since <= NEAR && speaks(scene, index)
    })
  })
  const [stranger = -1, ...more] = strangers
  const isOther = (target: number): boolean => {
    const { best, person, plural, gender } = entities[target] as Entity
    return best.form !== 'pronoun' && person > 0 && !plural && !(gender && gender !== noun.gender)
  }
  return more.length > 0 || recent.slice(recent.indexOf(stranger) + 1).some(isOther) ? -1 : stranger
}

/** Whether a mention is the speaker of a cue. */
export const speaks = ({ frames, framesOf }: Scene, index: number): boolean =>
  (framesOf[index] as readonly number[]).some((frame) => ((frames[frame] as Frame).traits & (SAY | TELL)) > 0)
