import type { Attribution } from './attribution.ts'
import { isBywordOf, isGivenName, isNickname, isTerm } from './bynames.ts'
import type { Frame } from './frame.ts'
import { AUXILIARY, CONJUNCTION, CUE, DETERMINER, FUNCTION, PREPOSITION, PRONOUN, ROLE } from './lexicon.ts'
import type { Span } from './model.ts'
import { isCallingSomebody } from './passives.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import { createRanker } from './ranker.ts'
import type { Scene } from './scene.ts'
import { isDirect } from './setting.ts'
import { ACRONYM, CAPITAL, isCapital, LOWER, POSSESSIVE, PUNCTUATION } from './tokens.ts'
import { WORTH } from './weights.ts'

/** From so many words on, nothing in the training articles is a title or a scare quote but what the annotators overlooked. */
const LONG = 12

/** A word alone must have more for it: it is a scare quote as often as not, and then a statement around it stands whole. */
const LONE = 0.5

/** Elsewhere than in English so few words are speech only where a cue stands in their sentence. */
const SHORT = 6

function isScare(
  { prose, frames }: Scene,
  quote: number,
  start: number,
  words: number,
  attribution: Attribution | undefined,
): boolean {
  const frame = frames[attribution?.frame ?? -1]
  const isTied = frame !== undefined && prose.sentence[frame.cue.start] === prose.sentence[start]
  const before = prose.quotedTokens[quote - 1]
  if (before && prose.sentence[before.start] === prose.sentence[start]) return false // `« … », dit-elle, « … »`
  if (!isTied) return words < 3 || !isDirect(prose, quote)
  // `le film « Les Urgences »`
  const { shape, traits, passage } = prose.tokens
  return (
    passage[start - 1] === passage[start] &&
    shape[start - 1] === LOWER &&
    !((traits[start - 1] ?? 0) & (CUE | FUNCTION)) &&
    shape[start + 1] === CAPITAL
  )
}

