import { useRef } from 'react'
import { formatArticlePath } from '../../address/paths.ts'
import { headlineOf } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import { saveFile } from '../../library/save-file.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { useReading } from '../article/reading-context.ts'
import { useHref } from '../link/use-href.ts'
import { formatAnnotations, parseAnnotations } from './notes-as-annotations.ts'
import { formatNotesMarkdown } from './notes-as-markdown.ts'
import { useNoteChanges } from './use-notes.ts'

/** Files of notes, out and in. */
export function NotesFiles({ notes, tell }: { notes: readonly FoundNote[]; tell: (sentence: string) => void }) {
  const { article, slug } = useReading()
  const { takeIn } = useNoteChanges()
  const { href } = useHref(formatArticlePath(slug))
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
      const { added, known } = await takeIn(parseAnnotations(await file.text(), { source: article.source, slug, url: url() }))
      tell(`${fill(say.notesWereTakenIn, { n: added })}${known > 0 ? ` ${fill(say.wereHereAlready, { n: known })}` : ''}`)
    } catch (error) {
      tell((error as Error).message)
    }
  }
  return (
    <div className="notes-files">
      {notes.length > 0 && (
        <>
          <button type="button" className="button" onClick={saveMarkdown}>
            {say.saveAsMarkdown}
          </button>
          <button type="button" className="button" onClick={saveAnnotations}>
            {say.saveAsAnnotations}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={() => field.current?.click()}>
        {say.takeInAFile}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,.jsonld,application/json,application/ld+json"
        aria-label={say.fileOfAnnotations}
        onChange={(event) => {
          void takeFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </div>
  )
}
