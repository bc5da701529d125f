import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'

/** An article's notes as Markdown: each passage as a quotation, the note below it, and the link to its place. */
export function formatNotesMarkdown(headline: string, url: string, found: readonly FoundNote[]): string {
  const parts = found.map(({ note, state }) =>
    [
      `> ${flatten(note.words)}`,
      note.body.trim(),
      state === 'gone' ? '(These words are not in the article any more.)' : `[In the text](${url}?${note.passage})`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  return `${[`# Notes on “${headline}”`, `<${url}>`, ...parts].join('\n\n')}\n`
}
