import * as say from '../words/en.ts'
import { fill } from '../words/fill.ts'
import { isNote } from './kept-notes.ts'
import { type KeptText, use } from './shelf.ts'
import { isSlug } from './slug.ts'

/** Records on this device that cannot be read, so that no library file has them. They stay where they are. */
export interface Damage {
  readonly articles: number
  readonly notes: number
}

/** @throws StoreError */
export async function countDamage(): Promise<Damage> {
  const [texts, slugs, notes] = await use((database): Promise<[unknown[], string[], unknown[]]> => {
    // The list may name an article whose text is gone.
    return Promise.all([database.getAll('texts'), database.getAllKeys('entries'), database.getAll('notes')])
  })
  const whole = new Set(texts.filter(isKeptText).map(({ slug }) => slug))
  const named = new Set([...slugs, ...texts.map((text) => (text as Pick<KeptText, 'slug'>).slug)])
  return {
    articles: [...named].filter((slug) => !whole.has(slug)).length,
    notes: notes.filter((note) => !isNote(note)).length,
  }
}

/** What to say of it and what to do; nothing where all is well. */
export function tellDamage({ articles, notes }: Damage): string {
  if (articles + notes === 0) return ''
  if (articles === 0) return `${fill(say.theFileWasSavedWithoutNotes, { n: notes })} ${say.nothingIsTakenAway}`
  const what =
    notes === 0
      ? fill(say.theFileWasSavedWithoutArticles, { n: articles })
      : fill(say.theFileWasSavedWithoutBoth, {
          articles: fill(say.articlesInLine, { n: articles }),
          notes: fill(say.notesInLine, { n: notes }),
        })
  return `${what} ${say.toHaveAllInIt}`
}

/** Whether something from outside is an article's text. */
export function isKeptText(value: unknown): value is KeptText {
  const text = value as Partial<KeptText> | null
  return (
    isSlug(text?.slug) &&
    typeof text?.source === 'string' &&
    Number.isFinite(text.added) &&
    (text.versions === undefined || (Array.isArray(text.versions) && text.versions.every(isVersion)))
  )
}

function isVersion(value: unknown): boolean {
  const version = value as { source?: unknown; until?: unknown } | null
  return typeof version?.source === 'string' && Number.isFinite(version.until)
}
