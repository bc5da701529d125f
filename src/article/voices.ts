import { type Entity, findAntecedent, weighMention } from './antecedents.ts'
import { isApposition } from './appositions.ts'
import { findBearers, hasRole, listBearers } from './bearers.ts'
import { findBody, isSortOfBody } from './bodies.ts'
import { findByDescription, isByAge, isDescription } from './descriptions.ts'
import { isLabelOf, isShortFor, likeness, wordsOf } from './likeness.ts'
import type { Noun } from './nouns.ts'
import { type Placing, readPlacing } from './placing.ts'
import { textAt } from './prose.ts'
import { behindAddress } from './relatives.ts'
import type { Scene } from './scene.ts'

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
  const open = new Set<number>()
  const entities: Entity[] = []
  const of = new Int32Array(scene.nouns.length).fill(-1)
  const register: Register = { byWord: new Map(), recent: [], moved: new Map(), bearers: findBearers(scene), open }
  const placing = readPlacing(scene)
  scene.nouns.forEach((noun, index) => {
    const isPronoun = noun.form === 'pronoun'
    const described = findDescribed(scene, index, entities, register, placing)
    const words = described < 0 ? wordsOf(scene, noun) : []
    let target =
      described >= 0
        ? described
        : isPronoun
          ? findPronoun(scene, index, entities, of, { register, placing })
          : isApposition(scene, index)
            ? (of[index - 1] as number)
            : findSame(scene, noun, index, words, entities, register)
    target = register.moved.get(target) ?? target
    if (target >= 0 && target === of[index - 1] && noun.form === 'name' && described < 0)
      target = moveToName(scene, index, target, entities, of, register)
    const isNew = target < 0
    if (isNew) target = entities.push(createEntity(noun, words)) - 1
    const entity = entities[target] as Entity
    if (of[index - 1] === -1) {
      entity.nouns.push(index - 1)
      of[index - 1] = target
    }
    if (addMention(scene, entity, words, index, open.has(index)) || isNew)
      for (const word of entity.words) remember(register, word, target)
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
  const known = findSame(scene, noun, index, words, entities, register)
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

/** `The Russian president` before `Russia’s President Ivan Petrov`: who bears the role anywhere in the text, if but one does. */
function findBearer(
  scene: Scene,
  noun: Noun,
  index: number,
  head: string,
  entities: readonly Entity[],
  register: Register,
): number {
  const fitting = listBearers(scene, noun, register.bearers.get(head) ?? [])
  const targets = new Set(fitting.map((bearer) => findSame(scene, bearer, index, wordsOf(scene, bearer), entities, register)))
  return targets.size === 1 ? ([...targets][0] as number) : -1
}

interface Register {
  readonly bearers: ReadonlyMap<string, readonly Noun[]>
  /** Referents that turned out to be others: a role whose name came behind it. */
  readonly moved: Map<number, number>
  /** Referents that bear a word in their name, latest last. */
  readonly byWord: Map<string, number[]>
  /** The last few referents spoken of. */
  readonly recent: number[]
  /** Nouns that could stand for another nearly as well. */
  readonly open: Set<number>
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
function addMention(scene: Scene, entity: Entity, words: string[], index: number, isOpen: boolean): boolean {
  const noun = scene.nouns[index] as Noun
  entity.nouns.push(index)
  // `her remarks` may be another's than the subject's.
  if (noun.form !== 'pronoun' || !(isOpen || noun.possessive)) entity.gender ||= noun.gender
  if (noun.form === 'pronoun') return false
  if (entity.person === 0) entity.person = noun.person
  const isFuller =
    entity.best.form === 'pronoun' ||
    (noun.form === 'name' && entity.best.form === 'role') ||
    (noun.form === entity.best.form &&
      (words.length > entity.words.length || isLonger(noun, words, entity)
        ? !isInHeadline(scene, noun)
        : noun.form === 'name' && words.length > 1 && isInHeadline(scene, entity.best)))
  if (isFuller) {
    entity.best = noun
    entity.words = words
  }
  return isFuller
}

/** `Anna Berg` behind `Anna and Tim Berg`. */
const isLonger = ({ core }: Noun, words: readonly string[], { best, words: known }: Entity): boolean =>
  words.length === known.length && words.length > 1 && best.core.end - best.core.start === 1 && core.end - core.start > 1

/** There every word may have a capital: `Lee Beats Rivals`. */
const isInHeadline = ({ prose }: Scene, { start }: Noun): boolean =>
  prose.kinds[prose.tokens.passage[start] as number] === 'headline'

/** `a resident` is another one each time. */
const ANOTHER = /^(?:an?|one|another|every|each|any|no|someone|somebody)$/i

/** The referent that bears the same name: the one that fits best, then the one named most often, then the last. */
function findSame(
  scene: Scene,
  noun: Noun,
  index: number,
  words: readonly string[],
  entities: readonly Entity[],
  register: Register,
): number {
  if (noun.form !== 'name' && ANOTHER.test(textAt(scene.prose, noun.core.start))) return -1
  let best = -1
  let bestFit = 0
  let [first, second] = [0, 0]
  for (const word of noun.form === 'name' ? words : words.slice(-1))
    for (const target of register.byWord.get(word) ?? []) {
      const entity = entities[target] as Entity
      const like = isLabelOf(scene, noun, words, entity)
        ? 3
        : likeness(noun, words, entity) || Number(isShortFor(scene, noun, words, entity))
      // Of those called alike the one named most; of `the man` the last.
      const fit = like * 1000 + (noun.form === 'role' ? 0 : Math.min(entity.nouns.length, 999))
      if (target === best || fit < Math.max(1000, bestFit)) {
        if (like === 3 && target !== best) second = Math.max(second, entity.nouns.length)
        continue
      }
      if (like === 3) [first, second] = [entity.nouns.length, first]
      ;[best, bestFit] = [target, fit]
    }
  if (best < 0) return findByRole(scene, noun, index, entities, register)
  // Two Harts, and neither named much more often.
  if (second > 0 && words.length === 1 && noun.form === 'name' && first < MOST_OF_TWO * second) register.open.add(index)
  return best
}

const MOST_OF_TWO = 3

/** `the senator` after `Sen. Lee`: a definite role is somebody whose title or role has that word, or nobody known. */
function findByRole(scene: Scene, noun: Noun, index: number, entities: readonly Entity[], register: Register): number {
  if (noun.form !== 'role') return -1
  const head = textAt(scene.prose, noun.core.end - 1).toLowerCase()
  const article = textAt(scene.prose, noun.core.start).toLowerCase()
  const own = wordsOf(scene, noun).slice(0, -1)
  const fitting = register.recent.filter((target) => hasRole(scene, entities[target] as Entity, head, own))
  if (fitting.length > 1) register.open.add(index)
  return fitting.at(-1) ?? (article === 'the' ? findBearer(scene, noun, index, head, entities, register) : -1)
}

/** `the mother-of-two` and nobody who is called so, `the company` and none that is: -1 for any other noun. */
function findDescribed(scene: Scene, index: number, entities: readonly Entity[], register: Register, placing: Placing): number {
  const noun = scene.nouns[index] as Noun
  const isBody = isSortOfBody(scene.prose, noun)
  if (!isBody && (!isDescription(scene.prose, noun) || isApposition(scene, index))) return -1
  const same = isByAge(scene.prose, noun) ? -1 : findSame(scene, noun, index, wordsOf(scene, noun), entities, register)
  if (same >= 0 && !(isBody && isInHeadline(scene, (entities[same] as Entity).best))) return -1
  const find = isBody ? findBody : findByDescription
  const { target, isOpen } = find(scene, noun, entities, register.recent, placing)
  if (isOpen) register.open.add(index)
  return target
}

const NOBODY = /^(?:nobody|anyone)$/

/** `who` and `which` are what stands before them, `I` is whoever else was `I`; for others see `findAntecedent`. */
function findPronoun(
  { prose, nouns }: Scene,
  index: number,
  entities: readonly Entity[],
  of: Int32Array,
  { register, placing }: { readonly register: Register; readonly placing: Placing },
): number {
  const noun = nouns[index] as Noun
  const word = textAt(prose, noun.start).toLowerCase()
  if (word === 'who' || word === 'which' || word === 'that')
    return index > 0 && noun.start - (nouns[index - 1] as Noun).end < 3
      ? (of[word === 'who' && !prose.lexicon ? behindAddress({ prose, nouns }, index - 1) : index - 1] as number)
      : -1
  if (NOBODY.test(word)) return -1
  if (word === 'i' || word === 'we' || word === 'you') return register.byWord.get(word)?.at(-1) ?? -1
  const { target, isOpen } = findAntecedent({ prose, nouns }, noun, entities, register.recent, placing)
  if (isOpen) register.open.add(index)
  return target
}
