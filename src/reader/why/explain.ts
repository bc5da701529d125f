import type { Mention, Speaker, Voice } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
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
      return cue ? fill(say.theTextTiesMentionTo, { mention, cue }) : fill(say.mentionStandsBesideTheseWords, { mention })
    case 'according-to':
      return fill(say.theTextGivesTheseWords, { mention })
    case 'label':
      return fill(say.mentionStandsBeforeTheseWords, { mention })
    case 'run-on':
      return fill(say.theseWordsGoOnFrom, { mention })
    case 'turn':
      return fill(say.twoPeopleSpeakInTurn, { mention })
    case 'reader':
      return say.aReaderOfThisDevice
    case 'context':
      return fill(say.noVerbNamesTheSpeaker, { mention })
  }
}

function explainName(reading: Reading, mention: Mention, voice: Voice, words: string): string | null {
  const name = labelOf(reading, voice.name)
  if (words === name || name.includes(words.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, ''))) return null
  const last = voice.mentions.findLast(({ form, span }) => form === 'name' && span.end <= mention.span.start)
  return last
    ? fill(say.wordsStandsForNameLast, { words, name, n2: labelOf(reading, last.span) })
    : fill(say.wordsStandsForName, { words, name })
}
