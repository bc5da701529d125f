import { findStatedDate } from '../article/stated-date.ts'
import type { FrontMatter } from './import/front-matter.ts'

// A library file may have anything for its front matter: nothing here may throw.

/** The day that front matter names, `2024-06-19`; nothing where it names none. */
export function findDay(matter: FrontMatter | undefined): string | undefined {
  return typeof matter?.date === 'string' ? findStatedDate(matter.date) : undefined
}

/** Where front matter says that the article was published, if that is a page of the web. */
export function findSource(matter: FrontMatter | undefined): URL | undefined {
  try {
    const address = new URL(matter?.address ?? '')
    return /^https?:$/.test(address.protocol) ? address : undefined
  } catch {
    return undefined
  }
}
