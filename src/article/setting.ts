import { SAY, TELL } from './lexicon.ts'
import { type Prose, textAt } from './prose.ts'
import type { Quoted } from './quoted.ts'
import type { Scene } from './scene.ts'
import { LOWER, PUNCTUATION } from './tokens.ts'

/** How a quotation stands in its text: what is the same for all who may have said it. */
export interface Setting {
  readonly quote: number
  /** First token, marks among them, and the one after the last. */
  readonly start: number
  readonly end: number
  readonly passage: number
  readonly sentence: number
  /** What stands right before the words: a comma, a colon, a word, the start of the passage. */
  readonly lead: string
  /** How the words end: with a comma, a full stop, neither. */
  readonly tail: string
  readonly direct: string
  /** Whether a frame stands beside the words before (`<`), behind (`>`), on both sides, or on neither. */
  readonly beside: string
  /** Where the quotation before is: in this passage, in the one before, further off. */
  readonly previous: string
  /** Whether the marks before were left open, the passage is but words, or neither. */
  readonly run: string
  readonly opening: string
}

/** Read how a quotation stands. */
export function readSetting(scene: Scene, quote: number): Setting {
  const { prose } = scene
  const { start, end } = prose.quotedTokens[quote] as { start: number; end: number }
  const { passage } = prose.quoted[quote] as Quoted
  const before = quote > 0 ? (prose.quoted[quote - 1] as Quoted).passage : -9
  const lead = leadOf(prose, start)
  return {
    quote,
    start,
    end,
    passage,
    sentence: prose.sentence[start] as number,
    lead,
    tail: tailOf(prose, quote),
    direct: isDirect(prose, quote) ? 'direct' : 'mixed',
    beside: besideOf(scene, start, end),
    previous: before === passage ? 'same' : before === passage - 1 ? 'next' : 'far',
    run: runOf(prose, quote),
    opening: lead === 'start' ? 'start' : lead === 'sentence' || lead === 'quote' ? 'sentence' : 'other',
  }
}

/** Words in the speaker’s own voice: they begin with a capital, or in a script that has none. */
export function isDirect(prose: Prose, quote: number): boolean {
  const { span } = prose.quoted[quote] as Quoted
  return /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(prose.source.slice(span.start, span.start + 8))
}

function runOf(prose: Prose, quote: number): string {
  const { marked, passage, closed } = prose.quoted[quote] as Quoted
  const before = prose.quoted[quote - 1]
  if (before && !before.closed && before.passage === passage - 1) return 'open'
  const span = prose.passages[passage] as { start: number; end: number }
  const isAlone = marked.start === span.start && marked.end >= span.end - 1
  return isAlone ? (closed ? 'alone' : 'alone-open') : 'part'
}

function leadOf(prose: Prose, start: number): string {
  const before = start - 1
  if (before < 0) return 'start'
  const text = textAt(prose, before)
  if (prose.tokens.passage[before] !== prose.tokens.passage[start]) return text === ':' ? 'colon-passage' : 'start'
  if (prose.inside[before] !== -1) return 'quote'
  if (prose.sentence[before] !== prose.sentence[start]) return 'sentence'
  if (/^(?:[,:]|that|as|of|a|the|an|to|and|is|was|are)$/.test(text)) return text
  return prose.tokens.shape[before] === PUNCTUATION ? 'mark' : 'word'
}

function tailOf(prose: Prose, quote: number): string {
  const { span, marked } = prose.quoted[quote] as Quoted
  const last = prose.source.charAt(span.end - 1)
  const next = prose.source.charAt(marked.end)
  if (last === ',' || next === ',') return ','
  if (last === '.') return '.'
  return last === '!' || last === '?' || last === '…' ? '?' : next === '.' ? 'x.' : 'none'
}

const BESIDE = ['none', '<', '>', '<>'] as const

function besideOf(scene: Scene, start: number, end: number): string {
  return BESIDE[(hasFrameAt(scene, start, -1) ? 1 : 0) + (hasFrameAt(scene, end, 1) ? 2 : 0)] as string
}

/** Whether a frame stands within four tokens of an edge of the quotation. */
function hasFrameAt({ prose, nounAt, framesOf }: Scene, edge: number, step: number): boolean {
  for (let i = 0; i < 4; i++) {
    const at = step > 0 ? edge + i : edge - 1 - i
    if (prose.inside[at] !== -1) return false
    const noun = nounAt[at] ?? -1
    if (noun >= 0 && (framesOf[noun] as number[]).length > 0) return true
    if ((prose.tokens.traits[at] ?? 0) & (SAY | TELL) && prose.tokens.shape[at] === LOWER) return true
  }
  return false
}
