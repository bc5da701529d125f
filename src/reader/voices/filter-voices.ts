import type { VoiceKind } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import type { Commentary } from '../commentary/gather-commentary.ts'

/** The kinds in the order in which a reader looks for them, with their names. */
const KINDS: readonly { readonly kind: VoiceKind; readonly one: string; readonly many: string }[] = [
  { kind: 'expert', one: say.expert, many: say.experts },
  { kind: 'official', one: say.official, many: say.officials },
  { kind: 'person', one: say.person, many: say.people },
  { kind: 'organisation', one: say.organisation, many: say.organisations },
  { kind: 'collective', one: say.group, many: say.groups },
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
  const parts = [
    quoted > 0 && fill(say.quotedTimes, { n: quoted }),
    said.length > quoted && fill(say.reportedTimes, { n: said.length - quoted }),
  ]
  return parts.filter(Boolean).join(', ')
}
