import { loadOnce } from '../on-demand/load-once.ts'

/** What links remember of words: fetched once the page has been taken over, at the latest when a link is copied. */
export const linkMaker = loadOnce(() => import('./make-links.ts'))

export type LinkMaker = typeof import('./make-links.ts')
