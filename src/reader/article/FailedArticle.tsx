import { LIBRARY } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import { focusOnArrival } from '../landing/focus-on-arrival.ts'
import { Link } from '../link/Link.tsx'

/**
 * For a text that could not be loaded or read.
 *
 * @param fault - Why a text on this device cannot be read, where that is known.
 */
export default function FailedArticle({ retry, fault }: { retry: () => void; fault?: string | undefined }) {
  return (
    <main id="article" className="page-message" tabIndex={-1}>
      <title>{say.theArticleDidNotLoadTitle}</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        {say.theArticleDidNotLoad}
      </h1>
      <p>{fault ?? say.itsTextCouldNotBe}</p>
      <p>
        <button type="button" className="button" onClick={retry}>
          {say.tryAgain}
        </button>{' '}
        <Link to={LIBRARY}>{say.goToTheLibrary}</Link>
      </p>
    </main>
  )
}
