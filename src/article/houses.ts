import { DETERMINER, FIRST_NAME, HEAD, IS_PAST, IS_PRESENT, SAY, TELL, TIME, TITLE } from './lexicon.ts'
import { type Draft, shapeAt } from './noun-forms.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { CAPITAL, isCapital, LOWER } from './tokens.ts'

/** `A Norrby bookshop said`, `the Norrby native said`: a word that we do not know between a name with an article and a verb of saying. */
export function isHouse(prose: Prose, { name, start, at }: Draft): boolean {
  if (prose.lexicon || name?.end !== at || name.start === start || !(traitsAt(prose, start) & DETERMINER)) return false
  const next = traitsAt(prose, at + 1)
  return (
    traitsAt(prose, at) === 0 &&
    shapeAt(prose, at) === LOWER &&
    (next & (SAY | TELL)) !== 0 &&
    (next & (IS_PAST | IS_PRESENT)) !== 0
  )
}

/** `University of Michigan`, `Center for the Study of …`. */
export function isOfName(prose: Prose, at: number): boolean {
  const next = traitsAt(prose, at) & DETERMINER ? at + 1 : at
  return isCapital(shapeAt(prose, next)) && !(traitsAt(prose, next) & (TITLE | FIRST_NAME | TIME))
}

/** `The Diocese of Norrby`, `the Port of Norrby`: an article, one capital, and a place. */
export function isSeat(prose: Prose, { name, start, at, traits }: Draft): boolean {
  if (!name || prose.lexicon || name.start !== start + 1 || name.end - name.start > 1) return false
  return (
    /^the$/i.test(textAt(prose, start)) &&
    !(traits & (HEAD | TITLE | TIME)) &&
    shapeAt(prose, at + 1) === CAPITAL &&
    isOfName(prose, at + 1)
  )
}

/** `the Information Commissioner’s Office`: all of it one name. */
export const isOfOffice = (prose: Prose, { name, start, at }: Draft): boolean =>
  name !== undefined &&
  name.end === at &&
  /^the$/i.test(textAt(prose, start)) &&
  /^(?:Office|Department|Council|Association|Union|Institute|Federation|Club|League|Party|Service|Party|Foundation|Society|Trust)$/.test(
    textAt(prose, at + 1),
  )

/** `the Norrby-born conductor`. */
export const OF_PLACE = /^.+-(?:born|based|style|led|area|backed|trained|educated|raised|listed|owned|run)$/
