import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { type Corrections, UNCORRECTED } from '../../article/corrections.ts'
import type { Article } from '../../article/model.ts'
import { formatSlug } from '../../article/slugs.ts'
import { headlineOf } from '../../library/entry.ts'
import { ACCEPTED, type ImportedText, readFile, readPasted, readText } from '../../library/import/read-file.ts'
import { type Skipped, takeIn } from '../../library/import/skipped.ts'
import { type FileResult, keepFiles, keepText, readLibraryFile, sentenceOf } from '../../library/keep.ts'
import { keptQuery, placesQuery } from '../../library/list-queries.ts'
import { parseText } from '../../library/parsing.ts'
import { type StoredText, textQuery } from '../../library/queries.ts'
import { StoreError } from '../../library/shelf.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { ExportButton } from './ExportButton.tsx'
import { Preview } from './Preview.tsx'
import { useAnywhere } from './use-anywhere.ts'
import { useHandedOver } from './use-handed-over.ts'

type State =
  | { readonly step: 'ask'; readonly failure?: string }
  | {
      readonly step: 'look'
      readonly text: ImportedText
      readonly article: Article
      readonly corrections: Corrections
      readonly failure?: string
      readonly canOnlyRead?: boolean
    }
  | { readonly step: 'many'; readonly total: number; readonly done: readonly FileResult[] }

/** Take in an article of the reader's own: pasted, dropped, or chosen as files. One is looked at before it is kept; many are kept as they come. */
export default function AddArticle({ isFirst }: { isFirst: boolean }) {
  const [state, setState] = useState<State>({ step: 'ask' })
  const client = useQueryClient()
  const navigate = useNavigate()
  const refresh = () =>
    Promise.all([keptQuery(), placesQuery()].map(({ queryKey }) => client.invalidateQueries({ queryKey: [...queryKey] })))

  const look = async (read: () => Promise<ImportedText>) => {
    try {
      const text = await read()
      setState({ step: 'look', text, article: await parseText(text.source), corrections: UNCORRECTED })
    } catch (error) {
      setState({ step: 'ask', failure: sentenceOf(error) })
    }
  }
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    if (files.length === 1 && !(await readLibraryFile(file).catch(() => undefined))) return look(() => readFile(file))
    setState({ step: 'many', total: files.length, done: [] })
    await keepFiles(files, (result) => setState((now) => (now.step === 'many' ? { ...now, done: [...now.done, result] } : now)))
    await refresh()
  }
  useHandedOver(
    takeFiles,
    (text, html) => look(() => readPasted(html, text)),
    (failure) => setState({ step: 'ask', failure }),
  )
  const isOver = useAnywhere(takeFiles, (text, html) => look(() => readPasted(html, text)))

  const keep = async () => {
    if (state.step !== 'look') return
    try {
      const { slug } = await keepText(state.text, state.corrections)
      await refresh()
      client.removeQueries({ queryKey: textQuery(slug).queryKey })
      client.removeQueries({ queryKey: ['article', slug] })
      await navigate(formatArticlePath(slug))
    } catch (error) {
      setState({ ...state, failure: sentenceOf(error), canOnlyRead: error instanceof StoreError })
    }
  }
  const correct = async (corrections: Corrections) => {
    if (state.step !== 'look') return
    setState({ ...state, corrections, article: await parseText(state.text.source, corrections) })
  }
  const takeLineIn = async (one: Skipped) => {
    if (state.step !== 'look') return
    const { corrections, ...taken } = takeIn({ ...state.text, corrections: state.corrections }, one)
    const text = { ...state.text, ...taken }
    setState({ ...state, text, corrections, article: await parseText(text.source, corrections) })
  }
  const readOnce = async () => {
    if (state.step !== 'look') return
    const slug = formatSlug(headlineOf(state.article), 'untitled')
    const text: StoredText = { slug, source: state.text.source }
    client.setQueryData<StoredText | null>(textQuery(slug).queryKey, text)
    client.removeQueries({ queryKey: ['article', slug] })
    await navigate(formatArticlePath(slug))
  }

  return (
    <section className="add-article" aria-labelledby="add-article" data-over={isOver || undefined}>
      <h2 id="add-article">{say.addAnArticle}</h2>
      {state.step === 'ask' && (
        <Ask failure={state.failure} takeText={(text) => look(() => readText(text))} takeFiles={takeFiles}>
          {isFirst && <p className="article-facts">{say.nothingOfYoursIs}</p>}
        </Ask>
      )}
      {state.step === 'look' && (
        <Preview
          source={state.text.source}
          article={state.article}
          failure={state.failure}
          corrections={state.corrections}
          correct={correct}
          left={{ skipped: state.text.skipped, takeIn: takeLineIn }}
          keep={keep}
          readOnce={state.canOnlyRead ? readOnce : undefined}
          leave={() => setState({ step: 'ask' })}
        />
      )}
      {state.step === 'many' && <Results {...state} leave={() => setState({ step: 'ask' })} />}
    </section>
  )
}

