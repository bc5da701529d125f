import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { findRenamed } from '../../address/find-by-words.ts'
import { formatArticlePath, LIBRARY } from '../../address/paths.ts'
import { firstQuery } from '../../library/list-queries.ts'
import * as say from '../../words/en.ts'
import { focusOnArrival } from '../landing/focus-on-arrival.ts'
import { Link } from '../link/Link.tsx'

/** For an address whose article is not here: says so, and offers those that are. */
export default function UnknownArticle({ slug }: { slug: string }) {
  const library = useQuery(firstQuery())
  const { pathname, search, hash } = useLocation()
  const renamed = findRenamed(library.data?.entries ?? [], slug)
  // What the link asks for within the article is looked for there.
  const rest = /^\/articles\/[^/]*(\/.*)?$/.exec(pathname)?.[1] ?? ''
  return (
    <main id="article" className="page-message" tabIndex={-1}>
      <title>{say.noSuchArticlePullquote}</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        {say.thereIsNoArticleAt}
      </h1>
      <p>
        {say.theLinkAsksFor} <q dir="auto">{slug}</q>
        {say.whichIsNotInThis}
      </p>
      {renamed && (
        <p>
          {say.anArticlesAddressIsMade}{' '}
          <Link to={`${formatArticlePath(renamed.slug)}${rest}${search}${hash}`} dir="auto">
            {renamed.headline}
          </Link>
        </p>
      )}
      {(library.data?.entries.length ?? 0) > 0 && (
        <>
          <h2>{say.youCanRead}</h2>
          <ul>
            {library.data?.entries.slice(0, 8).map((entry) => (
              <li key={entry.slug}>
                <Link to={formatArticlePath(entry.slug)} dir="auto">
                  {entry.headline}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={LIBRARY}>{say.goToTheLibrary}</Link>
      </p>
    </main>
  )
}
