import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { type Corrections, UNCORRECTED } from '../../article/corrections.ts'
import type { Article } from '../../article/model.ts'
import { fromBase64, toBase64 } from '../../library/base64.ts'
import { carry } from '../../library/carried.ts'
import { keepDraft, readDraft } from '../../library/draft.ts'
import { ACCEPTED, type ImportedText, readFile, readPasted, readText } from '../../library/import/read-file.ts'
import { type Skipped, takeIn } from '../../library/import/skipped.ts'
import { type FileResult, isLibraryFile, keepFiles, keepText, sentenceOf } from '../../library/keep.ts'
import { keptQuery, placesQuery } from '../../library/list-queries.ts'
import { parseText } from '../../library/parsing.ts'
import { readPicture } from '../../library/picture-file.ts'
import { type StoredText, textQuery } from '../../library/queries.ts'
import { type Picture, StoreError } from '../../library/shelf.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { ExportButton } from './ExportButton.tsx'
import { Preview } from './Preview.tsx'
import { useAnywhere } from './use-anywhere.ts'
import { useHandedOver } from './use-handed-over.ts'

type State =
  | { readonly step: 'ask'; readonly failure?: string; readonly isBack?: true }
  | {
      readonly step: 'look'
      readonly text: ImportedText
      readonly article: Article
      /** The text that the tree is of, while another is parsed. */
      readonly read: ImportedText
      readonly corrections: Corrections
      readonly failure?: string
      readonly canOnlyRead?: boolean
    }
  | { readonly step: 'many'; readonly total: number; readonly done: readonly FileResult[] }

/** A text that was looked at and not kept, as this tab remembers it: pictures in base64. */
interface Draft {
  readonly text: Omit<ImportedText, 'pictures'> & { readonly pictures?: readonly string[] }
  readonly corrections: Corrections
}

/** A tab's store takes some 5 MB: larger pictures come with the file once more, the text and its corrections stay. */
const hasRoom = (pictures: readonly Picture[]) => pictures.reduce((sum, { bytes }) => sum + bytes.length, 0) < 1_000_000

const writeLooked = ({ text: { pictures, ...text }, corrections }: { text: ImportedText; corrections: Corrections }): Draft => ({
  text: { ...text, ...(pictures && hasRoom(pictures) && { pictures: pictures.map(({ bytes }) => toBase64(bytes)) }) },
  corrections,
})

function readLooked({ text: { pictures, ...text }, corrections }: Draft): { text: ImportedText; corrections: Corrections } {
  const read = pictures?.flatMap((written) => readPicture(fromBase64(written) ?? new Uint8Array()) ?? [])
  return { text: { ...text, ...(read && { pictures: read }) }, corrections }
}

