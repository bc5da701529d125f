import { hasAkin, hasRole, listBearers } from './bearers.ts'
import { findSpouse, isOwnersStill, isSpouse } from './couples.ts'
import { findChild, isInSentence, isOfOtherParty } from './descriptions.ts'
import { findByDoing } from './doings.ts'
import type { Entity } from './entity.ts'
import { findKin } from './kin.ts'
import { ROLE } from './lexicon.ts'
import { isDescribedName, isInitials, isLabelOf, isShortFor, isTailOf, likeness, wordsOf } from './likeness.ts'
import type { Noun } from './nouns.ts'
import { findOfTwo } from './of-two.ts'
import { textAt, traitsAt } from './prose.ts'
import type { Register } from './register.ts'
import type { Scene } from './scene.ts'
import { isShortName } from './short-names.ts'
import { findStranger } from './strangers.ts'
import { isSubject } from './subjects.ts'

/** `a resident` is another one each time. */
const ANOTHER = /^(?:an?|one|another|every|each|any|no|someone|somebody)$/i

/** The referent that bears the same name: the one that fits best, then the one named most often, then the last. */
export function findSame(scene: Scene, noun: Noun, index: number, words: readonly string[], register: Register): number {
  if (noun.form !== 'name' && ANOTHER.test(textAt(scene.prose, noun.core.start))) return -1
  const title = titleOf(scene, noun)
  let best = -1
  let bestFit = 0
  let [first, second] = [0, 0]
  for (const word of noun.form === 'name' ? words : words.slice(-1))
    for (const target of register.byWord.get(word) ?? []) {
      const entity = register.entities[target] as Entity
      const like =
        entity.aliases?.some((alias) => ` ${alias}`.endsWith(` ${words.join(' ')}`)) ||
        isLabelOf(scene, noun, words, entity) ||
        isDescribedName(scene, noun, words, entity)
          ? 3
          : likeness(noun, words, entity) ||
            Number(
              isShortFor(scene, noun, words, entity) ||
                isTailOf(scene, noun, words, entity) ||
                isInitials(scene, noun, words, entity),
            )
      // Of those called alike the one named most; of `the man` the last.
      const fit = like * 1000 + (noun.form === 'role' ? 0 : Math.min(entity.nouns.length, 499)) + byTitle(scene, title, entity)
      if (target === best || fit < Math.max(1000, bestFit)) {
        if (like === 3 && target !== best) second = Math.max(second, entity.nouns.length)
        continue
      }
      if (like === 3) [first, second] = [entity.nouns.length, first]
      ;[best, bestFit] = [target, fit]
    }
  const named = best >= 0 && noun.form === 'role' ? lastNamed(scene, noun, best, register) : -1
  if (named >= 0) {
    register.open.add(index)
    return named
  }
  if (best < 0 && isSpouse(scene, noun)) {
    register.open.add(index)
    const spouse = findSpouse(scene, noun, register)
    if (spouse >= 0) return spouse
    const named = findByRole(scene, noun, index, register)
    return named >= 0 && isOwnersStill(scene, noun, named, register) ? named : findKin(scene, noun, register)
  }
  if (best < 0) {
    const bearer = findByRole(scene, noun, index, register)
    return bearer >= 0
      ? bearer
      : noun.form === 'name'
        ? findByShortName(noun, index, words, register)
        : findDoer(scene, noun, index, register)
  }
  if (countInitials(scene, noun, words, register) > 1) register.open.add(index)
  // Two Harts, and neither named much more often.
  if (second > 0 && words.length === 1 && noun.form === 'name' && first < MOST_OF_TWO * second) register.open.add(index)
  return best
}

/** Bodies of the same initials: either may be meant. */
function countInitials(scene: Scene, noun: Noun, words: readonly string[], { byWord, entities }: Register): number {
  if (words.length !== 1 || noun.form === 'role') return 0
  return (byWord.get(words[0] as string) ?? []).filter((one) => isInitials(scene, noun, words, entities[one] as Entity)).length
}

