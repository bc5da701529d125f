import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { findRenamed } from '../../address/find-by-words.ts'
import { formatArticlePath, LIBRARY } from '../../address/paths.ts'
import { firstQuery } from '../../library/queries.ts'
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
      <title>No such article · Pullquote</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        There is no article at this address
      </h1>
      <p>
        The link asks for <q dir="auto">{slug}</q>, which is not in this library. It may have been mistyped, or the article may
        have been taken out.
      </p>
      {renamed && (
        <p>
          An article’s address is made from its headline, which may have been changed since. It may be this one:{' '}
          <Link to={`${formatArticlePath(renamed.slug)}${rest}${search}${hash}`} dir="auto">
            {renamed.headline}
          </Link>
        </p>
      )}
      {(library.data?.entries.length ?? 0) > 0 && (
        <>
          <h2>You can read</h2>
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
        <Link to={LIBRARY}>Go to the library</Link>
      </p>
    </main>
  )
}
