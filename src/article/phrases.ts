import { DEMONYM, SAY, TELL, TITLE } from './lexicon.ts'
import type { Span } from './model.ts'
import {
  ADVERBIAL,
  ARTICLE,
  endsWith,
  FINITE,
  GERUND,
  isHeavy,
  isTo,
  LINK,
  MARK,
  NOUN,
  OWNER,
  type Words,
} from './title-words.ts'
import { CAPITAL, LOWER, NUMBER } from './tokens.ts'

/** Some words of the text that could stand alone: the tokens from `from` up to `to`, exclusive. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly kind: 'noun' | 'gerund' | 'clause'
}

/** No title is of more words; each is of two or more. */
const MOST = 7

/** The phrases between two tokens that could be a title. */
export function findPhrases(source: string, words: Words, from: number, to: number): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let at = from; at < to; at++) {
    const kind = kindOfStart(source, words, at)
    if (kind) addEnds(source, words, at, to, kind, phrases)
  }
  return phrases
}

/** What may start here, if anything. */
function kindOfStart(source: string, words: Words, at: number): Phrase['kind'] | undefined {
  const { part, shape } = words
  const here = part[at] as number
  const before = at > 0 && words.passage[at - 1] === words.passage[at] ? (part[at - 1] as number) : MARK
  if (!isHeavy(here) || here === OWNER || before === OWNER) return
  if (before === NOUN && mayBeVerb(source, words, at)) return
  for (let back = at - 1; back >= 0 && words.passage[back] === words.passage[at] && isHeavy(part[back]); back--) {
    if (isGiven(source, words, back + 1)) break
    // Not in the middle of a name, nor of an amount: `140 million | euros`.
    if (shape[back] === NUMBER || (back === at - 1 && (shape[at] !== LOWER || shape[back] !== LOWER))) return
    if (at - back > MOST) break
  }
  if (before === MARK && at > 0 && words.end[at - 1] === words.start[at] && isHyphen(source, words, at - 1)) return
  return here === GERUND ? 'gerund' : 'noun'
}

/** `the fog | hides the coast`, of a verb that the lexicon does not have. */
function mayBeVerb(source: string, { part, shape, traits, end }: Words, at: number): boolean {
  if (shape[at] !== LOWER || shape[at - 1] !== LOWER || (traits[at] as number) !== 0 || !isHeavy(part[at + 1])) return false
  return endsWith(source, end[at] as number, 's') && !/[isu]s$/.test(source.slice((end[at] as number) - 2, end[at]))
}

const isHyphen = (source: string, words: Words, at: number): boolean =>
  '-/$£€#@%'.includes(source.charAt(words.start[at] as number))

/** Add the phrases that start at `from`: up to the end of each run of words of weight. */
function addEnds(source: string, words: Words, from: number, limit: number, start: Phrase['kind'], phrases: Phrase[]): void {
  const { part, passage, traits } = words
  let kind = start
  let count = 0
  let links = 0
  let finite = 0
  for (let at = from; at < limit && passage[at] === passage[from]; at++) {
    const here = part[at] as number
    const before = at > from ? (part[at - 1] as number) : MARK
    if (here !== OWNER && ++count > MOST) return
    if (isHeavy(here)) {
      const next = at + 1 < limit && passage[at + 1] === passage[from] ? (part[at + 1] as number) : MARK
      const ended = !isHeavy(next) || isGiven(source, words, at + 1)
      if (
        count > 1 &&
        ended &&
        here === NOUN &&
        canEnd(words, at, kind, next) &&
        !(kind === 'clause' && goesOn(source, words, at))
      )
        phrases.push({ from, to: at + 1, kind })
      if (start === 'noun' && here === GERUND && at > from && before === NOUN) return
      if (isGiven(source, words, at + 1)) return
    } else if (here === LINK) {
      if (
        (!isHeavy(before) && before !== FINITE) ||
        (start === 'noun' && kind === start && isName(words, from, at) && !bindsNames(source, words, at))
      )
        return
      if (++links > 2) return
    } else if (here === ARTICLE) {
      if (at > from && before !== LINK && before !== FINITE && before !== GERUND) return
    } else if (here === FINITE) {
      if ((traits[at] as number) & (SAY | TELL) || start !== 'noun' || links > 0 || (!isHeavy(before) && before !== FINITE))
        return
      if (finite++ > 2 || !startsClause(words, from)) return
      kind = 'clause'
    } else if (here === ADVERBIAL) {
      if (before !== FINITE) return
    } else return
  }
}

/** `the Peruvians | new weapons`: who gets something stands before what they get, and they are no one phrase. */
function isGiven(source: string, { shape, end }: Words, at: number): boolean {
  return shape[at] === LOWER && (shape[at - 1] as number) >= CAPITAL && endsWith(source, end[at - 1] as number, 'ans')
}

/** Whether a phrase may end with a noun: no title, no `French`, no half of a name (`Game | Day`), no subject of a verb that is cut off. */
function canEnd(words: Words, at: number, kind: Phrase['kind'], next: number): boolean {
  if ((words.traits[at] as number) & (TITLE | DEMONYM) || endsInFigure(words, at)) return false
  if (words.shape[at] === LOWER && (words.end[at] as number) - (words.start[at] as number) === 1) return false
  if (next === MARK) return true
  return !(kind !== 'noun' && next === FINITE) && ((words.shape[at + 1] as number) < CAPITAL || words.shape[at] === LOWER)
}

/** `members were Peru | , Chile and Brazil`, `the judge told Berg | to leave`: a name that is not all that is said. */
function goesOn(source: string, { shape, start, end, count }: Words, at: number): boolean {
  if (shape[at] === LOWER || at + 1 >= count) return false
  const [from, to] = [start[at + 1] as number, end[at + 1] as number]
  return source[from] === ',' || isTo(source, from, to)
}

/** `growth of 110`: what is counted is cut off. A name may end so (`Article 5`), and a year may. */
function endsInFigure({ shape, start, end }: Words, at: number): boolean {
  if (shape[at] !== NUMBER) return false
  return (shape[at - 1] as number) < CAPITAL && (end[at] as number) - (start[at] as number) !== 4
}

/** `sent | Peru with new weapons`: what follows a bare name and a preposition belongs to the verb before. */
function isName({ shape }: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (shape[at] === LOWER || shape[at] === NUMBER) return false
  return true
}

/** `and`, `of`: in the names of bodies too. */
const bindsNames = (source: string, { start, end }: Words, at: number): boolean =>
  /^(?:and|of)$/iu.test(source.slice(start[at], end[at]))

/** A clause starts with its sentence, or its article does. */
function startsClause({ part, passage }: Words, from: number): boolean {
  const at = from - 1
  if (at < 0 || passage[at] !== passage[from] || part[at] === MARK) return true
  return part[at] === ARTICLE && (at === 0 || passage[at - 1] !== passage[at] || part[at - 1] === MARK)
}

/** Where a phrase stands. */
export function spanOf({ start, end }: Words, { from, to }: Phrase): Span {
  return { start: start[from] as number, end: end[to - 1] as number }
}
