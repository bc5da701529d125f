import './app.css'
import '../reader/keys/hold-keys.ts'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import './pause.ts'
import { QueryClientProvider, type QueryKey } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { textQuery } from '../library/queries.ts'
import { type BareTree, rememberTree } from '../library/trees.ts'
import { REMEMBERS } from '../reader/landing/find-known.ts'
import { landingSearch } from '../reader/landing/landing-search.ts'
import { App } from './App.tsx'
import { createQueryClient } from './query-client.ts'
import { trustOnlyImports } from './trusted-types.ts'

trustOnlyImports()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const written = document.getElementById('state')?.textContent
const state = written ? JSON.parse(written) : undefined
const client = createQueryClient()
for (const [key, data] of (state?.queries ?? []) as readonly [QueryKey, unknown][]) client.setQueryData(key, data)
for (const { slug, tree } of (state?.trees ?? []) as readonly { slug: string; tree: BareTree }[]) {
  const text = client.getQueryData(textQuery(slug).queryKey)
  if (text) rememberTree({ source: text.source, ...tree })
}
// Where the address will need the search, it comes while the page is taken over.
if (REMEMBERS.test(window.location.search)) landingSearch.load().catch(() => {})
const basename = import.meta.env.BASE_URL.replace(/\/$/, '') || '/'
// A host that answers an unknown address with some other page: that page's text is of use, its HTML is not.
const isOwn = state && window.location.pathname === basename.replace(/\/$/, '') + state.path
const app = (
  <StrictMode>
    <QueryClientProvider client={client}>
      <BrowserRouter basename={basename}>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>
)
// The page can be read already: what takes it over goes in small steps, so that a tap or a scroll in between is not kept waiting.
if (isOwn) startTransition(() => void hydrateRoot(root, app))
else createRoot(root).render(app)
