import type { Antecedent } from './antecedents.ts'
import type { Entity } from './entity.ts'
import { DEMONYM, PLACE, TELL } from './lexicon.ts'
import { isBodys } from './name-forms.ts'
import type { Noun } from './nouns.ts'
import { opensSentence, type Prose, textAt, traitsAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'
import { isSubject } from './subjects.ts'
import { ACRONYM, isCapital, LOWER } from './tokens.ts'

/** What sort of body a common noun tells, and which names can be one by their last word. */
const SORTS: readonly [words: RegExp, isOne: (last: string, isAcronym: boolean) => boolean][] = [
  [
    /^(?:company|firm|airline|retailer|bank|carmaker|manufacturer|supermarket|insurer|lender|supplier|brand|chain|startup|start-up|business|corporation|fund|operator|developer|producer|publisher|consultancy|brokerage)$/,
    (last, isAcronym) => isGroup(last, isAcronym) && !SOCIETY.test(last),
  ],
  [
    /^(?:agency|watchdog|regulator|department|ministry|authority|bureau)$/,
    (last, isAcronym) => (isAcronym && !STATES.test(last)) || OFFICE.test(last),
  ],
  [/^(?:newspaper|paper|broadcaster|magazine)$/, (last, isAcronym) => PRESS.test(last) || (isAcronym && BROADCASTERS.test(last))],
  [/^(?:group|organi[sz]ation|charity|union|club|trust|foundation|institute|association|think-tank)$/, isGroup],
]

function isGroup(last: string, isAcronym: boolean): boolean {
  return !STATE.test(last) && !PRESS.test(last) && !(isAcronym && STATES.test(last))
}

const STATE =
  /^(?:council|department|ministry|police|party|court|house|senate|congress|government|parliament|committee|army|commission|campaign)$/
const SOCIETY = /^(?:university|college|school|agency|church|association|union|society|club|league|institute|foundation|trust)$/
const OFFICE =
  /^(?:agency|administration|bureau|department|service|authority|commission|office|board|ministry|ofcom|ofgem|ofsted|ofwat)$/
const PRESS =
  /^(?:times|post|journal|guardian|news|mail|telegraph|herald|tribune|mirror|sun|star|examiner|express|gazette|chronicle|observer|independent|magazine|reuters|bloomberg|politico|[a-z]*tv)$/
const BROADCASTERS = /^(?:bbc|itv|cnn|nbc|abc|cbs|cbc|npr|pbs)$/

/** Whether a name that ends so, in small letters, is a paper’s, an agency’s or a broadcaster’s. */
export const isPress = (last: string): boolean => PRESS.test(last) || BROADCASTERS.test(last) || /^(?:ap|afp)$/.test(last)

/** Whether a common noun tells a sort of body: `carmaker`, `charity`. */
export const isSort = (word: string): boolean => SORTS.some(([words]) => words.test(word))

/** `the governing body`; `the body` alone is a dead one as often. */
const isBody = (prose: Prose, head: number): boolean =>
  textAt(prose, head) === 'body' &&
  /^(?:governing|representative|professional|regulatory|trade|sporting)$/.test(textAt(prose, head - 1))

/** No firms. */
const STATE_LETTERS = /^(?:faa|fda|fbi|cia|ntsb|nhs|epa|caa|hse|nhtsa|who|fca|cma|acc+c)$/
/** What nobody works for. */
const SCENES =
  /^(?:convention|festival|road|street|avenue|crescent|terrace|boulevard|highway|lane|parliament|nations|states|estate)$/
const STATES = /^(?:us|uk|eu|un|usa|uae|nato|gop|tv|dc)$/

/** No name among the words, but of a country. */
function isPlain(prose: Prose, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (prose.tokens.shape[at] !== LOWER && !(traitsAt(prose, at) & DEMONYM)) return false
  return true
}

/** `the company`, `the German carmaker`, `the housing charity`: an article and a word for a sort of body, and no name. */
export const isSortOfBody = (prose: Prose, { form, start, core, end }: Noun): boolean =>
  !prose.lexicon &&
  form === 'organisation' &&
  core.end - start > 1 &&
  core.end - start < 6 &&
  end === core.end &&
  /^the$/i.test(textAt(prose, start)) &&
  isPlain(prose, start + 1, core.end - 1) &&
  (isSort(textAt(prose, core.end - 1)) || isBody(prose, core.end - 1))

/** `told Harbour News`: a paper that is spoken to. */
const isTold = (prose: Prose, { start }: Noun): boolean => (traitsAt(prose, start - 1) & TELL) > 0

/** `Federal regulators on Friday approved`: a capital that only opens the sentence. */
const isOnlyAdjective = (prose: Prose, { start, end }: Noun): boolean =>
  opensSentence(prose, start) && prose.tokens.shape[end] === LOWER && traitsAt(prose, end) === 0

/** In tokens: `the airline` is rather `Norrby Airlines` than another. */
const NAMED_SO = 30
/** Mentions that are looked at, the last ones. */
const FEW = 24

/** The body that was named and spoken of as one that acts or speaks, and can be of that sort; of several the one spoken of last. */
export function findBody({ prose, nouns, framesOf }: Scene, noun: Noun, { entities, recent, placing }: Register): Antecedent {
  const word = textAt(prose, noun.core.end - 1)
  const sort = (SORTS.find(([words]) => words.test(word)) ?? SORTS.at(-1)) as (typeof SORTS)[number]
  const isOne = sort[1]
  let target = -1
  let [most, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const other of recent) {
    const { best, person, plural, nouns: mentions, salience } = entities[other] as Entity
    const at = best.core.end - 1
    if (plural || person > 0 || best.form === 'pronoun' || !isCapital(prose.tokens.shape[at] as number)) continue
    const last = textAt(prose, at).toLowerCase()
    if (traitsAt(prose, at) & PLACE || SCENES.test(last) || last === 'labour' || !isOne(last, prose.tokens.shape[at] === ACRONYM))
      continue
    if (person === 0 && (placing.get(last) ?? 0) > 0) continue
    if (person === 0 && sort !== SORTS[0]) continue
    if (/^(?:airline|carmaker|supermarket|retailer)$/.test(word) && STATE_LETTERS.test(last)) continue
    const late = mentions.slice(-FEW)
    if (late.every((index) => isTold(prose, nouns[index] as Noun))) continue
    const isOwn = isBodys(prose, at) && best.core.end - best.core.start > 1
    const acts = (index: number) => (framesOf[index] as readonly number[]).length > 0 || isSubject(prose, nouns[index] as Noun)
    if (person === 0 && late.length === 1 && isOnlyAdjective(prose, best)) continue
    if (!isOwn && !late.some(acts)) continue
    const weight =
      word !== 'company' && word !== 'union' && (last === word || last === `${word}s`) ? salience + NAMED_SO : salience
    if (weight < most) second = Math.max(second, weight)
    else [target, most, second] = [other, weight, most]
  }
  return { target, isOpen: target < 0 || Number.isFinite(second) }
}
