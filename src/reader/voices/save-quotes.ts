import { formatCsv, formatJson, formatJsonLd, listSaid } from '../../library/quotes-as-data.ts'
import { saveFile } from '../../library/save-file.ts'
import type { Reading } from '../article/reading.ts'

const TYPES = { csv: 'text/csv', json: 'application/json', jsonld: 'application/ld+json' } as const

/** Save who said what as a file of data. */
export function saveQuotes({ article, slug }: Reading, ending: keyof typeof TYPES): void {
  const site = new URL(import.meta.env.BASE_URL, window.location.origin).href.replace(/\/$/, '')
  const rows = listSaid(article, slug, site)
  const formats = { csv: formatCsv, json: formatJson, jsonld: () => formatJsonLd(article, rows, slug, site) }
  saveFile(`${slug}-quotes.${ending}`, TYPES[ending], formats[ending](rows))
}
