import type { Corrections } from '../article/corrections.ts'
import * as say from '../words/en.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { isKeptText } from './damage.ts'
import { describeKept } from './describe-kept.ts'
import { findFreeSlug } from './free-slug.ts'
import { ImportError } from './import/import-error.ts'
import {
  hasCorrections,
  keepCorrections,
  keepReading,
  LEAD,
  parseReading,
  READING_LEAD,
  readKeptCorrections,
  readKeptReading,
} from './kept-corrections.ts'
import { isNote, listAllNotes, type Note } from './kept-notes.ts'
import { goesAlong } from './move-aside.ts'
import { parseText } from './parsing.ts'
import { readPicture } from './picture-file.ts'
import { choosePictures } from './pictures.ts'
import {
  askToPersist,
  type KeptEntry,
  type KeptPicture,
  type KeptText,
  type Picture,
  type Place,
  StoreError,
  use,
} from './shelf.ts'
import { isSlug } from './slug.ts'
import { isPlace, keepAll, listKept, listPlaces, readAllKept, readKept } from './store.ts'
import { takeCorrectionsAway } from './take-corrections.ts'

const FORMAT = 'pullquote-library'

/** What a reader put right in one article. */
interface KeptCorrections {
  readonly slug: string
  /** Of its sections, as links carry them. */
  readonly sections?: string
  /** Of its blocks and speakers. */
  readonly reading?: Corrections
}

/** An article with its pictures. */
interface Illustrated extends KeptText {
  readonly pictures?: readonly Picture[]
}

/** A library as a file holds it. What came after the articles is missing in older files. */
interface Archive {
  readonly articles: readonly Illustrated[]
  readonly places: readonly Place[]
  readonly notes: readonly Note[]
  readonly corrections: readonly KeptCorrections[]
}

/** What came of a library file. */
export interface LibraryTaken {
  /** Articles that came. */
  readonly added: number
  /** Articles that were here already, and stay as they are. */
  readonly known: number
  /** Notes that came, or were older here. */
  readonly notes: number
  /** Articles whose corrections came. */
  readonly corrected: number
}

/**
 * All of the reader's own in one file, always the same for the same library: articles with their earlier versions and pictures, how far each
 * was read, notes, corrections. Not the settings, which are a device's own, nor corrections of a text that is gone, and nothing that is damaged: a file with that in it would be refused
 * (`countDamage` tells how much that is).
 *
 * @throws StoreError
 */
export async function exportLibrary(): Promise<string> {
  // In the order of their names.
  const pictures = (await use((database) => database.getAll('pictures'))).filter(isPicture)
  const articles = (await readAllKept())
    .filter(isKeptText)
    .map((text) => {
      // A picture's name and kind are told by its bytes.
      const shown = pictures.filter(({ slug }) => slug === text.slug).map(({ bytes }) => toBase64(bytes))
      return { ...writeText(text), ...(shown.length && { pictures: shown }) }
    })
    .sort(bySlug)
  const places = [...(await listPlaces()).values()]
    .filter(isPlace)
    .map(({ slug, share, at, when }) => ({ slug, share, at, when }))
    .sort(bySlug)
  const notes = (await listAllNotes()).map(writeNote).sort((a, b) => bySlug(a, b) || (a.id < b.id ? -1 : 1))
  const known = new Set([...(await listBuiltIn()), ...articles.map(({ slug }) => slug)])
  const corrections = listCorrected()
    .filter((slug) => known.has(slug))
    .map(readCorrections)
    .sort(bySlug)
  const more = { ...(places.length && { places }), ...(notes.length && { notes }), ...(corrections.length && { corrections }) }
  return `${JSON.stringify({ format: FORMAT, version: 1, articles, ...more }, null, 1)}\n`
}

const listBuiltIn = async () => (await import('./seeds.ts')).seeds.map(({ slug }) => slug)

const bySlug = (a: { slug: string }, b: { slug: string }): number => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)

const isPicture = ({ name, bytes }: KeptPicture): boolean => ArrayBuffer.isView(bytes) && readPicture(bytes)?.name === name