/** `Liz` behind `Elizabeth Berg`, if but one who was spoken of lately is called so. */
function findByShortName(
  { gender }: Noun,
  index: number,
  words: readonly string[],
  { entities, recent, open }: Register,
): number {
  if (words.length !== 1) return -1
  const fitting = recent.filter((target) => {
    const entity = entities[target] as Entity
    if (entity.best.form !== 'name' || entity.plural || entity.person < 1 || entity.words.length < 2) return false
    return !(gender && entity.gender && gender !== entity.gender) && isShortName(words[0] as string, entity.words[0] as string)
  })
  if (fitting.length !== 1) return -1
  open.add(index)
  return fitting[0] as number
}

/** Words for who does something that look like a body’s where they speak: no scanner, no recorder. */
const DOERS = /^(?:baker|cabbie|winner|trainer|collector|breeder|rescuer|restorer|fundraiser|importer|carver|knitter|thatcher)$/

/** `the latter`; `the farmer` behind `Tom Berg farms`, `the girl` behind `Anna Lee, 12`, if no farmer or girl goes unnamed. */
function findDoer(scene: Scene, noun: Noun, index: number, register: Register): number {
  const { entities, recent, unnamed, open } = register
  const one = findOfTwo(scene, noun, index, register)
  if (one >= 0) {
    open.add(index)
    return one
  }
  const head = textAt(scene.prose, noun.core.end - 1).toLowerCase()
  if (!(noun.form === 'role' || DOERS.test(head)) || unnamed.has(head)) return -1
  const child = findChild(scene, noun, entities, recent)
  const near = child >= 0 ? child : findKin(scene, noun, register)
  const known = near >= 0 ? near : findStranger(scene, noun, register)
  const doer = known >= 0 ? known : findByDoing(scene, noun, register)
  if (doer >= 0) open.add(index)
  return doer
}

/** `the judge` behind `A judge jailed him. Judge Anna Berg said …`: who bears the role by name, and was spoken of since; -1 for none. */
function lastNamed(scene: Scene, noun: Noun, unnamed: number, { entities, recent }: Register): number {
  const { best } = entities[unnamed] as Entity
  if (
    scene.prose.lexicon ||
    best.form !== 'role' ||
    !/^the$/i.test(textAt(scene.prose, noun.start)) ||
    noun.core.end - noun.start !== 2
  )
    return -1
  const head = textAt(scene.prose, noun.core.end - 1).toLowerCase()
  if (!/^(?:judge|magistrate|coroner|sheriff)$/.test(head)) return -1 // there may be two drivers
  const since = recent.slice(recent.indexOf(unnamed) + 1)
  return (
    since.findLast((target) => {
      const entity = entities[target] as Entity
      return entity.nouns.some((index) => isSubject(scene.prose, scene.nouns[index] as Noun)) && hasRole(scene, entity, head, [])
    }) ?? -1
  )
}

const MOST_OF_TWO = 3

/** `Ms Berg` is rather somebody who was never called `Mrs Berg`. */
function byTitle(scene: Scene, title: string | undefined, { nouns: mentions }: Entity): number {
  if (!title) return 0
  const titles = mentions.slice(-FEW).flatMap((index) => titleBefore(scene, scene.nouns[index] as Noun) ?? [])
  return titles.includes(title) || titles.length === 0 ? 0 : -500
}

const titleOf = (scene: Scene, noun: Noun): string | undefined =>
  noun.form === 'name' && !scene.prose.lexicon ? titleBefore(scene, noun) : undefined

const titleBefore = ({ prose }: Scene, { core }: Noun): string | undefined => TITLES.exec(textAt(prose, core.start - 1))?.[0]

const TITLES = /^(?:Mrs|Ms|Miss)(?=\.?$)/
/** Mentions, the last ones, that may tell a title. */
const FEW = 8

