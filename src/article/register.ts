import type { Couple } from './couples.ts'
import type { Entity } from './entity.ts'
import type { Noun } from './nouns.ts'
import type { Placing } from './placing.ts'

/** What is known of those spoken of so far. */
export interface Register {
  readonly entities: Entity[]
  /** For each noun the index of its entity, -1 for those that come later. */
  readonly of: Int32Array
  readonly placing: Placing
  readonly bearers: ReadonlyMap<string, readonly Noun[]>
  /** Referents that turned out to be others: a role whose name came behind it. */
  readonly moved: Map<number, number>
  /** Referents that bear a word in their name, latest last. */
  readonly byWord: Map<string, number[]>
  /** Who spoke so far, in order. */
  readonly speakers: number[]
  /** The last few referents spoken of. */
  readonly recent: number[]
  /** Nouns that could stand for another nearly as well. */
  readonly open: Set<number>
  readonly couples: Couple[]
  /** Roles of which the text has one without a name: `a judge`. */
  readonly unnamed: ReadonlySet<string>
  /** Nouns that name whom a headline told by a role. */
  readonly awaited: Map<Noun, number>
}

/** Note that somebody bears a word in the name. */
export function remember(register: Register, word: string, target: number): void {
  const known = register.byWord.get(word)
  if (!known) register.byWord.set(word, [target])
  else if (known.at(-1) !== target) {
    const at = known.indexOf(target)
    if (at >= 0) known.splice(at, 1)
    known.push(target)
    if (known.length > 8) known.shift()
  }
}

/** Note that somebody was spoken of. */
export function promote({ recent }: Register, target: number): void {
  const at = recent.indexOf(target)
  if (at >= 0) recent.splice(at, 1)
  recent.push(target)
  if (recent.length > 12) recent.shift()
}
