import { dehydrate, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { prerender } from 'react-dom/static.edge'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { isPublished } from '../library/queries.ts'
import { createQueryClient } from './query-client.ts'
import { createRoutes } from './routes.tsx'

/** The parts of a page, to be put into `index.html`. */
export interface RenderedPage {
  readonly head: string
  readonly body: string
  /** JSON, safe inside a script element. */
  readonly state: string
}

/**
 * Draw one page.
 *
 * @param path - Below the base, starting with `/`.
 * @param base - Vite's base, with slashes at both ends.
 */
export async function render(path: string, base: string): Promise<RenderedPage> {
  const client = createQueryClient()
  const basename = base.replace(/\/$/, '')
  const handler = createStaticHandler(createRoutes(client), { basename: basename || '/' })
  const context = await handler.query(new Request(`http://localhost${basename}${path}`))
  if (context instanceof Response) throw new Error(`${path}: a loader answered with status ${context.status}`)
  if (context.errors) throw Object.values(context.errors)[0]
  const router = createStaticRouter(handler.dataRoutes, context)
  const { prelude } = await prerender(
    <StrictMode>
      <QueryClientProvider client={client}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </QueryClientProvider>
    </StrictMode>,
    {
      onError: (error: unknown) => {
        throw error
      },
    },
  )
  const html = await new Response(prelude as ReadableStream).text()
  // Without a <head> in the tree, React writes the elements that belong there first.
  const head = /^(?:<title\b[^>]*>[^<]*<\/title>|<meta\b[^>]*>|<link\b[^>]*>)+/.exec(html)?.[0] ?? ''
  const query = dehydrate(client, { shouldDehydrateQuery: (query) => isPublished(query.queryKey) })
  // No clock in the page, so that two builds of the same texts are the same to the byte.
  for (const entry of query.queries) {
    delete (entry as { dehydratedAt?: number }).dehydratedAt
    entry.state.dataUpdatedAt = 1
  }
  const state = { path, query, router: { loaderData: context.loaderData, actionData: context.actionData, errors: null } }
  return { head, body: html.slice(head.length), state: JSON.stringify(state).replace(/</g, '\\u003c') }
}
