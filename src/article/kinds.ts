import { NATIONALS } from './epithets.ts'
import { DEMONYM, lookUp, PLACE } from './lexicon.ts'
import type { Lexicon } from './lexicon-elsewhere.ts'
import type { VoiceKind } from './model.ts'
import { ROYALS } from './name-forms.ts'
import type { Noun } from './nouns.ts'
import type { Prose } from './prose.ts'
import type { Standing } from './roles.ts'

const EXPERT =
  /^(?:experts?|specialists?|analysts?|fellow|professors?|prof\.?|scholars?|researchers?|historians?|economists?|scientists?|academics?|lecturers?|pollsters?|astronomers?|mathematicians?|statisticians?|\p{L}+(?:ologist|icist|ographer|onomist)s?)$/u
const NO_EXPERT = /^(?:(?:publ|lyr)icist|(?:phot|chore|vide|cinemat)ographer)/
const STUDY =
  /\b(?:university|college|institute|institution|center|centre|think tank|school|foundation|laboratory|council on|studies|research)\b/i
const LEADS_STUDY = /^(?:director|head|chair|president|founder|associate|co-?director|dean)$/

/** Offices of a state, whatever stands beside them. */
const OFFICIAL =
  /^(?:premier|minister|chancellor|senators?|sens?\.|gov\.|governors?|reps?\.|congress(?:man|woman)|lawmakers?|legislators?|mayor|ambassador|diplomats?|envoy|commissioner|spokes(?:man|woman|person|people)|judge|justice|magistrate|prosecutors?|councill?or|cllr\.?|council(?:man|woman)|alderman|mps?|msps?|meps?|td|mla|backbencher|frontbencher|sheriff|coroner|general|gen\.?|admiral|colonel|constable|detective|trooper|undersecretary|taoiseach|king|queen|prince|police)$/

/** Offices of a state or of anything else: by the words before them and by what they are of. */
const EITHER = /^(?:president|secretary|leader|deputy|representatives?|advis[eo]r|officials?|officer|chief|speaker)$/

const GOVERNS =
  /^(?:council|parliament|house|senate|commons|party|commission|governments?|state|states|republic|nations|assembly|court|county|city|country|congress|ministry|department|treasury|opposition|cabinet|kingdom|democrats?|republicans?|labour|tory|conservatives?|nato|eu|un|us|uk|u\.s|police|army|navy|defen[cs]e|majority|minority|political|rebel|prime|soviet|sheriff)$/
/** With one of these it is no state’s, whatever place is named. */
const NO_STATE =
  /\b(?:universit\w*|colleges?|schools?|institut\w*|banks?|associations?|clubs?|societ\w*|leagues?|trusts?|museums?|foundation|cent(?:re|er)|compan\w*|inc|corp|chamber|trade|teachers|workers|farmers|hospitals?|network|studios?|records|(?<!european |african )union)\b/i
const STANDS_BEFORE =
  /^(?:an?|the|his|her|its|their|our|former|vice|deputy|acting|then|ex|new|current|outgoing|incoming|late|senior|top|interim|sitting|longtime|first|second|assistant|chief)$/

/** `secretary of state`. */
const MINISTRY =
  /^(?:state|war|defen[cs]e|labou?r|agriculture|health|education|commerce|transport|energy|homeland|housing|veterans|the (?:treasury|interior|navy|army))/

/** Which words before an office make it one of no state, where that can be told by them alone. */
const PRIVATE: Record<string, RegExp> = {
  advisor: /\b(?:financial|investment|tax|wealth|mortgage|travel|academic|beauty)\b/i,
  officer: /^(?!.*\b(?:police|army|navy|immigration|customs|probation|prison|border|arresting)\b)/i,
  official: /\b(?:union|match|club|team|league|bank|company|church)\b/i,
  secretary: /\b(?:general|club|company|personal|union|branch|school|legal|medical|association)\b/i,
  speaker: /^(?!(?:.*\b(?:house|senate|commons|parliament|assembly)\b.*|the|)$)/i,
  chief: /^(?!.*\bpolice\b)/i,
  representative: /\b(?:sales|legal|customer|company|student|union|staff|parent)\b/i,
}
const SINGULAR: Record<string, string> = { adviser: 'advisor', officials: 'official', representatives: 'representative' }

