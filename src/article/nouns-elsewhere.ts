import type { Draft } from './draft.ts'
import { BODY, DETERMINER, FUNCTION, PARTICLE, ROLE, SAY } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { ACRONYM, LOWER } from './tokens.ts'

/** Whether an article and a word right behind a verb of saying that follows words in marks must be who said them. */
export function isCalled({ lexicon, inside, tokens }: Prose, { start, head }: Draft): boolean {
  if (!lexicon || head > start + 1 || !(tokens.traits[start - 1] ?? 0) || start < 2) return false
  const [verb, article, word] = [start - 1, start, start + 1].map((at) => tokens.traits[at] ?? 0) as [number, number, number]
  if (!(verb & SAY) || !(article & DETERMINER) || word & FUNCTION || tokens.shape[start + 1] !== LOWER) return false
  return [2, 3, 4].some((back) => (inside[start - back] ?? -1) >= 0)
}

/** `Erik Smit van de Universiteit`, `Paul Schmidt der Zeitung`: what looks like a particle, and is none. */
export function leadsElsewhere(prose: Prose, at: number, traits: number): boolean {
  const next = traitsAt(prose, at + 1) & PARTICLE ? at + 2 : at + 1
  if (traitsAt(prose, next) & (BODY | ROLE) || prose.tokens.shape[next] === ACRONYM) return true
  return (traits & DETERMINER) > 0 && prose.lexicon?.language === 'de'
}

/** Whether a text that is not English has two nouns in one paragraph. */
export function isBeside({ lexicon, tokens }: Prose, before: Noun | undefined, noun: Noun): boolean {
  return lexicon !== undefined && before !== undefined && tokens.passage[before.start] === tokens.passage[noun.start]
}

/** `les habitants`, `die Bewohner`: several, by the article or by an article that is not the role's own. */
export function areMany(prose: Prose, { start, head }: Draft): boolean {
  if (!prose.lexicon || head === start || !(traitsAt(prose, head) & ROLE)) return false
  const article = textAt(prose, start).toLowerCase()
  return /^(?:[ld]es|l[oa]s|gli|i|[oa]s)$/.test(article) || (article === 'die' && !/(?:in|e)$/.test(textAt(prose, head)))
}
