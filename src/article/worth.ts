import type { Attribution } from './attribution.ts'
import { isDirect, type Scene } from './candidates.ts'
import { countWords } from './spans.ts'

/** Whether a passage in quotation marks is speech: neither a title nor a scare quote. */
export function isSpeech(scene: Scene, quote: number, attribution: Attribution | undefined): boolean {
  const { prose } = scene
  const { span, passage } = prose.quoted[quote] as { span: { start: number; end: number }; passage: number }
  const words = countWords(prose.source, span)
  const hasCue = attribution !== undefined && attribution.frame >= 0
  if (words === 0) return false
  if (prose.kinds[passage] === 'headline') return hasCue
  return words > 2 || hasCue || isDirect(prose, quote)
}
