import { aliasOf } from './aliases.ts'
import { findAntecedent } from './antecedents.ts'
import { isApposition, isBodyOf } from './appositions.ts'
import { findBearers } from './bearers.ts'
import { findBody, isSortOfBody } from './bodies.ts'
import { findByDescription, isByAge, isDescription } from './descriptions.ts'
import type { Entity } from './entity.ts'
import { tellsGender } from './genders.ts'
import { initialsOf, isSurnameToo, likeness, wordsOf } from './likeness.ts'
import type { Noun } from './nouns.ts'
import { authorOf, makerOf, writerBefore } from './owned.ts'
import { endingAt } from './phrase-heads.ts'
import { readPlacing } from './placing.ts'
import { isInHeadline, isInTitle, textAt } from './prose.ts'
import { promote, type Register, remember } from './register.ts'
import { behindAddress, behindThing, isAddress } from './relatives.ts'
import { weighMention } from './salience.ts'
import { findNamedBelow, findSame, isRoleAlone } from './same.ts'
import type { Scene } from './scene.ts'
import { NUMBER } from './tokens.ts'

/** Somebody that nouns of the text stand for. */
export interface Referent {
  /** The noun with the fullest name. */
  readonly best: Noun
  /** Indices of the nouns, in reading order. */
  readonly nouns: readonly number[]
}

/** Whom the nouns stand for. */
export interface Resolution {
  /** For each noun the index of its referent. */
  readonly of: Int32Array
  /** In order of first mention. */
  readonly referents: readonly Referent[]
  /** Nouns that could stand for another nearly as well. */
  readonly open: ReadonlySet<number>
}

/**
 * Tell for every noun whom it stands for.
 *
 * Names by their words: `Marten` is the last `Rosa Marten`; `Mrs Clinton` is not Bill. `The senator` by the role that somebody bears, pronouns by
 * gender, number and salience: see `antecedents.ts`.
 *
 * @param speaking - Nouns that are speakers of quotations or statements.
 */
export function resolveNouns(scene: Scene, speaking: ReadonlySet<number>): Resolution {
  const register = createRegister(scene)
  scene.nouns.forEach((_, index) => {
    resolveNoun(scene, index, speaking.has(index), register)
  })
  return { of: register.of, referents: register.entities, open: register.open }
}

const createRegister = (scene: Scene): Register => ({
  entities: [],
  of: new Int32Array(scene.nouns.length).fill(-1),
  placing: readPlacing(scene),
  bearers: findBearers(scene),
  moved: new Map(),
  byWord: new Map(),
  speakers: [],
  recent: [],
  open: new Set(),
  couples: [],
  unnamed: findUnnamed(scene),
  awaited: new Map(),
})

/** Give a noun to somebody known, or to somebody new. */
function resolveNoun(scene: Scene, index: number, isSpeaking: boolean, register: Register): void {
  const { entities, of, open } = register
  const noun = scene.nouns[index] as Noun
  const author = isSpeaking ? findAuthor(scene, index, register) : -1
  const described = author < 0 ? findDescribed(scene, index, register) : author
  const words = described < 0 ? wordsOf(scene, noun) : []
  const alias = described < 0 ? aliasOf(scene, index) : -1
  let target = described < 0 ? findKnown(scene, index, words, alias, register) : described
  target = register.moved.get(target) ?? target
  if (target >= 0 && target === of[index - 1] && noun.form === 'name' && described < 0 && alias < 0)
    target = moveToName(scene, index, target, register)
  if (target < 0) target = register.awaited.get(noun) ?? -1
  const isNew = target < 0
  if (isNew) target = entities.push(createEntity(noun, words)) - 1
  const below = isNew && isRoleAlone(scene, noun) ? findNamedBelow(scene, noun, register) : undefined
  if (below) register.awaited.set(below, target)
  if (below) open.add(index)
  const entity = entities[target] as Entity
  if (!isNew && alias >= 0) rememberAlias(register, target, words)
  if (of[index - 1] === -1) {
    entity.nouns.push(index - 1)
    of[index - 1] = target
  }
  if (addMention(scene, entity, words, index, { target, of, isOpen: open.has(index) }) || isNew)
    rememberName(scene, register, target)
  entity.salience = weighMention(scene, index, isSpeaking, entity.salience)
  promote(register, target)
  if (isSpeaking) register.speakers.push(target)
  of[index] = target
  if (isSecondOfTwo(scene, index)) register.couples.push([of[index - 1] as number, target])
}

