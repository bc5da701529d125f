import { LIBRARY } from '../../address/paths.ts'
import { focusOnArrival } from '../landing/focus-on-arrival.ts'
import { Link } from '../link/Link.tsx'

/** For a text that could not be loaded or read. */
export default function FailedArticle({ retry }: { retry: () => void }) {
  return (
    <main id="article" className="page-message" tabIndex={-1}>
      <title>The article did not load · Pullquote</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        The article did not load
      </h1>
      <p>Its text could not be fetched. Check the connection and try again; nothing of yours is lost.</p>
      <p>
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>{' '}
        <Link to={LIBRARY}>Go to the library</Link>
      </p>
    </main>
  )
}
