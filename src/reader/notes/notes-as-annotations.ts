import { findDirective } from '../../address/find-directive.ts'
import { parsePassageLink } from '../../address/passage-link.ts'
import { formatTextParameter } from '../../address/text-directive.ts'
import { readWords } from '../../address/words.ts'
import { describeMarked, type FoundNote } from '../../library/find-notes.ts'
import { isNote, type Note, PENS, type Pen } from '../../library/kept-notes.ts'
import * as say from '../../words/en.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** UTF-16 units before and after the words. */
const NEIGHBOURS = 40

/**
 * Notes as an annotation page in JSON-LD (W3C Web Annotation Data Model, 2017).
 *
 * Three selectors say where the words are: the words with their neighbours and their position, for every tool; and the query of the
 * passage's address, which finds them after edits too.
 *
 * @param url - The article's address.
 */
export function formatAnnotations(source: string, url: string, found: readonly FoundNote[]): string {
  const items = found.map(({ note, span }) => {
    const { start, end } = span ?? { start: note.at, end: note.at + note.words.length }
    const isHere = source.slice(start, end) === note.words
    return {
      id: `urn:uuid:${note.id}`,
      type: 'Annotation',
      motivation: note.body ? 'commenting' : 'highlighting',
      created: new Date(note.created).toISOString(),
      modified: new Date(note.modified).toISOString(),
      ...(note.body && { body: { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.body } }),
      target: {
        type: 'SpecificResource',
        source: url,
        styleClass: `pen-${note.pen}`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: note.words,
            ...(isHere && {
              prefix: source.slice(Math.max(0, start - NEIGHBOURS), start),
              suffix: source.slice(end, end + NEIGHBOURS),
            }),
          },
          { type: 'TextPositionSelector', start: note.at, end: note.at + note.words.length },
          { type: 'FragmentSelector', value: note.passage },
        ],
      },
    }
  })
  return `${JSON.stringify({ '@context': CONTEXT, type: 'AnnotationPage', items }, null, 2)}\n`
}

/** Why a file of annotations cannot be read, as a sentence. */
class AnnotationsError extends Error {
  override readonly name = 'AnnotationsError'
}

/** JSON that may hold anything. */
type Loose = { readonly [key: string]: unknown }

/**
 * Read notes from annotations, ours or another tool's: a page, a collection's first page, a list or a single one.
 *
 * @param slug - The open article, to which annotations belong whose source is no article of this app.
 * @throws AnnotationsError where the file is none, or where nothing in it marks words.
 */
export function parseAnnotations(json: string, source: string, slug: string): readonly Note[] {
  let page: unknown
  try {
    page = JSON.parse(json)
  } catch {
    throw new AnnotationsError(say.theFileIsDamagedOrNoJson)
  }
  const { items, first } = (page ?? {}) as { items?: unknown; first?: { items?: unknown } }
  const list = [Array.isArray(page) ? page : (items ?? first?.items ?? page)].flat() as unknown[]
  const notes = list.map((item) => readAnnotation(item as Loose, source, slug)).filter((note) => note !== null)
  if (notes.length === 0) throw new AnnotationsError(say.theFileHoldsNoNotes)
  return notes
}

function readAnnotation(item: Loose | null, source: string, slug: string): Note | null {
  if (item === null || typeof item !== 'object' || item.type !== 'Annotation') return null
  const target = first(item.target)
  const selectors = list(target?.selector)
  const bySort = (type: string) => selectors.find((selector) => selector?.type === type)
  const quote = bySort('TextQuoteSelector')
  const words = asText(quote?.exact)
  if (!words) return null
  const address = asText(target?.source)
  const own = asText(bySort('FragmentSelector')?.value)
  const start = bySort('TextPositionSelector')?.start
  const isOurs = own !== '' && parsePassageLink(own) !== null
  const place = isOurs
    ? { passage: own, words, at: typeof start === 'number' ? start : 0 }
    : placeWords(source, slug, words, asText(quote?.prefix), asText(quote?.suffix))
  const bodies = list(item.body)
  const created = readTime(item.created)
  const note = {
    id: asText(item.id).replace(/^urn:uuid:/, '') || crypto.randomUUID(),
    slug: readSlug(address) ?? slug,
    ...place,
    pen: readPen(asText(target?.styleClass)),
    body: bodies
      .map((body) => asText(body?.value))
      .filter(Boolean)
      .join('\n\n'),
    created,
    modified: readTime(item.modified) || created,
  }
  return isNote(note) ? note : null
}

/** Another tool's words, looked for with their neighbours; kept by the words alone where they are not in the text. */
function placeWords(
  source: string,
  slug: string,
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

/** The slug in an article's address. */
function readSlug(address: string): string | undefined {
  const [, slug] = /\/articles\/([^/?#]+)$/.exec(address) ?? []
  try {
    return slug && decodeURIComponent(slug)
  } catch {
    return undefined
  }
}
