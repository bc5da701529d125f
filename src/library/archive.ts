import { describeArticle } from './entry.ts'
import { ImportError } from './import/import-error.ts'
import { parseText } from './parsing.ts'
import type { KeptText } from './shelf.ts'
import { keepArticle, readAllKept, readKept } from './store.ts'

const FORMAT = 'pullquote-library'

/** All of the reader's own articles in one file, always the same for the same articles. */
export async function exportLibrary(): Promise<string> {
  const texts = [...(await readAllKept())].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const articles = texts.map(({ slug, added, file, matter, versions, source }) => ({
    slug,
    added,
    ...(file && { file }),
    ...(matter && Object.keys(matter).length > 0 && { matter }),
    ...(versions?.length && { versions }),
    source,
  }))
  return `${JSON.stringify({ format: FORMAT, version: 1, articles }, null, 1)}\n`
}

/** Whether a text may be a library that was exported. */
export const isArchive = (text: string): boolean => new RegExp(`^\\s*\\{\\s*"format":\\s*"${FORMAT}"`).test(text)

/**
 * Bring an exported library back. Articles that are here already stay as they are.
 *
 * @returns How many came and how many were here.
 * @throws ImportError where the file is damaged: then nothing is changed.
 */
export async function importLibrary(json: string): Promise<{ readonly added: number; readonly known: number }> {
  const texts = readArchive(json)
  let known = 0
  for (const text of texts) {
    const here = await readKept(text.slug).catch(() => null)
    if (here) known++
    else await keepArticle(text, { ...describeArticle(await parseText(text.source), text.slug), added: text.added })
  }
  return { added: texts.length - known, known }
}

function readArchive(json: string): readonly KeptText[] {
  let archive: { version?: unknown; articles?: unknown }
  try {
    archive = JSON.parse(json) as typeof archive
  } catch {
    throw new ImportError('The library file is damaged or cut off. Nothing was changed; try another copy of it.')
  }
  if (archive.version !== 1)
    throw new ImportError(
      'This library file was made by a newer Pullquote. Load this page again to get that version, then try again.',
    )
  const { articles } = archive
  if (!Array.isArray(articles) || !articles.every(isText))
    throw new ImportError('The library file has articles that cannot be read. Nothing was changed; try another copy of it.')
  return articles
}

function isText(value: unknown): value is KeptText {
  const text = value as Partial<KeptText> | null
  return typeof text?.slug === 'string' && typeof text.source === 'string' && typeof text.added === 'number'
}
