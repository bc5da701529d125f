import { LIBRARY } from '../address/paths.ts'
import { focusOnArrival } from '../reader/landing/focus-on-arrival.ts'
import { Link } from '../reader/link/Link.tsx'
import * as say from '../words/en.ts'

export default function NotFoundPage() {
  return (
    <main id="article" className="page-message" tabIndex={-1}>
      <title>{say.noSuchPagePullquote}</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        {say.thereIsNoPageAt}
      </h1>
      <p>{say.theLinkMayHaveBeen}</p>
      <p>
        <Link to={LIBRARY}>{say.goToTheLibrary}</Link>
      </p>
    </main>
  )
}
