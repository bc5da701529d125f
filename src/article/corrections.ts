/** What a reader may call a block. */
export type CorrectableType = 'headline' | 'standfirst' | 'paragraph' | 'crosshead' | 'caption' | 'byline'

/** What a reader has put right in an article. Kept beside the text, never in it. Offsets are where block or words start. */
export interface Corrections {
  readonly blocks: readonly { readonly at: number; readonly type: CorrectableType }[]
  /** `voice`: the slug of who speaks; `null` where nobody is to be named. */
  readonly speakers: readonly { readonly at: number; readonly voice: string | null }[]
}

export const UNCORRECTED: Corrections = { blocks: [], speakers: [] }

/** What a reader changed about the sections. Indices into the article's blocks. */
export interface SectionCorrections {
  /** Blocks at which a section starts that did not. */
  readonly split: readonly number[]
  /** Blocks at which no section starts any more: the one above goes on. */
  readonly join: readonly number[]
}

export const NO_CORRECTIONS: SectionCorrections = { split: [], join: [] }
