import type { Entity } from './entity.ts'
import { DETERMINER } from './lexicon.ts'
import { PAST, wordsOf } from './likeness.ts'
import { ROYALS } from './name-forms.ts'
import type { Noun } from './nouns.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Scene } from './scene.ts'
import { LOWER } from './tokens.ts'

/** Whoever bears a role that so many have is not told by it. */
const MOST_BEARERS = 24

/** The nouns that name somebody with a role before the name, by the role's last word: `president` → `Russia’s President Ivan Petrov`. */
export function findBearers(scene: Scene): ReadonlyMap<string, readonly Noun[]> {
  const bearers = new Map<string, Noun[]>()
  for (const noun of scene.nouns) {
    const end = endOfTitle(scene, noun)
    if (noun.form !== 'name' || end === noun.start) continue
    const head = textAt(scene.prose, end - 1).toLowerCase()
    const known = bearers.get(head)
    if (!known) bearers.set(head, [noun])
    else if (known.length < MOST_BEARERS) known.push(noun)
  }
  return bearers
}

/** The token behind what stands before a name; `King` is part of `King Charles`, and a title too. */
const endOfTitle = ({ prose }: Scene, { core }: Noun): number =>
  core.end - core.start > 1 && ROYALS.test(textAt(prose, core.start)) ? core.start + 1 : core.start

/** Letters that `Norwegian` shares with `Norway`, `Chilean` with `Chile`. */
const STEM = 4

/** Those of some bearers of a role whose title has the phrase's own words as well: `The Russian president`, `Russia’s President Ivan Petrov`. */
export function listBearers(scene: Scene, noun: Noun, bearers: readonly Noun[]): readonly Noun[] {
  const own = wordsOf(scene, noun).slice(0, -1)
  return bearers.filter((bearer) => {
    const title = scene.prose.source
      .slice(scene.prose.tokens.start[bearer.start], scene.prose.tokens.start[endOfTitle(scene, bearer)])
      .toLowerCase()
      .split(/[^\p{L}]+/u)
    return hasAll(title, own)
  })
}

/** Whether some words are all among others, as far as `Norwegian` is `Norway`. */
const hasAll = (others: readonly string[], own: readonly string[]): boolean =>
  own.every((word) => others.some((other) => other.slice(0, STEM) === word.slice(0, STEM)))

const SHORT = new Map([
  ['senator', /^sen/],
  ['governor', /^gov/],
  ['representative', /^rep/],
  ['congressman', /^rep/],
  ['congresswoman', /^rep/],
  ['general', /^gen/],
  ['professor', /^prof/],
  ['sergeant', /^sgt/],
  ['doctor', /^dr\.?$/],
  ['captain', /^capt/],
  ['colonel', /^col\.?$/],
  ['lieutenant', /^lt/],
  ['inspector', /^insp/],
  ['superintendent', /^supt/],
  ['reverend', /^rev/],
  ['councillor', /^(?:cllr|coun)/],
  ['detective', /^(?:det|d[cs]|di|dci)$/],
  ['constable', /^(?:pc|wpc|dc)\.?$/],
  ['officer', /^(?:pc|wpc|sgt|insp|det|d[cs]|di|dci|supt)\.?$/],
  ['academic', /^(?:prof|dr)/],
  ['clergyman', /^(?:rev|fr)/],
  ['lawmaker', /^(?:sen|rep|mp$)/],
])

