import type { Entity } from './entity.ts'
import { ADVERB, AUXILIARY, CONJUNCTION, FEMALE, MALE, PREPOSITION } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'
import { LOWER } from './tokens.ts'

/**
 * `the farmer` behind `Tom Berg has farmed here for years`, `the shop owner` behind `Tom Berg owns the shop`, `his lawyer` behind `Anna Lee, who
 * represents him`: whoever was named and said to do what the word tells.
 *
 * @returns An index among the entities; -1 where nobody does it, or several.
 */
export function findByDoing(scene: Scene, noun: Noun, register: Register): number {
  const { prose } = scene
  const { entities, recent } = register
  const { start, core, end } = noun
  if (end > core.end || /^(?:of|at|from|who|whose)$/.test(textAt(prose, end))) return -1 // `the owner of the pub next door`
  const words = core.end - start
  const owner = textAt(prose, start).toLowerCase()
  const isHis = owner === 'his' || owner === 'her'
  if (prose.lexicon || noun.plural || words < 2 || words > 3 || !(isHis || owner === 'the')) return -1
  const head = textAt(prose, core.end - 1)
  const suffered = SUFFERED.get(head)
  const near = NEAR_BY.get(head)
  const verb = suffered ?? near?.verb ?? verbOf(head)
  if (!verb || (words === 3 && !near)) return -1
  const what = { test: (word: string) => word === textAt(prose, start + 1) }
  const isTold = (index: number): boolean => {
    const since = (prose.sentence[start] as number) - (prose.sentence[(scene.nouns[index] as Noun).start] as number)
    if ((near || suffered) && (since < 1 || since > NEAR)) return false
    const at = whereDone(scene, index, verb, suffered !== undefined)
    if (at < 0) return false
    if (isHis) return isDoneTo(scene, at + 1, owner, register)
    if (words === 3) return isDoneWith(prose, at + 1, what)
    return !near?.to || isDoneWith(prose, at + 1, near.to)
  }
  const fitting = recent.filter((target) => {
    const { best, plural, person, nouns: mentions, gender } = entities[target] as Entity
    if (best.form !== 'name' || plural || person < 0 || (noun.gender && gender && gender !== noun.gender)) return false
    return [...mentions.slice(0, EARLY), ...mentions.slice(EARLY).slice(-LATE)].some(isTold)
  })
  const [only, ...more] = fitting
  return only === undefined || more.length > 0 || ((near || suffered) && isOvertaken(scene, only, register)) ? -1 : only
}

/** `Tom Berg manages Norrby. Lund won.`: another was named in a later sentence, whose manager it may be. */
function isOvertaken({ prose, nouns }: Scene, target: number, { entities, recent }: Register): boolean {
  const lastOf = (other: number): number => {
    const { nouns: mentions } = entities[other] as Entity
    return prose.sentence[nouns[mentions.at(-1) ?? -1]?.start ?? -1] ?? -1 // all mentions may have gone to a name
  }
  return recent.some((other) => (entities[other] as Entity).best.form === 'name' && lastOf(other) > lastOf(target))
}

/** `represents him`, of his lawyer; a name where the text tells that it is a man’s. */
function isDoneTo({ prose, nounAt }: Scene, at: number, owner: string, { entities, of }: Register): boolean {
  if (textAt(prose, at) === (owner === 'his' ? 'him' : 'her')) return true
  return entities[of[nounAt[at] ?? -1] ?? -1]?.gender === (owner === 'his' ? MALE : FEMALE)
}

/** `owns the corner shop`, of the shop owner: what is done with it stands right behind the verb. */
function isDoneWith(prose: Prose, from: number, what: Pick<RegExp, 'test'>): boolean {
  for (let at = from; at < from + LONGEST_OBJECT && prose.sentence[at] === prose.sentence[from]; at++) {
    if (what.test(textAt(prose, at))) return true
    if (traitsAt(prose, at) & (PREPOSITION | CONJUNCTION)) return false
  }
  return false
}

/** In tokens. */
const LONGEST_OBJECT = 4

/** Sentences, beyond which another may be meant. */
const NEAR = 3

interface Doing {
  readonly verb: RegExp
  /** What it is done with, where the verb alone tells too little. */
  readonly to?: RegExp
}

const RUNS = /^(?:runs|ran|running|owns|owned|opened)$/
const REPRESENTS = /^(?:represent(?:s|ed|ing)|defending)$/

/** Words for who does something that many do: whoever was just said to. */
const NEAR_BY: ReadonlyMap<string, Doing> = new Map<string, Doing>([
  ['chair', { verb: /^chair(?:s|ing)$/ }],
  ['chairman', { verb: /^chair(?:s|ing)$/ }],
  ['chairwoman', { verb: /^chair(?:s|ing)$/ }],
  [
    'leader',
    {
      verb: /^(?:leads|led|leading|heads|heading)$/,
      to: /^(?:union|party|council|group|team|movement|club|expedition|company)$/,
    },
  ],
  ['manager', { verb: /^manag(?:es|ed|ing)$/, to: /^(?:team|side|club|band|shop|store|branch|hotel|site|project|[A-Z].*)$/ }],
  ['owner', { verb: /^own(?:s|ed|ing)$/ }],
  ['founder', { verb: /^founded$/ }],
  ['co-founder', { verb: /^co-?founded$/ }],
  ['coach', { verb: /^coach(?:es|ed|ing)$/ }],
  ['lawyer', { verb: REPRESENTS }],
  ['attorney', { verb: REPRESENTS }],
  ['solicitor', { verb: REPRESENTS }],
  ['barrister', { verb: REPRESENTS }],
  ['prosecutor', { verb: /^prosecut(?:es|ed|ing)$/ }],
  ['landlord', { verb: RUNS, to: /^(?:pub|inn|bar|tavern|hotel|alehouse)$/ }],
  ['landlady', { verb: RUNS, to: /^(?:pub|inn|bar|tavern|hotel|alehouse)$/ }],
  ['baker', { verb: RUNS, to: /^baker(?:y|ies|’s|'s)$/ }],
  ['butcher', { verb: RUNS, to: /^butcher(?:y|’s|'s|s)?$/ }],
  ['shopkeeper', { verb: RUNS, to: /^(?:shop|store|stores)$/ }],
  ['cabbie', { verb: /^(?:drives|drove|driving)$/, to: /^(?:cab|taxi)$/ }],
  ['student', { verb: /^(?:studies|studying)$/ }],
  ['tenant', { verb: /^rent(?:s|ed|ing)$/, to: /^(?:flat|house|room|apartment|home|cottage)$/ }],
])

/** Words for whom something was done to. */
const SUFFERED = new Map([
  ['suspect', /^(?:arrested|detained)$/],
  ['defendant', /^(?:charged|prosecuted)$/],
  ['victim', /^(?:stabbed|robbed|assaulted|mugged|conned|scammed)$/],
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
        (isSuffered ? isPassive && !/^(?:[£$€\d]|at$)/.test(textAt(prose, at + 1)) : !isPassive || text.endsWith('ing')) &&
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
  /^(?:develop|produc|bank|trad|pack|carri|call|us|speak|keep|mak|work|play|oth|lett|attack|kill|murd|rob|abus|stalk|rap|poison|bomb|shoot|offend|support|help|view|read|mov|giv|tak|show|wait|answ|visit|oppos|suppli|lov|hat|follow|runn|start|report|direct|act|doct|auth|spons|mot|may|tut|maj|min|mann|numb|matt|ord|corn|cent)(?:er|or)$/

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
