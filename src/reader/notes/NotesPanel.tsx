import './notes.css'
import { useEffect, useRef, useState } from 'react'
import type { Span } from '../../article/model.ts'
import { type Note, PENS, type Pen } from '../../library/kept-notes.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { usePanels } from '../companion/panels-context.ts'
import { fold } from '../find/fold.ts'
import { findRange } from '../selection/find-range.ts'
import { focusRange } from '../selection/focus-range.ts'
import { closeOnBack, coverPage } from './cover-page.ts'
import { makeRoom } from './make-room.ts'
import { NoteItem } from './NoteItem.tsx'
import { NotesFiles } from './NotesFiles.tsx'
import { PEN_NAMES } from './pen-names.ts'
import { useNoteChanges, useNotes } from './use-notes.ts'

/** The reader's notes on the article: filter, edit, delete with a way back, take along, take in. */
export function NotesPanel() {
  const { focus, show } = usePanels()
  const { notes, failure } = useNotes()
  const { keep, change, remove } = useNoteChanges()
  const [asked, setAsked] = useState('')
  const [pen, setPen] = useState<Pen | ''>('')
  const [edited, setEdited] = useState(focus)
  // The last one first.
  const [removed, setRemoved] = useState<readonly Note[]>([])
  const leaving = useRef(new Set<string>())
  const [problem, setProblem] = useState('')
  const opened = notes.find(({ note }) => note.id === focus)?.span
  const heading = useFocusOnOpening(edited === undefined, opened)
  useEffect(() => {
    if (focus) setEdited(focus)
  }, [focus])
  const shown = notes.filter(
    ({ note }) =>
      note.id === edited ||
      ((pen === '' || note.pen === pen) &&
        fold([note.words, note.body, ...(note.tags ?? [])].join(' ')).includes(fold(asked.trim()))),
  )
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => {
        setProblem('')
        return true
      },
      (error: Error) => {
        setProblem(error.message)
        return false
      },
    )
  const write = async (note: Note, next: Partial<Note>) => {
    // A field that closes with its note has nothing to keep.
    if (leaving.current.has(note.id)) return false
    return attempt(
      change({ ...next, id: note.id }).then((kept) => {
        if (kept || leaving.current.has(note.id)) return
        leaving.current.add(note.id)
        setRemoved((before) => [{ ...note, ...next }, ...before])
        throw new Error(say.thisNoteWasDeletedInAnother)
      }),
    )
  }
  const take = (note: Note) => {
    leaving.current.add(note.id)
    return attempt(
      remove(note.id).then(
        (stood) => {
          setRemoved((before) => [stood ?? note, ...before])
          setEdited(undefined)
        },
        (error) => {
          leaving.current.delete(note.id)
          throw error
        },
      ),
    )
  }
  const undo = (note: Note) =>
    attempt(
      keep(note).then(() => {
        leaving.current.delete(note.id)
        setRemoved((before) => before.filter(({ id }) => id !== note.id))
        heading.current?.focus()
      }),
    )
  const [last] = removed
  return (
    <section className="notes" aria-labelledby="notes-title">
      <div className="notes-head">
        <h2 id="notes-title" ref={heading} tabIndex={-1}>
          {say.notes}
        </h2>
        <button type="button" className="button" onClick={() => show(null)}>
          {say.close}
        </button>
      </div>
      {notes.length > 1 && <Filter asked={asked} setAsked={setAsked} pen={pen} setPen={setPen} />}
      {last && <Undo key={last.id} count={removed.length} undo={() => undo(last)} />}
      <p role="status" className={problem || failure ? 'notes-problem' : 'visually-hidden'}>
        {problem ||
          failure ||
          (last
            ? fill(say.notesDeleted, { n: removed.length })
            : notes.length > 1
              ? fill(say.nOfAllShown, { n: shown.length, all: notes.length })
              : '')}
      </p>
      {notes.length === 0 && !failure && <p className="notes-empty">{say.nothingIsMarkedYetSelect}</p>}
      <ul className="notes-list">
        {shown.map((found) => (
          <NoteItem
            key={found.note.id}
            found={found}
            isEdited={found.note.id === edited}
            edit={(isOn) => setEdited(isOn ? found.note.id : undefined)}
            change={(next) => write(found.note, next)}
            remove={() => take(found.note)}
          />
        ))}
      </ul>
      <NotesFiles notes={notes} tell={setProblem} />
    </section>
  )
}

/**
 * The focus goes to the list's heading, or to the note that is to be written; on closing, back to where it was, or to the words that
 * the list was opened for.
 */
function useFocusOnOpening(toHeading: boolean, opened: Span | null | undefined) {
  const marked = useRef(opened)
  marked.current = opened
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(toHeading)
  const { show } = usePanels()
  useEffect(() => {
    const before = document.activeElement
    if (first.current) heading.current?.focus()
    const panel = heading.current?.closest<HTMLElement>('.notes')
    const uncover = panel && coverPage(panel)
    const giveBack = makeRoom(() => marked.current && findRange(marked.current))
    const stopWatching = closeOnBack(() => show(null))
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
      stopWatching()
      giveBack()
      uncover?.()
      const range = marked.current && findRange(marked.current)
      if (range) focusRange(range)
      else if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
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
    <search className="notes-filter" aria-label={say.notes}>
      <input
        type="search"
        aria-label={say.filterNotes}
        placeholder={say.filter}
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <select aria-label={say.colour} value={pen} onChange={(event) => setPen(event.target.value as Pen | '')}>
        <option value="">{say.allColours}</option>
        {PENS.map((one) => (
          <option key={one} value={one}>
            {PEN_NAMES[one].charAt(0).toUpperCase() + PEN_NAMES[one].slice(1)}
          </option>
        ))}
      </select>
    </search>
  )
}

function Undo({ count, undo }: { count: number; undo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  // The button that deleted is gone: the focus goes to the way back.
  useEffect(() => button.current?.focus(), [])
  return (
    <p className="notes-undo">
      {fill(say.notesDeleted, { n: count })}{' '}
      <button ref={button} type="button" className="button" onClick={undo}>
        {say.undo}
      </button>
    </p>
  )
}
