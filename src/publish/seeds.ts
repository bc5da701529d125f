import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { keepLikely } from '../article/keep-likely.ts'
import { parse } from '../article/parse.ts'
import { createSlugs } from '../article/slugs.ts'
import { findStatedDate } from '../article/stated-date.ts'
import { describeArticle, type Entry, headlineOf } from '../library/entry.ts'
import { describeReading, type Reading } from '../reader/article/reading.ts'

/** A built-in article: what lists show, its file's name, and what the reader makes of it. */
export interface Seed {
  readonly entry: Entry & { readonly file: string }
  readonly reading: Reading
}

/** What was read of a folder, as long as its files are the same: a build asks for it in several places. */
const known = new Map<string, { readonly stamp: string; readonly seeds: readonly Seed[] }>()

/**
 * Read every article of a folder, and give each a slug of its own.
 *
 * @returns The newest first, by the day that they state; then those that state none, in the order of the file names.
 */
export function readSeeds(folder: string): readonly Seed[] {
  const stamp = readdirSync(folder)
    .map((file) => `${file} ${statSync(path.join(folder, file)).mtimeMs}`)
    .join('\n')
  const before = known.get(folder)
  if (before?.stamp === stamp) return before.seeds
  const seeds = parseSeeds(folder)
  known.set(folder, { stamp, seeds })
  return seeds
}

function parseSeeds(folder: string): readonly Seed[] {
  const makeSlug = createSlugs('untitled')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const article = keepLikely(parse(readFileSync(path.join(folder, file), 'utf8')))
      const slug = makeSlug(headlineOf(article))
      const date = findStatedDate(article.source)
      return {
        entry: { file, ...describeArticle(article, slug), ...(date && { date }) },
        reading: describeReading(article, slug),
      }
    })
    .sort(({ entry: { date: a = '' } }, { entry: { date: b = '' } }) => (a < b ? 1 : a > b ? -1 : 0))
}

/**
 * When a file's text was last changed, as feeds and sitemaps ask: its last commit, or the file's own time where it is in none.
 *
 * The commit's time is the same in every clone, so that two builds are the same to the byte.
 */
export function readChangeTime(file: string): Date {
  try {
    const [cwd, name] = [path.dirname(file), path.basename(file)]
    const time = execFileSync('git', ['log', '-1', '--format=%cI', '--', name], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim()
    if (time) return new Date(time)
  } catch {
    // No git, or no repository.
  }
  return statSync(file).mtime
}
