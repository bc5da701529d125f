import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { firstQuery, textQuery } from '../library/queries.ts'
import { ArticlePage } from '../reader/article/ArticlePage.tsx'
import { CrashPage } from './CrashPage.tsx'
import { LibraryPage } from './library/LibraryPage.tsx'
import { Shell } from './Shell.tsx'

/** While the first loader runs, on a page that was not prerendered: nothing, as it is over in a blink. */
function Waiting() {
  return null
}

/** The app's routes. Loaders only warm the query client; components read from there. */
export function createRoutes(client: QueryClient): RouteObject[] {
  const loadLibrary = async () => {
    await client.ensureQueryData(firstQuery())
    return null
  }
  const loadArticle = async ({ params }: { params: { slug?: string } }) => {
    await client.ensureQueryData(textQuery(params.slug ?? ''))
    return null
  }
  return [
    {
      path: '/',
      element: <Shell />,
      errorElement: <CrashPage />,
      HydrateFallback: Waiting,
      children: [
        { index: true, loader: loadLibrary, element: <LibraryPage /> },
        {
          path: 'articles/:slug',
          loader: loadArticle,
          element: <ArticlePage />,
          children: [
            { index: true, element: null },
            { path: 'sections/:section', element: null },
            { path: 'quotes/:quote', element: null },
            { path: 'voices/:voice', element: null },
          ],
        },
        { path: 'articles/:slug/edit', lazy: async () => ({ Component: (await import('./library/EditPage.tsx')).default }) },
        {
          path: 'articles/:slug/inspect',
          lazy: async () => ({ Component: (await import('./library/InspectPage.tsx')).default }),
        },
        { path: 'read', lazy: async () => ({ Component: (await import('./ReadPage.tsx')).default }) },
        { path: '*', lazy: async () => ({ Component: (await import('./NotFoundPage.tsx')).NotFoundPage }) },
      ],
    },
  ]
}
