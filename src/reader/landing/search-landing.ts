/** What an address needs that names nothing of today's text: the search, and the notice that tells what it found. */
export { findLanding } from './find-landing.ts'
export { LandingNotice } from './LandingNotice.tsx'
