import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Fragment, lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Entry } from '../../library/entry.ts'
import { firstQuery, keptQuery, libraryQuery } from '../../library/list-queries.ts'
import type { Removed } from '../../library/store.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { EntryList } from './EntryList.tsx'
import { useAsked } from './use-asked.ts'
import { useSearch } from './use-search.ts'

const AddArticle = lazy(() => import('./AddArticle.tsx'))

/** The articles that can be read here: the reader's own, the last kept first, then those that are built in, the newest first. */
export default function LibraryPage() {
  const first = useSuspenseQuery(firstQuery()).data
  const [wantsAll, setWantsAll] = useState(false)
  const [asked, ask] = useAsked()
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
      <title>{say.pullquoteWhoSaidWhat}</title>
      <meta name="description" content={say.readNewsArticlesWith} />
      <h1>{say.library}</h1>
      <p className="library-lead">{say.articlesAsTextOpened}</p>
      {isHydrated && (
        <Suspense fallback={<div className="add-article" aria-hidden="true" />}>
          <AddArticle isFirst={kept.isSuccess && own.length === 0} />
        </Suspense>
      )}
      {kept.error && <p className="library-note">{kept.error.message}</p>}
      {(kept.data?.damaged ?? 0) > 0 && <DamagedNote count={kept.data?.damaged ?? 0} />}
      {own.length + seeds.length > 1 && (
        <search className="library-search">
          <label htmlFor="library-search">{say.searchTheLibrary}</label>
          <input id="library-search" type="search" value={asked} onChange={(event) => ask(event.target.value)} />
        </search>
      )}
      {asked.trim() ? (
        <Found {...found} asked={asked} />
      ) : (
        <>
          <OwnArticles entries={own} />
          {seeds.length > 0 && <BuiltIn entries={seeds} isAlone={own.length === 0} />}
          {first.total > seeds.length && (
            <p className="library-note">
              <button type="button" className="button" onClick={() => setWantsAll(true)}>
                {fill(say.showAllArticles, { n: first.total })}
              </button>
            </p>
          )}
          {own.length + seeds.length === 0 && !kept.isLoading && <p className="library-note">{say.thereIsNoArticleHere}</p>}
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
    void import('../../library/changes.ts').then(({ watchChanges }) => {
      if (!isOver) stop = watchChanges('articles', () => void client.invalidateQueries({ queryKey: keptQuery().queryKey }))
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [client])
}

function DamagedNote({ count }: { count: number }) {
  return <p className="library-note">{fill(say.articlesAreDamaged, { n: count })}</p>
}

function Found({ entries, isPartial, asked }: { entries: readonly Entry[]; isPartial: boolean; asked: string }) {
  return (
    <>
      <p role="status" className="library-note">
        {entries.length === 0
          ? fill(say.nothingHereHas, { asked: asked.trim() })
          : fill(say.articlesFound, { n: entries.length })}{' '}
        {isPartial && say.notAllTextsCouldBe}
      </p>
      <EntryList name="found" entries={entries} />
    </>
  )
}

function BuiltIn({ entries, isAlone }: { entries: readonly Entry[]; isAlone: boolean }) {
  return (
    <section aria-labelledby="built-in">
      <h2 id="built-in" className={isAlone ? 'visually-hidden' : 'library-heading'}>
        {say.builtIn}
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
  /** The last one first. */
  const [all, setRemoved] = useState<readonly { readonly headline: string; readonly what: Removed }[]>([])
  const removed = all[0]
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
        const what = await removeKept(entry.slug)
        setRemoved((now) => [{ headline: entry.headline, what }, ...now])
        client.removeQueries({ queryKey: ['text', entry.slug] })
        client.removeQueries({ queryKey: ['article', entry.slug] })
      }),
    [change, client],
  )
  const undo = () =>
    change(async () => {
      if (removed) await (await import('../../library/restore-removed.ts')).restoreRemoved(removed.what)
      setRemoved((now) => now.filter((one) => one !== removed))
    })
  if (entries.length === 0 && !removed && !failure) return null
  return (
    <section aria-labelledby="own">
      <h2 id="own" className="library-heading">
        {say.onThisDevice}
      </h2>
      <p role="status" className="library-undo">
        {failure}{' '}
        {removed && (
          // Each has a button of its own, that takes the focus.
          <Fragment key={removed.what.text?.slug}>
            {fill(say.deletedHeadline, { headline: removed.headline })}{' '}
            <button ref={focusInPlace} type="button" className="button" onClick={undo}>
              {say.undo}
            </button>
          </Fragment>
        )}
      </p>
      <EntryList name="own" entries={entries} remove={remove} />
    </section>
  )
}
