import { Fragment, useEffect } from 'react'
import type { Span, Speaker, Voice } from '../../article/model.ts'
import { overlaps } from '../../article/spans.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { type AddressedQuotation, isInBody, labelOf } from '../article/reading.ts'
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
          <MarkedWords mention={speaker.mention.span} cue={cue} />
          <CorrectSpeaker quote={quote} />
        </span>
      )}
    </>
  )
}

/** Says which words are marked, in the marks that they have: a pronoun or a phrase as well as a name and a verb. */
function MarkedWords({ mention, cue }: { mention: Span; cue: Span | undefined }) {
  const reading = useReading()
  const marked = [
    { span: mention, className: 'evidence-mention' },
    ...(cue && !overlaps(cue, mention) ? [{ span: cue, className: 'evidence-cue' }] : []),
    // A cue may be a mere colon, which is hard to see and no word.
  ].filter(({ span }) => isInBody(reading, span) && /\p{L}/u.test(labelOf(reading, span)))
  if (marked.length === 0) return null
  // The words stand in the sentence as elements, which have marks and a language of their own.
  const around = marked.length === 1 ? fill(say.isMarkedInTheText, { words: HOLE }) : fill(say.areMarkedInTheText, HOLES)
  const [before, ...behind] = around.split(HOLE)
  return (
    <>
      <span className="why-key">
        {before}
        {marked.map(({ span, className }, i) => (
          <Fragment key={className}>
            <mark className={className} {...reading.writing}>
              {labelOf(reading, span)}
            </mark>
            {behind[i]}
          </Fragment>
        ))}
      </span>{' '}
    </>
  )
}

const HOLE = '\n'
const HOLES = { first: HOLE, last: HOLE }
