import './notes.css'
import { useEffect, useRef, useState } from 'react'
import { Link, useHref } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { flatten, headlineOf } from '../../library/entry.ts'
import { saveFile } from '../../library/save-file.ts'
import { type Note, PENS, type Pen } from '../../library/store.ts'
import { useReading } from '../article/reading-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { fold } from '../find/fold.ts'
import type { FoundNote } from './find-notes.ts'
import { formatAnnotations, parseAnnotations } from './notes-as-annotations.ts'
import { formatNotesMarkdown } from './notes-as-markdown.ts'
import { useNoteChanges, useNotes } from './use-notes.ts'

/** The reader's notes on the article: filter, edit, delete with a way back, take along, take in. */
export function NotesPanel() {
  const { focus, show } = usePanels()
  const { notes, failure } = useNotes()
  const { keep, remove } = useNoteChanges()
  const [asked, setAsked] = useState('')
  const [pen, setPen] = useState<Pen | ''>('')
  const [edited, setEdited] = useState(focus)
  const [removed, setRemoved] = useState<Note>()
  const [problem, setProblem] = useState('')
  const heading = useFocusOnOpening(edited === undefined)
  useEffect(() => {
    if (focus) setEdited(focus)
  }, [focus])
  const shown = notes.filter(
    ({ note }) =>
      note.id === edited || ((pen === '' || note.pen === pen) && fold(`${note.words} ${note.body}`).includes(fold(asked.trim()))),
  )
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => setProblem(''),
      (error: Error) => setProblem(error.message),
    )
  const change = (note: Note, next: Partial<Note>) => attempt(keep([{ ...note, ...next, modified: Date.now() }]))
  const take = (note: Note) =>
    attempt(
      remove(note.id).then(() => {
        setRemoved(note)
        setEdited(undefined)
      }),
    )
  const undo = () =>
    attempt(
      (removed ? keep([removed]) : Promise.resolve()).then(() => {
        setRemoved(undefined)
        heading.current?.focus()
      }),
    )
  return (
    <section className="notes" aria-labelledby="notes-title">
      <div className="notes-head">
        <h2 id="notes-title" ref={heading} tabIndex={-1}>
          Notes
        </h2>
        <button type="button" className="button" onClick={() => show(null)}>
          Close
        </button>
      </div>
      {notes.length > 1 && <Filter asked={asked} setAsked={setAsked} pen={pen} setPen={setPen} />}
      {removed && <Undo undo={undo} />}
      <p role="status" className={problem || failure ? 'notes-problem' : 'visually-hidden'}>
        {problem || failure || (removed ? 'Note deleted.' : notes.length > 1 ? `${shown.length} of ${notes.length} shown` : '')}
      </p>
      {notes.length === 0 && !failure && (
        <p className="notes-empty">
          Nothing is marked yet. Select words in the article and choose a colour. Notes stay on this device.
        </p>
      )}
      <ul className="notes-list">
        {shown.map((found) => (
          <NoteItem
            key={found.note.id}
            found={found}
            isEdited={found.note.id === edited}
            edit={(isOn) => setEdited(isOn ? found.note.id : undefined)}
            change={(next) => change(found.note, next)}
            remove={() => take(found.note)}
          />
        ))}
      </ul>
      <TakeAlong notes={notes} say={setProblem} />
    </section>
  )
}

/** The focus goes to the list's heading, or to the note that is to be written; on closing, back to where it was. */
function useFocusOnOpening(toHeading: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(toHeading)
  const { show } = usePanels()
  useEffect(() => {
    const before = document.activeElement
    if (first.current) heading.current?.focus()
    // In a field too: what is written is kept when the field is left.
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !(event.target instanceof Element) || !event.target.closest('.notes')) return
      event.preventDefault()
      event.stopPropagation()
      show(null)
    }
    document.addEventListener('keydown', onEscape, true)
    return () => {
      document.removeEventListener('keydown', onEscape, true)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [show])
  return heading
}

interface FilterProps {
  readonly asked: string
  readonly setAsked: (asked: string) => void
  readonly pen: Pen | ''
  readonly setPen: (pen: Pen | '') => void
}

function Filter({ asked, setAsked, pen, setPen }: FilterProps) {
  return (
    <search className="notes-filter" aria-label="Notes">
      <input
        type="search"
        aria-label="Filter notes"
        placeholder="Filter"
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <select aria-label="Colour" value={pen} onChange={(event) => setPen(event.target.value as Pen | '')}>
        <option value="">All colours</option>
        {PENS.map((one) => (
          <option key={one} value={one}>
            {one.charAt(0).toUpperCase() + one.slice(1)}
          </option>
        ))}
      </select>
    </search>
  )
}