/** Headlines have single marks even where the text has double ones, for words that stand below again. */
const SINGLE = /[‘’'‚]/

/** Whether a passage in quotation marks is speech: neither a title nor a scare quote. */
export function isSpeech(scene: Scene, quote: number, attribution: Attribution | undefined): boolean {
  const { prose } = scene
  const { passage, marked, isOdd } = prose.quoted[quote] as Quoted
  const words = countWordTokens(scene, quote)
  const isHeadline = prose.kinds[passage] === 'headline'
  if (words === 0 || (isHeadline && SINGLE.test(prose.source.charAt(marked.start)))) return false
  if (isOdd && !hasCueBeside(scene, quote, attribution)) return false
  if (words >= LONG) return true
  if (isHeadline && (attribution?.frame ?? -1) < 0) return false
  const { start, end } = prose.quotedTokens[quote] as { start: number; end: number }
  if (prose.lexicon && words < SHORT && isScare(scene, quote, start, words, attribution)) return false
  if (/^(?:so-called|nicknamed|headed|entitled|marked)$/i.test(textAt(scene.prose, start - 1))) return false
  if (words < 4 && !prose.lexicon && (isNickname(scene, start) || isGivenName(scene, start))) return false
  if (isTitle(scene, start, end) && (isWork(scene, start, end) || isListed(scene, quote))) return false
  if (!prose.lexicon && isSlogan(prose, textAt(prose, start - 1) === ',' ? start - 2 : start - 1)) return false
  if (words < SHORT && (isOfSomebody(scene, start, end) || isBroadcast(scene, start))) return false
  if (words < 4 && !prose.lexicon && (isSample(prose, start) || isBywordOf(scene, quote))) return false
  if (words < 4 && (isTerm(scene, start) || (!prose.lexicon && LABELLED.test(textAt(scene.prose, end))))) return false
  if (words > 1 && !prose.lexicon && isCallingSomebody(prose, start)) return true
  return WORTHS.score(readWorth(scene, quote, attribution)) > (words > 1 ? 0 : LONE)
}

/** Whether its speaker has a cue in its sentence. */
function hasCueBeside({ prose, frames }: Scene, quote: number, attribution: Attribution | undefined): boolean {
  const cue = frames[attribution?.frame ?? -1]?.cue.start
  return cue !== undefined && prose.sentence[cue] === prose.sentence[(prose.quotedTokens[quote] as Span).start]
}

/** `the “Hopelights” actor`: what somebody is known from. */
const isOfSomebody = ({ prose }: Scene, start: number, end: number): boolean =>
  !prose.lexicon &&
  prose.tokens.shape[start + 1] === CAPITAL &&
  (traitsAt(prose, start - 1) & DETERMINER) > 0 &&
  (traitsAt(prose, end) & ROLE) > 0 &&
  prose.tokens.shape[end] === LOWER

/** `said on “Nightly”`: where it was said. */
const isBroadcast = ({ prose }: Scene, start: number): boolean =>
  !prose.lexicon &&
  isCapital(prose.tokens.shape[start + 1] as number) &&
  textAt(prose, start - 1) === 'on' &&
  (traitsAt(prose, start - 2) & CUE) > 0 &&
  /^(?:said|told|says|spoke|speaking|appeared|appearing|revealed|asked)$/.test(textAt(prose, start - 2))

const FIELDS = 'any size shape lead next tie near sure'.split(' ')
const TEMPLATES = ['any', 'size', 'shape size', 'shape lead', 'shape next', 'lead next', 'tie', 'shape near', 'sure']

/** Knows what is likely to be speech. */
export const WORTHS = createRanker(FIELDS, TEMPLATES, WORTH)

/** What is looked at in a passage: a value for each of `FIELDS`. */
export function readWorth(scene: Scene, quote: number, attribution: Attribution | undefined): readonly string[] {
  const { prose } = scene
  const { start, end } = prose.quotedTokens[quote] as { start: number; end: number }
  const words = countWordTokens(scene, quote)
  const frame = attribution && attribution.frame >= 0 ? (scene.frames[attribution.frame] as Frame) : undefined
  const far = frame ? (frame.start >= end ? frame.start - end : start - frame.end) : 99
  return [
    'any',
    words < 4 ? `${words}` : words < 7 ? '6' : 'many',
    isTitle(scene, start, end) ? 'title' : isDirect(prose, quote) ? 'direct' : 'mixed',
    leadOf(scene, start),
    nextOf(scene, end),
    frame ? frame.tie : 'none',
    far < 3 ? 'near' : frame ? 'frame' : 'bare',
    `${Math.round((attribution?.probability ?? 0) * 4)}`,
  ]
}

/** Words of a passage; `’s` belongs to the word before it. */
function countWordTokens({ prose }: Scene, quote: number): number {
  const { start, end } = prose.quotedTokens[quote] as { start: number; end: number }
  let count = 0
  for (let at = start; at < end; at++)
    if (prose.tokens.shape[at] !== PUNCTUATION && prose.tokens.shape[at] !== POSSESSIVE) count++
  return count
}

/** `The Evening Harbour Show`: every word of weight with a capital. */
function isTitle({ prose: { tokens } }: Scene, start: number, end: number): boolean {
  let words = 0
  for (let at = start; at < end; at++) {
    const shape = tokens.shape[at] as number
    if (shape === PUNCTUATION || shape === POSSESSIVE) continue
    if (shape === LOWER && (words === 0 || !((tokens.traits[at] as number) & (DETERMINER | PREPOSITION | CONJUNCTION))))
      return false
    words++
  }
  return words > 1
}

/** One of several titles with a comma or `and` between: `hits like “Deep Water”, “Black Sea” and “The Hill”`. */
function isListed(scene: Scene, quote: number): boolean {
  const { prose } = scene
  const isNext = (one: number, other: number) => {
    const [first, second] = [prose.quotedTokens[one], prose.quotedTokens[other]]
    if (!first || !second || !isTitle(scene, first.start, first.end) || !isTitle(scene, second.start, second.end)) return false
    for (let at = first.end; at < second.start; at++) if (!/^(?:,|and|&|or)$/.test(textAt(prose, at))) return false
    return second.start - first.end < 3 && prose.sentence[first.start] === prose.sentence[second.start]
  }
  let first = quote
  while (first > quote - LONGEST_LIST && isNext(first - 1, first)) first--
  if (prose.lexicon || (first === quote && !isNext(quote, quote + 1))) return false
  const lead = (prose.quotedTokens[first]?.start ?? 0) - 1
  if (leadOf(scene, lead + 1) === 'media') return true
  const isSaid = (traitsAt(prose, lead) & (CUE | PRONOUN)) > 0 || OF_VOICES.test(textAt(prose, lead - 1))
  if (isSaid || prose.sentence[lead] !== prose.sentence[lead + 1] || prose.tokens.shape[lead] !== LOWER) return false
  return textAt(prose, lead) !== 'as' || textAt(prose, lead - 1) === 'such' // no `described it as “Pure Joy” and “A Triumph”`
}

/** `chants of “Shame On You” and “Berg Out”`. */
const OF_VOICES = /^(?:chants?|cries|shouts?|calls|cheers)$/i

/** In titles. */
const LONGEST_LIST = 24

/** `the slogan “…”`: nobody’s; not `Lee’s famous slogan “…”`. */
const isSlogan = (prose: Prose, at: number): boolean =>
  SLOGANS.test(textAt(prose, at)) &&
  ![at - 2, at - 3].some(
    (verb) => (traitsAt(prose, verb) & CUE) > 0 && /^(?:shout|chant|said|say|us)/i.test(textAt(prose, verb)),
  ) &&
  ![at - 1, at - 2].some((owner) => prose.tokens.shape[owner] === POSSESSIVE || /^(?:his|her)$/.test(textAt(prose, owner)))

const SLOGANS = /^(?:slogan|slogans|tagline|taglines|motto|hashtag|catchphrase|banner|banners|placard|placards)$/

/** `words such as “expects”`. */
const isSample = (prose: Prose, start: number): boolean =>
  /^(?:as|like)$/.test(textAt(prose, start - 1)) &&
  /^(?:Words?|Terms?|Phrases?|Expressions?|Names?|Titles?|Labels?)$/.test(
    textAt(prose, textAt(prose, start - 2) === 'such' ? start - 3 : start - 2),
  )

/** What stands behind such words: `a “hold” rating`. */
const LABELLED = /^(?:rating|recommendation|grade|list|sign|button|badge|sticker|stamp|setting|option|category|logo|mode)s?$/

/**
 * Where no speech stands but the name of a show or a book: `the host of “…”`, `NBC’s “…”`, `on “…”`, `the fund Harbour “…”`,
 * `“…” by Lee`, `her “…” radio show`.
 */
function isWork(scene: Scene, start: number, end: number): boolean {
  const { tokens, inside } = scene.prose
  const lead = leadOf(scene, start)
  if (/^(?:media|owner|on)$/.test(lead)) return true
  const before = tokens.shape[start - 1]
  if (lead === 'other' && (before === CAPITAL || before === ACRONYM)) return true
  if (inside[end] !== -1) return false
  if (textAt(scene.prose, end) === 'by') return tokens.shape[end + 1] === CAPITAL
  if (isGlossed(scene.prose, end)) return true
  return GENRE.test(textAt(scene.prose, end)) || (tokens.shape[end] === LOWER && GENRE.test(textAt(scene.prose, end + 1)))
}

const GENRE = /^(?:show|podcast|book|movie|film|documentary|song|series|program|programme|column|campaign|tour|initiative)$/

/** `closed with “Deep Water,” the 1989 hit that`: what the comma goes on to say of it. */
function isGlossed(prose: Prose, end: number): boolean {
  const at = textAt(prose, end) === ',' ? end + 1 : end
  if (
    !(at > end || prose.source[(prose.tokens.start[end - 1] as number) - 1] === ',') ||
    !/^(?:an?|the|his|her|their)$/.test(textAt(prose, at))
  )
    return false
  for (let next = at + 1; next < at + LONGEST_GLOSS && !(traitsAt(prose, next) & (PREPOSITION | CONJUNCTION | PRONOUN)); next++)
    if (SORTS.test(textAt(prose, next))) {
      const behind = traitsAt(prose, next + 1)
      return prose.tokens.shape[next + 1] === PUNCTUATION || ((behind & FUNCTION) > 0 && !(behind & (AUXILIARY | CUE))) // no `“Stop It,” the band said`, `the single mother said`
    }
  return false
}

const SORTS =
  /^(?:hit|song|single|album|track|ballad|anthem|film|movie|documentary|thriller|drama|sitcom|series|podcast|book|novel|memoir|poem|play|musical|opera|painting|sculpture|portrait|mural|exhibition|symphony)$/

/** In tokens, from the article to what sort of work it is. */
const LONGEST_GLOSS = 5

const MEDIA =
  /^(?:(?:podcast|broadcast|book|novel|memoir|movie|film|documentary|song|album|essay|article|episode|poem|sitcom|musical|opera|painting|single|track|ballad|hymn|anthem|soap|drama|classic|thriller|sequel|remake)s?|show|program|programme|play|column|issue|edition|hit|series|revue|titled|entitled|called|named|dubbed|initiative|launched|watch|watched|host|star|recorded|performed|performing|performs|starred|starring|stars|directed|directing|inscribed|engraved|nicknamed|author|creator|producer|editor|comedy)$/

/** May stand between such a word and the title: `the host of`, `his memoir,`. */
const LINKS = /^(?:,|of|on|in|for)$/

function leadOf(scene: Scene, start: number): string {
  const { prose } = scene
  const at = start - 1
  if (at < 0 || prose.tokens.passage[at] !== prose.tokens.passage[start]) return 'start'
  if (prose.inside[at] !== -1) return 'quote'
  const word = textAt(scene.prose, at).toLowerCase()
  if (MEDIA.test(word) || (LINKS.test(word) && MEDIA.test(textAt(scene.prose, at - 1).toLowerCase()))) return 'media'
  if (/^[,:.]$/.test(word) || /^(?:that|as|of|on|to|in|and|is|was|a|an|the)$/.test(word)) return word
  const traits = prose.tokens.traits[at] as number
  if (prose.tokens.shape[at] === POSSESSIVE) return 'owner'
  return traits & CUE
    ? 'cue'
    : traits & DETERMINER
      ? 'the'
      : traits & PREPOSITION
        ? 'of'
        : prose.tokens.shape[at] === LOWER
          ? 'word'
          : 'other'
}

function nextOf(scene: Scene, end: number): string {
  const { prose } = scene
  if (end >= prose.tokens.count || prose.tokens.passage[end] !== prose.tokens.passage[end - 1]) return 'end'
  if (prose.inside[end] !== -1) return 'quote'
  const traits = prose.tokens.traits[end] as number
  if (prose.tokens.shape[end] !== LOWER) return 'other'
  return traits & CUE ? 'cue' : traits & PREPOSITION ? 'of' : traits ? 'small' : 'word'
}