/** What kind of voice it is, by its role and whom it serves: of `deputy editor` and `president of the bowls club` the head counts, and what it is of. */
export function kindOf(
  source: string,
  noun: Noun,
  { role, affiliation }: Standing,
  phrase: string,
  { lexicon, letters }: { readonly lexicon: Lexicon | undefined; readonly letters: string },
): VoiceKind {
  if (noun.form === 'collective' || noun.plural) return 'collective'
  if (noun.form === 'organisation' || noun.person < 0) return 'organisation'
  const told = role ? source.slice(role.start, role.end) : noun.form === 'role' ? phrase : titleOf(phrase)
  const served = affiliation ? source.slice(affiliation.start, affiliation.end) : ''
  if (lexicon) return lexicon.kindOf(told)
  const posts = readPosts(told)
  if (posts.some(({ head }) => EXPERT.test(head) && !NO_EXPERT.test(head))) return 'expert'
  if (STUDY.test(served) && posts.some(({ head }) => LEADS_STUDY.test(head))) return 'expert'
  const isOfficial = posts.some((post, at) => isOffice(post, post.of || (at === posts.length - 1 ? served : '')))
  return isOfficial || /\bM(?:S|E)?P\b|\bTD\b/.test(letters) ? 'official' : 'person'
}

/** `King` of `King Charles`, a title that stands in the name. */
function titleOf(name: string): string {
  const [first = '', second] = name.split(' ')
  return second && ROYALS.test(first) ? first : ''
}

/** A name that may be anything is a body’s where `the company`, or `it` more than once, stands for it, and `he` or `she` less often. */
export function isCalledIt({ lexicon }: Prose, { person }: Noun, mentions: readonly Noun[]): boolean {
  if (lexicon) return false
  const its = mentions.filter((noun) => noun.form === 'pronoun' && noun.person < 0).length
  const hers = mentions.filter(({ gender }) => gender).length
  if (hers === 0 && mentions.some(({ form }) => form === 'organisation')) return true // `Norrby Learning, the trust which …`
  return person === 0 && its > hers + 1
}

/** `vice president` and `marketing` of `vice president of marketing`. */
interface Post {
  /** In small letters. */
  readonly head: string
  readonly before: readonly string[]
  readonly of: string
}

/** The posts of `author and former minister for Europe`, `chief constable`. */
function readPosts(told: string): readonly Post[] {
  return told.split(/ (?:and|&) |, |\//).map((part) => {
    const [left = '', ...of] = ofHouse(part) ? [part] : part.split(LINK)
    const words = left
      .split(/\s+/)
      .map((word) => word.replace(/^then-|[’']s$/g, ''))
      .filter((word) => word && !/^(?:emeritus|emerita|designate|elect)$/.test(word))
    const head = (words.at(-1) ?? '').toLowerCase().replace(/^(?:vice|ex|co|deputy)-|-elect$/g, '')
    return { head, before: words.slice(0, -1), of: of.join(' of ') }
  })
}

const LINK = / (?:of|for|at|in|on|to|with|from|behind) /

/** `University of Norrby professor`: the preposition is the house’s, not the post’s. */
const ofHouse = (told: string): boolean => /^\p{Lu}[^,]* of \p{Lu}[^,]* \p{Ll}\S*$/u.test(told)

function isOffice({ head, before, of }: Post, served: string): boolean {
  if (head === 'general' && before.some((word) => /^director$/i.test(word))) return isState(served)
  if (OFFICIAL.test(head)) return !before.some((word) => /^(?:burger|drag|beauty|pop|prom|carnival)$/i.test(word))
  if (!EITHER.test(head)) return before.some((word) => /^police$/i.test(word))
  if ((head === 'chief' && /^(?:staff|mission)\b/.test(of)) || (head === 'secretary' && MINISTRY.test(of))) return true
  if (served && !/^(?:advis[eo]r|officials?)$/.test(head)) return isState(served)
  const modifiers = before.filter((word) => !STANDS_BEFORE.test(word.toLowerCase())).join(' ')
  if (NO_STATE.test(modifiers) || NO_STATE.test(served)) return false
  if (before.some((word) => GOVERNS.test(word.toLowerCase()))) return true // `army chief`
  const isPrivate = PRIVATE[SINGULAR[head] ?? head]
  if (isPrivate) return !isPrivate.test(modifiers)
  return before.every((word) => STANDS_BEFORE.test(word.toLowerCase()) || isOfState(word) || (head === 'leader' && isParty(word)))
}

const isState = (served: string): boolean => !NO_STATE.test(served) && served.split(/[\s,]+/).some(isOfState)

/** A country or a state, what belongs to one, or a part of its government. */
function isOfState(word: string): boolean {
  if (GOVERNS.test(word.toLowerCase().replace(/\.$/, '')) && !/^(?:City|House|Court)$/.test(word)) return true // `Norrby City`, a club
  if (!/^\p{Lu}/u.test(word)) return false
  return (
    (lookUp(word, 0, word.length, true) & (PLACE | DEMONYM)) !== 0 ||
    NATIONALS.test(word) ||
    /[a-z](?:stan|land|[nrl]ia|ese|ish)$/.test(word)
  )
}

/** `SNP`, `Hamas`. */
const isParty = (word: string): boolean => /^\p{Lu}/u.test(word) && !/^(?:Scout|Guide|Cub|Brownie|Youth|Worship)$/.test(word)
