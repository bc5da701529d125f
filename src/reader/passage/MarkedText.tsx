import type { Span } from '../../article/model.ts'
import { overlaps, textOf } from '../../article/spans.ts'
import { useReading } from '../article/reading-context.ts'
import { type Landed, useLanded } from '../landing/landed-context.ts'
import { PASSAGE } from '../landing/places.ts'
import { type ShownEvidence, useEvidenceIn } from '../why/evidence-store.ts'
import { splitPassage } from './split-passage.ts'

interface Mark {
  readonly span: Span
  readonly className: string
  readonly id?: string
}

/** Words with what a reader looks for in them marked: the passage of a link, or what an attribution rests on. */
export function MarkedText({ span }: { span: Span }) {
  const { article } = useReading()
  const landed = useLanded()
  const evidence = useEvidenceIn(span)
  const marks = listMarks(landed, evidence, span)
  if (marks.length === 0) return textOf(article.source, span)
  const spans = marks.map((mark) => mark.span)
  return splitPassage(span, spans, []).map((part) => {
    const words = textOf(article.source, part.span)
    const mark = part.quotation === undefined ? undefined : marks[part.quotation]
    if (!mark) return words
    const isFirst = mark.id !== undefined && part.span.start === mark.span.start
    return (
      <mark key={part.span.start} className={mark.className} {...(isFirst && { id: mark.id, tabIndex: -1 })}>
        {words}
      </mark>
    )
  })
}

/** In order, without overlap; the link's passage gives way to the evidence. */
function listMarks(landed: Landed, evidence: ShownEvidence | null, span: Span): readonly Mark[] {
  const marks: Mark[] = []
  if (evidence) marks.push({ span: evidence.mention, className: 'evidence-mention' })
  if (evidence?.cue && !overlaps(evidence.cue, evidence.mention)) marks.push({ span: evidence.cue, className: 'evidence-cue' })
  const passage = landed.kind === 'passage' ? (landed.span ?? markOfPlace(landed.near, span)) : undefined
  if (passage && !marks.some((mark) => overlaps(mark.span, passage)))
    marks.push({ span: passage, className: 'landed-passage', id: PASSAGE })
  return marks.filter((mark) => overlaps(mark.span, span)).sort((a, b) => a.span.start - b.span.start)
}

/** Where something stood that is gone: the word there. */
function markOfPlace(near: number | undefined, span: Span): Span | undefined {
  return near !== undefined && near >= span.start && near < span.end
    ? { start: near, end: Math.min(span.end, near + 1) }
    : undefined
}