/** Take in an article of the reader's own: pasted, dropped, or chosen as files. One is looked at before it is kept; many are kept as they come. */
export default function AddArticle({ isFirst }: { isFirst: boolean }) {
  const [state, setState] = useState<State>({ step: 'ask' })
  const [typed, setTyped] = useState(() => readDraft<string>('typed') ?? '')
  const type = (text: string) => {
    setTyped(text)
    keepDraft('typed', text || undefined)
  }
  const client = useQueryClient()
  const navigate = useNavigate()
  const refresh = () =>
    Promise.all([keptQuery(), placesQuery()].map(({ queryKey }) => client.invalidateQueries({ queryKey: [...queryKey] })))

  const look = async (read: () => Promise<ImportedText>) => {
    try {
      const text = await read()
      setState({ step: 'look', text, read: text, article: await parseText(text.source), corrections: UNCORRECTED })
    } catch (error) {
      setState({ step: 'ask', failure: sentenceOf(error) })
    }
  }
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    if (files.length === 1 && !isLibraryFile(file)) return look(() => readFile(file))
    setState({ step: 'many', total: files.length, done: [] })
    await keepFiles(files, (result) => setState((now) => (now.step === 'many' ? { ...now, done: [...now.done, result] } : now)))
    await refresh()
  }
  useEffect(() => {
    if (state.step === 'look') keepDraft('looked', writeLooked(state))
  }, [state])
  useEffect(() => {
    const draft = readDraft<Draft>('looked')
    if (!draft) return
    const looked = readLooked(draft)
    void parseText(looked.text.source, looked.corrections).then((article) =>
      // What was handed over meanwhile comes first.
      setState((now) => (now.step === 'ask' && !now.failure ? { ...looked, step: 'look', read: looked.text, article } : now)),
    )
  }, [])
  const leave = () => {
    keepDraft('looked', undefined)
    setState({ step: 'ask', isBack: true })
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
      keepDraft('looked', undefined)
      // The box may hold another text, where this one came as a file.
      if (!state.text.file) type('')
      await refresh()
      client.removeQueries({ queryKey: textQuery(slug).queryKey })
      client.removeQueries({ queryKey: ['article', slug] })
      await navigate(formatArticlePath(slug))
    } catch (error) {
      setState({ ...state, failure: sentenceOf(error), canOnlyRead: error instanceof StoreError })
    }
  }
  /** Parse again what was put right; what changed meanwhile is newer. */
  const lookAgain = async (text: ImportedText, corrections: Corrections) => {
    setState((now) => (now.step === 'look' ? { ...now, text, corrections } : now))
    const article = await parseText(text.source, corrections)
    setState((now) =>
      now.step === 'look' && now.text === text && now.corrections === corrections ? { ...now, article, read: text } : now,
    )
  }
  /** What is shown is of a text before, while a long one is parsed again: what is done in it then would fall on other words. */
  const isStale = state.step === 'look' && state.text !== state.read
  const correct = (corrections: Corrections) =>
    state.step === 'look' && !isStale ? lookAgain(state.text, corrections) : undefined
  const takeLineIn = async (one: Skipped) => {
    if (state.step !== 'look' || isStale) return
    const { corrections, ...taken } = takeIn({ ...state.text, corrections: state.corrections }, one)
    return lookAgain({ ...state.text, ...taken }, corrections)
  }
  const readOnce = async () => {
    if (state.step !== 'look') return
    const { source } = state.text
    const { slug, isHere } = await carry(source, state.corrections)
    if (!isHere) {
      const carried: StoredText = { slug, source, isCarried: true }
      client.setQueryData<StoredText | null>(textQuery(slug).queryKey, carried)
      client.removeQueries({ queryKey: ['article', slug] })
    }
    await navigate(formatArticlePath(slug))
  }

  return (
    <section className="add-article" aria-labelledby="add-article" data-over={isOver || undefined}>
      <h2 id="add-article">{say.addAnArticle}</h2>
      {state.step === 'ask' && (
        <Ask {...state} text={typed} type={type} takeText={(text) => look(() => readText(text))} takeFiles={takeFiles}>
          {isFirst && <p className="article-facts">{say.nothingOfYoursIs}</p>}
        </Ask>
      )}
      {state.step === 'look' && (
        <Preview
          source={state.read.source}
          article={state.article}
          failure={state.failure}
          corrections={state.corrections}
          correct={correct}
          left={{ skipped: state.read.skipped, takeIn: takeLineIn }}
          keep={keep}
          readOnce={state.canOnlyRead ? readOnce : undefined}
          leave={leave}
        />
      )}
      {state.step === 'many' && <Results {...state} leave={() => setState({ step: 'ask' })} />}
    </section>
  )
}

interface AskProps {
  readonly failure?: string
  /** The reader has looked at a text and did not keep it. */
  readonly isBack?: true
  readonly text: string
  readonly type: (text: string) => void
  readonly takeText: (text: string) => void
  readonly takeFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

function Ask({ failure, isBack, text, type, takeText, takeFiles, children }: AskProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isBack) field.current?.focus()
  }, [isBack])
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
      <textarea ref={field} id="new-text" rows={4} value={text} onChange={(event) => type(event.target.value)} dir="auto" />
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
