import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { formatArticlePath } from '../../address/paths.ts'
import { contains } from '../../article/spans.ts'
import { textQuery } from '../../library/queries.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { HeadingLink } from '../link/HeadingLink.tsx'
import { onDemand } from '../on-demand/on-demand.tsx'
import { countFront, labelOf } from './reading.ts'
import { useReading } from './reading-context.ts'

const OwnFacts = onDemand(() => import('./OwnFacts.tsx'), true)

/** Words a minute; the mean for English non-fiction read silently (Brysbaert 2019). */
const READING_SPEED = 238

/** Whole minutes, at least one. */
export function countMinutes(words: number): number {
  return Math.max(1, Math.round(words / READING_SPEED))
}

export function formatReadingTime(words: number): string {
  return fill(say.minRead, { n: countMinutes(words) })
}

/** Headline, standfirst, who wrote and helped, and how long it takes. */
export const ArticleHeader = memo(function ArticleHeader({ title }: { title: string }) {
  const reading = useReading()
  const { article } = reading
  const { data } = useQuery(textQuery(reading.slug))
  const bylines = article.blocks.slice(0, countFront(reading)).filter(({ type }) => type === 'byline')
  // Who helped is told once: a line at the top that names them stands as it is.
  const contributors = (article.byline?.contributors ?? []).filter((name) => !bylines.some(({ span }) => contains(span, name)))
  return (
    <header className="article-header">
      <div className="part-heading">
        <h1 dir="auto" id="headline" tabIndex={-1}>
          {title}
        </h1>
        <HeadingLink to={formatArticlePath(reading.slug)} of={title} kind={say.article} />
      </div>
      {article.standfirst && (
        <p className="standfirst" dir="auto">
          {labelOf(reading, article.standfirst.text)}
        </p>
      )}
      <p className="article-facts">
        {bylines.map(({ span }) => (
          <span key={span.start} className="article-authors" dir="auto">
            {labelOf(reading, span)}
          </span>
        ))}
        {data?.isOwn && <OwnFacts slug={reading.slug} />}
        {article.wordCount > 0 && <span>{formatReadingTime(article.wordCount)}</span>}
        {contributors.length > 0 && (
          <span>
            {say.contributors} {joinNames(contributors.map((name) => labelOf(reading, name)))}
          </span>
        )}
      </p>
    </header>
  )
})

function joinNames(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : fill(say.listAnd, { first: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' })
}
