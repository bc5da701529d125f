import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { formatArticlePath, LIBRARY } from '../../address/paths.ts'
import type { Article } from '../../article/model.ts'
import { compareArticles } from '../../library/compare.ts'
import { digest } from '../../library/digest.ts'
import { keepDraft, readDraft } from '../../library/draft.ts'
import { looksLikeMarkdown } from '../../library/import/looks-like-markdown.ts'
import { readFile, readText } from '../../library/import/read-file.ts'
import { sentenceOf } from '../../library/keep.ts'
import { keptQuery, placesQuery } from '../../library/list-queries.ts'
import { parseText } from '../../library/parsing.ts'
import { type Replaced, replaceText } from '../../library/replace-text.ts'
import type { Picture } from '../../library/shelf.ts'
import { readKept } from '../../library/store.ts'
import { focusOnArrival } from '../../reader/landing/focus-on-arrival.ts'
import { Link } from '../../reader/link/Link.tsx'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { ReplaceReport } from './ReplaceReport.tsx'
import { useAnywhere } from './use-anywhere.ts'

/** Replace the text of an article of one's own by a corrected one, and see what is different before and after. */
export default function EditPage() {
  const { slug = '' } = useParams()
  const kept = useQuery({ queryKey: ['edit', slug], queryFn: () => readKept(slug), gcTime: 0, staleTime: 0, retry: false })
  // Deleted in another tab meanwhile: what was typed here stays.
  const last = useRef(kept.data)
  if (kept.data) last.current = kept.data
  if (kept.isPending) return <main id="article" className="page-message" tabIndex={-1} aria-busy="true" />
  if (!last.current)
    return (
      <main id="article" className="page-message" tabIndex={-1}>
        <title>{say.noTextToEditPullquote}</title>
        <h1 ref={focusOnArrival} tabIndex={-1}>
          {say.thereIsNoTextOf}
        </h1>
        <p>{kept.error?.message ?? say.onlyArticlesThatAre}</p>
        <p>
          <Link to={LIBRARY}>{say.goToTheLibrary}</Link>
        </p>
      </main>
    )
  return <Edit key={slug} slug={slug} source={last.current.source} earlier={last.current.versions ?? []} />
}

/** A corrected text that was not kept yet, and of which text. */
interface EditDraft {
  readonly of: string
  readonly text: string
}

interface EditProps {
  readonly slug: string
  readonly source: string
  readonly earlier: readonly { readonly source: string; readonly until: number }[]
}

