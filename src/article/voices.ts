import { type Entity, findAntecedent, type Placing, readPlacing, weighMention } from './antecedents.ts'
import { AUXILIARY, CUE } from './lexicon.ts'
import { likeness, wordsOf } from './likeness.ts'
import type { Noun } from './nouns.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
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
  /** Pronouns, by noun, that could stand for another nearly as well. */
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
  const open = new Set<number>()
  const entities: Entity[] = []
  const of = new Int32Array(scene.nouns.length).fill(-1)
  const register: Register = { byWord: new Map(), recent: [], moved: new Map(), bearers: findBearers(scene) }
  const placing = readPlacing(scene)
  scene.nouns.forEach((noun, index) => {
    const words = wordsOf(scene, noun)
    const isPronoun = noun.form === 'pronoun'
    let target = isPronoun
      ? findPronoun(scene, index, entities, of, { register, placing, open })
      : isApposition(scene, index)
        ? (of[index - 1] as number)
        : findSame(scene, noun, words, entities, register)
    target = register.moved.get(target) ?? target
    if (target >= 0 && target === of[index - 1] && noun.form === 'name')
      target = moveToName(scene, index, target, entities, of, register)
    const isNew = target < 0
    if (isNew) target = entities.push(createEntity(noun, words)) - 1
    const entity = entities[target] as Entity
    if (of[index - 1] === -1) {
      entity.nouns.push(index - 1)
      of[index - 1] = target
    }
    if (addMention(entity, noun, words, index) || isNew) for (const word of entity.words) remember(register, word, target)
    entity.salience = weighMention(scene, index, speaking.has(index), entity.salience)
    promote(register, target)
    of[index] = target
  })
  return { of, referents: entities, open }
}

/** What is left without resolving: every noun stands for itself. */
export function keepApart({ nouns }: Scene): Resolution {
  return { of: Int32Array.from(nouns.keys()), referents: nouns.map((best, index) => ({ best, nouns: [index] })), open: new Set() }
}

/** `a senior fellow` in `Lee, a senior fellow at …` or `Lee, 44, a senior …`, `Paul Grant` in `the minister, Paul Grant, said`: the same person again. */
function isApposition({ prose, nouns }: Scene, index: number): boolean {
  const [before, noun] = [nouns[index - 1], nouns[index] as Noun]
  if (!before) return false
  if (
    before.form === 'name' &&
    noun.form === 'role' &&
    noun.start === before.end + 1 &&
    /^(?:is|was)$/.test(textAt(prose, before.end))
  )
    return before.person >= 0 // `Lee was the third witness`
  if (textAt(prose, before.end) !== ',') return false
  const isAged =
    noun.start === before.end + 3 && prose.tokens.shape[before.end + 1] === NUMBER && textAt(prose, before.end + 2) === ','
  if (noun.start !== before.end + 1 && !isAged) return false
  if (before.form === 'name') return noun.form === 'role' && !isSubjectNow(prose, noun)
  if (before.form !== 'role' || before.plural || noun.form !== 'name' || noun.person < 0) return false
  return prose.lexicon !== undefined || textAt(prose, noun.end) === ','
}

/** `After meeting Lee, the president said`: with a verb and no comma behind it, the phrase is no aside. */
const isSubjectNow = (prose: Prose, { start, end }: Noun): boolean =>
  (traitsAt(prose, end) & (CUE | AUXILIARY)) > 0 && /^the$/i.test(textAt(prose, start))

/**
 * `The minister, Paul Grant,` where Grant was named before: the role, new, goes to the name. Where the role was taken for somebody of another
 * name it is left to whoever the name is for.
 */
