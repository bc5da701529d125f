import { type Anchor, anchor } from '../../address/anchor.ts'
import { findCheckedWords, findSectionByTitle, findVoiceByName } from '../../address/find-by-words.ts'
import { findDirective } from '../../address/find-directive.ts'
import { hasDamage, hasMemory, parsePassageLink, readQuery } from '../../address/passage-link.ts'
import { parseSectionHash } from '../../address/paths.ts'
import { STATEMENT } from '../../address/quote-id.ts'
import { parseQuoteLink, tellIdWords } from '../../address/quote-link.ts'
import { findSection } from '../../address/section-link.ts'
import type { TextDirective } from '../../address/text-directive.ts'
import { readWords, type Word } from '../../address/words.ts'
import type { Span } from '../../article/model.ts'
import { overlaps, textOf } from '../../article/spans.ts'
import type { Reading } from '../article/reading.ts'
import type { Landed, LandedPassage } from './landed-context.ts'

/** The parts of an address below `/articles/:slug`. */
export interface Target {
  readonly section?: string | undefined
  readonly quote?: string | undefined
  readonly voice?: string | undefined
  /** With its `#`, as the browser gives it; empty without one. */
  readonly hash: string
  /** With its `?`, still encoded; empty without one. */
  readonly search: string
  /** A native text directive, which browsers keep from `hash`. */
  readonly directive?: TextDirective | null
}

/**
 * Look up in an article what an address asks for.
 *
 * A fragment is asked first: on a quotation's page it is where the reader went on to. `contents`, `commentary` and the like are
 * places of the page itself and land nowhere in the text.
 */
export function findLanding(reading: Reading, target: Target): Landed {
  const name = parseSectionHash(target.hash)
  const isOwn = target.quote === undefined && target.voice === undefined && !readQuery(target.search).has('text')
  const search = isOwn && (target.section ?? name) === name ? target.search : ''
  if (name === 'commentary' || name === 'voices') return { kind: 'place', id: name }
  if (name !== null && !isPagePlace(name)) return findFragment(reading, name, search)
  if (target.section !== undefined) return findFragment(reading, target.section, target.search)
  const passage = readQuery(target.search).has('text') ? findPassage(reading, target.search) : null
  if (passage) return passage
  if (target.quote !== undefined) return findQuotation(reading, target.quote, target.search)
  if (target.voice !== undefined) {
    const known = reading.article.voices.some((voice) => voice.slug === target.voice)
    if (known) return { kind: 'voice', id: target.voice }
    const mended = findVoiceByName(reading.article.voices, target.voice)
    return mended
      ? { kind: 'voice', id: mended.slug, was: readTitle(target.voice) }
      : { kind: 'unknown', what: 'voice', id: target.voice }
  }
  return (target.directive && findNative(reading, target.directive)) ?? { kind: 'top' }
}

/**
 * What the link remembers decides before its id does: the same words may have come to stand elsewhere, and of two quotations of the same
 * words the other takes the id when one goes. Without a memory the id is all there is.
 */
function findQuotation(reading: Reading, id: string, search: string): Landed {
  const { source } = reading.article
  const selector = parseQuoteLink(id, search)
  if (selector) {
    const found = anchor(source, selector)
    const at = found.state === 'exact' && reading.quotations.find(({ quotation }) => overlaps(quotation.span, found.span))
    if (at) return { kind: 'quotation', id: at.id }
    const words = tellIdWords(id)
    const isWhole = selector.middle.length === 0 || readWords(words).length >= selector.middle.length
    return describeAnchor(found, isWhole ? words : `${words} …`)
  }
  if (reading.quotations.some((quote) => quote.id === id)) return { kind: 'quotation', id }
  // The second of two is not to be told from the first, once one of them is gone.
  const same = /-\d{1,3}$/.test(id) ? undefined : findCheckedWords(source, id)
  return same ? describeSame(reading, same) : { kind: 'unknown', what: 'quotation', id }
}

/** Words that stand as they did, but are no quotation or statement of their own any more. */
function describeSame({ article }: Reading, span: Span): LandedPassage {
  return { kind: 'passage', state: 'exact', span, remembered: textOf(article.source, span) }
}

