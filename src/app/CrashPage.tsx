import { LIBRARY } from '../address/paths.ts'
import * as say from '../words/en.ts'

/** For an error of ours: the page could not be drawn. A full load starts afresh. */
export function CrashPage() {
  return (
    <main id="article" className="page-message" tabIndex={-1}>
      <title>{say.somethingWentWrongPullquote}</title>
      <h1>{say.thisPageCouldNotBe}</h1>
      <p>{say.thatIsAFaultIn}</p>
      <p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {say.loadAgain}
        </button>{' '}
        <a href={`${import.meta.env.BASE_URL.replace(/\/$/, '')}${LIBRARY}`}>{say.goToTheLibrary}</a>
      </p>
    </main>
  )
}
