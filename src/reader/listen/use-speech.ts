import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import * as say from '../../words/en.ts'
import { type Cast, castVoices } from './cast-voices.ts'
import type { Listening } from './listening.ts'
import type { Sentence } from './split-sentences.ts'

/** Milliseconds in which voices come, where a browser has some. */
const VOICES_WITHIN = 2000

/** The voices of the browser; `null` while they are awaited. */
export function useVoices(): readonly SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[] | null>(null)
  useEffect(() => {
    const synthesis = window.speechSynthesis
    if (!synthesis) return setVoices([])
    const read = () => {
      const all = synthesis.getVoices()
      if (all.length > 0) setVoices(all)
    }
    read()
    const timer = setTimeout(() => setVoices((known) => known ?? []), VOICES_WITHIN)
    synthesis.addEventListener?.('voiceschanged', read)
    return () => {
      clearTimeout(timer)
      synthesis.removeEventListener?.('voiceschanged', read)
    }
  }, [])
  return voices
}

/**
 * Reads sentences aloud, one after the other.
 *
 * @param language - The text's, as a tag of BCP 47: what a browser chooses a voice by.
 */
export function useSpeech(
  sentences: readonly Sentence[],
  first: number,
  { rate, voice, quoting }: Listening,
  voices: readonly SpeechSynthesisVoice[],
  language: string,
) {
  const [at, setAt] = useState(first)
  const [isOn, setOn] = useState(false)
  const [failure, setFailure] = useState('')
  // A cancelled utterance tells of its end too: only the latest turn counts.
  const turn = useRef(0)
  const narrator = voices.find(({ voiceURI }) => voiceURI === voice)
  const cast = useMemo(() => {
    const speakers = sentences.flatMap(({ parts }) => parts.flatMap((part) => part.voice ?? []))
    const reads = narrator ?? voices.find((one) => one.default)
    return castVoices([...new Set(speakers)], voices, reads, language)
  }, [sentences, voices, narrator, language])
  useEffect(() => {
    const synthesis = window.speechSynthesis
    const sentence = sentences[at]
    if (!isOn || !synthesis || !sentence) return
    const own = ++turn.current
    const usual: Cast<SpeechSynthesisVoice> = { ...(narrator && { voice: narrator }), pitch: 1 }
    const parts = describeParts(sentence, quoting).map(({ text, voice: slug }) => ({
      text,
      ...((slug && cast.get(slug)) || usual),
    }))
    const speak = (index: number) => {
      const part = parts[index]
      if (!part) {
        if (at + 1 < sentences.length) setAt(at + 1)
        else setOn(false)
        return
      }
      const utterance = new SpeechSynthesisUtterance(part.text)
      utterance.rate = rate
      utterance.pitch = part.pitch
      if (part.voice) utterance.voice = part.voice
      utterance.lang = part.voice?.lang ?? language
      utterance.onend = () => own === turn.current && speak(index + 1)
      utterance.onerror = ({ error }) => {
        if (own !== turn.current || error === 'canceled' || error === 'interrupted') return
        setOn(false)
        setFailure(say.theBrowsersVoiceStoppedTry)
      }
      synthesis.speak(utterance)
    }
    speak(0)
    return () => {
      turn.current++
      synthesis.cancel()
    }
  }, [sentences, at, isOn, rate, quoting, narrator, cast, language])
  const go = useCallback((index: number) => setAt(Math.max(0, Math.min(sentences.length - 1, index))), [sentences.length])
  const toggle = useCallback(() => {
    setFailure('')
    setOn((before) => !before)
  }, [])
  return { at, isOn, failure, go, toggle }
}

/** What is said of a sentence, and in whose voice. */
function describeParts({ text, parts, speaker }: Sentence, quoting: Listening['quoting']): Sentence['parts'] {
  if (quoting === 'voiced') return parts
  return [{ text: quoting === 'named' && speaker ? `${speaker}: ${text}` : text }]
}
