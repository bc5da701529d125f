import * as say from '../../words/en.ts'
import type { Reach } from '../link/use-reach.ts'

interface Addresses {
  /** The words' own, and where it opens. */
  readonly own: string
  readonly reach: Reach
  /** Where the article was published, if that is known. */
  readonly sourceUrl?: string | undefined
  /** One that holds the article itself, where its reader asked for that. */
  readonly carrying?: string | undefined
}

interface Chosen {
  readonly url: string
  /** What it is good for, where that is not plain. */
  readonly remark?: string
}

/** The address that goes with copied words: one that opens elsewhere, where there is one. */
export function chooseAddress({ own, reach, sourceUrl, carrying }: Addresses): Chosen {
  if (reach === 'everywhere') return { url: own }
  if (carrying) return { url: carrying, remark: say.itsLinkHoldsThe }
  if (sourceUrl) return { url: sourceUrl }
  return { url: own, remark: reach === 'tab' ? say.itsAddressOpensIn : say.itsAddressOpensOn }
}

/** Sentences as one. */
export const joinSentences = (...sentences: readonly (string | undefined)[]): string => sentences.filter(Boolean).join(' ')
