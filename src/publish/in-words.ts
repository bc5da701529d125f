// What the build says in the interface's words. Vite's configuration is read before it is known which these are (`WORDS`), so that its
// own code has the English ones: this is bundled with the server's part, and `prerender.ts` takes it from there.

export { render } from '../app/entry-server.tsx'
export { formatEmbedPage, formatOembed } from './embed-page.ts'
export { formatNotFound } from './not-found.ts'
export { describeLibrary, listPages } from './pages.ts'
