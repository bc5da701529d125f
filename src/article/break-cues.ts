import type { BreakEvidence, Span } from './model.ts'
import { textOf } from './spans.ts'

/** A sign at the edge of a unit, for or against a section that starts there. */
interface Cue {
  readonly name: string
  /** Tested on the first words of the unit (`opens`) or on the last of the unit before (`closes`). */
  readonly opens?: RegExp
  readonly closes?: RegExp
  /** What it is called where it speaks for a break. */
  readonly evidence: BreakEvidence
}

/** How much of a unit's opening and of its predecessor's close is looked at, in UTF-16 units. */
const HEAD = 140
const TAIL = 12

const CUES: readonly Cue[] = [
  { name: 'quotation', opens: /^["“‘'«„]/u, evidence: 'voice' },
  { name: 'pronoun', opens: /^(?:He|She|It|They|His|Her|Their|Its|We|I|You|Our|My|Your)\b/u, evidence: 'opener' },
  { name: 'pointer', opens: /^(?:This|That|These|Those|Such|Here|There)\b/u, evidence: 'opener' },
  {
    name: 'connective',
    opens:
      /^(?:And|But|So|Or|Yet|Nor|Still|Then|Also|However|Instead|Thus|Therefore|Indeed|Moreover|Furthermore|Nevertheless|Because|Besides|Even|Only|Not|Another|Others?|Both)\b/u,
    evidence: 'opener',
  },
  { name: 'indefinite', opens: /^An?\b/u, evidence: 'opener' },
  {
    name: 'preposition',
    opens: /^(?:In|At|On|For|From|By|With|After|Before|During|Since|Under|Over|Through|As|To)\b/u,
    evidence: 'place',
  },
  {
    name: 'time',
    opens:
      /^(?:Meanwhile|Earlier|Later|Last|Next|When|While|Now|Today|Yesterday|Tomorrow|Recently|Elsewhere|Finally|Once|Until|If|Although|Though|Despite)\b/u,
    evidence: 'time',
  },
  { name: 'year', opens: /\b(?:1[5-9]|20)\d\d\b/u, evidence: 'time' },
  { name: 'name', opens: /^\p{Lu}\S*\s(?:[a-z]{2,4}\s)?\p{Lu}/u, evidence: 'voice' },
  { name: 'lowerCase', opens: /^\p{Ll}/u, evidence: 'opener' },
  { name: 'label', opens: /^[^.!?:]{2,40}:/u, evidence: 'opener' },
  { name: 'afterColon', closes: /[:;,—-]\s*$/u, evidence: 'summary' },
]

/** The cues' names, in the order of `readCues`. */
export const CUE_NAMES: readonly string[] = CUES.map((cue) => cue.name)
export const CUE_EVIDENCE: readonly BreakEvidence[] = CUES.map((cue) => cue.evidence)

/**
 * Which cues stand at the start of a unit.
 *
 * @param before - The unit before it.
 * @returns 1 or 0 for each of `CUE_NAMES`.
 */
export function readCues(source: string, before: Span, unit: Span): readonly number[] {
  const head = textOf(source, { start: unit.start, end: Math.min(unit.end, unit.start + HEAD) })
  const tail = textOf(source, { start: Math.max(before.start, before.end - TAIL), end: before.end })
  return CUES.map(({ opens, closes }) => ((opens?.test(head) ?? closes?.test(tail)) ? 1 : 0))
}
