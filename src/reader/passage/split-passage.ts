import type { Span } from '../../article/model.ts'
import { indexAfter } from '../../article/spans.ts'

/** A run of a passage that is all of one kind. The indices point into the lists that were given. */
export interface Piece {
  readonly span: Span
  readonly quotation?: number
  readonly statement?: number
}

/**
 * Cut a passage where quotations and statements begin and end. The pieces cover the passage without gap or overlap.
 *
 * @param quotations - In reading order, without overlap; those outside the passage are ignored.
 * @param statements - In reading order, without overlap; a quotation inside a statement stays one piece.
 */
export function splitPassage(passage: Span, quotations: readonly Span[], statements: readonly Span[]): readonly Piece[] {
  if (passage.end <= passage.start) return []
  const pieces: Piece[] = []
  let at = passage.start
  const plain = (end: number) => {
    if (at < end) pieces.push(...splitPlain({ start: at, end }, statements))
    at = Math.max(at, end)
  }
  for (const i of indicesWithin(quotations, passage)) {
    const mark = quotations[i]
    if (!mark || mark.end <= at) continue
    plain(Math.max(mark.start, passage.start))
    const span = { start: at, end: Math.min(mark.end, passage.end) }
    const [statement] = indicesWithin(statements, span)
    pieces.push({ span, quotation: i, ...(statement !== undefined && { statement }) })
    at = span.end
  }
  plain(passage.end)
  return pieces
}

function splitPlain(run: Span, statements: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = run.start
  for (const i of indicesWithin(statements, run)) {
    const said = statements[i]
    if (!said || said.end <= at) continue
    const start = Math.max(said.start, at)
    if (at < start) pieces.push({ span: { start: at, end: start } })
    at = Math.min(said.end, run.end)
    pieces.push({ span: { start, end: at }, statement: i })
  }
  if (at < run.end) pieces.push({ span: { start: at, end: run.end } })
  return pieces
}

/** Indices of the spans that share something with the passage. */
function indicesWithin(spans: readonly Span[], passage: Span): readonly number[] {
  const found: number[] = []
  for (let i = indexAfter(spans, passage.start); i < spans.length && (spans[i]?.start ?? 0) < passage.end; i++) found.push(i)
  return found
}
