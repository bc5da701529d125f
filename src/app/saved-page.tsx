import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { HashRouter, Navigate, Route, Routes } from 'react-router'
import { formatArticlePath } from '../address/paths.ts'
import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import { digest } from '../library/digest.ts'
import {
  keepCorrections,
  keepCorrectionsApart,
  keepReading,
  readKeptCorrections,
  readKeptReading,
} from '../library/kept-corrections.ts'
import { fetchParser } from '../library/parsing.ts'
import { pictureKey } from '../library/pictures.ts'
import { type StoredText, textQuery } from '../library/queries.ts'
import { ArticlePage } from '../reader/article/ArticlePage.tsx'
import { SettingsButton } from '../reader/settings/SettingsButton.tsx'
import { applySettings, readSettings } from '../reader/settings/settings.ts'
import { createQueryClient } from './query-client.ts'

// The reader in a page that was saved as one file: one article, with its addresses after the #, as a file on a disk has no paths below it.

interface Saved extends StoredText {
  readonly reading?: Corrections
  readonly sections?: string | null
}

const root = document.getElementById('root')
const written = document.getElementById('saved')?.textContent
if (root && written) {
  const { reading, sections, ...text } = JSON.parse(written) as Saved
  keepCorrectionsApart(digest(text.source))
  // What the reader who saved the page had put right, unless whoever opens it has corrections of their own.
  if (readKeptReading(text.slug) === UNCORRECTED && reading) keepReading(text.slug, reading)
  if (readKeptCorrections(text.slug) === null && sections) keepCorrections(text.slug, sections)
  const settings = readSettings()
  if (Object.keys(settings).length > 0) applySettings(document.documentElement, settings)
  // The one in the file was for the page without script.
  document.querySelector('title')?.remove()
  const client = createQueryClient()
  client.setQueryData<StoredText | null>(textQuery(text.slug).queryKey, text)
  // They stand in the page without script, and need not stand in the file twice.
  for (const { dataset, src } of root.querySelectorAll<HTMLImageElement>('img[data-picture]'))
    client.setQueryData(pictureKey(text.slug, dataset.picture ?? ''), src)
  // It is in the file: the page goes from its text to the reader in one step.
  await fetchParser()
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <HashRouter>
        <header className="site-header">
          <span />
          <SettingsButton />
        </header>
        <Routes>
          <Route path="articles/:slug" element={<ArticlePage />}>
            <Route index element={null} />
            <Route path="sections/:section" element={null} />
            <Route path="quotes/:quote" element={null} />
            <Route path="voices/:voice" element={null} />
          </Route>
          <Route path="*" element={<Navigate to={formatArticlePath(text.slug)} replace />} />
        </Routes>
      </HashRouter>
    </QueryClientProvider>,
  )
}
