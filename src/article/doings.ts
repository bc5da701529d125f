import type { Entity } from './entity.ts'
import { ADVERB, AUXILIARY, PREPOSITION } from './lexicon.ts'
import type { Noun } from './nouns.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { LOWER } from './tokens.ts'

/**
 * `the farmer` behind `Tom Berg has farmed here for years`: whoever was named and said to do what the word tells.
 *
 * @param recent - Indices among the entities, latest last.
 * @returns An index among the entities; -1 where nobody does it, or several.
 */
export function findByDoing(scene: Scene, noun: Noun, entities: readonly Entity[], recent: readonly number[]): number {
  const { prose } = scene
  if (prose.lexicon || noun.plural || noun.core.end !== noun.start + 2 || !/^the$/i.test(textAt(prose, noun.start))) return -1
  const verb = verbOf(textAt(prose, noun.core.end - 1))
  if (!verb) return -1
  const fitting = recent.filter((target) => {
    const { best, plural, person, nouns: mentions, gender } = entities[target] as Entity
    if (best.form !== 'name' || plural || person < 0 || (noun.gender && gender && gender !== noun.gender)) return false
    return [...mentions.slice(0, EARLY), ...mentions.slice(EARLY).slice(-LATE)].some((index) => doesIt(scene, index, verb))
  })
  return fitting.length === 1 ? (fitting[0] as number) : -1
}

/** Mentions that are looked at. */
const [EARLY, LATE] = [4, 8]

/** Whether a mention is the subject of the verb: `Berg, who once farmed`, `Berg has been farming`; not `Berg was driven`, nor `Berg drove off`. */
function doesIt({ prose, nouns }: Scene, index: number, verb: RegExp): boolean {
  const { end, possessive } = nouns[index] as Noun
  if (possessive) return false
  let isPassive = false
  for (let at = end; at < end + LONGEST_VERB && prose.inside[at] === -1; at++) {
    const text = textAt(prose, at)
    if (verb.test(text))
      return (
        prose.tokens.shape[at] === LOWER &&
        !(isPassive && !text.endsWith('ing')) &&
        !(traitsAt(prose, at + 1) & PREPOSITION && !/^(?:in|at|for|on|with)$/.test(textAt(prose, at + 1))) &&
        !/^(?:away|home|back|up|down|out)$/.test(textAt(prose, at + 1))
      )
    if (!(traitsAt(prose, at) & (ADVERB | AUXILIARY)) && text !== 'also') return false
    if (/^(?:is|are|was|were|been|be|being|got)$/.test(text)) isPassive = true
  }
  return false
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
