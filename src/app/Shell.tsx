import { Link, type Location, Outlet, ScrollRestoration } from 'react-router'
import { LIBRARY } from '../address/paths.ts'
import { SettingsButton } from '../reader/settings/SettingsButton.tsx'
import { NewVersion } from './NewVersion.tsx'

/** Pages opened from outside the app have no key of their own: each address then remembers its place. */
const getScrollKey = ({ key, pathname, search, hash }: Location): string => (key === 'default' ? pathname + search + hash : key)

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
      <NewVersion />
      <ScrollRestoration getKey={getScrollKey} />
    </>
  )
}
