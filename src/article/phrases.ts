import type { Span } from './model.ts'
import { stemOf } from './vocabulary.ts'

/** What a word can do in a phrase. */
type Part = 'content' | 'article' | 'link' | 'verb' | 'stop'

interface Word {
  readonly lower: string
  readonly stem: string
  readonly part: Part
}

interface Token extends Word {
  readonly span: Span
  /** Whether punctuation stands between this word and the one before. */
  readonly broken: boolean
}

/** A few words of the text that could stand alone. */
export interface Phrase {
  readonly span: Span
  /** Of its words, each once, articles and links left out. */
  readonly stems: readonly string[]
  /** Whether it opens a sentence. */
  readonly opensSentence: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

const ARTICLES = set('the a an this that these those its his her their our my your some any no every each another')

/** Words that may tie two parts of one phrase. */
const LINKS = set('of for in on to with between from at against over by under across after before without and')

/** Words that no title holds: pronouns, auxiliaries, conjunctions and adverbs that point elsewhere. */
const STOPS =
  set(`i me we us you he him she it they them who whom whose which what when where why how there here if unless because although though
  while since until as than then so but or nor yet not never also just only even still already too very quite rather really again once soon later
  meanwhile however instead perhaps indeed is are was were be been being am has have had having do does did doing will would shall should can could
  may might must ought it's he's she's i'm don't doesn't didn't isn't wasn't aren't can't won't that's there's they're we're you're i've we've
  one ones both either neither such same other others much many more most less least few several all half lot lots bit kind sort about around up down
  out off into onto upon through during among within along behind beyond toward towards amid despite per via like around ago away back ever
  mr mrs ms dr according including now today yesterday tomorrow far time times way ways thing things year years month months week weeks day days end something anything nothing everything everyone someone anyone`)

/** Verbs whose form does not show that they are verbs. */
const VERBS =
  set(`say says said saying tell tells told make makes made making take takes took taken get gets got go goes went gone come comes came see sees
  saw seen know knows knew known think thinks thought give gives gave given find finds found keep keeps kept let lets leave left bring brings brought begin
  begins began become becomes became show shows showed shown hold held stand stood run ran set put lead led meet met pay paid sit sat speak spoke grow
  grew lose lost win won write wrote send sent fall fell build built spend spent cut rise rose sell sold buy bought draw drew feel felt fight fought hear
  heard seem seems need needs want wants use uses try tries help helps mean means meant turn turns start starts add adds ask asks call calls believe
  believes include includes continue continues remain remains appear appears hope hopes allow allows offer offers follow follows provide provides
  suggest suggests warn warns claim claims argue argues note notes explain explains expect expects caught chose understood threw wore taught sought hit
  shut got gotten bear bore laid lay lies worn due based able going gonna`)

/** A word as it stands between blanks and marks; hyphens, apostrophes, full stops and commas inside it belong to it. */
const WORD = /[\p{L}\p{N}]+(?:['’.,\-‐‑&][\p{L}\p{N}]+)*/gu

/** What may stand between two words of one phrase: a blank, after a title's full stop too, and signs of money. */
const JOINT = /^(?:[ \u00a0]+[$€£#]?)$/u

/**
 * Make a finder of the phrases of a passage that could be a title: whole noun phrases of two to seven words.
 *
 * A phrase starts and ends with a word of its own weight, is not cut out of the middle of a longer run of such words, and holds
 * at most two links (`of`, `in`). It does not cross a mark of punctuation.
 *
 * @example
 * const source = 'Mr Kim hailed the shared values of two old allies.'
 * createPhraseFinder(source)({ start: 0, end: source.length }) // `shared values`, `shared values of two old allies`
 */
export function createPhraseFinder(source: string): (passage: Span) => readonly Phrase[] {
  const known = new Map<string, Word>()
  return (passage) => {
    const tokens = readTokens(source, passage, known)
    const phrases: Phrase[] = []
    for (let from = 0; from < tokens.length; from++) {
      if (!startsPhrase(tokens, from)) continue
      for (const to of findEnds(tokens, from)) phrases.push(toPhrase(tokens, from, to))
    }
    return phrases
  }
}

function readTokens(source: string, passage: Span, known: Map<string, Word>): readonly Token[] {
  const tokens: Token[] = []
  let end = passage.start
  for (const match of source.slice(passage.start, passage.end).matchAll(WORD)) {
    const start = passage.start + match.index
    const { lower, stem, part } = known.get(match[0]) ?? remember(known, match[0])
    const broken = end + 1 !== start || source[end] !== ' ' ? !JOINT.test(source.slice(end, start)) : false
    tokens.push({ span: { start, end: start + match[0].length }, lower, stem, part, broken })
    end = start + match[0].length
  }
  return tokens
}

function remember(known: Map<string, Word>, text: string): Word {
  const lower = text.toLowerCase().replaceAll('’', "'")
  const word = { lower, stem: stemOf(lower), part: partOf(text, lower) }
  known.set(text, word)
  return word
}

function partOf(word: string, lower: string): Part {
  if (ARTICLES.has(lower)) return 'article'
  if (LINKS.has(lower)) return 'link'
  if (STOPS.has(lower)) return 'stop'
  if (VERBS.has(lower) || lower.endsWith("n't") || lower.endsWith('ly')) return 'verb'
  return isParticiple(lower) && word.length > 4 && word === lower ? 'verb' : 'content'
}

function isParticiple(lower: string): boolean {
  return lower.endsWith('ed') || lower.endsWith('ing')
}

/** A word of weight that no other word of weight stands before. */
function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  if (!isWeighty(tokens, at)) return false
  // `think | tank's programme`: the owner's name began before.
  if (before?.part === 'verb' && !token.broken && token.lower.endsWith("'s")) return false
  return !before || token.broken || !isWeighty(tokens, at - 1)
}

/** Content, or a participle between an article and content: `depleting weapons` after `the`. */
function isWeighty(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.part === 'content') return token !== undefined
  if (token.part !== 'verb' || !isParticiple(token.lower)) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return !token.broken && before?.part === 'article' && after?.part === 'content' && !after.broken
}

/** Where phrases that start at `from` can end, exclusive: at the end of each run of weighty words. */
function findEnds(tokens: readonly Token[], from: number): readonly number[] {
  const ends: number[] = []
  let links = 0
  for (let at = from; at < tokens.length && at < from + 7; at++) {
    const token = tokens[at] as Token
    if (at > from && token.broken) break
    if (isWeighty(tokens, at)) {
      const next = tokens[at + 1]
      const ended = !next || next.broken || !isWeighty(tokens, at + 1)
      // A word of weight with an article right after it is a verb: `signed | a pact`.
      if (ended && next && !next.broken && next.part === 'article') break
      if (ended && at > from) ends.push(at + 1)
    } else if (token.part === 'link') {
      if (++links > 2 || tokens[at - 1]?.part === 'link') break
    } else if (token.part !== 'article' || tokens[at - 1]?.part !== 'link') break
  }
  return ends
}

function toPhrase(tokens: readonly Token[], from: number, to: number): Phrase {
  const stems: string[] = []
  for (let at = from; at < to; at++) {
    const { part, stem } = tokens[at] as Token
    if ((part === 'content' || part === 'verb') && !stems.includes(stem)) stems.push(stem)
  }
  const first = tokens[from] as Token
  const last = tokens[to - 1] as Token
  return { span: { start: first.span.start, end: last.span.end }, stems, opensSentence: first.broken }
}
