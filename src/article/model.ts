/**
 * The tree of an article. A node does not hold text: it holds where its text is in `article.source`.
 *
 * All offsets are UTF-16 code units, as JavaScript strings count; `end` is exclusive. Positions follow unist, without its
 * line and column. Nodes are plain data: read-only, the same after a trip through JSON. What was not found is a missing key.
 */

/** Where something stands in the source. `start <= end`; both lie in `0..source.length`. */
export interface Span {
  readonly start: number
  readonly end: number
}

interface Node<Type extends string> {
  readonly type: Type
  readonly span: Span
}

/** The title of the article. `text` leaves out a Markdown `#`. */
export interface Headline extends Node<'headline'> {
  readonly text: Span
}

/** The line under the headline that says what the story is. Not the lede, which is the first paragraph. */
export interface Standfirst extends Node<'standfirst'> {
  readonly text: Span
}

/** A subheading that the source itself has. `text` leaves out a Markdown `#` or an underline; `level` counts from 1. */
export interface Crosshead extends Node<'crosshead'> {
  readonly text: Span
  readonly level: number
}

/** Running prose, and all that no stage understands. Lines of a hard-wrapped paragraph belong to one node. */
export interface Paragraph extends Node<'paragraph'> {}

/** Who wrote the article or helped; each name is a span. `contributors` come from lines such as `Additional reporting by …`. */
export interface Byline extends Node<'byline'> {
  readonly authors: readonly Span[]
  readonly contributors: readonly Span[]
}

export interface List extends Node<'list'> {
  readonly ordered: boolean
  /** The items' words, marks such as `-` or `1.` left out. */
  readonly items: readonly Span[]
}

/** Lines that keep their breaks: verse, an address, a table of results. */
export interface Verse extends Node<'verse'> {
  readonly lines: readonly Span[]
}

/**
 * What stands under a photograph.
 *
 * `In this pool photograph distributed by … on June 19, 2024.` is the description (what the photo shows, often repeated);
 * `The boats on Tuesday [Jo Day / Getty Images]` is the caption with its credit.
 */
export interface Caption extends Node<'caption'> {
  readonly description?: Span
  readonly caption?: Span
  /** Without its brackets and without a lead such as `Photograph:`. */
  readonly credit?: Span
  readonly date?: Span
  readonly place?: Span
}

export type Block = Headline | Standfirst | Crosshead | Paragraph | Byline | List | Verse | Caption

/** What a mention is made of: `Rosa Marten`, `she`, `the minister`, `the campaign`, `two officials`. */
export type MentionForm = 'name' | 'pronoun' | 'role' | 'organisation' | 'collective'

/** A span that names or stands for somebody. */
export interface Mention extends Node<'mention'> {
  readonly form: MentionForm
}

export type VoiceKind = 'expert' | 'official' | 'organisation' | 'collective' | 'person'

/** Somebody who is quoted or reported. `span` is the fullest mention of the name. */
export interface Voice extends Node<'voice'> {
  /** Unique in the article, made from the name: `rachel-lee`. Speakers refer to it. */
  readonly slug: string
  readonly name: Span
  /** `a senior fellow`, `National Security adviser`. */
  readonly role?: Span
  /** `the Delft Institute`. */
  readonly affiliation?: Span
  readonly kind: VoiceKind
  /** In reading order. */
  readonly mentions: readonly Mention[]
}

/** `certain`: show the name. `likely`: show it as likely. An attribution weaker than that is left out. */
export type Certainty = 'certain' | 'likely'

/**
 * What an attribution rests on.
 *
 * - `cue`: speaker and verb stand beside the words (`"A," said B`, `B said: "A"`)
 * - `according-to`: `according to B`, `in B's words`
 * - `label`: a transcript's or question-and-answer label, a dash or `From B:`
 * - `run-on`: the speech goes on from a quotation before it without a cue
 * - `turn`: alternation in dialogue
 * - `reader`: a reader said so
 * - `context`: nothing but who was spoken of nearby
 */
export type Evidence = 'cue' | 'according-to' | 'label' | 'run-on' | 'turn' | 'reader' | 'context'

/** Who said it: the mention nearest to the words, and the voice that the mention stands for. */
export interface Speaker {
  readonly mention: Mention
  /** `Voice.slug`. */
  readonly voice: string
  readonly certainty: Certainty
  readonly evidence: Evidence
}

/** Words between quotation marks that somebody said or wrote. Scare quotes and titles are not quotations. */
export interface Quotation extends Node<'quotation'> {
  /** With the marks, as far as there are any; `span` leaves them out. */
  readonly marked: Span
  /** `direct`: whole sentences in the speaker's own voice. `mixed`: words worked into the reporter's sentence. */
  readonly kind: 'direct' | 'mixed'
  /** The reporter's sentence around `mixed` words, which make sense only within it. None where the text has no such bounds. */
  readonly sentence?: Span
  /** The verb or phrase that ties words and speaker: `said`, `according to`. */
  readonly cue?: Span
  readonly speaker?: Speaker
  /** Index into `Article.quotations` of the part before, where one speech is broken by its cue or runs over paragraphs. */
  readonly continues?: number
}

/** What a voice is reported to say without quotation marks. `span` is the content, cue and speaker left out. */
export interface Statement extends Node<'statement'> {
  readonly cue: Span
  /** How likely it is reported speech at all, 0 to 1 in hundredths. Below a half readers are not shown it; see `keep-likely.ts`. */
  readonly probability: number
  readonly speaker: Speaker
}

/** Why a section starts where it does; see `sections.ts`. */
export type BreakEvidence =
  | 'crosshead'
  | 'start'
  | 'vocabulary'
  | 'photo'
  | 'opener'
  | 'time'
  | 'place'
  | 'voice'
  | 'summary'
  | 'reader'

/** An ordered run of blocks under a title that is a span of its own text. */
export interface Section extends Node<'section'> {
  readonly title: Span
  /** True where the title is a crosshead of the source, not found in the running text. */
  readonly given: boolean
  /** 1 or 2; a level 2 section belongs to the nearest level 1 section before it. */
  readonly level: number
  /** Unique in the article, made from the title. */
  readonly slug: string
  /** Indices into `Article.blocks`, `to` exclusive. */
  readonly blocks: { readonly from: number; readonly to: number }
  /** Strongest first. */
  readonly evidence: readonly BreakEvidence[]
}

/** Everything said in an article, and who said it. */
export interface Speech {
  /** In reading order; they do not overlap. */
  readonly quotations: readonly Quotation[]
  readonly statements: readonly Statement[]
  /** In order of their first mention. */
  readonly voices: readonly Voice[]
}

export interface Article extends Node<'article'>, Speech {
  readonly source: string
  readonly headline?: Headline
  readonly standfirst?: Standfirst
  /** Gathered from all byline blocks. */
  readonly byline?: { readonly authors: readonly Span[]; readonly contributors: readonly Span[] }
  /** In order, without overlap, with nothing but white space between them. */
  readonly blocks: readonly Block[]
  /** A partition of the blocks after headline, standfirst and leading byline; empty where the text is too short to need one. */
  readonly sections: readonly Section[]
  /** The caption blocks again, for those who want nothing else. */
  readonly captions: readonly Caption[]
  /** Words of headline, standfirst and body, captions and bylines left out. Two signs of Chinese or Japanese count for about one. */
  readonly wordCount: number
}