function findPassage(reading: Reading, search: string): Landed | null {
  const selector = parsePassageLink(search)
  if (!selector) return null
  const remembered = [selector.text.start, selector.text.end].filter((term) => term !== undefined).join(' … ')
  if (hasMemory(search)) return describeAnchor(anchor(reading.article.source, selector), remembered)
  const words = readWords(reading.article.source)
  const span = findDirective(selector.text, words)
  // What was lost on the way could have told which of two places was meant.
  const isUnsure = span !== null && hasDamage(search) && findDirective(selector.text, wordsBehind(words, span)) !== null
  if (!span || isUnsure) return { kind: 'passage', state: 'gone', remembered }
  return { kind: 'passage', state: 'exact', span, remembered }
}

const wordsBehind = (words: readonly Word[], span: Span): readonly Word[] => words.filter(({ start }) => start > span.start)

/** The browser searches for it as well, but says nothing where it is not there. */
function findNative(reading: Reading, directive: TextDirective): Landed {
  const span = findDirective(directive, readWords(reading.article.source))
  const remembered = [directive.start, directive.end].filter((term) => term !== undefined).join(' … ')
  return span ? { kind: 'passage', state: 'exact', span, remembered } : { kind: 'passage', state: 'gone', remembered }
}

function describeAnchor(found: Anchor, remembered: string): LandedPassage {
  if (found.state === 'gone')
    return { kind: 'passage', state: 'gone', remembered, ...(found.near !== undefined && { near: found.near }) }
  return { kind: 'passage', state: found.state, span: found.span, remembered }
}

/** Ids that the page gives to its own parts. */
const PAGE_PLACES: ReadonlySet<string> = new Set(['article', 'headline', 'commentary', 'voices', 'landed-passage'])

function isPagePlace(name: string): boolean {
  return PAGE_PLACES.has(name) || /^photo-\d+$/.test(name)
}

/** What the link remembers goes before the title, which may be another section's today. */
function findFragment(reading: Reading, name: string, search: string): Landed {
  if (name.startsWith(STATEMENT) && reading.statements.some((said) => said.id === name)) return { kind: 'statement', id: name }
  const found = findSection(reading.article, search)
  if (found?.kind === 'opening')
    return { kind: 'passage', state: 'changed', span: found.span, remembered: readTitle(name), was: 'section' }
  if (found && found.slug !== name) return { kind: 'section', id: found.slug, was: readTitle(name) }
  // Another section may have come by the title since: a link whose opening words are nowhere must say so.
  if (reading.article.sections.some((section) => section.slug === name))
    return { kind: 'section', id: name, ...(!found && hasMemory(search) && { was: readTitle(name) }) }
  if (name.startsWith(STATEMENT)) {
    const same = findCheckedWords(reading.article.source, name.slice(STATEMENT.length))
    if (same) return describeSame(reading, same)
  }
  const titled = findSectionByTitle(reading.article, name)
  if (titled) return { kind: 'section', id: titled.slug, was: readTitle(name) }
  return { kind: 'unknown', what: 'section', id: name }
}

/** A slug is all that a link remembers of a title. */
function readTitle(slug: string): string {
  return slug.replaceAll('-', ' ')
}

/** The id of the element that a landing belongs to; `null` where it is the page's top. */
export function formatElementId(landed: Landed): string | null {
  switch (landed.kind) {
    case 'section':
      return landed.was === undefined ? landed.id : NOTICE
    case 'statement':
    case 'place':
      return landed.id
    case 'quotation':
      return formatQuoteElementId(landed.id)
    case 'voice':
      return landed.was === undefined ? formatVoiceElementId(landed.id) : NOTICE
    case 'passage':
      return landed.state === 'exact' ? PASSAGE : NOTICE
    case 'unknown':
      return NOTICE
    case 'top':
      return null
  }
}

/** The id of the element to bring into view, where another one takes the focus. */
export function formatPlaceId(landed: Landed): string | null {
  return landed.kind === 'passage' && landed.state !== 'exact' && (landed.span ?? landed.near) !== undefined ? PASSAGE : null
}

export const NOTICE = 'landing-notice'

/** Id of the first marked words of a passage. */
export const PASSAGE = 'landed-passage'

/** Section slugs are ids of the page as they are; quotations and voices get a lead so that the three never clash. */
export function formatQuoteElementId(id: string): string {
  return `quote-${id}`
}

export function formatVoiceElementId(slug: string): string {
  return `voice-${slug}`
}