/** Always in this order, whatever order a record has. */
const writeText = ({ slug, added, file, matter, versions, source }: KeptText): KeptText => ({
  slug,
  added,
  ...(file && { file }),
  ...(matter && Object.keys(matter).length > 0 && { matter }),
  ...(versions?.length && { versions }),
  source,
})

const writeNote = ({ slug, id, passage, words, at, pen, body, tags, created, modified }: Note): Note => ({
  ...{ slug, id, passage, words, at, pen, body, ...(tags && { tags }), created, modified },
})

/** Slugs of the articles that have corrections of either kind. */
function listCorrected(): readonly string[] {
  try {
    const keys = Array.from({ length: window.localStorage.length }, (_, at) => window.localStorage.key(at) ?? '')
    const slugs = keys.flatMap((key) =>
      [LEAD, READING_LEAD].flatMap((lead) => (key.startsWith(lead) ? key.slice(lead.length) : [])),
    )
    return [...new Set(slugs)]
  } catch {
    return []
  }
}

function readCorrections(slug: string): KeptCorrections {
  const sections = readKeptCorrections(slug)
  const reading = readKeptReading(slug)
  return { slug, ...(sections && { sections }), ...(hasCorrections(reading) && { reading }) }
}

/** Whether a text may be a library that was exported. */
export const isArchive = (text: string): boolean => new RegExp(`^\\s*\\{\\s*"format":\\s*"${FORMAT}"`).test(text)

/**
 * Bring an exported library back, whole or not at all. What is here already stays: an article as it is, its corrections, a note that is
 * as new, a place read later.
 *
 * @throws ImportError where the file is damaged, StoreError where the device refuses: then nothing is changed.
 */
export async function importLibrary(json: string): Promise<LibraryTaken> {
  const archive = readArchive(json)
  for (let tries = 1; ; tries++)
    try {
      return await takeLibrary(await takeAddresses(archive))
    } catch (error) {
      // Another tab kept something at one of its addresses meanwhile: that is here already now.
      if (tries === MOST_TRIES || !(error instanceof StoreError) || error.reason !== 'taken') throw error
    }
}

const MOST_TRIES = 5

async function takeLibrary(archive: Archive): Promise<LibraryTaken> {
  const fresh: { text: KeptText; entry: KeptEntry }[] = []
  const mended: { text: KeptText; entry: KeptEntry }[] = []
  const listed = new Set((await listKept()).entries.map(({ slug }) => slug))
  const pictures: KeptPicture[] = []
  // Addresses with nothing at them, not even a damaged article, whose corrections are its own.
  const unused: string[] = []
  // A place or a correction is an offset: in another text of the same address it would mean something else.
  const others = new Set<string>()
  for (const { pictures: shown = [], ...text } of archive.articles) {
    const here = await readKept(text.slug).catch(() => undefined)
    if (here === null) unused.push(text.slug)
    if (!here) {
      const reading = archive.corrections.find(({ slug }) => slug === text.slug)?.reading
      fresh.push({ text, entry: describeKept(await parseText(text.source, reading), text) })
      pictures.push(...shown.map((picture) => ({ slug: text.slug, ...picture })))
    }
    if (here && here.source !== text.source) others.add(text.slug)
    if (here?.source !== text.source) continue
    // What is here stays; what is missing of it comes back.
    if (!listed.has(text.slug))
      mended.push({ text: here, entry: describeKept(await parseText(here.source, readKeptReading(here.slug)), here) })
    pictures.push(...choosePictures(here.source, here.slug, shown))
  }
  const read = await listPlaces()
  const places = archive.places.filter(({ slug, when }) => !others.has(slug) && when > (read.get(slug)?.when ?? -1))
  const written = new Map((await listAllNotes()).map(({ id, modified }) => [id, modified]))
  const notes = archive.notes.filter(({ id, modified }) => modified > (written.get(id) ?? -1))
  await keepAll([...fresh, ...mended], places, notes, pictures)
  if (fresh.length > 0) void askToPersist()
  for (const slug of unused) takeCorrectionsAway(slug)
  // Files of an earlier Pullquote have those of texts that were deleted.
  const known = new Set([...(await listBuiltIn()), ...(await readAllKept()).map(({ slug }) => slug)])
  const corrected = archive.corrections.filter(({ slug }) => known.has(slug) && !others.has(slug)).filter(takeCorrections).length
  return { added: fresh.length, known: archive.articles.length - fresh.length, notes: notes.length, corrected }
}

