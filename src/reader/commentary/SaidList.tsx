import { Link } from 'react-router'
import { formatQuotePath, formatSectionPath } from '../../address/paths.ts'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { type Said, spanOf } from './gather-commentary.ts'

/** What a voice says, in order: quotations in their marks, reported words without, each with the way to its place. */
export function SaidList({ said }: { said: readonly Said[] }) {
  return (
    <ul className="said-list">
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
        {said.how === 'quoted' ? <q>{words}</q> : words}
      </span>{' '}
      {said.how === 'reported' && <span className="said-how">reported</span>}{' '}
      {isLikely(said) && <span className="said-how">probably</span>}{' '}
      <Link to={to} preventScrollReset className="said-place" aria-label={`In the text: ${words.slice(0, 60)}`}>
        In the text
      </Link>
    </li>
  )
}

function isLikely(said: Said): boolean {
  const speaker = said.how === 'quoted' ? said.quotation.speaker : said.statement.speaker
  return speaker?.certainty === 'likely'
}
