import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Span } from '../../article/model.ts'
import { describeMarked, type FoundNote, findNotes } from '../../library/find-notes.ts'
import { hasStore } from '../../library/has-store.ts'
import type { Note, Pen } from '../../library/kept-notes.ts'
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
  /** Why they cannot be read, as a sentence. */
  readonly failure: string
}

const NONE: readonly Note[] = []

/** The reader's notes on the open article, found in today's text. */
export function useNotes(): Notes {
  const { article, slug } = useReading()
  const { data = NONE, error } = useQuery(notesQuery(slug))
  const notes = useMemo(() => findNotes(article.source, data), [article.source, data])
  return { notes, failure: error?.message ?? '' }
}

/** Ways to change the notes. Each throws a `StoreError` with a sentence where the device refuses; then nothing has changed. */
export function useNoteChanges() {
  const { article, slug } = useReading()
  const client = useQueryClient()
  return useMemo(() => {
    const refresh = () => client.invalidateQueries({ queryKey: notesQuery(slug).queryKey })
    const keep = async (notes: readonly Note[]) => {
      await (await loadStore()).keepNotes(notes)
      await refresh()
    }
    return {
      keep,
      /** Mark words; those that are marked already get the other colour. @returns The note. */
      async mark(span: Span, pen: Pen): Promise<Note> {
        const { listNotes } = await loadStore()
        const { askToPersist } = await import('../../library/shelf.ts')
        const same = findNotes(article.source, await listNotes(slug)).find(
          (found) => found.span?.start === span.start && found.span.end === span.end,
        )
        const now = Date.now()
        const note: Note = same
          ? { ...same.note, pen, modified: now }
          : {
              id: crypto.randomUUID(),
              slug,
              ...describeMarked(article.source, span, slug),
              pen,
              body: '',
              created: now,
              modified: now,
            }
        await keep([note])
        void askToPersist()
        return note
      },
      async remove(id: string): Promise<void> {
        await (await loadStore()).removeNote(id)
        await refresh()
      },
      /** Take in notes from a file. Those that are here, and not older, stay as they are. */
      async takeIn(notes: readonly Note[]): Promise<{ readonly added: number; readonly known: number }> {
        const { listNotes } = await loadStore()
        const slugs = [...new Set(notes.map((note) => note.slug))]
        const here = new Map((await Promise.all(slugs.map(listNotes))).flat().map((note) => [note.id, note.modified]))
        const fresh = notes.filter(({ id, modified }) => (here.get(id) ?? -1) < modified)
        await keep(fresh)
        return { added: fresh.length, known: notes.length - fresh.length }
      },
    }
  }, [article.source, slug, client])
}
