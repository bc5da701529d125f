import type { Section } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { labelOf, type Reading } from '../article/reading.ts'
import { findLanding } from '../landing/find-landing.ts'
import { readTarget } from '../landing/read-target.ts'
import { countSectionMinutes } from '../sections/describe-section.ts'

/** What a link leads to, in a few lines. */
export interface Preview {
  readonly title?: string
  readonly words: string
  readonly isQuoted?: true
  readonly detail?: string
}

/** UTF-16 units of a section's opening that a preview shows. */
const OPENING = 220

/**
 * Describe what an address within the open article leads to.
 *
 * @param base - The app's base path, with slashes at both ends.
 * @returns `null` for any other address, and for one that names nothing.
 */
export function describeTarget(reading: Reading, url: URL, base: string): Preview | null {
  const path = safely(url.pathname)
  const own = `${base.replace(/\/$/, '')}/articles/${reading.slug}`
  if (path !== own && !path.startsWith(`${own}/`)) return null
  const landed = findLanding(reading, readTarget(`${url.pathname.slice(base.length - 1)}${url.search}${url.hash}`))
  switch (landed.kind) {
    case 'section': {
      const section = reading.article.sections.find(({ slug }) => slug === landed.id)
      return section ? describeOpening(reading, section) : null
    }
    case 'quotation': {
      const quote = reading.quotations.find(({ id }) => id === landed.id)
      if (!quote) return null
      const probably = quote.quotation.speaker?.certainty === 'likely' ? `${say.probably} ` : ''
      return {
        words: labelOf(reading, quote.quotation.span),
        isQuoted: true,
        ...(quote.voice && { detail: `${probably}${labelOf(reading, quote.voice.name)}` }),
      }
    }
    case 'statement': {
      const said = reading.statements.find(({ id }) => id === landed.id)
      if (!said) return null
      return { words: labelOf(reading, said.statement.span), ...(said.voice && { detail: labelOf(reading, said.voice.name) }) }
    }
    default:
      return null
  }
}

function describeOpening(reading: Reading, section: Section): Preview {
  const { article } = reading
  const first = article.blocks.slice(section.blocks.from, section.blocks.to).find(({ type }) => type === 'paragraph')
  const words = first ? labelOf(reading, first.span) : ''
  return {
    title: labelOf(reading, section.title).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    words: words.length <= OPENING ? words : `${words.slice(0, Math.max(words.lastIndexOf(' ', OPENING), OPENING / 2))} …`,
    detail: fill(say.minutes, { minutes: countSectionMinutes(reading, section) }),
  }
}

function safely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
