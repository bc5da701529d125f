import { isNote } from './kept-notes.ts'
import { type KeptText, use } from './shelf.ts'

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
  const parts = [count(articles, 'article'), count(notes, 'note')].filter(Boolean)
  const isOne = articles + notes === 1
  return `The file was saved without ${parts.join(' and ')}, as ${isOne ? 'it is' : 'they are'} damaged on this device. ${
    articles > 0
      ? 'To have all in it, add the files of what is missing again and export once more; every other article is in it.'
      : 'Nothing is taken away here, and every article is in it.'
  }`
}

const count = (n: number, noun: string): string => (n === 0 ? '' : n === 1 ? `one ${noun}` : `${n} ${noun}s`)

/** Whether something from outside is an article's text. */
export function isKeptText(value: unknown): value is KeptText {
  const text = value as Partial<KeptText> | null
  return (
    typeof text?.slug === 'string' &&
    typeof text.source === 'string' &&
    typeof text.added === 'number' &&
    (text.versions === undefined || (Array.isArray(text.versions) && text.versions.every(isVersion)))
  )
}

function isVersion(value: unknown): boolean {
  const version = value as { source?: unknown; until?: unknown } | null
  return typeof version?.source === 'string' && typeof version.until === 'number'
}