function Undo({ undo }: { undo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  // The button that deleted is gone: the focus goes to the way back.
  useEffect(() => button.current?.focus(), [])
  return (
    <p className="notes-undo">
      Note deleted.{' '}
      <button ref={button} type="button" className="button" onClick={undo}>
        Undo
      </button>
    </p>
  )
}

interface ItemProps {
  readonly found: FoundNote
  readonly isEdited: boolean
  readonly edit: (isOn: boolean) => void
  readonly change: (next: Partial<Note>) => void
  readonly remove: () => void
}

function NoteItem({ found: { note, state }, isEdited, edit, change, remove }: ItemProps) {
  const { slug } = useReading()
  const words = flatten(note.words)
  const name = words.length > 40 ? `${words.slice(0, 40)} …` : words
  return (
    <li className="note" data-pen={note.pen}>
      <blockquote dir="auto">{words}</blockquote>
      {state === 'changed' && <p className="note-state">These words have changed in the article since.</p>}
      {state === 'gone' && <p className="note-state">These words are not in the article any more.</p>}
      {isEdited ? (
        <Editor note={note} name={name} change={change} done={() => edit(false)} />
      ) : (
        note.body && (
          <p className="note-body" dir="auto">
            {note.body}
          </p>
        )
      )}
      <p className="note-actions">
        {state !== 'gone' && (
          <Link to={`${formatArticlePath(slug)}?${note.passage}`} preventScrollReset aria-label={`In the text: ${name}`}>
            In the text
          </Link>
        )}
        {!isEdited && (
          <button type="button" className="link-button" aria-label={`Edit note on: ${name}`} onClick={() => edit(true)}>
            {note.body ? 'Edit' : 'Add a note'}
          </button>
        )}
        <button type="button" className="link-button" aria-label={`Delete note on: ${name}`} onClick={remove}>
          Delete
        </button>
      </p>
    </li>
  )
}

interface EditorProps {
  readonly note: Note
  readonly name: string
  readonly change: (next: Partial<Note>) => void
  readonly done: () => void
}

/** What is written is kept whenever the field is left, also by closing the list. */
function Editor({ note, name, change, done }: EditorProps) {
  const [body, setBody] = useState(note.body)
  const field = useRef<HTMLTextAreaElement>(null)
  const keep = useRef(() => {})
  keep.current = () => {
    if (body !== note.body) change({ body })
  }
  useEffect(() => {
    field.current?.focus()
    return () => keep.current()
  }, [])
  return (
    <div className="note-editor">
      <textarea
        ref={field}
        rows={4}
        dir="auto"
        aria-label={`Note on: ${name}`}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onBlur={() => keep.current()}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && done()}
      />
      <div className="note-pens">
        {PENS.map((pen) => (
          <button
            key={pen}
            type="button"
            className="pen"
            data-pen={pen}
            aria-label={`Colour: ${pen}`}
            aria-pressed={note.pen === pen}
            onClick={() => change({ body, pen })}
          />
        ))}
        <button type="button" className="button" onClick={done}>
          Done
        </button>
      </div>
    </div>
  )
}

/** Files of notes, out and in. */
function TakeAlong({ notes, say }: { notes: readonly FoundNote[]; say: (sentence: string) => void }) {
  const { article, slug } = useReading()
  const { takeIn } = useNoteChanges()
  const href = useHref(formatArticlePath(slug))
  const field = useRef<HTMLInputElement>(null)
  const url = () => new URL(href, window.location.origin).href
  const saveMarkdown = () => {
    saveFile(`${slug}-notes.md`, 'text/markdown', formatNotesMarkdown(headlineOf(article), url(), notes))
  }
  const saveAnnotations = () => {
    saveFile(`${slug}-notes.jsonld`, 'application/ld+json', formatAnnotations(article.source, url(), notes))
  }
  const takeFile = async (file: File | undefined) => {
    if (!file) return
    try {
      const { added, known } = await takeIn(parseAnnotations(await file.text(), article.source, slug))
      say(`${added === 1 ? 'One note was' : `${added} notes were`} taken in${known > 0 ? `, ${known} were here already` : ''}.`)
    } catch (error) {
      say((error as Error).message)
    }
  }
  return (
    <div className="notes-files">
      {notes.length > 0 && (
        <>
          <button type="button" className="button" onClick={saveMarkdown}>
            Save as Markdown
          </button>
          <button type="button" className="button" onClick={saveAnnotations}>
            Save as annotations
          </button>
        </>
      )}
      <button type="button" className="button" onClick={() => field.current?.click()}>
        Take in a file
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,.jsonld,application/json,application/ld+json"
        aria-label="File of annotations"
        onChange={(event) => {
          void takeFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </div>
  )
}
