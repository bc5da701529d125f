import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'

/** An article's notes as Markdown: each passage as a quotation, the note below it, and the link to its place. */
export function formatNotesMarkdown(headline: string, url: string, found: readonly FoundNote[]): string {
  const parts = found.map(({ note, state }) =>
    [
      `> ${flatten(note.words)}`,
      note.body.trim(),
      state === 'gone' ? `(${say.theseWordsAreNotInThe})` : `[${say.inTheText}](${url}?${note.passage})`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  return `${[fill(say.notesOnHeadline, { headline }), `<${url}>`, ...parts].join('\n\n')}\n`
}
