import { useEffect, useMemo, useRef, useState } from 'react'
import { useReading } from '../article/reading-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { paintRanges } from '../paint/paint-ranges.ts'
import { readPlace } from '../resume/read-place.ts'
import { findRange } from '../selection/find-range.ts'
import { type Sentence, splitSentences } from './split-sentences.ts'
import { type SpeechChoice, useSpeech, useVoices } from './use-speech.ts'

const RATES = [0.8, 1, 1.2, 1.5, 1.8] as const

/** Reads the article aloud from where the window is; the sentence is marked and kept in view. */
export function ListenBar() {
  const reading = useReading()
  const { show } = usePanels()
  const voices = useVoices()
  const sentences = useMemo(() => splitSentences(reading), [reading])
  const [first] = useState(() => findFirst(sentences, reading.slug))
  const [choice, setChoice] = useState<SpeechChoice>({ rate: 1, voice: '', saysSpeakers: false })
  const { at, isOn, failure, go, toggle } = useSpeech(sentences, first, choice)
  const play = useRef<HTMLButtonElement>(null)
  useFocusWhileOpen(play)
  useFollowing(sentences[at], isOn)
  const section = (by: 1 | -1) => {
    const here = sentences.findLastIndex((one, i) => i <= at && one.opensSection)
    const next =
      by === 1
        ? sentences.findIndex((one, i) => i > at && one.opensSection)
        : sentences.findLastIndex((one, i) => i < here && one.opensSection)
    if (next >= 0) go(next)
  }
  return (
    <section className="listen" aria-label="Read aloud">
      {voices?.length === 0 ? (
        <p role="status">
          This browser has no voices to read aloud with. Another browser, or a voice added in the system’s settings, will do.
        </p>
      ) : (
        <>
          <button ref={play} type="button" className="button" onClick={toggle}>
            {isOn ? 'Pause' : 'Read aloud'}
          </button>
          <button type="button" className="button" aria-label="Sentence before" onClick={() => go(at - 1)}>
            <span aria-hidden="true">‹</span>
          </button>
          <button type="button" className="button" aria-label="Next sentence" onClick={() => go(at + 1)}>
            <span aria-hidden="true">›</span>
          </button>
          <button type="button" className="button" aria-label="Section before" onClick={() => section(-1)}>
            <span aria-hidden="true">«</span>
          </button>
          <button type="button" className="button" aria-label="Next section" onClick={() => section(1)}>
            <span aria-hidden="true">»</span>
          </button>
          <select
            aria-label="Speed"
            value={choice.rate}
            onChange={(event) => setChoice({ ...choice, rate: Number(event.target.value) })}
          >
            {RATES.map((rate) => (
              <option key={rate} value={rate}>
                {rate} ×
              </option>
            ))}
          </select>
          <select
            aria-label="Voice"
            value={choice.voice}
            onChange={(event) => setChoice({ ...choice, voice: event.target.value })}
          >
            <option value="">Usual voice</option>
            {voices?.map(({ voiceURI, name }) => (
              <option key={voiceURI} value={voiceURI}>
                {name}
              </option>
            ))}
          </select>
          <label>
            <input
              type="checkbox"
              checked={choice.saysSpeakers}
              onChange={(event) => setChoice({ ...choice, saysSpeakers: event.target.checked })}
            />{' '}
            Say who is quoted
          </label>
          {failure && <span role="alert">{failure}</span>}
        </>
      )}
      <button type="button" className="button" aria-label="Close" onClick={() => show(null)}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  )
}

/** The first sentence that the window shows. */
function findFirst(sentences: readonly Sentence[], slug: string): number {
  const place = window.scrollY > 0 ? readPlace(slug) : null
  return place
    ? Math.max(
        0,
        sentences.findIndex(({ span }) => span.start >= place.at),
      )
    : 0
}

function useFocusWhileOpen(button: React.RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    button.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [button])
}

/** Mark what is read, and bring it into view when it leaves the window. */
function useFollowing(sentence: Sentence | undefined, isOn: boolean): void {
  useEffect(() => {
    const range = sentence && findRange(sentence.span)
    if (!range) return
    paintRanges('spoken', [range], 1)
    const { top, bottom } = range.getBoundingClientRect?.() ?? { top: 0, bottom: 0 }
    if (isOn && (top < 80 || bottom > window.innerHeight - 110))
      window.scrollTo({ top: window.scrollY + top - window.innerHeight / 3, behavior: 'instant' })
    return () => paintRanges('spoken', [])
  }, [sentence, isOn])
}
