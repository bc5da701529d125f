import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import * as say from '../../words/en.ts'
import { type Cast, castVoices } from './cast-voices.ts'
import { cutUtterance, longestWait } from './cut-utterance.ts'
import type { Listening } from './listening.ts'
import type { Sentence } from './split-sentences.ts'

/** Milliseconds after a cancelling in which some browsers drop what they are given to say. */
const AFTER_CANCEL = 80
/** So many utterances of which nothing is heard, and the voice has failed. */
const MOST_SILENT = 3

/**
 * Reads sentences aloud, one after the other.
 *
 * @param narrator - The voice that reads; without one the browser chooses.
 * @param language - The text's, as a tag of BCP 47: what a browser chooses a voice by.
 */
export function useSpeech(
  sentences: readonly Sentence[],
  first: number,
  { rate, quoting }: Listening,
  narrator: SpeechSynthesisVoice | undefined,
  voices: readonly SpeechSynthesisVoice[],
  language: string,
) {
  const [at, setAt] = useState(first)
  const [known, setKnown] = useState(sentences)
  if (known !== sentences) {
    // Sections that the reader divides anew bring headings or take some: the place stays with its words.
    setKnown(sentences)
    setAt(findAgain(sentences, known[at], at))
  }
  const [isOn, setOn] = useState(false)
  const [failure, setFailure] = useState('')
  // Chrome forgets the end of an utterance that nothing holds; and one that was cancelled tells of its end too: only this one counts.
  const current = useRef<SpeechSynthesisUtterance | null>(null)
  const cancelled = useRef(Number.NEGATIVE_INFINITY)
  const silent = useRef(0)
  const cast = useMemo(() => {
    const speakers = sentences.flatMap(({ parts }) => parts.flatMap((part) => part.voice ?? []))
    const reads = narrator ?? voices.find((one) => one.default)
    return castVoices([...new Set(speakers)], voices, reads, language)
  }, [sentences, voices, narrator, language])
  // Voices that come while a sentence is read are for the next one.
  const casting = useRef({ narrator, cast })
  useEffect(() => {
    casting.current = { narrator, cast }
  }, [narrator, cast])
  const narratorUri = narrator?.voiceURI
  // biome-ignore lint/correctness/useExhaustiveDependencies: another narrator reads the sentence anew, the same one as a new object does not
  useEffect(() => {
    const synthesis = window.speechSynthesis
    const sentence = sentences[at]
    if (!isOn || !synthesis || !sentence) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isSaid = false
    const parts = describeParts(sentence, quoting).flatMap((part) => cutUtterance(part.text).map((text) => ({ ...part, text })))
    const cancel = () => {
      clearTimeout(timer)
      current.current = null
      if (isSaid) return
      synthesis.cancel()
      cancelled.current = performance.now()
    }
    const fail = (words: string) => {
      cancel()
      setOn(false)
      setFailure(words)
    }
    const speak = (index: number) => {
      const part = parts[index]
      if (!part) {
        isSaid = true
        if (at + 1 < sentences.length) setAt(at + 1)
        else setOn(false)
        return
      }
      const { narrator, cast } = casting.current
      const usual: Cast<SpeechSynthesisVoice> = { ...(narrator && { voice: narrator }), pitch: 1 }
      const { voice, pitch } = (part.voice && cast.get(part.voice)) || usual
      const utterance = new SpeechSynthesisUtterance(part.text)
      utterance.rate = rate
      utterance.pitch = pitch
      if (voice) utterance.voice = voice
      utterance.lang = voice?.lang ?? language
      const next = () => {
        clearTimeout(timer)
        speak(index + 1)
      }
      /** A voice that has fallen silent without a word is passed by. */
      const watch = () => {
        clearTimeout(timer)
        timer = setTimeout(
          () => {
            if (++silent.current >= MOST_SILENT) return fail(say.theBrowsersVoiceStoppedTry)
            cancel()
            timer = setTimeout(speak, AFTER_CANCEL, index + 1)
          },
          longestWait(part.text, rate),
        )
      }
      const hear = (then: () => void) => () => {
        if (utterance !== current.current) return
        silent.current = 0
        then()
      }
      utterance.onstart = hear(watch)
      utterance.onboundary = hear(watch)
      utterance.onend = hear(next)
      utterance.onerror = ({ error }) => {
        if (utterance !== current.current) return
        // Somebody else made the browser stop, or it speaks only upon a click: a pause, not a fault.
        fail(/^(canceled|interrupted|not-allowed)$/.test(error) ? '' : say.theBrowsersVoiceStoppedTry)
      }
      current.current = utterance
      watch()
      synthesis.speak(utterance)
    }
    const wait = cancelled.current + AFTER_CANCEL - performance.now()
    // At once where that can be: some browsers speak only in the very moment of a click.
    if (wait > 0) timer = setTimeout(speak, wait, 0)
    else speak(0)
    const leave = () => fail('')
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      cancel()
    }
  }, [sentences, at, isOn, rate, quoting, narratorUri, language])
  const go = useCallback((index: number) => setAt(Math.max(0, Math.min(sentences.length - 1, index))), [sentences.length])
  const toggle = useCallback(() => {
    setFailure('')
    silent.current = 0
    setOn((before) => !before)
  }, [])
  return { at, isOn, failure, go, toggle }
}

function findAgain(sentences: readonly Sentence[], before: Sentence | undefined, at: number): number {
  if (!before) return at
  const same = sentences.findIndex(({ span, heading }) => span.start === before.span.start && heading === before.heading)
  return same >= 0
    ? same
    : Math.max(
        0,
        sentences.findIndex(({ span }) => span.start >= before.span.start),
      )
}

/** What is said of a sentence, and in whose voice. */
function describeParts({ text, parts, speaker }: Sentence, quoting: Listening['quoting']): Sentence['parts'] {
  if (quoting === 'voiced') return parts
  return [{ text: quoting === 'named' && speaker ? `${speaker}: ${text}` : text }]
}
