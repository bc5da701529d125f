import { type Anchor, anchor } from '../../address/anchor.ts'
import { findCheckedWords, findSectionByTitle, findVoiceByName } from '../../address/find-by-words.ts'
import { findDirective } from '../../address/find-directive.ts'
import { parseNativeDirectives } from '../../address/native-directive.ts'
import { parsePassageLink, readMemory, readQuery } from '../../address/passage-link.ts'
import { parseSectionHash } from '../../address/paths.ts'
import { STATEMENT } from '../../address/quote-id.ts'
import { parseQuoteLink, tellIdWords } from '../../address/quote-link.ts'
import { findSection } from '../../address/section-link.ts'
import type { TextDirective } from '../../address/text-directive.ts'
import { readWords, type Word } from '../../address/words.ts'
import type { Span } from '../../article/model.ts'
import { contains, overlaps, textOf } from '../../article/spans.ts'
import type { Reading } from '../article/reading.ts'
import type { Target } from './find-known.ts'
import type { Landed, LandedPassage } from './landed-context.ts'
import { isPagePlace } from './places.ts'

/** Native directives of one address that are looked for. */
const MOST_DIRECTIVES = 8

/**
 * Look up in an article what an address asks for.
 *
 * A fragment is asked first: on a quotation's page it is where the reader went on to. `contents`, `commentary` and the like are
 * places of the page itself and land nowhere in the text. A native directive that is not about the same words was put there by another
 * browser: its words are what was meant.
 */
export function findLanding(reading: Reading, target: Target): Landed {
  const named = findNamed(reading, target)
  const directives = (target.directives ?? []).flatMap(parseNativeDirectives).slice(0, MOST_DIRECTIVES)
  const words = directives.length > 0 ? readWords(reading.article.source) : []
  const natives = directives.map((directive) => findNative(words, directive))
  const native = natives.find(({ span }) => span) ?? natives[0]
  if (!native || named.kind === 'passage' || named.kind === 'voice' || named.kind === 'unknown') return named
  if (named.kind === 'top') return native
  const own = spanOfLanded(reading, named)
  if (!native.span || !own || overlaps(own, native.span)) return named
  return readMemory(target.search) === 'damaged' ? { ...native, state: 'changed', was: 'damaged' } : native
}

function findNamed(reading: Reading, target: Target): Landed {
  const name = parseSectionHash(target.hash)
  const query = readQuery(target.search)
  const isOwn = target.quote === undefined && target.voice === undefined && !query.has('text')
  const search = isOwn && (target.section ?? name) === name ? target.search : ''
  if (name === 'commentary' || name === 'voices') return { kind: 'place', id: name }
  if (name !== null && !isPagePlace(name)) return findFragment(reading, name, search)
  if (target.section !== undefined) return findFragment(reading, target.section, target.search)
  if (query.has('text')) return findPassage(reading, target.search)
  if (target.quote !== undefined) return findQuotation(reading, target.quote, target.search)
  if (target.voice === undefined) return { kind: 'top' }
  const known = reading.article.voices.some((voice) => voice.slug === target.voice)
  if (known) return { kind: 'voice', id: target.voice }
  const mended = findVoiceByName(reading.article.voices, target.voice)
  return mended
    ? { kind: 'voice', id: mended.slug, was: readTitle(target.voice) }
    : { kind: 'unknown', what: 'voice', id: target.voice }
}

/** Where something stands that has a name of its own. */
function spanOfLanded({ article, quotations, statements }: Reading, landed: Landed): Span | undefined {
  if (landed.kind === 'section') return article.sections.find(({ slug }) => slug === landed.id)?.span
  if (landed.kind === 'quotation') return quotations.find(({ id }) => id === landed.id)?.quotation.span
  return landed.kind === 'statement' ? statements.find(({ id }) => id === landed.id)?.statement.span : undefined
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
    const words = tellIdWords(id)
    const isWhole = selector.middle.length === 0 || readWords(words).length >= selector.middle.length
    return describeQuoted(reading, found, isWhole ? words : `${words} …`)
  }
  const own = reading.quotations.find((quote) => quote.id === id)
  // What was lost on the way could have told which words were meant: the id's alone may have become another's.
  if (own && readMemory(search) === 'damaged')
    return { kind: 'passage', state: 'changed', span: own.quotation.span, remembered: tellIdWords(id), was: 'damaged' }
  if (own) return { kind: 'quotation', id }
  // The second of two is not to be told from the first, once one of them is gone.
  const same = /-\d{1,3}$/.test(id) ? undefined : findCheckedWords(source, id)
  if (!same) return { kind: 'unknown', what: 'quotation', id }
  const landed = describeSame(reading, same)
  return readMemory(search) === 'damaged' ? { ...landed, state: 'changed', was: 'damaged' } : landed
}

