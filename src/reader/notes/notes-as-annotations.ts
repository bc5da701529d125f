import { findDirective } from '../../address/find-directive.ts'
import { parsePassageLink } from '../../address/passage-link.ts'
import { formatTextParameter } from '../../address/text-directive.ts'
import { readWords } from '../../address/words.ts'
import type { Span } from '../../article/model.ts'
import { describeMarked, type FoundNote } from '../../library/find-notes.ts'
import { isNote, type Note, PENS, type Pen } from '../../library/kept-notes.ts'
import * as say from '../../words/en.ts'
import { toCodePoints, toUnits } from './code-points.ts'

/** The selector of its own is named, as JSON-LD has nothing of the name. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { PassageSelector: 'urn:x-pullquote:PassageSelector' }]
/** UTF-16 units before and after the words. */
const NEIGHBOURS = 40
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * Notes as an annotation page in JSON-LD (W3C Web Annotation Data Model, 2017).
 *
 * Three selectors say where the words are: the words with their neighbours and their position in today's text, in code points, for every
 * tool; and the query of the passage's address, which finds them after edits too.
 *
 * @param url - The article's address.
 */
export function formatAnnotations(source: string, url: string, found: readonly FoundNote[]): string {
  const items = found.map(({ note, span }) => ({
    // Another tool's has an address of its own.
    id: UUID.test(note.id) ? `urn:uuid:${note.id}` : note.id,
    type: 'Annotation',
    motivation: note.body ? 'commenting' : 'highlighting',
    created: new Date(note.created).toISOString(),
    modified: new Date(note.modified).toISOString(),
    ...formatBodies(note),
    target: {
      type: 'SpecificResource',
      source: url,
      styleClass: `pen-${note.pen}`,
      selector: [
        { type: 'TextQuoteSelector', exact: note.words, ...(span && describeNeighbours(source, span, note.words)) },
        ...(span
          ? [{ type: 'TextPositionSelector', start: toCodePoints(source, span.start), end: toCodePoints(source, span.end) }]
          : []),
        { type: 'PassageSelector', value: note.passage },
      ],
    },
  }))
  return `${JSON.stringify({ '@context': CONTEXT, type: 'AnnotationPage', items }, null, 2)}\n`
}

function formatBodies({ body, tags = [] }: Note): { readonly body?: readonly object[] } {
  const bodies = [
    ...(body ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: body }] : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ]
  return bodies.length > 0 ? { body: bodies } : {}
}

/** What stands before and after words; nothing where they have changed, as both would not go together. */
function describeNeighbours(source: string, { start, end }: Span, words: string): object {
  if (source.slice(start, end) !== words) return {}
  return { prefix: source.slice(Math.max(0, start - NEIGHBOURS), start), suffix: source.slice(end, end + NEIGHBOURS) }
}

/** Why a file of annotations cannot be read, as a sentence. */
class AnnotationsError extends Error {
  override readonly name = 'AnnotationsError'
}

/** JSON that may hold anything. */
type Loose = { readonly [key: string]: unknown }

/** The article that is open when a file is read. */
interface Open {
  readonly source: string
  readonly slug: string
  /** Its address. */
  readonly url: string
}

/**
 * Read notes from annotations, ours or another tool's: a page, a collection's first page, a list or a single one.
 *
 * @param open - To it annotations belong whose source is no article of this app.
 * @throws AnnotationsError where the file is none, or where nothing in it marks words.
 */
export function parseAnnotations(json: string, open: Open): readonly Note[] {
  let page: unknown
  try {
    page = JSON.parse(json)
  } catch {
    throw new AnnotationsError(say.theFileIsDamagedOrNoJson)
  }
  const { items, first } = (page ?? {}) as { items?: unknown; first?: { items?: unknown } }
  const list = [Array.isArray(page) ? page : (items ?? first?.items ?? page)].flat() as unknown[]
  const notes = list.map((item) => readAnnotation(item as Loose, open)).filter((note) => note !== null)
  if (notes.length === 0) throw new AnnotationsError(say.theFileHoldsNoNotes)
  return notes
}