function Edit({ slug, source, earlier }: EditProps) {
  const client = useQueryClient()
  const draft = `edit:${slug}`
  const [text, setText] = useState(() => readDraft<EditDraft>(draft)?.text ?? source)
  // Of a text that was replaced since, in another tab: what was typed is not thrown away for that.
  const [isOlder] = useState(() => (readDraft<EditDraft>(draft)?.of ?? digest(source)) !== digest(source))
  /** What a paste or a file took the place of. */
  const [before, setBefore] = useState<string>()
  const [failure, setFailure] = useState('')
  const [compared, setCompared] = useState<{ readonly before: Article; readonly after: Article }>()
  const [replaced, setReplaced] = useState<Replaced>()
  const result = useRef<HTMLHeadingElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const pictures = useRef<readonly Picture[]>([])
  useEffect(() => {
    if (compared || replaced) result.current?.focus()
  }, [compared, replaced])
  /** What was compared was another text. */
  const change = (next: string) => {
    setText(next)
    // Without a file's pictures, which it has no room for: the text's captions stay, and the file can be chosen once more.
    keepDraft(draft, next !== source ? ({ of: digest(source), text: next } satisfies EditDraft) : undefined)
    setCompared(undefined)
  }
  const exchange = (next: string) => {
    if (text !== source && text !== next) setBefore(text)
    change(next)
  }
  const attempt = (work: () => Promise<void>) =>
    work().then(
      () => setFailure(''),
      (error: unknown) => setFailure(sentenceOf(error)),
    )
  const compareWith = (before: string, after: string) =>
    attempt(async () => {
      const [one, other] = await Promise.all([parseText(before), parseText(after)])
      setCompared({ before: one, after: other })
    })
  const look = (event: FormEvent) => {
    event.preventDefault()
    // A text whose marks were kept keeps them.
    const name = looksLikeMarkdown(source) ? 'text.txt' : undefined
    return attempt(async () => compareWith(source, (await readText(text, name)).source))
  }
  const keep = () =>
    attempt(async () => {
      if (!compared) return
      const done = await replaceText(slug, compared.after.source, source, pictures.current).catch((error: unknown) => {
        // What is compared next is compared with the text of today.
        void client.invalidateQueries({ queryKey: ['edit', slug] })
        throw error
      })
      client.removeQueries({ queryKey: ['text', slug] })
      client.removeQueries({ queryKey: ['article', slug] })
      await Promise.all([keptQuery(), placesQuery()].map(({ queryKey }) => client.invalidateQueries({ queryKey })))
      keepDraft(draft, undefined)
      setReplaced(done)
    })
  const takeFile = (file: File | undefined) =>
    attempt(async () => {
      if (!file) return
      const read = await readFile(file)
      pictures.current = read.pictures ?? []
      exchange(read.source)
    })
  useAnywhere(
    ([file]) => void takeFile(file),
    (pasted) => exchange(pasted),
  )
  return (
    <main id="article" className="page-message edit-page" tabIndex={-1}>
      <title>{say.replaceTheTextPullquote}</title>
      <h1 ref={focusOnArrival} tabIndex={-1}>
        {replaced ? say.theTextWasReplaced : say.replaceTheText}
      </h1>
      {failure && (
        <p role="alert" className="add-failure">
          {failure}
        </p>
      )}
      {!replaced && isOlder && <p role="status">{say.whatYouTypedWasFor}</p>}
      {!replaced && before !== undefined && (
        <p role="status">
          {say.whatStoodHereWasReplaced}{' '}
          <button
            type="button"
            className="button"
            onClick={() => {
              change(before)
              setBefore(undefined)
            }}
          >
            {say.bringItBack}
          </button>
        </p>
      )}
      {replaced ? (
        <ReplaceReport replaced={replaced} slug={slug} heading={result} />
      ) : (
        <form onSubmit={look}>
          <label htmlFor="edit-text">{say.pasteTheCorrectedText}</label>
          <textarea id="edit-text" rows={14} value={text} onChange={(event) => change(event.target.value)} dir="auto" />
          <p className="add-actions">
            <button type="submit" className="button" disabled={!text.trim() || text === source}>
              {say.compare}
            </button>
            <button type="button" className="button" onClick={() => picker.current?.click()}>
              {say.chooseAFile}
            </button>
            <input
              ref={picker}
              type="file"
              hidden
              aria-label={say.correctedFile}
              onChange={({ target }) => takeFile(target.files?.[0])}
            />
            <Link to={formatArticlePath(slug)}>{say.backToTheArticle}</Link>
          </p>
        </form>
      )}
      {!replaced && compared && (
        <section aria-labelledby="comparison">
          <h2 id="comparison" ref={result} tabIndex={-1}>
            {say.whatIsDifferent}
          </h2>
          <ComparisonView {...compared} comparison={compareArticles(compared.before, compared.after)} />
          {compared.before.source === source && (
            <p className="add-actions">
              <button type="button" className="button" onClick={keep}>
                {say.keepTheNewText}
              </button>
            </p>
          )}
        </section>
      )}
      {!replaced && earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{say.earlierVersions}</h2>
          <ul>
            {earlier.map((version) => (
              <li key={version.until}>
                {fill(say.untilDate, { date: new Date(version.until).toLocaleString() })}{' '}
                <button type="button" className="text-button" onClick={() => compareWith(version.source, source)}>
                  {say.compareWithTodays}
                </button>{' '}
                <button type="button" className="text-button" onClick={() => exchange(version.source)}>
                  {say.takeAsTheNew}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
