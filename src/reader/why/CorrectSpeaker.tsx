import { useState } from 'react'
import { correctSpeaker } from '../../library/correct.ts'
import { keepReading, readKeptReading } from '../../library/kept-corrections.ts'
import * as say from '../../words/en.ts'
import { type AddressedQuotation, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'

const NOBODY = ''

/** Lets a reader say who speaks. Kept on the device, beside the text. */
export function CorrectSpeaker({ quote }: { quote: AddressedQuotation }) {
  const reading = useReading()
  const [isRefused, setRefused] = useState(false)
  const { span } = quote.quotation
  const choose = (voice: string) => {
    const next = correctSpeaker(readKeptReading(reading.slug), span.start, voice === NOBODY ? null : voice)
    setRefused(!keepReading(reading.slug, next))
  }
  return (
    <label className="correct-speaker">
      {say.theSpeakerIs}{' '}
      <select value={quote.voice?.slug ?? NOBODY} onChange={({ target }) => choose(target.value)}>
        {reading.article.voices.map((voice) => (
          <option key={voice.slug} value={voice.slug}>
            {labelOf(reading, voice.name)}
          </option>
        ))}
        <option value={NOBODY}>{say.nobodyTheTextNames}</option>
      </select>
      {isRefused && ` ${say.correctionNotKept}`}
    </label>
  )
}
