import { useEffect, useLayoutEffect } from 'react'
import { Outlet, useLocation, useNavigationType } from 'react-router'
import { LIBRARY } from '../address/paths.ts'
import { Link } from '../reader/link/Link.tsx'
import { onDemand } from '../reader/on-demand/on-demand.tsx'
import { SettingsButton } from '../reader/settings/SettingsButton.tsx'
import * as say from '../words/en.ts'
import { CatchCrash } from './CatchCrash.tsx'
import { NewVersion } from './NewVersion.tsx'

const TakeAnywhere = onDemand(() => import('./library/TakeAnywhere.tsx'), true)

/** What every page has around it. */
export function Shell() {
  const { key } = useLocation()
  useStartAtTop()
  useEffect(() => void performance.mark('taken-over'), []) // for those who measure
  return (
    <>
      <a className="skip-link" href="#article">
        {say.skipToTheText}
      </a>
      <header className="site-header">
        <Link to={LIBRARY} className="brand" aria-label={say.pullquoteLibrary}>
          <svg viewBox="8 10 17 12" aria-hidden="true" className="brand-mark">
            <path d="M8 21c0-6 2-9.5 6.5-11l.8 1.8c-2.3 1.1-3.3 2.6-3.5 4.4h3.2V22H8zm9.5 0c0-6 2-9.5 6.5-11l.8 1.8c-2.3 1.1-3.3 2.6-3.5 4.4h3.2V22h-7z" />
          </svg>
          Pullquote
        </Link>
        <SettingsButton />
      </header>
      <CatchCrash at={key}>
        {/* No Suspense: navigation is a transition, which waits at the root, and a page of HTML is taken over in one go, not when idle. */}
        <Outlet />
      </CatchCrash>
      <NewVersion />
      <TakeAnywhere />
    </>
  )
}

/**
 * Another page begins at its top; within an article its parts come into view (`use-landing`). On back and forward the browser restores
 * the place, as what it returns to is drawn before it looks.
 */
function useStartAtTop(): void {
  const { pathname } = useLocation()
  const navigation = useNavigationType()
  const page = pathname.replace(/\/(?:sections|quotes|voices)\/[^/]*$/, '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that is gone to
  useLayoutEffect(() => {
    if (navigation !== 'POP') window.scrollTo(0, 0)
  }, [page])
}