function moveToName(
  scene: Scene,
  index: number,
  role: number,
  entities: readonly Entity[],
  of: Int32Array,
  register: Register,
): number {
  const noun = scene.nouns[index] as Noun
  const words = wordsOf(scene, noun)
  const known = findSame(scene, noun, words, entities, register)
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

/** Whoever bears a role that so many have is not told by it. */
const MOST_BEARERS = 24

/** The nouns that name somebody with a role before the name, by the role's last word: `president` → `Russia’s President Ivan Petrov`. */
function findBearers(scene: Scene): ReadonlyMap<string, readonly Noun[]> {
  const bearers = new Map<string, Noun[]>()
  for (const noun of scene.nouns) {
    if (noun.form !== 'name' || noun.core.start === noun.start) continue
    const head = textAt(scene.prose, noun.core.start - 1).toLowerCase()
    const known = bearers.get(head)
    if (!known) bearers.set(head, [noun])
    else if (known.length < MOST_BEARERS) known.push(noun)
  }
  return bearers
}

/** `The Russian president` before `Russia’s President Ivan Petrov`: who bears the role anywhere in the text, if but one does. */
function findBearer(scene: Scene, noun: Noun, head: string, entities: readonly Entity[], register: Register): number {
  const own = wordsOf(scene, noun).slice(0, -1)
  const fitting = (register.bearers.get(head) ?? []).filter((bearer) => {
    const title = scene.prose.source
      .slice(scene.prose.tokens.start[bearer.start], scene.prose.tokens.start[bearer.core.start])
      .toLowerCase()
      .split(/[^\p{L}]+/u)
    return own.every((word) => title.some((other) => other.slice(0, STEM) === word.slice(0, STEM)))
  })
  const targets = new Set(fitting.map((bearer) => findSame(scene, bearer, wordsOf(scene, bearer), entities, register)))
  return targets.size === 1 ? ([...targets][0] as number) : -1
}

/** Letters that `Norwegian` shares with `Norway`, `Chilean` with `Chile`. */
const STEM = 4

interface Register {
  readonly bearers: ReadonlyMap<string, readonly Noun[]>
  /** Referents that turned out to be others: a role whose name came behind it. */
  readonly moved: Map<number, number>
  /** Referents that bear a word in their name, latest last. */
  readonly byWord: Map<string, number[]>
  /** The last few referents spoken of. */
  readonly recent: number[]
}

function remember(register: Register, word: string, target: number): void {
  const known = register.byWord.get(word)
  if (!known) register.byWord.set(word, [target])
  else if (known.at(-1) !== target) {
    const at = known.indexOf(target)
    if (at >= 0) known.splice(at, 1)
    known.push(target)
    if (known.length > 8) known.shift()
  }
}

function promote({ recent }: Register, target: number): void {
  const at = recent.indexOf(target)
  if (at >= 0) recent.splice(at, 1)
  recent.push(target)
  if (recent.length > 12) recent.shift()
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
function addMention(entity: Entity, noun: Noun, words: string[], index: number): boolean {
  entity.nouns.push(index)
  entity.gender ||= noun.gender
  if (noun.form === 'pronoun') return false
  if (entity.person === 0) entity.person = noun.person
  const isFuller =
    entity.best.form === 'pronoun' ||
    (noun.form === 'name' && entity.best.form === 'role') ||
    (noun.form === entity.best.form && words.length > entity.words.length)
  if (isFuller) {
    entity.best = noun
    entity.words = words
  }
  return isFuller
}

/** `a resident` is another one each time. */
const ANOTHER = /^(?:an?|one|another|every|each|any|no)$/i

/** The referent that bears the same name: the one that fits best, then the one named most often, then the last. */
function findSame(scene: Scene, noun: Noun, words: readonly string[], entities: readonly Entity[], register: Register): number {
  if (noun.form === 'role' && ANOTHER.test(textAt(scene.prose, noun.core.start))) return -1
  let best = -1
  let bestFit = 0
  for (const word of noun.form === 'name' ? words : words.slice(-1))
    for (const target of register.byWord.get(word) ?? []) {
      const entity = entities[target] as Entity
      const fit = likeness(noun, words, entity) * 1000 + Math.min(entity.nouns.length, 999)
      if (fit >= Math.max(1000, bestFit)) [best, bestFit] = [target, fit]
    }
  return best >= 0 ? best : findByRole(scene, noun, entities, register)
}

/** `the senator` after `Sen. Lee`: a definite role is somebody whose title or role has that word, or nobody known. */
function findByRole(scene: Scene, noun: Noun, entities: readonly Entity[], register: Register): number {
  if (noun.form !== 'role') return -1
  const head = textAt(scene.prose, noun.core.end - 1).toLowerCase()
  const article = textAt(scene.prose, noun.core.start).toLowerCase()
  const known = register.recent.findLast((target) => hasRole(scene, entities[target] as Entity, head))
  return known ?? (article === 'the' ? findBearer(scene, noun, head, entities, register) : -1)
}

const TITLES: Record<string, RegExp> = {
  senator: /^sen/,
  governor: /^gov/,
  representative: /^rep/,
  congressman: /^rep/,
  congresswoman: /^rep/,
  general: /^gen/,
  professor: /^prof/,
}

function hasRole(scene: Scene, entity: Entity, head: string): boolean {
  if (entity.best.form !== 'name') return false
  return entity.nouns.slice(0, 4).some((index) => {
    const noun = scene.nouns[index] as Noun
    if (noun.form === 'role' && textAt(scene.prose, noun.core.end - 1).toLowerCase() === head) return true
    for (let at = noun.start; at < noun.core.start; at++) {
      const word = textAt(scene.prose, at).toLowerCase()
      if (word === head || TITLES[head]?.test(word)) return true
    }
    return false
  })
}

/** `who` and `which` are what stands before them, `I` is whoever else was `I`; for others see `findAntecedent`. */
function findPronoun(
  { prose, nouns }: Scene,
  index: number,
  entities: readonly Entity[],
  of: Int32Array,
  { register, placing, open }: { readonly register: Register; readonly placing: Placing; readonly open: Set<number> },
): number {
  const noun = nouns[index] as Noun
  const word = textAt(prose, noun.start).toLowerCase()
  if (word === 'who' || word === 'which' || word === 'that')
    return index > 0 && noun.start - (nouns[index - 1] as Noun).end < 3 ? (of[index - 1] as number) : -1
  if (word === 'i' || word === 'we' || word === 'you') return register.byWord.get(word)?.at(-1) ?? -1
  const { target, isOpen } = findAntecedent({ prose, nouns }, noun, entities, register.recent, placing)
  if (isOpen) open.add(index)
  return target
}