/** By its words, and a body by its initials. */
function rememberName(scene: Scene, register: Register, target: number): void {
  const { best, words } = register.entities[target] as Entity
  for (const word of words) remember(register, word, target)
  const initials = scene.prose.lexicon ? undefined : initialsOf(scene, best)
  if (initials) remember(register, initials, target)
}

const MOST_ALIASES = 8

/** Both names are somebody’s from now on, whichever was told first. */
function rememberAlias(register: Register, target: number, words: readonly string[]): void {
  const entity = register.entities[target] as Entity
  const own = [entity.words.join(' '), words.join(' ')]
  entity.aliases = [...new Set([...(entity.aliases ?? []), ...own])].slice(0, MOST_ALIASES)
  for (const word of [...entity.words, ...words]) remember(register, word, target)
}

/** Whom a noun stands for by itself, or because of the one before it, or of the one at `alias` that has another name so; -1 for nobody known. */
function findKnown(scene: Scene, index: number, words: readonly string[], alias: number, register: Register): number {
  const noun = scene.nouns[index] as Noun
  if (noun.form === 'pronoun') return findPronoun(scene, index, register)
  if (alias >= 0) return register.of[alias] as number
  return isApposition(scene, index) ? (register.of[index - 1] as number) : findSame(scene, noun, index, words, register)
}

/** The roles that somebody bears of whom the text tells no name: `a judge`. */
const findUnnamed = ({ prose, nouns }: Scene): ReadonlySet<string> =>
  new Set(
    nouns
      .filter(({ form, start }) => form === 'role' && /^(?:an?|another|one)$/i.test(textAt(prose, start)))
      .map(({ core }) => textAt(prose, core.end - 1).toLowerCase()),
  )

/** What is left without resolving: every noun stands for itself. */
export function keepApart({ nouns }: Scene): Resolution {
  return { of: Int32Array.from(nouns.keys()), referents: nouns.map((best, index) => ({ best, nouns: [index] })), open: new Set() }
}

/**
 * `The minister, Paul Grant,` where Grant was named before: the role, new, goes to the name. Where the role was taken for somebody of another
 * name it is left to whoever the name is for.
 */
function moveToName(scene: Scene, index: number, role: number, register: Register): number {
  const { entities, of } = register
  const noun = scene.nouns[index] as Noun
  const words = wordsOf(scene, noun)
  const known = findSame(scene, noun, index, words, register)
  const entity = entities[role] as Entity
  if (entity.best.form === 'name' && likeness(noun, words, entity) === 0) {
    entity.nouns.pop()
    of[index - 1] = -1
    return known
  }
  if (known < 0 || known === role || entity.nouns.length > 1) return role
  entity.nouns.length = 0
  register.moved.set(role, known)
  ;(entities[known] as Entity).nouns.push(index - 1)
  of[index - 1] = known
  return known
}

function createEntity(noun: Noun, words: string[]): Entity {
  return {
    best: noun,
    gender: noun.gender,
    person: noun.person,
    plural: noun.plural,
    words,
    nouns: [],
    salience: Number.NEGATIVE_INFINITY,
  }
}

/** @returns Whether the noun has a fuller name than was known. */
function addMention(
  scene: Scene,
  entity: Entity,
  words: string[],
  index: number,
  { target, of, isOpen }: { readonly target: number; readonly of: Int32Array; readonly isOpen: boolean },
): boolean {
  const noun = scene.nouns[index] as Noun
  entity.nouns.push(index)
  if (tellsGender(scene, index, { target, of, isOpen }) && !isSurnameToo(noun, words, entity)) entity.gender ||= noun.gender
  if (noun.form === 'pronoun') {
    // Whatever `it` is, the town that somebody comes from is nobody.
    if (entity.person === 0 && noun.person < 0 && isAddress(scene, entity.nouns[0] as number)) entity.person = -1
    return false
  }
  if (index > 0 && isBodyOf(scene.prose, scene.nouns[index - 1] as Noun, noun)) entity.person = -1
  if (entity.person === 0) entity.person = noun.person
  const isFuller =
    entity.best.form === 'pronoun' ||
    (noun.form === 'name' && (entity.best.form === 'role' || entity.best.form === 'collective')) ||
    (noun.form === 'organisation' && entity.best.form === 'role') ||
    (noun.form === entity.best.form &&
      (words.length > entity.words.length || isLonger(noun, words, entity)
        ? !isInTitle(scene.prose, noun.start)
        : noun.form === 'name' && words.length > 1 && isInHeadline(scene.prose, entity.best.start)))
  if (isFuller) {
    entity.best = noun
    entity.words = words
  }
  return isFuller
}

