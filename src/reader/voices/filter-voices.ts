import type { VoiceKind } from '../../article/model.ts'
import type { Commentary } from '../commentary/gather-commentary.ts'

/** The kinds in the order in which a reader looks for them, with their names. */
const KINDS: readonly { readonly kind: VoiceKind; readonly one: string; readonly many: string }[] = [
  { kind: 'expert', one: 'Expert', many: 'Experts' },
  { kind: 'official', one: 'Official', many: 'Officials' },
  { kind: 'person', one: 'Person', many: 'People' },
  { kind: 'organisation', one: 'Organisation', many: 'Organisations' },
  { kind: 'collective', one: 'Group', many: 'Groups' },
]

/** How many voices there are of each kind that occurs. */
export function countKinds(
  voices: readonly Commentary[],
): readonly { readonly kind: VoiceKind; readonly many: string; readonly count: number }[] {
  return KINDS.map(({ kind, many }) => ({ kind, many, count: voices.filter(({ voice }) => voice.kind === kind).length })).filter(
    ({ count }) => count > 0,
  )
}

export function nameKind(kind: VoiceKind): string {
  return KINDS.find((known) => known.kind === kind)?.one ?? kind
}

/** `quoted twice, reported once`. */
export function describeCounts(said: Commentary['said']): string {
  const quoted = said.filter(({ how }) => how === 'quoted').length
  const parts = [quoted > 0 && `quoted ${times(quoted)}`, said.length > quoted && `reported ${times(said.length - quoted)}`]
  return parts.filter(Boolean).join(', ')
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
