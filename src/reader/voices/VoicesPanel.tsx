import { memo, useId, useMemo, useState } from 'react'
import { formatSectionPath, formatVoicePath } from '../../address/paths.ts'
import type { VoiceKind } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { describeRole, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { type Commentary, gatherSaid } from '../commentary/gather-commentary.ts'
import { SaidList } from '../commentary/SaidList.tsx'
import { useLanded } from '../landing/landed-context.ts'
import { formatVoiceElementId } from '../landing/places.ts'
import { CopyLink } from '../link/CopyLink.tsx'
import { HeadingLink } from '../link/HeadingLink.tsx'
import { ExportQuotes } from './ExportQuotes.tsx'
import { countKinds, describeCounts, nameKind } from './filter-voices.ts'
import { VoicesStrip } from './VoicesStrip.tsx'

/** Everyone who speaks in the article: where, how often, and what. */
export const VoicesPanel = memo(function VoicesPanel() {
  const reading = useReading()
  const voices = useMemo(() => gatherSaid(reading), [reading])
  const [kind, setKind] = useState<VoiceKind | null>(null)
  const landed = useLanded()
  // A link to a voice shows it, whatever the filter says.
  const asked = landed.kind === 'voice' ? landed.id : null
  const shown = useMemo(
    () => voices.filter(({ voice }) => kind === null || voice.kind === kind || voice.slug === asked),
    [voices, kind, asked],
  )
  if (voices.length === 0) return null
  return (
    <section className={reading.isLong ? 'voices run' : 'voices'} aria-labelledby="voices">
      <div className="part-heading">
        <h2 id="voices" tabIndex={-1}>
          {say.whoSpeaks}
        </h2>
        <HeadingLink to={formatSectionPath(reading.slug, 'voices')} of={say.whoSpeaks} kind={say.part} />
      </div>
      <KindFilter voices={voices} kind={kind} onChange={setKind} />
      <VoicesStrip voices={shown} />
      {shown.map((one) => (
        <VoiceEntry key={one.voice.slug} {...one} isLanded={one.voice.slug === asked} />
      ))}
      <ExportQuotes />
    </section>
  )
})

function KindFilter({
  voices,
  kind,
  onChange,
}: {
  voices: readonly Commentary[]
  kind: VoiceKind | null
  onChange: (kind: VoiceKind | null) => void
}) {
  const name = useId()
  const kinds = countKinds(voices)
  if (kinds.length < 2) return null
  const choices = [{ kind: null, many: say.all, count: voices.length }, ...kinds]
  return (
    <fieldset className="kinds">
      <legend className="visually-hidden">{say.showWhichVoices}</legend>
      {choices.map((choice) => (
        <label key={choice.many}>
          <input type="radio" name={name} checked={choice.kind === kind} onChange={() => onChange(choice.kind)} />
          <span>
            {choice.many} <span className="kinds-count">{choice.count}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What a voice says more often than this comes with the first opening of its entry. */
const MANY = 200

const VoiceEntry = memo(function VoiceEntry({ voice, said, isLanded }: Commentary & { isLanded: boolean }) {
  const reading = useReading()
  const { lang } = reading.writing
  const role = describeRole(reading, voice)
  const name = labelOf(reading, voice.name)
  const [isOpened, setOpened] = useState(isLanded || said.length <= MANY)
  return (
    // The key opens it again when a link lands on it after a reader closed it.
    <details key={String(isLanded)} className="voice" open={isLanded || undefined} onToggle={() => setOpened(true)}>
      <summary id={formatVoiceElementId(voice.slug)} data-landed={isLanded || undefined}>
        <span className="voice-who">
          <b className="voice-name" lang={lang} dir="auto">
            {name}
          </b>
          {role && (
            <span className="voice-role" lang={lang} dir="auto">
              {role}
            </span>
          )}
        </span>
        <span className="voice-kind">
          {nameKind(voice.kind)}, {describeCounts(said)}
        </span>
      </summary>
      {(isOpened || isLanded) && <SaidList said={said} />}
      <p className="voice-link">
        <CopyLink to={formatVoicePath(reading.slug, voice.slug)} label={fill(say.copyLinkToName, { name })} span={voice.span} />
      </p>
    </details>
  )
})
