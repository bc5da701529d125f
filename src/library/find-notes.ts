import { type Anchor, anchor } from '../address/anchor.ts'
import { formatPassageLink, parsePassageLink } from '../address/passage-link.ts'
import { describePassage } from '../address/selector.ts'
import { readWords } from '../address/words.ts'
import type { Span } from '../article/model.ts'
import { textOf } from '../article/spans.ts'
import type { Note } from './kept-notes.ts'

/** A note with where its words are in today's text. */
export interface FoundNote {
  readonly note: Note
  readonly state: Anchor['state']
  /** Missing where the words are gone. */
  readonly span?: Span
}

/** Find the notes' words again, in the order of the text; what is gone stands where it stood. */
export function findNotes(source: string, notes: readonly Note[]): readonly FoundNote[] {
  // Only where an edit has moved something: reading the words of a long text takes its time.
  let words: ReturnType<typeof readWords> | undefined
  return notes
    .map((note): FoundNote => {
      const selector = parsePassageLink(note.passage)
      // An article that was not edited has them where they were.
      const here = { start: note.at, end: note.at + note.words.length }
      if (selector && textOf(source, here) === note.words) return { note, state: 'exact', span: here }
      words ??= readWords(source)
      const found: Anchor = selector ? anchor(source, selector, words) : { state: 'gone' }
      return { note, state: found.state, ...(found.state !== 'gone' && { span: found.span }) }
    })
    .sort((a, b) => positionOf(a) - positionOf(b) || a.note.created - b.note.created)
}

function positionOf({ note, span }: FoundNote): number {
  return span?.start ?? note.at
}

/** What a note remembers of a span of the text. */
export function describeMarked(source: string, span: Span, slug: string): Pick<Note, 'passage' | 'words' | 'at'> {
  const link = formatPassageLink(slug, describePassage(source, span))
  return { passage: link.slice(link.indexOf('?') + 1), words: textOf(source, span), at: span.start }
}
