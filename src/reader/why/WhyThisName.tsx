import { useEffect } from 'react'
import type { Speaker, Voice } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { type AddressedQuotation, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { CorrectSpeaker } from './CorrectSpeaker.tsx'
import { useShownEvidence } from './evidence-store.ts'
import { explainSpeaker } from './explain.ts'

/** A button that tells why this name, and marks the cue and the mention in the text while it does. */
export function WhyThisName({ quote, speaker, voice }: { quote: AddressedQuotation; speaker: Speaker; voice: Voice }) {
  const reading = useReading()
  const { cue } = quote.quotation
  const { shown, show } = useShownEvidence(quote.id)
  useEffect(() => () => show(null), [show])
  const toggle = () => show(shown ? null : { of: quote.id, mention: speaker.mention.span, ...(cue && { cue }) })
  return (
    <>
      <button type="button" className="button" aria-expanded={shown !== null} onClick={toggle}>
        {say.whyThisName}
      </button>
      {shown && (
        <span className="why" role="status">
          {explainSpeaker(reading, speaker, voice, cue && labelOf(reading, cue)).join(' ')}{' '}
          {speaker.certainty === 'likely' && `${say.thatIsLikelyNotCertain} `}
          <span className="why-key">
            <mark className="evidence-mention">{say.name}</mark> {cue && <mark className="evidence-cue">{say.verb}</mark>}{' '}
            {say.areMarkedInTheText}
          </span>{' '}
          <CorrectSpeaker quote={quote} />
        </span>
      )}
    </>
  )
}
