import type { Entity } from './entity.ts'
import { ADVERB, AUXILIARY, PREPOSITION } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { isCapital, LOWER } from './tokens.ts'

/**
 * `the farmer` behind `Tom Berg has farmed here for years`, `the shop owner` behind `Tom Berg owns the shop`, `his lawyer` behind `Anna Lee, who
 * represents him`: whoever was named and said to do what the word tells.
 *
 * @param recent - Indices among the entities, latest last.
 * @returns An index among the entities; -1 where nobody does it, or several.
 */
export function findByDoing(scene: Scene, noun: Noun, entities: readonly Entity[], recent: readonly number[]): number {
  const { prose } = scene
  const { start, core, end } = noun
  const words = core.end - start
  const isHis = /^(?:his|her)$/i.test(textAt(prose, start))
  if (end > core.end || /^(?:of|at|from)$/.test(textAt(prose, end))) return -1 // `the owner of the pub next door`
  if (prose.lexicon || noun.plural || words < 2 || words > 3 || !(isHis || /^the$/i.test(textAt(prose, start)))) return -1
  const head = textAt(prose, core.end - 1)
  const suffered = SUFFERED.get(head)
  const near = suffered ?? NEAR_BY.get(head)
  const verb = near ?? verbOf(head)
  if (!verb || (words === 3 && !near)) return -1
  const what = words === 3 ? textAt(prose, start + 1) : undefined
  const fitting = recent.filter((target) => {
    const { best, plural, person, nouns: mentions, gender } = entities[target] as Entity
    if (best.form !== 'name' || plural || person < 0 || (noun.gender && gender && gender !== noun.gender)) return false
    return [...mentions.slice(0, EARLY), ...mentions.slice(EARLY).slice(-LATE)].some((index) => {
      const since = (prose.sentence[start] as number) - (prose.sentence[(scene.nouns[index] as Noun).start] as number)
      if (near && (since < 1 || since > NEAR)) return false
      const at = whereDone(scene, index, verb, suffered !== undefined)
      if (at < 0) return false
      return isHis ? isDoneTo(prose, at + 1) : !what || isDoneWith(prose, at + 1, what)
    })
  })
  const [only, ...more] = fitting
  return only === undefined || more.length > 0 || (near && isOvertaken(scene, only, entities, recent)) ? -1 : only
}

/** `Tom Berg manages Norrby. Lund won.`: another was named in a later sentence, whose manager it may be. */
function isOvertaken({ prose, nouns }: Scene, target: number, entities: readonly Entity[], recent: readonly number[]): boolean {
  const lastOf = (other: number): number => {
    const { nouns: mentions } = entities[other] as Entity
    return prose.sentence[(nouns[mentions.at(-1) ?? -1] as Noun).start] as number
  }
  return recent.some((other) => (entities[other] as Entity).best.form === 'name' && lastOf(other) > lastOf(target))
}

/** `represents him`, `coached Berg`. */
const isDoneTo = (prose: Prose, at: number): boolean =>
  /^(?:him|her)$/.test(textAt(prose, at)) || isCapital(prose.tokens.shape[at] as number)

/** `owns the corner shop`, of the shop owner. */
function isDoneWith(prose: Prose, from: number, what: string): boolean {
  for (let at = from; at < from + LONGEST_OBJECT; at++) if (textAt(prose, at) === what) return true
  return false
}

/** In tokens. */
const LONGEST_OBJECT = 5

/** Sentences, beyond which another may be meant. */
const NEAR = 3

/** Words for who does something that many do: whoever was just said to. */
const NEAR_BY = new Map([
  ...['chair', 'chairman', 'chairwoman', 'chairperson'].map((word) => [word, /^chair(?:s|ed|ing)$/] as const),
  ['leader', /^(?:leads|led|leading|heads|heading)$/],
  ['manager', /^manag(?:es|ed|ing)$/],
  ['owner', /^own(?:s|ed|ing)$/],
  ['founder', /^founded$/],
  ['co-founder', /^co-?founded$/],
  ['coach', /^coach(?:es|ed|ing)$/],
  ...['lawyer', 'attorney', 'solicitor', 'barrister'].map((word) => [word, /^(?:represent(?:s|ed|ing)|defending)$/] as const),
  ['prosecutor', /^prosecut(?:es|ed|ing)$/],
  ...['landlord', 'landlady'].map((word) => [word, /^(?:runs|ran|running)$/] as const),
  ['student', /^(?:studies|studied|studying)$/],
  ['tenant', /^rent(?:s|ed|ing)$/],
])