/** `the senator` after `Sen. Lee`: a definite role is somebody whose title or role has that word, or nobody known. */
function findByRole(scene: Scene, noun: Noun, index: number, register: Register): number {
  if (noun.form !== 'role' && !isRoleAlone(scene, noun)) return -1
  const head = textAt(scene.prose, noun.core.end - 1).toLowerCase()
  const article = textAt(scene.prose, noun.core.start).toLowerCase()
  const own = wordsOf(scene, noun).slice(0, -1)
  const those = (words: readonly string[]) =>
    register.recent.filter((target) => {
      const entity = register.entities[target] as Entity
      return hasRole(scene, entity, head, words, article) && !isOfOtherParty(scene, noun, entity)
    })
  const fitting = those(own)
  const plain = own.filter((word) => !SAYS_MORE.test(word))
  if (fitting.length === 0 && article === 'the' && plain.length < own.length) {
    const [only, ...more] = those(plain)
    const isHis =
      only !== undefined &&
      more.length === 0 &&
      head !== 'leader' &&
      isLastNamed(only, register) &&
      textAt(scene.prose, noun.core.end) !== 'of'
    if (isHis) {
      register.open.add(index)
      return only
    }
  }
  const akin = fitting.length === 0 && article === 'the' ? findAkin(scene, noun, head, own, register) : -1
  if (akin >= 0) {
    register.open.add(index)
    return akin
  }
  // Who was taken for it once is no surer the second time.
  const isGuess = (target: number) =>
    (register.entities[target] as Entity).nouns
      .slice(0, LOOKED_AT)
      .some(
        (mention) =>
          register.open.has(mention) && textAt(scene.prose, (scene.nouns[mention] as Noun).core.end - 1).toLowerCase() === head,
      )
  if (fitting.length > 1 || fitting.some(isGuess)) register.open.add(index)
  return fitting.at(-1) ?? (article === 'the' || isRoleAlone(scene, noun) ? findBearer(scene, noun, index, head, register) : -1)
}

/** Mentions by which a role is told: see `hasRole`. */
const LOOKED_AT = 4

/** `the pontiff` behind `Pope Leo`, if but one who was spoken of lately is such; -1 for none. */
function findAkin(scene: Scene, noun: Noun, head: string, own: readonly string[], { entities, recent }: Register): number {
  const fitting = recent.filter((target) => {
    const entity = entities[target] as Entity
    if (noun.gender && entity.gender && noun.gender !== entity.gender) return false
    return hasAkin(scene, entity, head, own) && !isOfOtherParty(scene, noun, entity) && !isInSentence(scene, entity, noun)
  })
  return fitting.length === 1 ? (fitting[0] as number) : -1
}

/** What says more of whoever holds an office, and makes it no other: a party, how long. */
const SAYS_MORE =
  /^(?:republican|democratic|conservative|labour|tory|liberal|(?:first|second|third|fourth|one|two|three)-term|(?:left|right)-wing|outgoing|incumbent|long-?(?:time|serving)|embattled|veteran)$/

/** Whether nobody else was named since, whose party or term it may be. */
const isLastNamed = (target: number, { entities, recent }: Register): boolean =>
  !recent.slice(recent.indexOf(target) + 1).some((other) => {
    const { best, person, plural } = entities[other] as Entity
    return best.form === 'name' && person > 0 && !plural
  })

/** `Judge says …` of a headline or the line below it. */
export const isRoleAlone = ({ prose }: Scene, { start, core, end }: Noun): boolean =>
  !prose.lexicon &&
  core.start === start &&
  end === start + 1 &&
  (traitsAt(prose, start) & ROLE) > 0 &&
  /^(?:headline|standfirst)$/.test(prose.kinds[prose.tokens.passage[start] as number] ?? '')

/** `The Russian president` before `Russia’s President Ivan Petrov`: who bears the role anywhere in the text, if but one does. */
function findBearer(scene: Scene, noun: Noun, index: number, head: string, register: Register): number {
  const fitting = listBearers(scene, noun, register.bearers.get(head) ?? [])
  const targets = new Set(fitting.map((bearer) => findSame(scene, bearer, index, wordsOf(scene, bearer), register)))
  return targets.size === 1 ? ([...targets][0] as number) : -1
}

/** The first noun below that names whoever bears the role that a headline tells, by nothing else, if all who bear it have one name and nobody bears it unnamed. */
export function findNamedBelow(scene: Scene, noun: Noun, register: Register): Noun | undefined {
  const head = textAt(scene.prose, noun.core.end - 1).toLowerCase()
  const fitting = register.bearers.get(head) ?? []
  if (fitting.some(({ start, core }) => core.start - start !== 1)) return undefined // `former coach Anna Berg`
  const surnames = new Set(fitting.map((bearer) => wordsOf(scene, bearer).at(-1)))
  return surnames.size === 1 && !register.unnamed.has(head) ? fitting[0] : undefined
}
