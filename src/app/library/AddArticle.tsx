import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type ClipboardEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { type Corrections, UNCORRECTED } from '../../article/corrections.ts'
import type { Article } from '../../article/model.ts'
import { carry } from '../../library/carried.ts'
import { keepDraft, readDraft } from '../../library/draft.ts'
import { headlineOf } from '../../library/entry.ts'
import { mendPages } from '../../library/import/mend-pages.ts'
import { ACCEPTED, type ImportedText, readFile, readPasted } from '../../library/import/read-file.ts'
import { type Skipped, takeIn } from '../../library/import/skipped.ts'
import { type FileResult, isLibraryFile, keepFiles, keepText, sentenceOf } from '../../library/keep.ts'
import { keptQuery, placesQuery } from '../../library/list-queries.ts'
import { parseText } from '../../library/parsing.ts'
import { type StoredText, textQuery } from '../../library/queries.ts'
import { StoreError } from '../../library/shelf.ts'
import * as say from '../../words/en.ts'
import { ExportButton } from './ExportButton.tsx'
import { ImportResults } from './ImportResults.tsx'
import { type LookedDraft, type LookedText, readLooked, writeLooked } from './looked-draft.ts'
import { Preview } from './Preview.tsx'
import { useAnywhere } from './use-anywhere.ts'
import { useHandedOver } from './use-handed-over.ts'

/** A text that is looked at before it is kept. */
interface Looked {
  readonly text: ImportedText
  readonly article: Article
  /** The text that the tree is of, while another is parsed. */
  readonly read: ImportedText
  readonly corrections: Corrections
  readonly failure?: string
  /** The box holds it too. */
  readonly isTyped?: boolean
  /** What was looked at when this came, and was not kept yet. */
  readonly before?: Looked
  /** Files that were read when it came. */
  readonly many?: Many
  readonly canOnlyRead?: boolean
}

/** Files that are read and kept one after the other. */
interface Many {
  readonly total: number
  readonly done: readonly FileResult[]
  /** What was looked at when they came. */
  readonly before?: Looked | undefined
}

type State =
  | { readonly step: 'ask'; readonly failure?: string; readonly isBack?: true }
  | ({ readonly step: 'look' } & Looked)
  | ({ readonly step: 'many' } & Many)

