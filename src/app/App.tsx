import { lazy } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { ArticlePage } from '../reader/article/ArticlePage.tsx'
import { Shell } from './Shell.tsx'

// All but the article's page come when they are gone to.
const LibraryPage = lazy(() => import('./library/LibraryPage.tsx'))
const EditPage = lazy(() => import('./library/EditPage.tsx'))
const InspectPage = lazy(() => import('./library/InspectPage.tsx'))
const ReadPage = lazy(() => import('./ReadPage.tsx'))
const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'))

/** The app's routes. A page that waits for its code or its text lets the one before stay. */
export function App() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<LibraryPage />} />
        <Route path="articles/:slug" element={<ArticlePage />}>
          <Route index element={null} />
          <Route path="sections/:section" element={null} />
          <Route path="quotes/:quote" element={null} />
          <Route path="voices/:voice" element={null} />
        </Route>
        <Route path="articles/:slug/quotes/:quote/embed" element={<LostEmbed />} />
        <Route path="articles/:slug/edit" element={<EditPage />} />
        <Route path="articles/:slug/inspect" element={<InspectPage />} />
        <Route path="read" element={<ReadPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}

/** An embed is a page of its own, without script: who comes here has the address of one whose quotation was corrected since. */
function LostEmbed() {
  const { pathname, search, hash } = useLocation()
  return <Navigate to={`${pathname.replace(/\/embed\/?$/, '')}${search}${hash}`} replace />
}
