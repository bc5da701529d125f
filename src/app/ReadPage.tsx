import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { ArticleLinkError, parseArticleFragment } from '../address/article-link.ts'
import { formatArticlePath, LIBRARY } from '../address/paths.ts'
import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import { carry } from '../library/carried.ts'
import { parseReading } from '../library/kept-corrections.ts'
import { type StoredText, textQuery } from '../library/queries.ts'
import { focusOnArrival } from '../reader/landing/focus-on-arrival.ts'
import { Link } from '../reader/link/Link.tsx'
import * as say from '../words/en.ts'

const WHY: Record<ArticleLinkError['reason'] | 'unloaded', string> = {
  damaged: say.theLinkIsDamagedOr,
  large: say.theLinkUnfoldsToMore,
  unloaded: say.aPartOfPullquoteCould,
  newer: say.theLinkWasMadeBy,
}

/** Opens an article that a link carries with it. It can be read at once, and kept from there. */
export default function ReadPage() {
  const { hash } = useLocation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    let isOver = false
    const open = async () => {
      const { text, target, corrections } = await parseArticleFragment(hash)
      const { slug, isHere } = await carry(text, corrections ? readCorrections(corrections) : UNCORRECTED)
      if (!isHere) {
        const carried: StoredText = { slug, source: text, isCarried: true }
        client.setQueryData<StoredText | null>(textQuery(slug).queryKey, carried)
        client.removeQueries({ queryKey: ['article', slug] })
      }
      const below = /^(?:\/(?:sections|quotes|voices)\/[^/?#]+)?(?:\?[^#]*)?(?:#.*)?$/.test(target) ? target : ''
      if (!isOver) await navigate(`${formatArticlePath(slug)}${below}`, { replace: true })
    }
    open().catch((error: unknown) => {
      if (!isOver) setFailure(WHY[error instanceof ArticleLinkError ? error.reason : 'unloaded'])
    })
    return () => {
      isOver = true
    }
  }, [hash, client, navigate])
  return (
    <main id="article" className="page-message" tabIndex={-1} aria-busy={!failure}>
      <title>{say.aSharedArticlePullquote}</title>
      {failure ? (
        <>
          <h1 ref={focusOnArrival} tabIndex={-1}>
            {say.thisLinkHoldsNoArticle}
          </h1>
          <p>{failure}</p>
          <p>
            <Link to={LIBRARY}>{say.goToTheLibrary}</Link>
          </p>
        </>
      ) : (
        <p role="status">{say.openingTheArticle}</p>
      )}
    </main>
  )
}

/** @throws ArticleLinkError where what the link has is nothing of the kind. */
function readCorrections(written: string): Corrections {
  try {
    return parseReading(written)
  } catch {
    throw new ArticleLinkError('damaged')
  }
}
