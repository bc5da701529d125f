import { useEffect, useState } from 'react'

type Voices = readonly SpeechSynthesisVoice[]

/** Milliseconds in which voices come, where a browser has some. */
const VOICES_WITHIN = 2000

/** The voices of the browser; `null` while they are awaited. */
export function useVoices(): Voices | null {
  const [voices, setVoices] = useState<Voices | null>(null)
  useEffect(() => {
    const synthesis = window.speechSynthesis
    if (!synthesis) return setVoices([])
    const read = () => {
      const all = synthesis.getVoices()
      // Browsers tell of a change where there is none, with new objects for the same voices.
      if (all.length > 0) setVoices((known) => (known && listUris(known) === listUris(all) ? known : all))
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

function listUris(voices: Voices): string {
  return voices.map(({ voiceURI }) => voiceURI).join('\n')
}
