import { describeMarked } from '../../../src/library/find-notes.ts'
import type { Note } from '../../../src/library/kept-notes.ts'
import { SOURCE } from './open-article.tsx'

export const URL_OF = 'https://example.org/articles/harbour'
export const WORDS = 'the water took forty boats with it'

/** A note on words of the article that `openArticle` opens. */
export function noteOn(words: string, more: Partial<Note> = {}): Note {
  const start = SOURCE.indexOf(words)
  return {
    id: `00000000-0000-4000-8000-${String(start).padStart(12, '0')}`,
    slug: 'harbour',
    ...describeMarked(SOURCE, { start, end: start + words.length }, 'harbour'),
    pen: 'green',
    body: '',
    created: 1_700_000_000_000,
    modified: 1_700_000_001_000,
    ...more,
  }
}
