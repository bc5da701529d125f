import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { type Corrections, UNCORRECTED } from '../../article/corrections.ts'
import { headlineOf } from '../../library/entry.ts'
import { describeAgain } from '../../library/keep.ts'
import { keepReading } from '../../library/kept-corrections.ts'
import { keptQuery } from '../../library/list-queries.ts'
import FailedArticle from '../../reader/article/FailedArticle.tsx'
import UnknownArticle from '../../reader/article/UnknownArticle.tsx'
import { useArticle, useKeptReading } from '../../reader/article/use-article.ts'
import { useOtherTabs } from '../../reader/companion/use-other-tabs.ts'
import { focusOnArrival } from '../../reader/landing/focus-on-arrival.ts'
import { Link } from '../../reader/link/Link.tsx'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { BlockTable } from './BlockTable.tsx'

/** What became of an article's text, line by line, and a way to put right what became of it. */
export default function InspectPage() {
  const { slug = '' } = useParams()
  const open = useArticle(slug)
  const corrections = useKeptReading(slug)
  useOtherTabs(slug, true)
  const client = useQueryClient()
  const [failure, setFailure] = useState('')
  const keep = (next: Corrections) => {
    const isKept = keepReading(slug, next)
    setFailure(isKept ? '' : say.thisBrowserKeepsNothingHereSo)
    // The list is read again when it is next gone to; where the device refuses, it tells the headline of before.
    if (isKept)
      void describeAgain(slug)
        .then(() => client.invalidateQueries({ queryKey: keptQuery().queryKey }))
        .catch(() => undefined)
  }
  if (open.state === 'unknown') return <UnknownArticle slug={slug} />
  if (open.state === 'failed') return <FailedArticle retry={open.retry} fault={open.fault} />
  if (open.state !== 'open') return <main id="article" className="page-message" tabIndex={-1} aria-busy="true" />
  const { article } = open
  const count = corrections.blocks.length + corrections.speakers.length
  return (
    <main id="article" className="page-message edit-page" tabIndex={-1}>
      <title>{fill(say.howItWasReadHeadline, { headline: headlineOf(article) })}</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        {say.howThisTextWas}
      </h1>
      <p>
        {say.eachPartOf} <Link to={formatArticlePath(slug)}>{headlineOf(article)}</Link> {say.andWhatItBecame}
      </p>
      {failure && (
        <p role="alert" className="add-failure">
          {failure}
        </p>
      )}
      {count > 0 && (
        <p>
          {fill(say.correctionsOfYours, { n: count })}{' '}
          <button type="button" className="text-button" onClick={() => keep(UNCORRECTED)}>
            {fill(say.forgetIt, { n: count })}
          </button>
        </p>
      )}
      <BlockTable source={article.source} article={article} corrections={corrections} correct={keep} />
    </main>
  )
}
