import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import { formatSlug } from '../article/slugs.ts'
import * as say from '../words/en.ts'
import { importLibrary, isArchive, type LibraryTaken } from './archive.ts'
import { mergeCorrections } from './correct.ts'
import { describeKept } from './describe-kept.ts'
import { headlineOf } from './entry.ts'
import { findFreeSlug } from './free-slug.ts'
import { decodeText } from './import/decode.ts'
import { ImportError } from './import/import-error.ts'
import { type ImportedText, LARGEST_FILE, readFile } from './import/read-file.ts'
import { hasCorrections, keepCorrections, keepReading, readKeptCorrections, readKeptReading } from './kept-corrections.ts'
import { parseText } from './parsing.ts'
import { choosePictures } from './pictures.ts'
import { askToPersist, type KeptEntry, StoreError } from './shelf.ts'
import { keepArticle, readKept } from './store.ts'
import { takeCorrectionsAway } from './take-corrections.ts'

/**
 * Keep a text as an article of the reader's own, with what they put right in it. Where it is kept already, what is known of it stays: when
 * it came, its earlier versions, its corrections.
 *
 * @returns Its entry.
 */
export async function keepText(
  { source, file, matter, pictures = [] }: Omit<ImportedText, 'skipped'>,
  corrections = UNCORRECTED,
): Promise<KeptEntry> {
  for (let tries = 1; ; tries++)
    try {
      return await keepAtFreeAddress({ source, ...(file && { file }), matter, pictures }, corrections)
    } catch (error) {
      // Another text was kept at the address meanwhile, here or in another tab.
      if (tries === MOST_TRIES || !(error instanceof StoreError) || error.reason !== 'taken') throw error
    }
}

const MOST_TRIES = 5

async function keepAtFreeAddress(
  { source, file, matter, pictures = [] }: Omit<ImportedText, 'skipped'>,
  corrections: Corrections,
): Promise<KeptEntry> {
  const article = await parseText(source, corrections)
  const slug = await findFreeSlug(formatSlug(headlineOf(article), 'untitled'), source)
  const before = await readKept(slug)
  const added = before?.added ?? Date.now()
  const known = { ...matter, ...before?.matter }
  const text = { slug, source, added, ...(file && { file }), ...before, ...(Object.keys(known).length > 0 && { matter: known }) }
  const all = before ? mergeCorrections(readKeptReading(slug), corrections) : corrections
  const read = all === corrections ? article : await parseText(source, all)
  const entry = describeKept(read, text)
  await keepArticle(text, entry, { pictures: choosePictures(text.source, slug, pictures) })
  // What stands at a free address was put right in another text.
  if (!before) takeCorrectionsAway(slug)
  if (hasCorrections(all)) keepReading(slug, all)
  void askToPersist()
  return entry
}

/** Keep an article that came with a link, with what its reader put right before they kept it. */
export async function keepCarried(from: string, source: string): Promise<KeptEntry> {
  const [sections, reading] = [readKeptCorrections(from), readKeptReading(from)]
  const entry = await keepText({ source, matter: {} }, reading)
  if (sections) keepCorrections(entry.slug, sections)
  return entry
}

/** Let the list say what the reader's corrections made of an article. Built-in ones stay in the list as they are. */
export async function describeAgain(slug: string): Promise<void> {
  const text = await readKept(slug)
  if (text)
    await keepArticle(text, describeKept(await parseText(text.source, readKeptReading(slug)), text), { replaces: text.source })
}

/** What became of one file. */
export interface FileResult {
  readonly name: string
  readonly kept?: KeptEntry
  /** Where the file was a whole library. */
  readonly library?: LibraryTaken
  /** Why it failed: a sentence. */
  readonly failure?: string
}

/**
 * Keep many files, one after the other, so that each is kept whole or not at all.
 *
 * @param report - Called after each file with what became of it.
 */
export async function keepFiles(files: readonly File[], report: (result: FileResult) => void): Promise<void> {
  for (const file of files) {
    report({ name: file.name, ...(await keepFile(file).catch((error: unknown) => ({ failure: sentenceOf(error) }))) })
    // Let the page draw its progress.
    await new Promise((resolve) => setTimeout(resolve))
  }
}

async function keepFile(file: File): Promise<Omit<FileResult, 'name'>> {
  const library = await readLibraryFile(file)
  if (library) return { library: await importLibrary(library) }
  return { kept: await keepText(await readFile(file)) }
}

/** Whether a file says of itself that it is an exported library. */
export const isLibraryFile = (file: File): boolean => /\.json$/i.test(file.name) || file.type === 'application/json'

/** The text of an exported library; nothing where the file is something else. */
async function readLibraryFile(file: File): Promise<string | undefined> {
  if (!isLibraryFile(file)) return undefined
  if (file.size > LARGEST_FILE * 50) throw new ImportError(say.theLibraryFileIsToo)
  const { text } = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!isArchive(text)) throw new ImportError(say.thisIsAJson)
  return text
}

/** What to tell the reader of an error. */
export function sentenceOf(error: unknown): string {
  return error instanceof ImportError || error instanceof StoreError ? error.message : say.somethingWentWrongThat
}
