import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { useReading } from '../article/reading-context.ts'

const FORMATS = [
  { name: 'CSV', ending: 'csv' },
  { name: 'JSON', ending: 'json' },
  { name: 'JSON-LD', ending: 'jsonld' },
] as const

/** Saves who said what as a file of data. Few readers do: the page does not wait for its code. */
export function ExportQuotes() {
  const reading = useReading()
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form
    <div className="export" role="group" aria-label={say.saveWhoSaidWhat}>
      <span aria-hidden="true">{say.saveAsData}</span>
      {FORMATS.map(({ name, ending }) => (
        <button
          key={ending}
          type="button"
          className="button"
          aria-label={fill(say.saveAsName, { name })}
          onClick={async () => (await import('./save-quotes.ts')).saveQuotes(reading, ending)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
