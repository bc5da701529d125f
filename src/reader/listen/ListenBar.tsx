import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import * as say from '../../words/en.ts'
import { useReading } from '../article/reading-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { takeRoom } from '../companion/take-room.ts'
import { paintRanges } from '../paint/paint-ranges.ts'
import { readPlace } from '../resume/read-place.ts'
import { findRange } from '../selection/find-range.ts'
import { speaks } from './cast-voices.ts'
import { keepListening, type Listening, QUOTING, RATES, readListening } from './listening.ts'
import { PLAY_BUTTON } from './play-button-id.ts'
import { type Sentence, splitSentences } from './split-sentences.ts'
import { useSpeech } from './use-speech.ts'
import { useVoices } from './use-voices.ts'

const QUOTING_LABELS = {
  plain: say.quotationsAsTheRest,
  named: say.sayWhoIsQuoted,
  voiced: say.aVoiceForEachSpeaker,
} as const
const takeRoomBelow = takeRoom('--listen-room')
const NO_VOICES: readonly SpeechSynthesisVoice[] = []

/** Reads the article aloud, at once, from where the window is; the sentence is marked and kept in view. */
export function ListenBar() {
  const reading = useReading()
  const { stopListening } = usePanels()
  const voices = useVoices()
  const sentences = useMemo(() => splitSentences(reading), [reading])
  const [first] = useState(() => findFirst(sentences, reading.slug))
  const [choice, setChoice] = useState(readListening)
  const [isChosenHere, setChosenHere] = useState(false)
  const language = reading.writing.lang ?? say.language
  const known = voices ?? NO_VOICES
  // A voice that was chosen for another article may not know this one's language.
  const narrator = known.find((voice) => voice.voiceURI === choice.voice && (isChosenHere || speaks(voice, language)))
  const { at, isOn, failure, go, toggle } = useSpeech(sentences, first, choice, narrator, known, language)
  const choose = (changed: Partial<Listening>) => {
    if (changed.voice !== undefined) setChosenHere(true)
    setChoice({ ...choice, ...changed })
    keepListening({ ...choice, ...changed })
  }
  const play = useRef<HTMLButtonElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  useFocusWhileOpen(play)
  const isMute = voices?.length === 0
  useEffect(() => {
    // The button that had the focus has gone.
    if (isMute && document.activeElement === document.body) close.current?.focus()
  }, [isMute])
  const canSpeak = voices !== null && voices.length > 0
  const press = useBeginning(canSpeak, toggle)
  useFollowing(canSpeak ? sentences[at] : undefined, isOn)
  const section = (by: 1 | -1) => {
    const here = sentences.findLastIndex((one, i) => i <= at && one.opensSection)
    const next =
      by === 1
        ? sentences.findIndex((one, i) => i > at && one.opensSection)
        : sentences.findLastIndex((one, i) => i < here && one.opensSection)
    if (next >= 0) go(next)
  }
  return (
    <section ref={takeRoomBelow} className="listen" aria-label={say.readAloud}>
      {/* There before its words: what comes filled is not told. */}
      <p role="status" className={isMute ? undefined : 'visually-hidden'}>
        {isMute && say.thisBrowserHasNoVoices}
      </p>
      {!isMute && (
        <>
          <button ref={play} id={PLAY_BUTTON} type="button" className="button" onClick={press}>
            {isOn ? say.pause : say.readAloud}
          </button>
          <button type="button" className="button" aria-label={say.sentenceBefore} onClick={() => go(at - 1)}>
            <span aria-hidden="true">‹</span>
          </button>
          <button type="button" className="button" aria-label={say.nextSentence} onClick={() => go(at + 1)}>
            <span aria-hidden="true">›</span>
          </button>
          <button type="button" className="button" aria-label={say.sectionBefore} onClick={() => section(-1)}>
            <span aria-hidden="true">«</span>
          </button>
          <button type="button" className="button" aria-label={say.nextSection} onClick={() => section(1)}>
            <span aria-hidden="true">»</span>
          </button>
          <select aria-label={say.speed} value={choice.rate} onChange={(event) => choose({ rate: Number(event.target.value) })}>
            {RATES.map((rate) => (
              <option key={rate} value={rate}>
                {rate} ×
              </option>
            ))}
          </select>
          <select
            aria-label={say.voiceKind}
            value={narrator?.voiceURI ?? ''}
            onChange={(event) => choose({ voice: event.target.value })}
          >
            <option value="">{say.usualVoice}</option>
            {sortVoices(known, language).map(({ voiceURI, name }) => (
              <option key={voiceURI} value={voiceURI}>
                {name}
              </option>
            ))}
          </select>
          <select
            className="listen-quoting"
            aria-label={say.quotations}
            value={choice.quoting}
            onChange={(event) => choose({ quoting: event.target.value as Listening['quoting'] })}
          >
            {QUOTING.map((quoting) => (
              <option key={quoting} value={quoting}>
                {QUOTING_LABELS[quoting]}
              </option>
            ))}
          </select>
          {failure && <span role="alert">{failure}</span>}
        </>
      )}
      <button ref={close} type="button" className="button" aria-label={say.close} onClick={stopListening}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  )
}

/** Those that speak the text's language first. */
function sortVoices(voices: readonly SpeechSynthesisVoice[], language: string): readonly SpeechSynthesisVoice[] {
  return [...voices].sort((a, b) => Number(speaks(b, language)) - Number(speaks(a, language)))
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

/**
 * Who opened the bar wants to listen: it begins as soon as there is a voice, unless the reader was quicker.
 *
 * @returns What the reader's own press does.
 */
function useBeginning(canSpeak: boolean, toggle: () => void): () => void {
  const hasBegun = useRef(false)
  const press = useCallback(() => {
    hasBegun.current = true
    toggle()
  }, [toggle])
  useEffect(() => {
    if (canSpeak && !hasBegun.current) press()
  }, [canSpeak, press])
  return press
}

/** Mark what is read, and bring it into view when it leaves the window. */
function useFollowing(sentence: Sentence | undefined, isOn: boolean): void {
  useEffect(() => {
    const range = sentence && findPlace(sentence)
    if (!range) return
    paintRanges('spoken', [range], 1)
    const { top, bottom } = range.getBoundingClientRect?.() ?? { top: 0, bottom: 0 }
    const bar = document.querySelector('.listen')?.getBoundingClientRect().top ?? window.innerHeight
    if (isOn && (top < 80 || bottom > bar - 16))
      window.scrollTo({ top: window.scrollY + top - window.innerHeight / 3, behavior: 'instant' })
    return () => paintRanges('spoken', [])
  }, [sentence, isOn])
}

/** Headings show their words apart from the text that they were found in. */
function findPlace({ span, heading }: Sentence): Range | null {
  const shown = heading && document.getElementById(heading)
  if (!shown) return findRange(span)
  const range = document.createRange()
  range.selectNodeContents(shown)
  return range
}
