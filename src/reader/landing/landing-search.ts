import { loadOnce } from '../on-demand/load-once.ts'

/** The search for what an address remembers. It brings the notice as well, which takes the focus as soon as something is found. */
export const landingSearch = loadOnce(() => import('./search-landing.ts'))
