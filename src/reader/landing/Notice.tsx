import { NotFetched } from '../on-demand/on-demand.tsx'
import { useLanded } from './landed-context.ts'
import { landingSearch } from './landing-search.ts'

/** Where the notice of what an address asks for stands; the page's own links need none. */
export function Notice() {
  const landed = useLanded()
  const search = landingSearch.now()
  if (landed.kind === 'unfetched') return <NotFetched />
  return search && <search.LandingNotice />
}