/** What else one is called whose title or role ends so: `the pontiff` is a pope. No two words for one office, so that only likely. */
const AKIN = new Map([
  ['pontiff', /^pope$/],
  ['monarch', /^(?:king|queen)$/],
  ['royal', /^(?:king|queen|prince|princess|duke|duchess)$/],
  ['peer', /^(?:lord|lady|baroness|baron|earl|viscount)$/],
  ['prelate', /\b(?:bishop|archbishop|cardinal)$/],
  ['priest', /\b(?:rev\.?|fr\.?|reverend|vicar|canon)$/],
  ['vicar', /\b(?:rev\.?|reverend|canon)$/],
  ['pastor', /\b(?:rev\.?|reverend)$/],
  ['premier', /^prime minister$/],
  ['judge', /^(?:mrs? |lord |lady |chief )?justice$/],
  ['lawyer', /\b(?:attorney|solicitor|barrister|counsel)$/],
  ['attorney', /\b(?:lawyer|counsel)$/],
  ['solicitor', /\b(?:lawyer|attorney)$/],
  ['barrister', /\b(?:lawyer|counsel)$/],
  ['ceo', /\bchief executive(?: officer)?$/],
  ['executive', /\bceo$/],
  ['chairman', /\bchair$/],
  ['chairwoman', /\bchair$/],
  ['chair', /\bchair(?:man|woman|person)$/],
  ['manager', /\bcoach$/],
  ['coach', /\bmanager$/],
  ['councilman', /\b(?:cllr|councill?or)$/],
  ['councilwoman', /\b(?:cllr|councill?or)$/],
  ['legislator', /\b(?:sen|rep)\.?$|\b(?:senator|representative|assembly(?:wo)?man|delegate)$/],
  ['lawmaker', /\b(?:congress|assembly)(?:wo)?man$/],
  ['diplomat', /\b(?:ambassador|envoy|consul)$/],
  ['envoy', /\bambassador$/],
  ['scholar', /\bprof(?:\.|essor)?$/],
  ['academic', /\blecturer$/],
  ['physician', /^dr\.?$|\b(?:doctor|surgeon)$/],
  ['scientist', /\b(?:researcher|physicist|chemist|[a-z]+ologist)$/],
  ['researcher', /\b(?:scientist|[a-z]+ologist)$/],
  ['policeman', /\b(?:pc|sgt|sergeant|constable)$/],
  ['policewoman', /\b(?:pc|wpc|sgt|sergeant|constable)$/],
])

/** Whether somebody was called by one like a role, and by none that says it otherwise. */
export function hasAkin(scene: Scene, entity: Entity, head: string, own: readonly string[]): boolean {
  const { prose, nouns } = scene
  const akin = AKIN.get(head)
  if (!akin || entity.best.form !== 'name') return false
  return entity.nouns.slice(0, 4).some((index) => {
    const noun = nouns[index] as Noun
    const { form, start, core } = noun
    const end = form === 'role' ? core.end : endOfTitle(scene, noun)
    const words: string[] = []
    for (let at = start; at < end; at++)
      if (!(traitsAt(prose, at) & DETERMINER)) words.push(textAt(prose, at).toLowerCase())
      else if (/^(?:his|her|their|my)$/i.test(textAt(prose, at))) return false // `his coach` is another’s
    if (words.some((word) => PAST.test(word)) && !own.some((word) => PAST.test(word))) return false
    return akin.test(words.join(' ')) && hasAll(words, own)
  })
}

/** Whether somebody was called by a role, and by none that says it otherwise: no `former president` is `the president`, no French one the US one. */
export function hasRole(scene: Scene, entity: Entity, head: string, own: readonly string[], article = 'the'): boolean {
  const { prose, nouns } = scene
  if (entity.best.form !== 'name') return false
  return entity.nouns.slice(0, 4).some((index) => {
    const noun = nouns[index] as Noun
    const { form, start, core } = noun
    const end = form === 'role' ? core.end : endOfTitle(scene, noun)
    const owner = textAt(prose, start).toLowerCase()
    if (own.length > 0 && owner !== article && form === 'role' && /^(?:his|her|their)$/.test(owner)) return false // `his manager` is of no club
    let hasHead = false
    const others: string[] = []
    for (let at = start; at < end; at++) {
      const word = textAt(prose, at).toLowerCase()
      if (word === head || SHORT.get(head)?.test(word)) hasHead = true
      else if ((prose.tokens.shape[at] as number) >= LOWER && !(traitsAt(prose, at) & DETERMINER)) others.push(word)
    }
    if (!hasHead || (others.some((word) => PAST.test(word)) && !own.some((word) => PAST.test(word)))) return false
    return others.length === 0 || hasAll(others, own) || (form === 'role' && /^an?$/i.test(textAt(prose, start)))
  })
}
