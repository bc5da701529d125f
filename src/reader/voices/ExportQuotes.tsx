import { saveFile } from '../../library/save-file.ts'
import type { Reading } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'

const FORMATS = [
  { name: 'CSV', ending: 'csv', type: 'text/csv' },
  { name: 'JSON', ending: 'json', type: 'application/json' },
  { name: 'JSON-LD', ending: 'jsonld', type: 'application/ld+json' },
] as const

/** Saves who said what as a file of data. */
export function ExportQuotes() {
  const reading = useReading()
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form
    <div className="export" role="group" aria-label="Save who said what">
      <span aria-hidden="true">Save as data:</span>
      {FORMATS.map((format) => (
        <button
          key={format.ending}
          type="button"
          className="button"
          aria-label={`Save as ${format.name}`}
          onClick={() => save(reading, format)}
        >
          {format.name}
        </button>
      ))}
    </div>
  )
}

async function save(reading: Reading, { ending, type }: (typeof FORMATS)[number]): Promise<void> {
  // Few readers save: the page need not wait for this.
  const { formatCsv, formatJson, formatJsonLd, listSaid } = await import('../../library/quotes-as-data.ts')
  const site = new URL(import.meta.env.BASE_URL, window.location.origin).href.replace(/\/$/, '')
  const rows = listSaid(reading.article, reading.slug, site)
  const text =
    ending === 'csv'
      ? formatCsv(rows)
      : ending === 'json'
        ? formatJson(rows)
        : formatJsonLd(reading.article, rows, reading.slug, site)
  saveFile(`${reading.slug}-quotes.${ending}`, type, text)
}
