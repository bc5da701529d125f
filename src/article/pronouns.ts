import { shapeAt } from './draft.ts'
import { CUE, FEMALE, FUNCTION, IS_BASE, IS_PAST, IS_PRESENT, MALE, PEOPLE, SAY, SPEECH, TELL, TIME } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { LOWER } from './tokens.ts'

const SUBJECTS = /^(?:he|she|they|it|i|we|who|you|which|someone|everyone|nobody|anyone|everybody|somebody)$/i

/** A pronoun that can be a subject; in other languages any. */
export function readPronoun(prose: Prose, at: number, traits: number): Noun | undefined {
  return prose.lexicon || SUBJECTS.test(textAt(prose, at)) ? createPronoun(prose, at, traits) : undefined
}

/** `a poll that shows …`: a verb follows, a noun goes before. */
export function isRelative(prose: Prose, at: number): boolean {
  const next = traitsAt(prose, at + 1)
  const before = traitsAt(prose, at - 1)
  return (
    textAt(prose, at) === 'that' &&
    (next & (IS_PRESENT | IS_PAST)) > 0 &&
    !(next & IS_BASE) &&
    shapeAt(prose, at - 1) >= LOWER &&
    !(before & (FUNCTION | CUE))
  )
}

/** Whose something is. */
export const OWNERS = /^(?:his|her|their|my|our|its)$/i

/** `her claim`, `his latest remark`. */
export function ownsSpeech(prose: Prose, at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    const traits = traitsAt(prose, next)
    if ((traits & SPEECH) !== 0) return true
    if (traits & FUNCTION || (shapeAt(prose, next) !== LOWER && !(traits & TIME))) return false
  }
  return false
}

/** `someone yelled`, `“…,” shouted someone`: somebody new. */
const isSomeone = (prose: Prose, at: number): boolean =>
  !prose.lexicon &&
  /^some(?:one|body)$/i.test(textAt(prose, at)) &&
  ((traitsAt(prose, at + 1) | traitsAt(prose, at - 1)) & (SAY | TELL)) !== 0

/** The token as a noun, with the number and gender that it shows. */
export function createPronoun(prose: Prose, at: number, traits: number): Noun {
  const text = textAt(prose, at)
  const isAny = !prose.lexicon && /^every(?:one|body)$/i.test(text)
  return {
    start: at,
    end: at + 1,
    core: { start: at, end: at + 1 },
    form: isAny ? 'collective' : isSomeone(prose, at) ? 'role' : 'pronoun',
    plural: isAny || /^(?:they|we|their|our)$/i.test(text) || (traits & PEOPLE) > 0,
    gender: traits & (MALE | FEMALE) || (/^his$/i.test(text) ? MALE : /^her$/i.test(text) ? FEMALE : 0),
    person: /^(?:it|its|which)$/i.test(text) ? -1 : 1,
    possessive: false,
  }
}
