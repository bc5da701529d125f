import { Link, Outlet, ScrollRestoration } from 'react-router'
import { LIBRARY } from '../address/paths.ts'
import { SettingsButton } from '../reader/settings/SettingsButton.tsx'

/** What every page has around it. */
export function Shell() {
  return (
    <>
      <a className="skip-link" href="#article">
        Skip to the text
      </a>
      <header className="site-header">
        <Link to={LIBRARY} className="brand" aria-label="Pullquote, library">
          <span aria-hidden="true" className="brand-mark">
            “
          </span>
          Pullquote
        </Link>
        <SettingsButton />
      </header>
      <Outlet />
      <ScrollRestoration />
    </>
  )
}