/** `Anna Berg` behind `Anna and Tim Berg`. */
const isLonger = ({ core }: Noun, words: readonly string[], { best, words: known }: Entity): boolean =>
  words.length === known.length && words.length > 1 && best.core.end - best.core.start === 1 && core.end - core.start > 1

/** `Tim Berg` of `Anna and Tim Berg`. */
function isSecondOfTwo(scene: Scene, index: number): boolean {
  const [before, noun] = [scene.nouns[index - 1], scene.nouns[index] as Noun]
  return (
    before?.form === 'name' &&
    noun.form === 'name' &&
    noun.start === before.end + 1 &&
    before.core.end - before.core.start === 1 &&
    noun.core.end - noun.core.start === 2 &&
    noun.person > 0 &&
    textAt(scene.prose, before.end) === 'and'
  )
}

/** Whoever wrote what speaks: `Her card said`. */
function findAuthor(scene: Scene, index: number, register: Register): number {
  const maker = makerOf(scene, index)
  const author = maker < 0 ? (authorOf(scene, index) ?? writerBefore(scene, index)) : undefined
  if (maker >= 0 || author) register.open.add(index) // whose hand it was is only thought
  if (maker >= 0) return register.of[maker] as number
  if (!author) return -1
  if (author.form === 'name') {
    const named = findSame(scene, author, index, wordsOf(scene, author), register)
    if (named < 0) register.open.delete(index)
    return named
  }
  return findAntecedent(scene, author, register, register.recent).target
}

/** `the mother-of-two` and nobody who is called so, `the company` and none that is: -1 for any other noun. */
function findDescribed(scene: Scene, index: number, register: Register): number {
  const noun = scene.nouns[index] as Noun
  const isBody = isSortOfBody(scene.prose, noun)
  if (!isBody && (!isDescription(scene.prose, noun) || isApposition(scene, index))) return -1
  const same = isByAge(scene.prose, noun) ? -1 : findSame(scene, noun, index, wordsOf(scene, noun), register)
  if (same >= 0 && !(isBody && isInHeadline(scene.prose, (register.entities[same] as Entity).best.start))) return -1
  const find = isBody ? findBody : findByDescription
  const { target, isOpen } = find(scene, noun, register)
  register.open.delete(index) // what was asked above does not count
  if (isOpen) register.open.add(index)
  return target
}

/** `Anna Berg, who`, `Anna Berg, 44, who`, `Anna Berg (D-Mo.), who`: the noun right before a relative pronoun, -1 for none. */
function nounBefore(scene: Scene, index: number): number {
  const { prose, nouns } = scene
  const { start } = nouns[index] as Noun
  const last = textAt(prose, start - 1) === ',' ? start - 2 : start - 1
  if (textAt(prose, last) === ')') return endingAt(scene, last)
  if (last === start - 2 && prose.tokens.shape[last] === NUMBER && textAt(prose, last - 1) === ',')
    return endingAt(scene, last - 2)
  return start - (nouns[index - 1]?.end ?? -9) < 3 ? index - 1 : -1
}

const NOBODY = /^(?:nobody|anyone)$/

/** `who` and `which` are what stands before them, `I` is whoever else was `I`; for others see `findAntecedent`. */
function findPronoun(scene: Scene, index: number, register: Register): number {
  const { prose, nouns } = scene
  const noun = nouns[index] as Noun
  const word = textAt(prose, noun.start).toLowerCase()
  if (word === 'who' || word === 'which' || word === 'that') {
    const near = nounBefore(scene, index)
    return near < 0
      ? -1
      : (register.of[word === 'who' && !prose.lexicon ? behindThing(scene, behindAddress(scene, near)) : near] as number)
  }
  if (NOBODY.test(word)) return -1
  if (word === 'i' || word === 'we' || word === 'you') return register.byWord.get(word)?.at(-1) ?? -1
  const { target, isOpen } = findAntecedent(scene, noun, register, register.recent)
  if (isOpen) register.open.add(index)
  return target
}