interface AskProps {
  readonly failure: string | undefined
  readonly takeText: (text: string) => void
  readonly takeFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

function Ask({ failure, takeText, takeFiles, children }: AskProps) {
  const [text, setText] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    takeText(text)
  }
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    takeFiles([...(target.files ?? [])])
    target.value = ''
  }
  return (
    <form onSubmit={submit}>
      <label htmlFor="new-text">{say.pasteTheTextOf}</label>
      {children}
      <textarea id="new-text" rows={4} value={text} onChange={(event) => setText(event.target.value)} dir="auto" />
      {failure && (
        <p role="alert" className="add-failure">
          {failure}
        </p>
      )}
      <p className="add-actions">
        <button type="submit" className="button" disabled={!text.trim()}>
          {say.lookAtIt}
        </button>
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {say.chooseFiles}
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          accept={`${ACCEPTED},.json`}
          onChange={choose}
          hidden
          aria-label={say.articleFiles}
        />
        <ExportButton />
      </p>
    </form>
  )
}

interface ResultsProps {
  readonly total: number
  readonly done: readonly FileResult[]
  readonly leave: () => void
}

function Results({ total, done, leave }: ResultsProps) {
  const failed = done.filter(({ failure }) => failure)
  const isOver = done.length === total
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isOver) heading.current?.focus()
  }, [isOver])
  const sum = (countOf: (one: FileResult) => number | undefined) => done.reduce((all, one) => all + (countOf(one) ?? 0), 0)
  // Two files may hold the same article.
  const count = new Set(done.flatMap(({ kept }) => kept?.slug ?? [])).size + sum(({ library }) => library?.added)
  const known = sum(({ library }) => library?.known)
  const notes = sum(({ library }) => library?.notes)
  const corrected = sum(({ library }) => library?.corrected)
  return (
    <div>
      {isOver ? (
        <p>{fill(say.filesWereRead, { n: total })}</p>
      ) : (
        <label>
          {fill(say.readingFiles, { n: total })} <progress max={total} value={done.length} />
        </label>
      )}
      {isOver && (
        <p ref={heading} tabIndex={-1} role="status">
          {fill(say.articlesWereKept, { n: count })}
          {known > 0 && `; ${fill(say.wereHereAlreadyToo, { n: known })}`}
          {notes > 0 && `; ${fill(say.notesCame, { n: notes })}`}
          {corrected > 0 && `; ${fill(say.correctionsOfArticlesCame, { n: corrected })}`}
          {failed.length > 0 && `; ${fill(say.filesWereNot, { n: failed.length })}`}.
        </p>
      )}
      {failed.length > 0 && (
        <ul className="add-failures" aria-label={say.filesThatFailed}>
          {failed.map(({ name, failure }) => (
            <li key={name}>
              <b>{name}</b>: {failure}
            </li>
          ))}
        </ul>
      )}
      {isOver && (
        <button type="button" className="button" onClick={leave}>
          {say.addMore}
        </button>
      )}
    </div>
  )
}
