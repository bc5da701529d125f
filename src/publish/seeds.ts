import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { keepLikely } from '../article/keep-likely.ts'
import { parse } from '../article/parse.ts'
import { createSlugs } from '../article/slugs.ts'
import { findStatedDate } from '../article/stated-date.ts'
import { describeArticle, type Entry, headlineOf } from '../library/entry.ts'
import { findDay } from '../library/front-facts.ts'
import { ImportError } from '../library/import/import-error.ts'
import { describeReading, type Reading } from '../reader/article/reading.ts'
import * as say from '../words/en.ts'
import { fill } from '../words/fill.ts'
import { readSeed, SEED } from './read-seed.ts'

/** A built-in article: what lists show, its file's name, and what the reader makes of it. */
export interface Seed {
  readonly entry: Entry & { readonly file: string }
  readonly reading: Reading
}

/** The articles of a folder. */
interface Folder {
  readonly seeds: readonly Seed[]
  /** Files that are no article here, each as a sentence. */
  readonly leftOut: readonly string[]
}

/**
 * What was read of each folder, as long as its files are the same: a build asks for it in several places, and Vite reads its config, with a copy of
 * this module, once for each of its builds.
 */
const shared = globalThis as { pullquoteFolders?: Map<string, { readonly stamp: string; readonly read: Promise<Folder> }> }
shared.pullquoteFolders ??= new Map()
const known = shared.pullquoteFolders

/**
 * Read every article of a folder, and give each a slug of its own.
 *
 * @returns The newest first, by the day that they state; then those that state none, in the order of the file names.
 */
export async function readSeeds(folder: string): Promise<readonly Seed[]> {
  return (await readFolder(folder)).seeds
}

/** The same with what was left out and why. */
export function readFolder(folder: string): Promise<Folder> {
  const stamp = readdirSync(folder)
    .map((file) => `${file} ${statSync(path.join(folder, file)).mtimeMs}`)
    .join('\n')
  const before = known.get(folder)
  if (before?.stamp === stamp) return before.read
  const read = parseSeeds(folder)
  known.set(folder, { stamp, read })
  return read
}

async function parseSeeds(folder: string): Promise<Folder> {
  const makeSlug = createSlugs('untitled')
  const seeds: Seed[] = []
  const leftOut: string[] = []
  const files = new Map<string, string>()
  for (const file of readdirSync(folder).sort()) {
    if (file.startsWith('.') || statSync(path.join(folder, file)).isDirectory()) continue
    try {
      if (!SEED.test(file)) throw new ImportError(say.thisKindOfFileGive)
      const { source, matter } = await readSeed(path.join(folder, file))
      if (!source.trim()) throw new ImportError(say.thereAreNoWordsInIt)
      const same = files.get(source)
      if (same !== undefined) throw new ImportError(fill(say.itIsTheSame, { file: same }))
      files.set(source, file)
      const article = keepLikely(parse(source))
      const slug = makeSlug(headlineOf(article))
      const date = findDay(matter) ?? findStatedDate(source)
      const entry = { file, ...describeArticle(article, slug), ...(date && { date }) }
      seeds.push({ entry, reading: describeReading(article, slug) })
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      leftOut.push(fill(say.fileIsLeftOut, { file, why: error.message }))
    }
  }
  seeds.sort(({ entry: { date: a = '' } }, { entry: { date: b = '' } }) => (a < b ? 1 : a > b ? -1 : 0))
  return { seeds, leftOut }
}

/**
 * When the texts of a folder were last changed, as feeds and sitemaps ask: a file's last commit, or its own time where it is in none.
 *
 * The commit's time is the same in every clone, so that two builds are the same to the byte.
 */
export function readChangeTimes(folder: string): (file: string) => Date {
  const commits = readCommitTimes(folder)
  return (file) => commits.get(file) ?? statSync(path.join(folder, file)).mtime
}

/** Of all files at once: to ask git for each takes 50 ms. A merge lists no files: what both sides changed has the time of the later change. */
function readCommitTimes(folder: string): ReadonlyMap<string, Date> {
  const times = new Map<string, Date>()
  const ask = ['log', '-z', '--relative', '--no-renames', '--name-only', '--format=%x01%cI', '--', '.']
  try {
    const said = execFileSync('git', ask, { cwd: folder, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 30 })
    let time = new Date(0)
    for (const part of said.split('\0')) {
      const name = part.replace(/^\n/, '')
      if (name.startsWith('\x01')) time = new Date(name.slice(1))
      else if (name && !times.has(name)) times.set(name, time)
    }
  } catch {
    // No git, or no repository.
  }
  return times
}