/** Words for whom something was done to. */
const SUFFERED = new Map([
  ['suspect', /^(?:arrested|detained|held)$/],
  ['defendant', /^(?:charged|tried|prosecuted|accused)$/],
  ['accused', /^(?:charged|tried|prosecuted|accused)$/],
  ['victim', /^(?:attacked|stabbed|robbed|assaulted|mugged|conned|scammed|beaten|shot|injured|wounded)$/],
])

/** Mentions that are looked at. */
const [EARLY, LATE] = [4, 8]

/**
 * The verb that a mention is the subject of: `Berg, who once farmed`, `Berg has been farming`; not `Berg was driven`, nor `Berg drove off`. In
 * tokens, -1 for none.
 */
function whereDone({ prose, nouns }: Scene, index: number, verb: RegExp, isSuffered: boolean): number {
  const { end, possessive } = nouns[index] as Noun
  if (possessive) return -1
  let isPassive = false
  for (let at = end; at < end + LONGEST_VERB && prose.inside[at] === -1; at++) {
    const text = textAt(prose, at)
    if (verb.test(text))
      return prose.tokens.shape[at] === LOWER &&
        (isSuffered ? isPassive : !isPassive || text.endsWith('ing')) &&
        !(!isSuffered && traitsAt(prose, at + 1) & PREPOSITION && !/^(?:in|at|for|on|with)$/.test(textAt(prose, at + 1))) &&
        !/^(?:away|home|back|up|down|out)$/.test(textAt(prose, at + 1))
        ? at
        : -1
    if (!(traitsAt(prose, at) & (ADVERB | AUXILIARY)) && text !== 'also' && text !== ',') return -1
    if (/^(?:is|are|was|were|been|be|being|got)$/.test(text)) isPassive = true
  }
  return -1
}

/** In tokens. */
const LONGEST_VERB = 5

/** The forms of the verb that a word for who does it is made of: `driver` → `drive`, `drives`, `driving`, `drove`, `driven`. */
function verbOf(word: string): RegExp | undefined {
  const own = SELVES.test(word) ? word : undefined
  const stem = own ?? (TOLD_OF.test(word) ? undefined : /^([a-z]{2,})(?:er|or)$/.exec(word)?.[1])
  if (!stem) return undefined
  const bare = own ?? stem.replace(/([bdgklmnprt])\1$/, '$1')
  return new RegExp(`^(?:${bare}(?:e?s|e|ed|ing)?|${stem}(?:e?s|e|ed|ing)?${PASTS[stem] ? `|${PASTS[stem]}` : ''})$`)
}

/** Words for who does it that are the verb’s own. */
const SELVES = /^(?:guard|guide|pilot|cook|host|nurse)$/

/** What a verb says of too many, or too little: `Berg called it`, `Berg killed`. */
const TOLD_OF =
  /^(?:manag|develop|produc|bank|trad|prosecut|own|pack|carri|call|us|speak|keep|mak|work|play|lead|oth|lett|attack|kill|murd|rob|abus|stalk|rap|poison|bomb|shoot|offend|support|help|view|read|found|mov|giv|tak|show|wait|answ|visit|oppos|suppli|lov|hat|follow|runn|start|report|direct|act|doct|auth|spons|mot|may|tut|maj|min|mann|numb|matt|ord|corn|cent)(?:er|or)$/

/** Past forms that do not end in `ed`, by what stands before `er`. */
const PASTS: Readonly<Record<string, string>> = {
  build: 'built',
  buy: 'bought',
  deal: 'dealt',
  driv: 'drove|driven',
  fight: 'fought',
  fly: 'flew|flown',
  rid: 'rode|ridden',
  sell: 'sold',
  sing: 'sang|sung',
  swimm: 'swam|swum',
  teach: 'taught',
  winn: 'won',
  writ: 'wrote|written',
}
