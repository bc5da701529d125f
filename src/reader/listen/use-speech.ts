import { useCallback, useEffect, useRef, useState } from 'react'
import type { Sentence } from './split-sentences.ts'

/** Milliseconds in which voices come, where a browser has some. */
const VOICES_WITHIN = 2000

export interface SpeechChoice {
  readonly rate: number
  /** `voiceURI`; empty for the browser's own choice. */
  readonly voice: string
  readonly saysSpeakers: boolean
}

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

/** Reads sentences aloud, one after the other. */
export function useSpeech(sentences: readonly Sentence[], first: number, choice: SpeechChoice) {
  const [at, setAt] = useState(first)
  const [isOn, setOn] = useState(false)
  const [failure, setFailure] = useState('')
  // A cancelled utterance tells of its end too: only the latest one counts.
  const turn = useRef(0)
  useEffect(() => {
    const synthesis = window.speechSynthesis
    const sentence = sentences[at]
    if (!isOn || !synthesis || !sentence) return
    const own = ++turn.current
    const prefix = choice.saysSpeakers && sentence.speaker ? `${sentence.speaker}: ` : ''
    const utterance = new SpeechSynthesisUtterance(prefix + sentence.text)
    utterance.rate = choice.rate
    const voice = synthesis.getVoices().find(({ voiceURI }) => voiceURI === choice.voice)
    if (voice) utterance.voice = voice
    utterance.lang = voice?.lang ?? document.documentElement.lang
    utterance.onend = () => {
      if (own !== turn.current) return
      if (at + 1 < sentences.length) setAt(at + 1)
      else setOn(false)
    }
    utterance.onerror = ({ error }) => {
      if (own !== turn.current || error === 'canceled' || error === 'interrupted') return
      setOn(false)
      setFailure('The browser’s voice stopped. Try again, or choose another voice.')
    }
    synthesis.speak(utterance)
    return () => {
      turn.current++
      synthesis.cancel()
    }
  }, [sentences, at, isOn, choice])
  const go = useCallback((index: number) => setAt(Math.max(0, Math.min(sentences.length - 1, index))), [sentences.length])
  const toggle = useCallback(() => {
    setFailure('')
    setOn((before) => !before)
  }, [])
  return { at, isOn, failure, go, toggle }
}
