import { useEffect, useRef, useState } from 'react'
import { formatArticlePath } from '../../address/paths.ts'
import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import { type Note, PENS } from '../../library/kept-notes.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { shorten } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { Link } from '../link/Link.tsx'
import { PEN_NAMES } from './pen-names.ts'

interface ItemProps {
  readonly found: FoundNote
  readonly isEdited: boolean
  readonly edit: (isOn: boolean) => void
  /** @returns Whether it was kept. */
  readonly change: (next: Partial<Note>) => Promise<boolean>
  readonly remove: () => void
}

/** One note in the list: the words, what is written beside them, and a way to their place. */
export function NoteItem({ found: { note, state }, isEdited, edit, change, remove }: ItemProps) {
  const { slug } = useReading()
  const editing = useRef<HTMLButtonElement>(null)
  const wasEdited = useRef(isEdited)
  const keepWritten = useRef(() => {})
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasEdited.current && !isEdited && document.activeElement === document.body) editing.current?.focus()
    wasEdited.current = isEdited
  }, [isEdited])
  const words = flatten(note.words)
  const name = shorten(words)
  return (
    <li className="note" data-pen={note.pen}>
      <blockquote dir="auto">{words}</blockquote>
      {state === 'changed' && <p className="note-state">{say.theseWordsHaveChangedInThe}</p>}
      {state === 'gone' && <p className="note-state">{say.theseWordsAreNotInThe}</p>}
      {isEdited ? (
        <Editor note={note} name={name} change={change} keepWritten={keepWritten} done={() => edit(false)} />
      ) : (
        note.body && (
          <p className="note-body" dir="auto">
            {note.body}
          </p>
        )
      )}
      {note.tags && (
        <p className="note-state" dir="auto">
          {note.tags.map((tag) => `#${tag}`).join(' ')}
        </p>
      )}
      <p className="note-actions">
        <span className="note-pen">
          <span className="visually-hidden">{say.colour} </span>
          {PEN_NAMES[note.pen]}
        </span>
        {state !== 'gone' && (
          <Link to={`${formatArticlePath(slug)}?${note.passage}`} aria-label={fill(say.inTheTextWords, { n: name })}>
            {say.inTheText}
          </Link>
        )}
        {!isEdited && (
          <button
            ref={editing}
            type="button"
            className="link-button"
            aria-label={fill(say.editNoteOn, { name })}
            onClick={() => edit(true)}
          >
            {note.body ? say.edit : say.addANote}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-label={fill(say.deleteNoteOn, { name })}
          onClick={() => {
            // Not every browser moves the focus to a button that is clicked; Undo brings back what was written last.
            keepWritten.current()
            remove()
          }}
        >
          {say.deleteIt}
        </button>
      </p>
    </li>
  )
}

interface EditorProps {
  readonly note: Note
  readonly name: string
  readonly change: ItemProps['change']
  /** Holds what keeps the text as it is written now. */
  readonly keepWritten: React.RefObject<() => void>
  readonly done: () => void
}

/** Milliseconds that pass, however fast somebody types, until what is written is kept. */
const MOST_UNKEPT = 600

/** What is written is kept while its writer writes, and whenever the field is left, also by closing the list or the tab. */
function Editor({ note, name, change, keepWritten, done }: EditorProps) {
  // Only what is written here: another tab may write into the same note.
  const [written, setWritten] = useState<string>()
  const body = written ?? note.body
  const field = useRef<HTMLTextAreaElement>(null)
  const given = useRef<string>(undefined)
  keepWritten.current = () => {
    if (written === undefined || written === given.current) return
    given.current = written
    void change({ body: written }).then((isKept) => {
      if (!isKept && given.current === written) given.current = undefined
    })
  }
  useEffect(() => {
    if (written !== note.body || (given.current !== undefined && given.current !== written)) return
    given.current = undefined
    setWritten(undefined)
  }, [written, note.body])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (written === undefined || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      keepWritten.current()
    }, MOST_UNKEPT)
  }, [written, keepWritten])
  useEffect(() => {
    const leave = () => keepWritten.current()
    field.current?.focus()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      clearTimeout(timer.current)
      timer.current = undefined
      leave()
      keepWritten.current = () => {}
    }
  }, [keepWritten])
  return (
    <div className="note-editor">
      <textarea
        ref={field}
        rows={4}
        dir="auto"
        aria-label={fill(say.noteOn, { name })}
        value={body}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => keepWritten.current()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          // Firefox would press the button that the focus goes to, and open the note again.
          event.preventDefault()
          done()
        }}
      />
      <div className="note-pens">
        {PENS.map((pen) => (
          <button
            key={pen}
            type="button"
            className="pen"
            data-pen={pen}
            aria-label={fill(say.colourPen, { pen: PEN_NAMES[pen] })}
            aria-pressed={note.pen === pen}
            onClick={() => void change({ pen })}
          />
        ))}
        <button type="button" className="button" onClick={done}>
          {say.done}
        </button>
      </div>
    </div>
  )
}
