import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Fragment, lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Entry } from '../../library/entry.ts'
import { firstQuery, keptQuery, libraryQuery } from '../../library/list-queries.ts'
import type { Removed } from '../../library/store.ts'
import { EntryList } from './EntryList.tsx'
import { useSearch } from './use-search.ts'

const AddArticle = lazy(() => import('./AddArticle.tsx'))

/** The articles that can be read here: the reader's own, the last kept first, then those that are built in, the newest first. */
export default function LibraryPage() {
  const first = useSuspenseQuery(firstQuery()).data
  const [wantsAll, setWantsAll] = useState(false)
  const [asked, setAsked] = useState('')
  const all = useQuery({
    ...libraryQuery(),
    enabled: (wantsAll || asked !== '') && first.total > first.entries.length,
  })
  const seeds = all.data ?? first.entries
  const kept = useQuery(keptQuery())
  const own = kept.data?.entries ?? NONE
  const found = useSearch(asked, seeds, own)
  const isHydrated = useHydrated()
  useOtherTabs()
  return (
    <main id="article" className="library" tabIndex={-1}>
      <title>Pullquote: who said what</title>
      <meta
        name="description"
        content="Read news articles with their sections, voices and quotations, each with a link of its own."
      />
      <h1>Library</h1>
      <p className="library-lead">
        Articles as text, opened up: sections to jump between, who speaks and what they said, and a link for every quotation.
      </p>
      {isHydrated && (
        <Suspense fallback={<div className="add-article" aria-hidden="true" />}>
          <AddArticle />
        </Suspense>
      )}
      {kept.error && <p className="library-note">{kept.error.message}</p>}
      {(kept.data?.damaged ?? 0) > 0 && <DamagedNote count={kept.data?.damaged ?? 0} />}
      {own.length + seeds.length > 1 && (
        <search className="library-search">
          <label htmlFor="library-search">Search the library</label>
          <input id="library-search" type="search" value={asked} onChange={(event) => setAsked(event.target.value)} />
        </search>
      )}
      {asked.trim() ? (
        <Found entries={found} asked={asked} />
      ) : (
        <>
          <OwnArticles entries={own} />
          {seeds.length > 0 && <BuiltIn entries={seeds} isAlone={own.length === 0} />}
          {first.total > seeds.length && (
            <p className="library-note">
              <button type="button" className="button" onClick={() => setWantsAll(true)}>
                Show all {first.total} articles
              </button>
            </p>
          )}
          {own.length + seeds.length === 0 && !kept.isLoading && (
            <p className="library-note">There is no article here yet. Paste one above, or drop a file anywhere on this page.</p>
          )}
        </>
      )}
    </main>
  )
}

const NONE: readonly Entry[] = []

/** False on the server and in the first pass, so that what only a browser has makes no mismatch. */
function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return isHydrated
}

/** Take up what another tab adds or deletes. */
function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(() => {
    let stop: (() => void) | undefined
    let isOver = false
    void import('../../library/store.ts').then(({ watchLibrary }) => {
      if (!isOver) stop = watchLibrary(() => void client.invalidateQueries({ queryKey: keptQuery().queryKey }))
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [client])
}

function DamagedNote({ count }: { count: number }) {
  return (
    <p className="library-note">
      {count === 1 ? 'One article is' : `${count} articles are`} damaged on this device and cannot be shown. The others are not
      touched; import the files again to have them back.
    </p>
  )
}

function Found({ entries, asked }: { entries: readonly Entry[]; asked: string }) {
  return (
    <>
      <p role="status" className="library-note">
        {entries.length === 0
          ? `Nothing here has “${asked.trim()}”.`
          : entries.length === 1
            ? 'One article found'
            : `${entries.length} articles found`}
      </p>
      <EntryList name="found" entries={entries} />
    </>
  )
}

function BuiltIn({ entries, isAlone }: { entries: readonly Entry[]; isAlone: boolean }) {
  return (
    <section aria-labelledby="built-in">
      <h2 id="built-in" className={isAlone ? 'visually-hidden' : 'library-heading'}>
        Built in
      </h2>
      <EntryList name="built-in" entries={entries} />
    </section>
  )
}

/** The button that was pressed is gone with its article. */
const focusInPlace = (button: HTMLElement | null) => button?.focus({ preventScroll: true })

/** The reader's own articles, with a way to delete one and to take that back. */
function OwnArticles({ entries }: { entries: readonly Entry[] }) {
  const client = useQueryClient()
  const [removed, setRemoved] = useState<{ readonly headline: string; readonly what: Removed }>()
  const [failure, setFailure] = useState('')
  const change = useCallback(
    (work: () => Promise<void>) =>
      work()
        .then(() => setFailure(''))
        .catch((error: Error) => setFailure(error.message))
        .then(() => client.invalidateQueries({ queryKey: keptQuery().queryKey })),
    [client],
  )
  const remove = useCallback(
    (entry: Entry) =>
      change(async () => {
        const { removeKept } = await import('../../library/store.ts')
        setRemoved({ headline: entry.headline, what: await removeKept(entry.slug) })
        client.removeQueries({ queryKey: ['text', entry.slug] })
        client.removeQueries({ queryKey: ['article', entry.slug] })
      }),
    [change, client],
  )
  const undo = () =>
    change(async () => {
      if (removed) await (await import('../../library/store.ts')).restoreKept(removed.what)
      setRemoved(undefined)
    })
  if (entries.length === 0 && !removed && !failure) return null
  return (
    <section aria-labelledby="own">
      <h2 id="own" className="library-heading">
        On this device
      </h2>
      <p role="status" className="library-undo">
        {failure ||
          (removed && (
            // Each has a button of its own, that takes the focus.
            <Fragment key={removed.what.text?.slug}>
              Deleted “{removed.headline}”.{' '}
              <button ref={focusInPlace} type="button" className="button" onClick={undo}>
                Undo
              </button>
            </Fragment>
          ))}
      </p>
      <EntryList name="own" entries={entries} remove={remove} />
    </section>
  )
}
