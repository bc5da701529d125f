import { formatQuotePath } from '../../address/paths.ts'
import { type AddressedQuotation, describeRole, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { Link } from '../link/Link.tsx'
import { trimForDisplay } from './choose-pull-quotes.ts'

/**
 * A quotation shown large, with its speaker. The words link to their place in the text.
 *
 * It is there for the eye: who listens or goes by keyboard has the same words, and their link, in the text itself, and not twice.
 */
export function PullQuoteCard({ quote }: { quote: AddressedQuotation }) {
  const reading = useReading()
  const { voice, quotation, id } = quote
  const words = trimForDisplay(labelOf(reading, quotation.span))
  const name = voice && labelOf(reading, voice.name)
  const role = voice && describeRole(reading, voice)
  return (
    <aside className="pull-quote" aria-hidden="true">
      <figure>
        <blockquote dir="auto" data-fragment={/^\p{Ll}/u.test(words) || undefined}>
          <Link to={formatQuotePath(reading.slug, id)} tabIndex={-1}>
            {words}
          </Link>
        </blockquote>
        {name && (
          <figcaption dir="auto">
            <b className="voice-name">{name}</b>
            {role && <span className="voice-role">{role}</span>}
          </figcaption>
        )}
      </figure>
    </aside>
  )
}
