import { type Frame, frameWith } from './frame.ts'
import { FIRST_NAME, IS_PAST, PEOPLE, ROLE, SAY, TELL } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import type { Search } from './phrase-heads.ts'
import { type Prose, startOfSentence, textAt, traitsAt } from './prose.ts'
import { isSubject, nounFrom } from './subjects.ts'
import { CAPITAL, PUNCTUATION } from './tokens.ts'

export const DASHES = '-–—―'

/** `“…” — Maria Alvarez`, also on the line after; `— Maria Alvarez (@maria) June 3, 2024` below a post. */
export function readSignature(search: Search, at: number): Frame | undefined {
  const { prose, nouns } = search
  if (at === 0 || prose.inside[at - 1] === -1) return undefined
  const noun = nounFrom(search, at + 1)
  const isBelow = prose.tokens.passage[at - 1] !== prose.tokens.passage[at]
  const isAlone = noun >= 0 && (endsClause(search, noun) || (isBelow && textAt(prose, (nouns[noun] as Noun).end) === '('))
  return isAlone && nouns[noun]?.form !== 'pronoun'
    ? frameWith(search, { start: at, end: at + 1 }, 0, noun, 'label', true)
    : undefined
}

/** Whether a line that a dash opens stands right below the words: whatever that names, nobody else has said them. */
export function isSigned({ source, passages, tokens, inside }: Prose, end: number): boolean {
  const [own, line] = [tokens.passage[end - 1] as number, tokens.passage[end] as number]
  const span = passages[line]
  if (!span || line !== own + 1 || end >= tokens.count || inside[end] !== -1) return false
  return (
    span.end - span.start < LONGEST_SIGNATURE && /^[-–—―]{1,2} ?\p{Lu}.*[^.!?…:”"]$/u.test(source.slice(span.start, span.end))
  )
}

/** In UTF-16 units. */
const LONGEST_SIGNATURE = 140

/** `WALLACE: …` at the start of a passage, `And from Lee: …`. */
export function readLabel(search: Search, at: number): Frame | undefined {
  const { prose, nouns, nounAt } = search
  const noun = nounAt[at - 1] ?? -1
  const start = nouns[noun]?.start ?? -1
  if (start < 0 || (nouns[noun]?.end === start + 1 && NO_SPEAKERS.test(textAt(prose, start)))) return undefined
  const before = start - 1
  if (nouns[noun]?.end === start + 1 && isCaption(prose, start, at)) return undefined
  const opens =
    before < 0 ||
    prose.tokens.passage[before] !== prose.tokens.passage[at] ||
    (prose.tokens.shape[before] === PUNCTUATION && isFirstMark(prose, before))
  return opens || isFrom(prose, before) ? frameWith(search, { start: at, end: at + 1 }, 0, noun, 'label', true) : undefined
}

/** `He sent her a text message: “…”`: whoever opens the sentence, which has no verb of saying, and what is to be read. */
export function readMessage(search: Search, at: number): Frame | undefined {
  const { prose, nouns, nounAt } = search
  if (prose.lexicon || prose.inside[at + 1] === -1) return undefined
  const first = startOfSentence(prose, at)
  let cue = -1
  let isGiven = false
  for (let before = at - 1; before >= Math.max(first, at - LONGEST_MESSAGE); before--) {
    if (prose.inside[before] !== -1 || prose.tokens.shape[before] === PUNCTUATION) return undefined
    const word = textAt(prose, before)
    if (cue < 0 && MESSAGES.test(word)) {
      if (/^(?:the|no)$/.test(textAt(prose, before - 1)) || /^(?:from|by|of|than)$/.test(textAt(prose, before + 1)))
        return undefined
      cue = before
    } else if (cue >= 0 && GIVES.test(word)) isGiven = true
    else if (nounAt[before] === -1 && traitsAt(prose, before) & (SAY | TELL)) return undefined
    const noun = nouns[nounAt[before] ?? -1]
    if (cue >= 0 && noun?.start === before && noun.person > 0 && !noun.possessive && isSubject(prose, noun))
      return isGiven
        ? frameWith(search, { start: cue, end: cue + 1 }, SAY | IS_PAST, nounAt[before] as number, 'subject-verb', true)
        : undefined
  }
  return undefined
}

const GIVES = /^(?:sends?|sent|leaves?|left|posts?|posted|writes?|wrote|typed|gives?|gave|issued|puts?|had|has|have|texted)$/
/** In tokens, back from the colon. */
const LONGEST_MESSAGE = 16
const MESSAGES = /^(?:message|messages|text|texts|e-?mail|letter|note|post|tweet|advice|warning)$/

/** What a paper puts before its own words, or before where to reach it. */
const NO_SPEAKERS =
  /^(?:[qa]|advertisement|analysis|bombshell|breaking|byline|clarification|comment|contact|contribut(?:ing|ors?)|corrections?|date|e-?mail|exclusive|location|note|opinion|phone|photos?|related|source|tags?|tel|topics?|updated?)$/i

/** `Education: She had left the school`: a word that is no name, stands nowhere else with a capital, and is no turn of a talk. */
function isCaption({ source, tokens, inside, kinds }: Prose, word: number, colon: number): boolean {
  if (/^(?:we|i|our|my|they)$/i.test(source.slice(tokens.start[colon + 1], tokens.end[colon + 1]))) return false // `Israel: We will go on`
  if (kinds[tokens.passage[word] as number] === 'headline') return false // `Poll: Wealthy voters leave the party`
  if (
    inside[colon + 1] !== -1 ||
    tokens.shape[word] !== CAPITAL ||
    (tokens.traits[word] as number) & (FIRST_NAME | ROLE | PEOPLE)
  )
    return false
  const [start, end] = [tokens.start[word] as number, tokens.end[word] as number]
  const name = source.slice(start, end)
  return !source.slice(Math.max(0, start - FAR_NAMED), start).includes(name) && !source.slice(end, end + FAR_NAMED).includes(name)
}

/** In UTF-16 units: where a speaker is named besides. */
const FAR_NAMED = 4000

/** `From Lee:`, `And from Lee:` at the start of a sentence. */
function isFrom(prose: Prose, at: number): boolean {
  return at - startOfSentence(prose, at) < 2 && /^from$/i.test(textAt(prose, at))
}

/** Whether a mark is the first token of its passage. */
const isFirstMark = (prose: Prose, at: number): boolean => at === 0 || prose.tokens.passage[at - 1] !== prose.tokens.passage[at]

/** `…, say observers.`: nothing comes after the noun in its clause. */
export function endsClause({ prose, nouns }: Search, noun: number): boolean {
  const end = (nouns[noun] as Noun).end
  return (
    end >= prose.tokens.count ||
    prose.inside[end] !== -1 ||
    prose.tokens.passage[end] !== prose.tokens.passage[end - 1] ||
    /^[.,;:!?—–]$/.test(textAt(prose, end))
  )
}
