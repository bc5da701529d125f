import { useMemo } from 'react'
import type { Span } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'
import { useReading } from '../article/reading-context.ts'
import { useLanded } from '../landing/landed-context.ts'
import { QuotationMark } from '../quotation/QuotationMark.tsx'
import { useEvidenceIn } from '../why/evidence-store.ts'
import { type Piece, splitPassage } from './split-passage.ts'

/** The words at a span, with what is said in them marked. */
export function Passage({ span }: { span: Span }) {
  const { marked, stated } = useReading()
  const pieces = useMemo(() => splitPassage(span, marked, stated), [span, marked, stated])
  return pieces.map((piece) => <PieceOfText key={piece.span.start} piece={piece} />)
}

function PieceOfText({ piece }: { piece: Piece }) {
  const { article, statements } = useReading()
  const landed = useLanded()
  const words = textOf(article.source, piece.span)
  if (piece.quotation !== undefined) return <QuotationMark index={piece.quotation}>{words}</QuotationMark>
  if (piece.statement === undefined) return <PlainText span={piece.span} />
  const said = statements[piece.statement]
  // A quotation may cut a statement in two: the address belongs to its first part.
  const isStart = said?.statement.span.start === piece.span.start
  const isLanded = landed.kind === 'statement' && landed.id === said?.id
  return (
    <span className="statement" data-landed={isLanded || undefined} {...(isStart && { id: said.id, tabIndex: -1 })}>
      <PlainText span={piece.span} />
    </span>
  )
}

/** Words outside quotations, with the evidence of an attribution marked while a reader looks at it. */
function PlainText({ span }: { span: Span }) {
  const { article } = useReading()
  const shown = useEvidenceIn(span)
  if (!shown) return textOf(article.source, span)
  const marks = [shown.mention, ...(shown.cue ? [shown.cue] : [])].sort((a, b) => a.start - b.start)
  return splitPassage(span, marks, []).map((part) => {
    const words = textOf(article.source, part.span)
    if (part.quotation === undefined) return words
    return (
      <mark key={part.span.start} className={marks[part.quotation] === shown.mention ? 'evidence-mention' : 'evidence-cue'}>
        {words}
      </mark>
    )
  })
}
