import { headlineOf, summaryOf } from '../../library/entry.ts'
import { type Landed, useLanded } from '../landing/landed-context.ts'
import { labelOf, type Reading } from './reading.ts'
import { useReading } from './reading-context.ts'

/** UTF-16 units of a quotation that a window's title has room for. */
const ROOM = 60

/** What the browser's tab, history and search results say of the page. */
export function ArticleHead() {
  const reading = useReading()
  const landed = useLanded()
  const summary = summaryOf(reading.article)
  return (
    <>
      <title>{formatTitle(reading, landed)}</title>
      {summary && <meta name="description" content={summary} />}
    </>
  )
}

/** What is open, the narrowest first: `“We will build it again” · Harbour wall gives way · Pullquote`. */
function formatTitle(reading: Reading, landed: Landed): string {
  const headline = headlineOf(reading.article)
  const part = describeLanded(reading, landed)
  return [...(part ? [part] : []), headline, 'Pullquote'].join(' · ')
}

function describeLanded(reading: Reading, landed: Landed): string | null {
  switch (landed.kind) {
    case 'top':
      return null
    case 'passage':
      return `“${shorten(landed.span ? labelOf(reading, landed.span) : landed.remembered)}”`
    case 'unknown':
      return `No such ${landed.what}`
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