/** The same with addresses of their own for articles that have a built-in one's here, and for all that goes with them. */
async function takeAddresses(archive: Archive): Promise<Archive> {
  const { seeds, loadSeed } = await import('./seeds.ts')
  const builtIn = new Set(seeds.map(({ slug }) => slug))
  const given = new Map(archive.articles.map(({ slug, source }) => [slug, source]))
  const moved = new Map<string, { to: string; source: string; seed: string }>()
  for (const { slug, source } of archive.articles) {
    if (!builtIn.has(slug)) continue
    const to = await findFreeSlug(slug, source, (one) => given.has(one) && given.get(one) !== source)
    given.set(to, source)
    moved.set(slug, { to, source, seed: (await loadSeed(slug)) ?? '' })
  }
  const move = <T extends { readonly slug: string }>(one: T): T => ({ ...one, slug: moved.get(one.slug)?.to ?? one.slug })
  return {
    articles: archive.articles.map(move),
    places: archive.places.map(move),
    notes: archive.notes.map((note) => {
      const way = moved.get(note.slug)
      return way && goesAlong(note, way.source, way.seed) ? move(note) : note
    }),
    corrections: archive.corrections.map(move),
  }
}

/** @returns Whether anything of it was new here and could be kept. */
function takeCorrections({ slug, sections, reading }: KeptCorrections): boolean {
  const takesSections = sections && !readKeptCorrections(slug)
  if (takesSections) keepCorrections(slug, sections)
  const takesReading = reading && !hasCorrections(readKeptReading(slug)) && keepReading(slug, reading)
  return Boolean((takesSections && readKeptCorrections(slug)) || takesReading)
}

function readArchive(json: string): Archive {
  let archive: { version?: unknown; articles?: unknown; places?: unknown; notes?: unknown; corrections?: unknown }
  try {
    archive = JSON.parse(json) as typeof archive
  } catch {
    throw new ImportError(say.theLibraryFileIsDamaged)
  }
  if (archive.version !== 1) throw new ImportError(say.thisLibraryFileWas)
  const articles = readList(archive.articles, isKeptText, say.theLibraryFileHasArticles).map(readIllustrated)
  if (new Set(articles.map(({ slug }) => slug)).size < articles.length) throw new ImportError(say.theLibraryFileHasArticles)
  return {
    articles,
    places: readList(archive.places ?? [], isPlace, say.theLibraryFileHasReading),
    notes: readList(archive.notes ?? [], isNote, say.theLibraryFileHasNotes).map(writeNote),
    corrections: readList(archive.corrections ?? [], isCorrections, say.theLibraryFileHasCorrections).map(
      ({ reading, ...one }): KeptCorrections => ({ ...one, ...(reading && { reading: readReading(reading) }) }),
    ),
  }
}

function readIllustrated(written: KeptText & { readonly pictures?: unknown }): Illustrated {
  const { pictures: all = [], ...text } = written
  const pictures = Array.isArray(all) ? all.map((one) => readPicture(fromBase64(String(one)) ?? new Uint8Array())) : [undefined]
  if (!pictures.every((one) => one !== undefined)) throw new ImportError(say.theLibraryFileHasPictures)
  return { ...writeText(text), ...(pictures.length && { pictures }) }
}

function readReading(reading: object): Corrections {
  try {
    return parseReading(JSON.stringify(reading))
  } catch {
    throw new ImportError(say.theLibraryFileHasCorrections)
  }
}

function readList<T>(list: unknown, isOne: (value: unknown) => value is T, failure: string): readonly T[] {
  if (Array.isArray(list) && list.every(isOne)) return list
  throw new ImportError(failure)
}

function isCorrections(value: unknown): value is KeptCorrections {
  const one = value as { slug?: unknown; sections?: unknown; reading?: unknown }
  return (
    isSlug((one as typeof one | null)?.slug) &&
    (one.sections === undefined || typeof one.sections === 'string') &&
    (one.reading === undefined || (typeof one.reading === 'object' && one.reading !== null))
  )
}
