import { CONJUNCTION, DETERMINER, FIRST_NAME, PREPOSITION, ROLE, SUBORDINATOR, TIME } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { PUNCTUATION } from './tokens.ts'

/**
 * Find all who speak together: `Ivan Petrov` and `Li Wei` in `Ivan Petrov and Li Wei have signed …`.
 *
 * @param frame - Index of a cue with its speaker, or -1.
 * @returns Indices of the nouns, in order; none where one speaks alone.
 */
export function findJoint(scene: Scene, frame: number): readonly number[] {
  const cue = scene.frames[frame]
  if (!cue || (cue.order !== 'subject-verb' && cue.order !== 'verb-subject')) return []
  let [first, last] = [cue.noun, cue.noun]
  while (isJoined(scene, first - 1)) first--
  while (isJoined(scene, last)) last++
  if (first === last || !hasAnd(scene, first, last) || isOffice(scene, last)) return []
  if (cue.order === 'subject-verb' && !opensClause(scene, (scene.nouns[first] as Noun).start)) return []
  if (cue.order === 'verb-subject' && !closesClause(scene, (scene.nouns[last] as Noun).end)) return []
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

/** Whether nothing but `and` or a comma stands between a name and the name after it. */
function isJoined({ prose, nouns }: Scene, index: number): boolean {
  const [here, next] = [nouns[index], nouns[index + 1]]
  if (!here || !next || here.possessive || next.start !== here.end + 1) return false
  if (here.form === 'name' && next.form === 'name') return /^(?:and|&|,)$/.test(textAt(prose, here.end))
  return (
    textAt(prose, here.end) === 'and' && isOneOfTwo(prose, here) && isOneOfTwo(prose, next) && !isBehindMark(prose, here.start)
  )
}

/** `Beijing and Moscow`, `Weiss and her colleagues`; not `the firm and former mayor Anna Berg`, where both may be what she was. */
const isOneOfTwo = (prose: Prose, { form, start, core }: Noun): boolean =>
  form === 'organisation' ||
  form === 'collective' ||
  (form === 'name' && (start === core.start || (start === core.start - 1 && (traitsAt(prose, start) & DETERMINER) > 0)))

const isBehindMark = (prose: Prose, at: number): boolean =>
  !opensSentence(prose, at) && prose.inside[at - 1] === -1 && prose.tokens.shape[at - 1] === PUNCTUATION

/** `Lee, Sales and Marketing Manager`: what somebody is. */
const isOffice = ({ prose, nouns }: Scene, last: number): boolean => {
  const { core } = nouns[last] as Noun
  return (
    core.end - core.start > 1 &&
    (traitsAt(prose, core.end - 1) & ROLE) > 0 &&
    !(traitsAt(prose, core.start) & FIRST_NAME) &&
    textAt(prose, (nouns[last - 1]?.start ?? 0) - 1) === ','
  )
}

const hasAnd = ({ prose, nouns }: Scene, first: number, last: number): boolean =>
  nouns.slice(first, last).some(({ end }) => textAt(prose, end) !== ',')

/** `said Petrov and the council agreed` joins two thoughts too. */
function closesClause({ prose }: Scene, at: number): boolean {
  if (prose.inside[at] !== -1 || prose.sentence[at] !== prose.sentence[at - 1] || prose.tokens.shape[at] === PUNCTUATION)
    return true
  return (traitsAt(prose, at) & (PREPOSITION | SUBORDINATOR | TIME)) > 0
}

/** `met Petrov and Li said …` joins two thoughts, not two people: what stands before the names must end a clause. */
function opensClause({ prose }: Scene, first: number): boolean {
  const at = /^both$/i.test(textAt(prose, first - 1)) ? first - 1 : first
  if (opensSentence(prose, at) || prose.inside[at - 1] !== -1) return true
  return prose.tokens.shape[at - 1] === PUNCTUATION || (traitsAt(prose, at - 1) & (CONJUNCTION | SUBORDINATOR)) > 0
}
