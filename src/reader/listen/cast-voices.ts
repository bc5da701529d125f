/** How somebody sounds. Without a voice the browser chooses one. */
export interface Cast<Voice> {
  readonly voice?: Voice
  /** As `SpeechSynthesisUtterance.pitch` has it: 1 is the voice's own. */
  readonly pitch: number
}

/** Far enough apart to be told from each other and from 1, near enough to sound like people. */
const PITCHES = [1.25, 0.8, 1.45, 0.65] as const

/**
 * Give each speaker a voice of their own: other voices of the text's language first, then the same ones at another pitch.
 *
 * @param speakers - In the order in which they first speak; who speaks first gets the plainest voice.
 * @param narrator - Who reads the rest, and therefore nobody's words.
 */
export function castVoices<Voice extends Pick<SpeechSynthesisVoice, 'voiceURI' | 'lang'>>(
  speakers: readonly string[],
  voices: readonly Voice[],
  narrator: Voice | undefined,
  language: string,
): ReadonlyMap<string, Cast<Voice>> {
  const others = voices.filter((voice) => voice.voiceURI !== narrator?.voiceURI && speaks(voice, language))
  return new Map(
    speakers.map((speaker, i) => {
      if (others.length === 0) return [speaker, { ...(narrator && { voice: narrator }), pitch: pitchOf(i) }]
      const round = Math.floor(i / others.length)
      return [speaker, { voice: others[i % others.length] as Voice, pitch: round === 0 ? 1 : pitchOf(round - 1) }]
    }),
  )
}

/** Whether a voice is made for a language: `en` of `en-GB`, or `en_GB` as some systems write it. */
export function speaks({ lang }: { readonly lang: string }, language: string): boolean {
  return lang.toLowerCase().split(/[-_]/)[0] === language
}

function pitchOf(index: number): number {
  return PITCHES[index % PITCHES.length] ?? 1
}
