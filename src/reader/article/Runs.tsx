import { memo } from 'react'
import type { Span } from '../../article/model.ts'
import { CommentaryCard } from '../commentary/CommentaryCard.tsx'
import type { Commentary } from '../commentary/gather-commentary.ts'
import { CatchPart } from '../on-demand/CatchPart.tsx'
import type { PullQuote } from '../pull-quote/choose-pull-quotes.ts'
import { PullQuoteCard } from '../pull-quote/PullQuoteCard.tsx'
import { SplitHere } from '../sections/SplitHere.tsx'
import { BlockView } from './BlockView.tsx'
import { useReading } from './reading-context.ts'

/** What stands beside the blocks of the text, by the index of the block. */
interface Beside {
  readonly pulled: ReadonlyMap<number, PullQuote>
  readonly experts: ReadonlyMap<number, readonly Commentary[]>
}

interface Blocks {
  readonly from: number
  readonly to: number
  /** A crosshead that the section's heading shows already. */
  readonly skip?: number | undefined
  readonly beside: Beside
}

/** Blocks in one run of a long text. */
const RUN = 40

/** Blocks of the text. Those of a long one stand in runs, of which the browser lays out and paints those alone that are near the window. */
export function Runs({ from, to, skip, beside, drawn }: Blocks & { readonly drawn: number }) {
  const { blockSpans, isLong } = useReading()
  if (!isLong) return <Run first={from} from={from} to={Math.min(to, drawn)} skip={skip} beside={beside} />
  const count = Math.ceil((Math.min(to, drawn) - from) / RUN)
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const start = from + i * RUN
    const end = Math.min(start + RUN, to, drawn)
    return (
      <div key={start} {...asRun(blockSpans.slice(start, end))}>
        <Run first={from} from={start} to={end} skip={skip} beside={beside} />
      </div>
    )
  })
}

/** What makes an element a run, which holds blocks or other runs: with the height that it takes until it has been laid out. */
export function asRun(spans: readonly Span[]) {
  return { className: 'run', style: { containIntrinsicBlockSize: `auto ${estimateHeight(spans)}em` } }
}

/** Lines of so many letters, each block with its space, in em. */
const LETTERS = 70
const estimateHeight = (spans: readonly Span[]): number =>
  Math.round(spans.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / LETTERS) * 1.6 + 1.1, 0))

/** @param first - The first block of the section that the run belongs to. */
const Run = memo(function Run({ first, from, to, skip, beside }: Blocks & { readonly first: number }) {
  const reading = useReading()
  return reading.article.blocks.slice(from, to).map((block, offset) => {
    const index = from + offset
    const pulled = beside.pulled.get(index)
    return [
      index > first && index !== skip && <SplitHere key={`split-${block.span.start}`} block={index} />,
      pulled && (
        <CatchPart key={`pull-${pulled.quote.id}`} isQuiet>
          <PullQuoteCard quote={pulled.quote} />
        </CatchPart>
      ),
      index !== skip && <BlockView key={block.span.start} block={block} />,
      beside.experts.get(index)?.map((one) => (
        <CatchPart key={`expert-${one.voice.slug}`}>
          <CommentaryCard commentary={one} />
        </CatchPart>
      )),
    ]
  })
})
