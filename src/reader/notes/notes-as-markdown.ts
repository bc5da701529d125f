import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { escapeMarkdown } from '../copy/format-quotation.ts'
import { PEN_NAMES } from './pen-names.ts'

/**
 * An article's notes as Markdown: each passage as a quotation, its colour and the note below it, and the link to its place. Only signs that Markdown
 * would read are escaped.
 */
export function formatNotesMarkdown(headline: string, url: string, found: readonly FoundNote[]): string {
  const parts = found.map(({ note, state }) =>
    [
      `> ${escapeMarkdown(flatten(note.words))}`,
      fill(say.colourPen, { pen: PEN_NAMES[note.pen] }),
      escapeLines(note.body.trim()),
      escapeLines((note.tags ?? []).map((tag) => `#${tag}`).join(' ')),
      state === 'gone' ? `(${say.theseWordsAreNotInThe})` : `[${say.inTheText}](<${url}?${note.passage}>)`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  return `${[fill(say.notesOnHeadline, { headline: escapeMarkdown(headline) }), `<${url}>`, ...parts].join('\n\n')}\n`
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('\n')
}
