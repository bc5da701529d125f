import { useMemo } from 'react'
import type { Span } from '../../article/model.ts'
import { useReading } from '../article/reading-context.ts'
import { useLanded } from '../landing/landed-context.ts'
import { QuotationMark } from '../quotation/QuotationMark.tsx'
import { MarkedText } from './MarkedText.tsx'
import { type Piece, splitPassage } from './split-passage.ts'

/** The words at a span, with what is said in them marked. */
export function Passage({ span }: { span: Span }) {
  const { marked, stated } = useReading()
  const pieces = useMemo(() => splitPassage(span, marked, stated), [span, marked, stated])
  return pieces.map((piece) => <PieceOfText key={piece.span.start} piece={piece} />)
}

function PieceOfText({ piece }: { piece: Piece }) {
  const { statements } = useReading()
  const landed = useLanded()
  const words = <MarkedText span={piece.span} />
  if (piece.quotation !== undefined) return <QuotationMark index={piece.quotation}>{words}</QuotationMark>
  if (piece.statement === undefined) return words
  const said = statements[piece.statement]
  // A quotation may cut a statement in two: the address belongs to its first part.
  const isStart = said?.statement.span.start === piece.span.start
  const isLanded = landed.kind === 'statement' && landed.id === said?.id
  return (
    <span className="statement" data-landed={isLanded || undefined} {...(isStart && { id: said.id, tabIndex: -1 })}>
      {words}
    </span>
  )
}
