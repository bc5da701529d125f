import type { Mention, Speaker, Voice } from '../../article/model.ts'
import { labelOf, type Reading } from '../article/reading.ts'

/**
 * Say in words why a name stands at a quotation: what the attribution rests on, and whom a pronoun or role stands for.
 *
 * @returns One or two sentences.
 */
export function explainSpeaker(reading: Reading, speaker: Speaker, voice: Voice, cue: string | undefined): readonly string[] {
  const mention = labelOf(reading, speaker.mention.span)
  return [explainTie(speaker, mention, cue), explainName(reading, speaker.mention, voice, mention)].filter(
    (sentence) => sentence !== null,
  )
}

function explainTie(speaker: Speaker, mention: string, cue: string | undefined): string {
  switch (speaker.evidence) {
    case 'cue':
      return cue
        ? `The text ties “${mention}” to these words with “${cue}”.`
        : `“${mention}” stands beside these words as their speaker.`
    case 'according-to':
      return `The text gives these words according to “${mention}”.`
    case 'label':
      return `“${mention}” stands before these words as a label.`
    case 'run-on':
      return `These words go on from “${mention}”, who speaks just before, and nobody else comes between.`
    case 'turn':
      return `Two people speak in turn here, and it is the turn of “${mention}”.`
    case 'reader':
      return 'A reader of this device gave these words this name.'
    case 'context':
      return `No verb names the speaker; “${mention}” is who these words are about or who spoke nearby.`
  }
}

function explainName(reading: Reading, mention: Mention, voice: Voice, words: string): string | null {
  const name = labelOf(reading, voice.name)
  if (words === name || name.includes(words.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, ''))) return null
  const last = voice.mentions.findLast(({ form, span }) => form === 'name' && span.end <= mention.span.start)
  return last
    ? `“${words}” stands for ${name}, last named as “${labelOf(reading, last.span)}”.`
    : `“${words}” stands for ${name}.`
}
