import { formatArticlePath, formatQuotePath, formatSectionPagePath, formatVoicePath } from '../../address/paths.ts'
import { headlineOf, summaryOf } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { type Landed, WHAT } from '../landing/landed-context.ts'
import { describeRole, labelOf, type Reading } from './reading.ts'

/** UTF-16 units of a quotation that a window's title has room for. */
const ROOM = 60

/** What a tab, a search result or a shared link says of a page. */
export interface PageDescription {
  /** What is open, the narrowest first: `“We will build it again” · Harbour wall gives way`. Without the app's name. */
  readonly title: string
  readonly description?: string
  /** The address under which the page is to be known, whatever address it was opened by. */
  readonly path: string
}

/** Describe an article's page by what of it is open. */
export function describePage(reading: Reading, landed: Landed): PageDescription {
  const part = describeLanded(reading, landed)
  const headline = headlineOf(reading.article)
  const description = describeContent(reading, landed, headline)
  return {
    title: part ? `${part} · ${headline}` : headline,
    ...(description && { description }),
    path: findPath(reading, landed),
  }
}

function findPath({ slug, article }: Reading, landed: Landed): string {
  switch (landed.kind) {
    case 'quotation':
      return formatQuotePath(slug, landed.id)
    case 'voice':
      return formatVoicePath(slug, landed.id)
    case 'section':
      // A section that a reader made has no page.
      return article.sections.some(({ evidence }) => evidence.includes('reader'))
        ? formatArticlePath(slug)
        : formatSectionPagePath(slug, landed.id)
    default:
      return formatArticlePath(slug)
  }
}

function describeContent(reading: Reading, landed: Landed, headline: string): string | undefined {
  const { article } = reading
  if (landed.kind === 'quotation') {
    const quote = reading.quotations.find(({ id }) => id === landed.id)
    return quote && fill(say.quotedInHeadline, { n: describeSpeaker(reading, quote), headline })
  }
  if (landed.kind === 'section') {
    const section = article.sections.find(({ slug }) => slug === landed.id)
    const first = article.blocks.slice(section?.blocks.from, section?.blocks.to).find(({ type }) => type === 'paragraph')
    if (section && first) return labelOf(reading, first.span)
  }
  return summaryOf(article)
}

/** Who said it, in a sentence: `Rosa Marten, senior fellow, the Harbour Institute.` */
function describeSpeaker(reading: Reading, { voice, quotation }: Reading['quotations'][number]): string {
  if (!voice) return say.theTextDoesNotSay
  const probably = quotation.speaker?.certainty === 'likely' ? `${say.probably} ` : ''
  const role = describeRole(reading, voice)
  return `${probably}${labelOf(reading, voice.name)}${role && `, ${role}`}.`
}

function describeLanded(reading: Reading, landed: Landed): string | null {
  switch (landed.kind) {
    case 'top':
    case 'unfetched':
      return null
    case 'place':
      return landed.id === 'commentary' ? say.expertCommentary : say.whoSpeaks
    case 'passage':
      return `“${shorten(landed.span ? labelOf(reading, landed.span) : landed.remembered)}”`
    case 'unknown':
      return fill(say.noSuch, { what: WHAT[landed.what] })
    case 'section': {
      const section = reading.article.sections.find(({ slug }) => slug === landed.id)
      return section ? capitalise(labelOf(reading, section.title)) : null
    }
    case 'quotation': {
      const quote = reading.quotations.find(({ id }) => id === landed.id)
      if (!quote) return null
      const speaker =
        quote.voice && quote.quotation.speaker?.certainty === 'certain' ? `, ${labelOf(reading, quote.voice.name)}` : ''
      return `“${shorten(labelOf(reading, quote.quotation.span))}”${speaker}`
    }
    case 'statement': {
      const said = reading.statements.find(({ id }) => id === landed.id)
      return said ? shorten(labelOf(reading, said.statement.span)) : null
    }
    case 'voice': {
      const voice = reading.article.voices.find(({ slug }) => slug === landed.id)
      return voice ? labelOf(reading, voice.name) : null
    }
  }
}

/** As the page shows it: titles taken from the text may begin in lower case. */
function capitalise(title: string): string {
  return title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function shorten(words: string): string {
  if (words.length <= ROOM) return words
  const cut = words.slice(0, ROOM)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), ROOM / 2))} …`
}
