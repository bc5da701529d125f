import { LIBRARY } from '../address/paths.ts'

/** For an error of ours: the page could not be drawn. A full load starts afresh. */
export function CrashPage() {
  return (
    <main id="article" className="page-message" tabIndex={-1}>
      <title>Something went wrong · Pullquote</title>
      <h1>This page could not be shown</h1>
      <p>That is a fault in Pullquote, not in the text. Loading the page again often helps.</p>
      <p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Load again
        </button>{' '}
        <a href={`${import.meta.env.BASE_URL.replace(/\/$/, '')}${LIBRARY}`}>Go to the library</a>
      </p>
    </main>
  )
}
