import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Span } from '../../article/model.ts'
import { watchChanges } from '../../library/changes.ts'
import { describeMarked, type FoundNote, findNotes } from '../../library/find-notes.ts'
import { hasStore } from '../../library/has-store.ts'
import type { Note, NoteChange, Pen } from '../../library/kept-notes.ts'
import { useReading } from '../article/reading-context.ts'

const loadStore = () => import('../../library/kept-notes.ts')

const notesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['notes', slug],
    queryFn: async () => (await loadStore()).listNotes(slug),
    enabled: hasStore(),
    retry: false,
    staleTime: 0,
  })

interface Notes {
  readonly notes: readonly FoundNote[]
  /** Until they are read, none stand here. */
  readonly isLoaded: boolean
  /** Why they cannot be read, as a sentence. */
  readonly failure: string
}

const NONE: readonly Note[] = []

/** The reader's notes on the open article, found in today's text. */
export function useNotes(): Notes {
  const { article, slug } = useReading()
  const { data, error } = useQuery(notesQuery(slug))
  const notes = useMemo(() => findNotes(article.source, data ?? NONE), [article.source, data])
  return { notes, isLoaded: data !== undefined, failure: error?.message ?? '' }
}

/** Take up what another tab changes in them. */
export function useNotesOfOtherTabs(): void {
  const client = useQueryClient()
  useEffect(() => watchChanges('notes', () => void client.invalidateQueries({ queryKey: ['notes'] })), [client])
}

/** Ways to change the notes. Each throws a `StoreError` with a sentence where the device refuses; then nothing has changed. */
export function useNoteChanges() {
  const { article, slug } = useReading()
  const client = useQueryClient()
  return useMemo(() => {
    const refresh = () => client.invalidateQueries({ queryKey: notesQuery(slug).queryKey })
    const keep = async (note: Note) => {
      await (await loadStore()).keepNotes([note])
      await refresh()
    }
    /** @returns It as it is now; nothing where another tab has removed it. */
    const change = async (next: Omit<NoteChange, 'modified'>): Promise<Note | undefined> => {
      const [note] = await (await loadStore()).changeNotes([{ ...next, modified: Date.now() }])
      await refresh()
      return note
    }
    return {
      keep,
      change,
      /** Mark words; those that are marked already get the other colour. @returns The note. */
      async mark(span: Span, pen: Pen): Promise<Note> {
        const { listNotes } = await loadStore()
        const { askToPersist } = await import('../../library/shelf.ts')
        const same = findNotes(article.source, await listNotes(slug)).find(
          (found) => found.span?.start === span.start && found.span.end === span.end,
        )
        const changed = same && (await change({ id: same.note.id, pen }))
        if (changed) return changed
        const now = Date.now()
        const note: Note = {
          id: crypto.randomUUID(),
          slug,
          ...describeMarked(article.source, span, slug),
          pen,
          body: '',
          created: now,
          modified: now,
        }
        await keep(note)
        void askToPersist()
        return note
      },
      /** @returns It as it stood. */
      async remove(id: string): Promise<Note | undefined> {
        const note = await (await loadStore()).removeNote(id)
        await refresh()
        return note
      },
      /** Take in notes from a file. Those that are here, and not older, stay as they are. */
      async takeIn(notes: readonly Note[]): Promise<{ readonly added: number; readonly known: number }> {
        const added = await (await loadStore()).takeInNotes(notes)
        await refresh()
        return { added, known: notes.length - added }
      },
    }
  }, [article.source, slug, client])
}