/** A quotation that has the words and no others is the one; within a longer one they have changed. */
function describeQuoted(reading: Reading, found: Anchor, remembered: string): Landed {
  const { source } = reading.article
  if (found.state !== 'exact') return describeAnchor(found, remembered)
  const at = reading.quotations.find(({ quotation }) => overlaps(quotation.span, found.span))
  if (!at) return describeAnchor(found, remembered)
  if (keysOf(textOf(source, at.quotation.span)) === keysOf(textOf(source, found.span))) return { kind: 'quotation', id: at.id }
  return { kind: 'passage', state: 'changed', span: at.quotation.span, remembered }
}

const keysOf = (text: string): string =>
  readWords(text)
    .map(({ key }) => key)
    .join(' ')

/** Words that stand as they did, but are no quotation or statement of their own any more; within a longer one they have changed. */
function describeSame({ article, quotations, statements }: Reading, span: Span): LandedPassage {
  const remembered = textOf(article.source, span)
  const said = [...quotations.map(({ quotation }) => quotation.span), ...statements.map(({ statement }) => statement.span)]
  const around = said.find((one) => contains(one, span) && keysOf(textOf(article.source, one)) !== keysOf(remembered))
  return around
    ? { kind: 'passage', state: 'changed', span: around, remembered }
    : { kind: 'passage', state: 'exact', span, remembered }
}

function findPassage(reading: Reading, search: string): LandedPassage {
  const selector = parsePassageLink(search)
  if (!selector) return { kind: 'passage', state: 'gone', remembered: '…', was: 'damaged' }
  const remembered = [selector.text.start, selector.text.end].filter((term) => term !== undefined).join(' … ')
  const memory = readMemory(search)
  if (memory && memory !== 'damaged') return describeAnchor(anchor(reading.article.source, selector), remembered)
  const words = readWords(reading.article.source)
  const span = findDirective(selector.text, words)
  if (!memory)
    return span ? { kind: 'passage', state: 'exact', span, remembered } : { kind: 'passage', state: 'gone', remembered }
  // What was lost on the way could have told which of two places was meant, be the other gone by now, and what stood between the ends.
  if (!span || findDirective(selector.text, wordsBehind(words, span)))
    return { kind: 'passage', state: 'gone', remembered, was: 'damaged' }
  return { kind: 'passage', state: 'changed', span, remembered, was: 'damaged' }
}

const wordsBehind = (words: readonly Word[], span: Span): readonly Word[] => words.filter(({ start }) => start > span.start)

/** The browser searches for it as well, but says nothing where it is not there. */
function findNative(words: readonly Word[], directive: TextDirective): LandedPassage {
  const span = findDirective(directive, words)
  const remembered = [directive.start, directive.end].filter((term) => term !== undefined).join(' … ')
  return span ? { kind: 'passage', state: 'exact', span, remembered } : { kind: 'passage', state: 'gone', remembered }
}

function describeAnchor(found: Anchor, remembered: string): LandedPassage {
  if (found.state === 'gone')
    return { kind: 'passage', state: 'gone', remembered, ...(found.near !== undefined && { near: found.near }) }
  return {
    kind: 'passage',
    state: found.state,
    span: found.span,
    remembered,
    ...(found.state === 'changed' && { others: found.others }),
  }
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
    return { kind: 'section', id: name, ...(!found && readMemory(search) && { was: readTitle(name) }) }
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
