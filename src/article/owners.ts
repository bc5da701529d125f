import { type Draft, shapeAt } from './draft.ts'
import { endOfOwned, isOfOffice } from './houses.ts'
import { BODY, CUE, DEMONYM, FUNCTION, IS_PAST, PEOPLE, PLACE, ROLE, SAY, TELL, TITLE } from './lexicon.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { LOWER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/** `Cruz’s spokesman`: the owner is part of the phrase where a head follows; else the phrase ends before the mark. */
export function takePossessive(prose: Prose, draft: Draft): boolean {
  const house = isOfOffice(prose, draft) ? draft.at + 2 : endOfOwned(prose, draft)
  if (house > 0) {
    draft.name = { start: draft.name?.start ?? draft.at - 1, end: house }
    draft.traits = BODY
    draft.head = -1
    draft.at = house
    return true
  }
  let next = draft.at + 1
  for (let skipped = 0; skipped < 4; skipped++, next++) {
    const traits = traitsAt(prose, next)
    const shape = shapeAt(prose, next)
    if (shape === PUNCTUATION || (traits & (FUNCTION | TITLE) && !(traits & ROLE) && !isFirstMinister(prose, next))) break
    if (traits & (ROLE | PEOPLE | BODY)) {
      draft.name = undefined
      draft.head = -1
      draft.traits = 0
      draft.at++
      return true
    }
  }
  if (!isSpoken(prose, draft)) return false
  draft.name = undefined
  draft.at++
  return true
}

/** The apostrophe of `the dock workers’ union`, which closes no quotation. */
export const isPluralOwner = (prose: Prose, at: number): boolean =>
  prose.tokens.start[at] === prose.tokens.end[at - 1] &&
  prose.source.charAt((prose.tokens.start[at] as number) - 1) === 's' &&
  /^['’]$/.test(textAt(prose, at))

/** `Lee’s stepdad said`: a word that no list has, between a name with an owner’s mark and a verb of saying. */
function isSpoken(prose: Prose, { name, at }: Draft): boolean {
  const isCalling = /[a-z]{3}(?:er|or|ist)$/.test(textAt(prose, at + 1)) // `The Times’s reviewer called it`
  if (!name || prose.lexicon || (!isCalling && traitsAt(prose, name.end - 1) & (PLACE | BODY | DEMONYM))) return false
  const next = traitsAt(prose, at + 2)
  const verbs = isCalling && /^(?:called|described|dubbed|likened)$/.test(textAt(prose, at + 2)) ? CUE : SAY | TELL
  return shapeAt(prose, at + 1) === LOWER && traitsAt(prose, at + 1) === 0 && (next & verbs) !== 0 && (next & IS_PAST) !== 0
}

/** Whether the phrase ends with a word that somebody owns: `Lee’s stepdad`. */
export const isSomebodys = (prose: Prose, { start, at }: Draft): boolean =>
  at - start > 2 && shapeAt(prose, at - 2) === POSSESSIVE && traitsAt(prose, at - 1) === 0

/** `Norway’s first minister`, `her old friend`: an adjective before what somebody is. */
export const isFirstMinister = (prose: Prose, at: number): boolean =>
  /^(?:first|great|new|old|own)$/.test(textAt(prose, at)) && (traitsAt(prose, at + 1) & ROLE) > 0
