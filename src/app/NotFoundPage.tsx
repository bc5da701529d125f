import { LIBRARY } from '../address/paths.ts'
import { focusOnArrival } from '../reader/landing/focus-on-arrival.ts'
import { Link } from '../reader/link/Link.tsx'

export default function NotFoundPage() {
  return (
    <main id="article" className="page-message" tabIndex={-1}>
      <title>No such page · Pullquote</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        There is no page at this address
      </h1>
      <p>The link may have been mistyped or cut off.</p>
      <p>
        <Link to={LIBRARY}>Go to the library</Link>
      </p>
    </main>
  )
}
