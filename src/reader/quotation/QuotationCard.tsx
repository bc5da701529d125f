import { formatQuotePath } from '../../address/paths.ts'
import { type AddressedQuotation, describeRole, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { CopyLink } from '../link/CopyLink.tsx'

/** Who said it, and the quotation's link. Stands behind the words in the text, so that Tab reaches it next. */
export function QuotationCard({ quote }: { quote: AddressedQuotation }) {
  const { slug } = useReading()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand inside a paragraph
    <span className="quotation-card" role="group" aria-label="About this quotation">
      <Speaker quote={quote} />
      <CopyLink to={formatQuotePath(slug, quote.id)} />
    </span>
  )
}

function Speaker({ quote }: { quote: AddressedQuotation }) {
  const reading = useReading()
  const { voice, quotation } = quote
  if (!voice) return <span className="speaker">The text does not say clearly who speaks.</span>
  const role = describeRole(reading, voice)
  return (
    <span className="speaker">
      <b dir="auto" className="voice-name">
        {quotation.speaker?.certainty === 'likely' && 'Probably '}
        {labelOf(reading, voice.name)}
      </b>
      {role && (
        <span dir="auto" className="voice-role">
          {role}
        </span>
      )}
    </span>
  )
}
