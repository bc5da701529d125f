import { useMemo } from 'react'
import { Link } from 'react-router'
import { formatVoicePath } from '../../address/paths.ts'
import { describeRole, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { type Commentary, gatherSaid } from '../commentary/gather-commentary.ts'
import { SaidList } from '../commentary/SaidList.tsx'
import { formatVoiceElementId } from '../landing/find-landing.ts'
import { isLandedOn, useLanded } from '../landing/landed-context.ts'

/** Everyone who speaks in the article, and what each says. */
export function VoicesPanel() {
  const reading = useReading()
  const voices = useMemo(() => gatherSaid(reading), [reading])
  if (voices.length === 0) return null
  return (
    <section className="voices" aria-labelledby="voices">
      <h2 id="voices" tabIndex={-1}>
        Who speaks
      </h2>
      {voices.map((one) => (
        <VoiceEntry key={one.voice.slug} {...one} />
      ))}
    </section>
  )
}

function VoiceEntry({ voice, said }: Commentary) {
  const reading = useReading()
  const landed = useLanded()
  const isLanded = isLandedOn(landed, 'voice', voice.slug)
  const role = describeRole(reading, voice)
  return (
    <details className="voice" open={isLanded || undefined}>
      <summary id={formatVoiceElementId(voice.slug)} data-landed={isLanded || undefined}>
        <b className="voice-name" dir="auto">
          {labelOf(reading, voice.name)}
        </b>
        <span className="voice-role" dir="auto">
          {role}
        </span>
        <span className="voice-kind">
          {voice.kind} · {said.length === 1 ? 'once' : `${said.length} times`}
        </span>
      </summary>
      <p>
        <Link to={formatVoicePath(reading.slug, voice.slug)} preventScrollReset>
          Link to {labelOf(reading, voice.name)}
        </Link>
      </p>
      <SaidList said={said} />
    </details>
  )
}
