import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static.node'
import { StaticRouter } from 'react-router'
import { parseNow } from '../library/parsing.ts'
import { isPublished, type StoredText } from '../library/queries.ts'
import { withoutText } from '../library/trees.ts'
import { App } from './App.tsx'
import { createQueryClient } from './query-client.ts'

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
  const { prelude } = await prerenderToNodeStream(
    <StrictMode>
      <QueryClientProvider client={client}>
        <StaticRouter basename={basename || '/'} location={`${basename}${path}`}>
          <App />
        </StaticRouter>
      </QueryClientProvider>
    </StrictMode>,
    {
      onError: (error: unknown) => {
        throw error
      },
    },
  )
  const html = await text(prelude as Readable)
  // Without a <head> in the tree, React writes the elements that belong there first.
  const head = /^(?:<title\b[^>]*>[^<]*<\/title>|<meta\b[^>]*>|<link\b[^>]*>)+/.exec(html)?.[0] ?? ''
  const published = client.getQueryCache().findAll({ predicate: ({ queryKey }) => isPublished(queryKey) })
  // Keys and answers alone: what else the query client has holds a clock, and two builds of the same texts are the same to the byte.
  const trees = published.flatMap(({ queryKey: [kind], state: { data } }) => {
    const { slug, source = '' } = (data ?? {}) as Partial<StoredText>
    const tree = kind === 'text' && parseNow(source)
    return tree ? [{ slug, tree: withoutText(tree) }] : []
  })
  const state = { path, queries: published.map(({ queryKey, state }) => [queryKey, state.data]), trees }
  return { head, body: html.slice(head.length), state: JSON.stringify(state).replace(/</g, '\\u003c') }
}
