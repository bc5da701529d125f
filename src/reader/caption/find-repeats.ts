import type { Caption, Span } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'

/** For one photograph: which earlier one, by its index, already told the same. */
export interface Repeat {
  readonly description?: number
  readonly caption?: number
}

/** Find the photographs whose description or caption stands word for word under an earlier one: agencies repeat them. */
export function findRepeats(source: string, captions: readonly Caption[]): readonly Repeat[] {
  const seen = new Map<string, number>()
  const earlier = (kind: string, span: Span | undefined, index: number): number | undefined => {
    if (!span) return undefined
    const key = `${kind}:${textOf(source, span).replace(/\s+/gu, ' ').toLowerCase()}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    return first
  }
  return captions.map((caption, i) => {
    const description = earlier('description', caption.description, i)
    const words = earlier('caption', caption.caption, i)
    return { ...(description !== undefined && { description }), ...(words !== undefined && { caption: words }) }
  })
}