/** Take in an article of the reader's own: pasted, dropped, or chosen as files. One is looked at before it is kept; many are kept as they come. */
export default function AddArticle({ isFirst }: { isFirst: boolean }) {
  const [state, setState] = useState<State>({ step: 'ask' })
  const [typed, setTyped] = useState(() => readDraft<string>('typed') ?? '')
  const type = (text: string) => {
    setTyped(text)
    keepDraft('typed', text || undefined)
  }
  /** Over when all files that came so far have been read. */
  const busy = useRef<Promise<void>>(Promise.resolve())
  const client = useQueryClient()
  const navigate = useNavigate()
  const refresh = () =>
    Promise.all([keptQuery(), placesQuery()].map(({ queryKey }) => client.invalidateQueries({ queryKey: [...queryKey] })))

  const fail = (failure: string) => setState((now) => (now.step === 'look' ? { ...now, failure } : { step: 'ask', failure }))
  const look = async (read: () => Promise<ImportedText>, isTyped = false) => {
    // What comes while files are read waits until they are.
    await busy.current
    try {
      const text = mendPages(await read())
      const article = await parseText(text.source)
      setState((now) => ({
        ...{ step: 'look', text, read: text, article, corrections: UNCORRECTED, isTyped },
        ...(now.step === 'look' && now.text.source !== text.source && { before: now }),
        ...(now.step === 'many' && { many: now, ...(now.before && { before: now.before }) }),
      }))
    } catch (error) {
      fail(sentenceOf(error))
    }
  }
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    if (files.length === 1 && !isLibraryFile(file)) return look(() => readFile(file))
    // Files that come while others are read are read after them.
    setState((now) => {
      const { total, done, before } =
        now.step === 'many' ? now : { total: 0, done: [], before: now.step === 'look' ? now : undefined }
      return { step: 'many', total: total + files.length, done, before }
    })
    const report = (result: FileResult) =>
      setState((now) => (now.step === 'many' ? { ...now, done: [...now.done, result] } : now))
    busy.current = busy.current.then(() => keepFiles(files, report))
    await busy.current
    await refresh()
  }
  useEffect(() => {
    if (state.step === 'look') keepDraft('looked', writeLooked(state))
  }, [state])
  useEffect(() => {
    const draft = readDraft<LookedDraft>('looked')
    if (!draft) return
    const open = async ({ before, ...one }: LookedText): Promise<Looked> => ({
      ...one,
      read: one.text,
      article: await parseText(one.text.source, one.corrections),
      ...(before && { before: await open(before) }),
    })
    // What was handed over meanwhile comes first.
    void open(readLooked(draft)).then((looked) =>
      setState((now) => (now.step === 'ask' && !now.failure ? { step: 'look', ...looked } : now)),
    )
  }, [])
  const leave = () => {
    keepDraft('looked', undefined)
    setState(state.step === 'look' && state.before ? { step: 'look', ...state.before } : { step: 'ask', isBack: true })
  }
  useHandedOver(takeFiles, (text, html) => look(() => readPasted(html, text)), fail)
  const isOver = useAnywhere(takeFiles, (text, html) => look(() => readPasted(html, text)))

  const keep = async () => {
    if (state.step !== 'look') return
    try {
      const { slug } = await keepText(state.text, state.corrections)
      keepDraft('looked', undefined)
      // Where this one came otherwise, the box may hold another text.
      if (state.isTyped) type('')
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
  const leaveAsItCame = () => {
    if (state.step !== 'look' || isStale) return
    const { mended, ...text } = state.text
    if (mended) void lookAgain({ ...text, source: mended.before, skipped: [] }, UNCORRECTED)
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

  const before = state.step === 'ask' ? undefined : state.before
  return (
    <section className="add-article" aria-labelledby="add-article" data-over={isOver || undefined}>
      <h2 id="add-article">{say.addAnArticle}</h2>
      {state.step === 'ask' && (
        <Ask
          {...state}
          text={typed}
          type={type}
          takeText={(text, html) => look(() => readPasted(html, text), true)}
          takeFiles={takeFiles}
        >
          {isFirst && <p className="article-facts">{say.nothingOfYoursIs}</p>}
        </Ask>
      )}
      {state.step === 'look' && state.many && <ImportResults {...state.many} />}
      {state.step === 'look' && (
        <Preview
          source={state.read.source}
          article={state.article}
          failure={state.failure}
          corrections={state.corrections}
          correct={correct}
          left={{ skipped: state.read.skipped, takeIn: takeLineIn }}
          mended={state.read.mended && { ...state.read.mended, leaveAsItCame }}
          keep={keep}
          readOnce={state.canOnlyRead ? readOnce : undefined}
          leave={leave}
          goBack={before && { to: headlineOf(before.article), go: () => setState({ step: 'look', ...before }) }}
        />
      )}
      {state.step === 'many' && (
        <ImportResults {...state} leave={() => setState(before ? { step: 'look', ...before } : { step: 'ask' })} />
      )}
    </section>
  )
}

/** As a field has its lines. */
const toLines = (text: string): string => text.replace(/\r\n?/g, '\n')

interface AskProps {
  readonly failure?: string
  /** The reader has looked at a text and did not keep it. */
  readonly isBack?: true
  readonly text: string
  readonly type: (text: string) => void
  /** @param html - Where all of the text was pasted with some. */
  readonly takeText: (text: string, html: string) => void
  readonly takeFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

function Ask({ failure, isBack, text, type, takeText, takeFiles, children }: AskProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isBack) field.current?.focus()
  }, [isBack])
  const picker = useRef<HTMLInputElement>(null)
  const pasted = useRef({ text: '', html: '' })
  const paste = ({ clipboardData }: ClipboardEvent) => {
    pasted.current = { text: toLines(clipboardData.getData('text/plain')), html: clipboardData.getData('text/html') }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Words that were changed since are what counts.
    takeText(text, text === pasted.current.text ? pasted.current.html : '')
  }
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    takeFiles([...(target.files ?? [])])
    target.value = ''
  }
  return (
    <form onSubmit={submit}>
      <label htmlFor="new-text">{say.pasteTheTextOf}</label>
      {children}
      <textarea
        ref={field}
        id="new-text"
        rows={4}
        value={text}
        onChange={(event) => type(event.target.value)}
        onPaste={paste}
        dir="auto"
      />
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