function readAnnotation(item: Loose | null, open: Open): Note | null {
  if (item === null || typeof item !== 'object' || !hasType(item, 'Annotation')) return null
  const target = first(item.target)
  const selectors = list(target?.selector)
  const bySort = (type: string) => selectors.find((selector) => selector && hasType(selector, type))
  const quote = bySort('TextQuoteSelector')
  const words = asText(quote?.exact)
  if (!words) return null
  const passage = readPassage(bySort('PassageSelector') ?? bySort('FragmentSelector'))
  const start = bySort('TextPositionSelector')?.start
  const place = passage
    ? { passage, words, at: typeof start === 'number' ? toUnits(open.source, start) : 0 }
    : placeWords(open, words, asText(quote?.prefix), asText(quote?.suffix))
  const address = asText(target?.source) || asText(first(target?.source)?.id)
  const created = readTime(item.created)
  const note = {
    id: asText(item.id).replace(/^urn:uuid:/, '') || crypto.randomUUID(),
    slug: readSlug(address, open, passage !== '') ?? open.slug,
    ...place,
    pen: readPen(asText(target?.styleClass)),
    ...readBodies(item),
    created,
    modified: readTime(item.modified) || created,
  }
  return isNote(note) ? note : null
}

function hasType({ type }: Loose, name: string): boolean {
  return [type].flat().includes(name)
}

/** The query of a passage's address. Earlier files have it in a fragment selector that names no kind of fragments. */
function readPassage(selector: Loose | undefined): string {
  const value = selector?.conformsTo === undefined ? asText(selector?.value) : ''
  return value && parsePassageLink(value) ? value : ''
}

/** What is written beside the words, and the tags, which say what they are about. */
function readBodies(item: Loose): Pick<Note, 'body' | 'tags'> {
  // A body without a purpose has the annotation's.
  const isTag = (body: Loose | undefined) => [body?.purpose ?? item.motivation].flat().includes('tagging')
  const bodies = list(item.body)
  const values = (some: typeof bodies) => some.map((body) => asText(body?.value)).filter(Boolean)
  const tags = values(bodies.filter(isTag))
  const texts = [asText(item.bodyValue), ...values(bodies.filter((body) => !isTag(body)))]
  return { body: texts.filter(Boolean).join('\n\n'), ...(tags.length > 0 && { tags }) }
}

/** Another tool's words, looked for with their neighbours; kept by the words alone where they are not in the text. */
function placeWords(
  { source, slug }: Open,
  words: string,
  prefix: string,
  suffix: string,
): Pick<Note, 'passage' | 'words' | 'at'> {
  const before = prefix.trim().split(/\s+/).slice(-4).join(' ')
  const after = suffix.trim().split(/\s+/).slice(0, 4).join(' ')
  const directive = { start: words, ...(before && { prefix: before }), ...(after && { suffix: after }) }
  const all = readWords(source)
  const span = findDirective(directive, all) ?? findDirective({ start: words }, all)
  return span ? describeMarked(source, span, slug) : { passage: `text=${formatTextParameter({ start: words })}`, words, at: 0 }
}

function list(value: unknown): readonly (Loose | undefined)[] {
  return value === undefined || value === null ? [] : ([value].flat() as Loose[])
}

function first(value: unknown): Loose | undefined {
  return list(value)[0]
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function readTime(value: unknown): number {
  return Date.parse(asText(value)) || 0
}

function readPen(styleClass: string): Pen {
  return PENS.find((pen) => styleClass === `pen-${pen}`) ?? 'yellow'
}

/**
 * The slug in the address of an article of this app: on this site, or, where the annotation was made by this app, on another that it is
 * published on. Any other site may have `/articles/` in its addresses as well.
 */
function readSlug(address: string, { url }: Open, isOwn: boolean): string | undefined {
  const [, site = '', slug] = /^(.*\/articles\/)([^/?#]+)(?:[?#].*)?$/.exec(address) ?? []
  if (!isOwn && site !== /^.*\/articles\//.exec(url)?.[0]) return undefined
  try {
    return slug && decodeURIComponent(slug)
  } catch {
    return undefined
  }
}
