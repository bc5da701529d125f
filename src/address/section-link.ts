import type { Article, Block, Section, Span } from '../article/model.ts'
import { overlaps, textOf } from '../article/spans.ts'
import { anchor } from './anchor.ts'
import { formatMemory } from './memory.ts'
import { formatNativeDirective } from './native-directive.ts'
import { MEMORY, readMemory } from './passage-link.ts'
import { formatSectionPagePath, formatSectionPath } from './paths.ts'
import { describePassage, rememberWord, type Selector } from './selector.ts'
import { readWords } from './words.ts'

/** Words of a section's opening that its link remembers, and neighbours on each side. */
const OPENING = 12
const NEIGHBOURS = 6

/** Where a section's link leads today. */
export type FoundSection =
  /** The section, under whatever title. */
  | { readonly kind: 'section'; readonly slug: string }
  /** Its opening words, which stand within another section now. */
  | { readonly kind: 'opening'; readonly span: Span }

/**
 * A section's link: the address of its page, a memory of its opening words, and the fragment that works without script.
 *
 * Titles are chosen from the text and change with it; how a section opens seldom does.
 *
 * @param search - Corrections that the section depends on, with their `?`: then it has no page, and the link goes to the article's.
 */
export function formatSectionLink(article: Article, section: Section, slug: string, search = ''): string {
  const memory = `${MEMORY}=${formatSectionMemory(article, section)}`
  const fragment = `#${encodeURIComponent(section.slug)}`
  // The opening words as well, for a page without script whose section has another title by then.
  const directive = formatNativeDirective(article.source, findOpening(article, section), listTitles(article)).replace(/^#/, '')
  if (search) return `${formatSectionPath(slug, section.slug, `${search}&${memory}`)}${directive}`
  return `${formatSectionPagePath(slug, section.slug)}?${memory}${fragment}${directive}`
}

function formatSectionMemory(article: Article, section: Section): string {
  const opening = findOpening(article, section)
  const selector = describePassage(article.source, opening)
  return formatMemory({
    ...selector,
    before: selector.before.slice(-NEIGHBOURS),
    after: selector.after.slice(0, NEIGHBOURS),
    middle: readWords(textOf(article.source, opening)).map(rememberWord),
    opensWithName: false,
  })
}

/** The contents, which stand on the page before the text. */
export function listTitles({ source, sections }: Article): readonly string[] {
  return sections.map(({ title }) => textOf(source, title))
}

/** Where the first words of a section are looked for, in UTF-16 units. */
const REACH = 600

/** The first words of a section's prose, over the end of a first line such as `6.05pm` as well. */
function findOpening(article: Article, section: Section): Span {
  const { source } = article
  const { start } = findFirstProse(article, section)
  const words = readWords(source.slice(start, Math.min(section.span.end, start + REACH)))
  const last = words[Math.min(words.length, OPENING) - 1]
  return { start, end: last ? start + last.end : section.span.end }
}

function findFirstProse({ source, blocks }: Article, section: Section): Span {
  const isProse = ({ type, span }: Block) =>
    (type === 'paragraph' || type === 'list' || type === 'verse') && /[\p{L}\p{N}]/u.test(textOf(source, span))
  return blocks.slice(section.blocks.from, section.blocks.to).find(isProse)?.span ?? section.span
}

/**
 * Find a section by what its link remembers.
 *
 * @param query - The address' query, still encoded.
 * @returns `null` where the link remembers nothing, or nothing of it stands in the text.
 */
export function findSection(article: Article, query: string): FoundSection | null {
  const memory = readMemory(query)
  if (!memory || memory === 'damaged' || memory.middle.length === 0) return null
  const selector: Selector = { text: { start: '' }, ...memory }
  const found = anchor(article.source, selector)
  if (found.state === 'gone') return null
  const section = article.sections.find((one) =>
    overlaps(findFirstProse(article, one), { ...found.span, end: found.span.start + 1 }),
  )
  return section ? { kind: 'section', slug: section.slug } : { kind: 'opening', span: found.span }
}
