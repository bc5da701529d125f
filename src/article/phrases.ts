import type { Span } from './model.ts'

/** What a word can do in a phrase. */
type Part = 'content' | 'article' | 'link' | 'verb' | 'stop'

interface Token {
  readonly span: Span
  readonly lower: string
  readonly part: Part
  /** Whether punctuation stands between this word and the one before. */
  readonly broken: boolean
}

/** A few words of the text that could stand alone. */
export interface Phrase {
  readonly span: Span
  /** In lower case, in order, articles and links left out. */
  readonly words: readonly string[]
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
  mr mrs ms dr according including now today yesterday tomorrow something anything nothing everything everyone someone anyone`)

/** Verbs whose form does not show that they are verbs. */
const VERBS =
  set(`say says said saying tell tells told make makes made making take takes took taken get gets got go goes went gone come comes came see sees
  saw seen know knows knew known think thinks thought give gives gave given find finds found keep keeps kept let lets leave left bring brings brought begin
  begins began become becomes became show shows showed shown hold held stand stood run ran set put lead led meet met pay paid sit sat speak spoke grow
  grew lose lost win won write wrote send sent fall fell build built spend spent cut rise rose sell sold buy bought draw drew feel felt fight fought hear
  heard seem seems need needs want wants use uses try tries help helps mean means meant turn turns start starts add adds ask asks call calls believe
  believes include includes continue continues remain remains appear appears hope hopes allow allows offer offers follow follows provide provides
  suggest suggests warn warns claim claims argue argues note notes explain explains expect expects caught chose understood threw wore taught sought hit
  shut got gotten bear bore laid lay lies sees knew based due`)

/** A word as it stands between blanks and marks; hyphens, apostrophes, full stops and commas inside it belong to it. */
const WORD = /[\p{L}\p{N}]+(?:['’.,\-‐‑&][\p{L}\p{N}]+)*/gu

/** What may stand between two words of one phrase: a blank, after a title's full stop too, and signs of money. */
const JOINT = /^(?:[ \u00a0]+[$€£#]?)$/u

/**
 * Find the phrases of a passage that could be a title: whole noun phrases of two to seven words.
 *
 * A phrase starts and ends with a word of its own weight, is not cut out of the middle of a longer run of such words, and holds
 * at most two links (`of`, `in`). It does not cross a mark of punctuation.
 *
 * @example
 * const source = 'Mr Kim hailed the shared values of two old allies.'
 * findPhrases(source, { start: 0, end: source.length }) // `shared values of two old allies`
 */
export function findPhrases(source: string, passage: Span): readonly Phrase[] {
  const tokens = readTokens(source, passage)
  const phrases: Phrase[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (!startsPhrase(tokens, from)) continue
    for (const to of findEnds(tokens, from)) phrases.push(toPhrase(tokens, from, to))
  }
  return phrases
}

function readTokens(source: string, passage: Span): readonly Token[] {
  const tokens: Token[] = []
  let end = passage.start
  for (const match of source.slice(passage.start, passage.end).matchAll(WORD)) {
    const start = passage.start + match.index
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    tokens.push({
      span: { start, end: start + match[0].length },
      lower,
      part: partOf(match[0], lower),
      broken: !JOINT.test(source.slice(end, start)),
    })
    end = start + match[0].length
  }
  return tokens
}

function partOf(word: string, lower: string): Part {
  if (ARTICLES.has(lower)) return 'article'
  if (LINKS.has(lower)) return 'link'
  if (STOPS.has(lower)) return 'stop'
  if (VERBS.has(lower) || /n't$|ly$/u.test(lower)) return 'verb'
  return /^\p{Ll}{3,}(?:ed|ing)$/u.test(word) ? 'verb' : 'content'
}

/** A word of weight that no other word of weight stands before. */
function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  if (!isWeighty(tokens, at)) return false
  return !before || token.broken || !isWeighty(tokens, at - 1)
}

/** Content, or a participle between an article and content: `depleting weapons` after `the`. */
function isWeighty(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.part === 'content') return token !== undefined
  if (token.part !== 'verb' || !/(?:ed|ing)$/u.test(token.lower)) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return !token.broken && (before?.part === 'article' || before?.part === 'link') && after?.part === 'content' && !after.broken
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
  const inside = tokens.slice(from, to)
  const first = tokens[from] as Token
  return {
    span: { start: first.span.start, end: (tokens[to - 1] as Token).span.end },
    words: inside.filter((token) => token.part === 'content' || token.part === 'verb').map((token) => token.lower),
    opensSentence: first.broken,
  }
}
