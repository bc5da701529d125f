import { useEffect, useRef, useState } from 'react'
import { formatArticlePath } from '../../address/paths.ts'
import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import { type Note, PENS } from '../../library/kept-notes.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { useReading } from '../article/reading-context.ts'
import { Link } from '../link/Link.tsx'
import { PEN_NAMES } from './pen-names.ts'

interface ItemProps {
  readonly found: FoundNote
  readonly isEdited: boolean
  readonly edit: (isOn: boolean) => void
  readonly change: (next: Partial<Note>) => void
  readonly remove: () => void
}

/** One note in the list: the words, what is written beside them, and a way to their place. */
export function NoteItem({ found: { note, state }, isEdited, edit, change, remove }: ItemProps) {
  const { slug } = useReading()
  const editing = useRef<HTMLButtonElement>(null)
  const wasEdited = useRef(isEdited)
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasEdited.current && !isEdited && document.activeElement === document.body) editing.current?.focus()
    wasEdited.current = isEdited
  }, [isEdited])
  const words = flatten(note.words)
  const name = words.length > 40 ? `${words.slice(0, 40)} …` : words
  return (
    <li className="note" data-pen={note.pen}>
      <blockquote dir="auto">{words}</blockquote>
      {state === 'changed' && <p className="note-state">{say.theseWordsHaveChangedInThe}</p>}
      {state === 'gone' && <p className="note-state">{say.theseWordsAreNotInThe}</p>}
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
        <button type="button" className="link-button" aria-label={fill(say.deleteNoteOn, { name })} onClick={remove}>
          {say.deleteIt}
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
        aria-label={fill(say.noteOn, { name })}
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
            aria-label={fill(say.colourPen, { pen: PEN_NAMES[pen] })}
            aria-pressed={note.pen === pen}
            onClick={() => change({ body, pen })}
          />
        ))}
        <button type="button" className="button" onClick={done}>
          {say.done}
        </button>
      </div>
    </div>
  )
}
