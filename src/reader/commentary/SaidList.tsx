import { formatQuotePath, formatSectionPath } from '../../address/paths.ts'
import type { Quotation } from '../../article/model.ts'
import { sentenceAround } from '../../article/sentence-around.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { findBlockAt, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { Link } from '../link/Link.tsx'
import { type Said, spanOf } from './gather-commentary.ts'

/** What a voice says, in order: quotations in their marks, reported words without, each with the way to its place. */
export function SaidList({ said }: { said: readonly Said[] }) {
  const { writing } = useReading()
  return (
    <ul className="said-list" {...writing}>
      {said.map((one) => (
        <SaidItem key={`${one.how}-${one.id}`} said={one} />
      ))}
    </ul>
  )
}

function SaidItem({ said }: { said: Said }) {
  const reading = useReading()
  const words = labelOf(reading, spanOf(said))
  const to = said.how === 'quoted' ? formatQuotePath(reading.slug, said.id) : formatSectionPath(reading.slug, said.id)
  return (
    <li data-how={said.how}>
      <span className="said-words" dir="auto">
        {said.how === 'reported' ? (
          words
        ) : said.quotation.kind === 'mixed' ? (
          <InSentence quotation={said.quotation} />
        ) : (
          <q>{words}</q>
        )}
      </span>{' '}
      {said.how === 'reported' && <span className="said-how">{say.reported}</span>}{' '}
      {isLikely(said) && <span className="said-how">{say.probablyInLine}</span>}{' '}
      <Link to={to} className="said-place" aria-label={fill(say.inTheTextWords, { n: words.slice(0, 60) })}>
        {say.inTheText}
      </Link>
    </li>
  )
}

/** Words worked into the reporter's sentence make sense only within it. */
function InSentence({ quotation: { span, marked } }: { quotation: Quotation }) {
  const reading = useReading()
  const { source } = reading.article
  const around = sentenceAround(source, reading.blockSpans[findBlockAt(reading, span.start)] ?? span, marked)
  return (
    <>
      {labelOf(reading, { start: around.start, end: marked.start })} <q>{labelOf(reading, span)}</q>
      {/^\s/.test(source.slice(marked.end, marked.end + 1)) && ' '}
      {labelOf(reading, { start: marked.end, end: Math.max(marked.end, around.end) })}
    </>
  )
}

function isLikely(said: Said): boolean {
  const speaker = said.how === 'quoted' ? said.quotation.speaker : said.statement.speaker
  return speaker?.certainty === 'likely'
}
