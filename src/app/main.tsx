import './app.css'
import { hydrate, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './App.tsx'
import { createQueryClient } from './query-client.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const written = document.getElementById('state')?.textContent
const state = written ? JSON.parse(written) : undefined
const client = createQueryClient()
if (state) hydrate(client, state.query)
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
if (isOwn) hydrateRoot(root, app)
else createRoot(root).render(app)
