import type { Span } from './model.ts'
import { textOf, trimSpan } from './spans.ts'

/** A passage between quotation marks, whatever it is: speech, a title, a scare quote. */
export interface Quoted {
  /** Without the marks and without white space at the ends. */
  readonly span: Span
  readonly marked: Span
  /** Index of the passage it stands in. */
  readonly passage: number
  /** False where the marks were left open to the end of the paragraph, as newspapers do when the speech goes on in the next. */
  readonly closed: boolean
  /** Set where it stands in marks that the text does not have for speech: then it is some only by a cue. */
  readonly isOdd?: true
}

type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner'
/** `apostrophe`: behind a word's last `s`, it may close a quotation or be the owner's mark (`the voters’ fears`). */
type Turn = 'open' | 'close' | 'either' | 'apostrophe' | 'none'

interface Mark extends Span {
  readonly family: Family
  readonly turn: Turn
}

const FAMILIES: Record<string, Family> = {
  '"': 'double',
  "''": 'double',
  '’’': 'double',
  '‘‘': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
}
// Of `'old-school,'''` the last two are the outer mark.
const DOUBLE = /''(?!'(?:\W|$))|’’|‘‘|["“”„‟«»‹›「」『』]/g
const ALL = /''(?!'(?:\W|$))|["“”„‟«»‹›「」『』‘’'‚]/g
const SINGLE_OPENERS = /(?:^|[\s(])[‘'](?=\p{L})(?!(?:em|til|tis|twas|cause|n|round|bout|cos)\b)/giu
/** A single mark that opens speech, whatever marks the rest of the text has: behind a comma or a colon, or first in its line. */
const SPEECH_OPENER = /(?:[,:] |^)[‘'](?!')(?=[\p{Lu}"“(…[])(?!Tis|Twas)/gmu
/**
 * `were ‘fake’`, `called it ‘a great shame’`: curly marks around words that begin small, behind what they complete. With a capital they are titles and
 * names as often (`told the ‘Mail’`).
 */
const IN_PASSING =
  /(?<=\b(?:am|is|are|was|were|be|been|being|as|it|him|her|them|an?|and) )‘(?=\p{Ll}(?:[^‘’“”"\n]|\p{L}’\p{L}){1,120}(?:(?<![sS])’(?=[\s.,;:)!?])|’(?=[.,;:)!?]|\s\p{Lu})))(?!(?:em|til|tis|twas|cause|n|round|bout|cos)\b)/gu
const DOUBLE_SPEECH_OPENER = /(?:[,:] |^)(?:["“]|'')(?=[\p{L}'‘(…[])/gmu
/** Where a mark may open: after white space, a bracket, a dash or another mark. */
const BEFORE_OPEN = /[\s([{—–\-/，。：、（“”"‘'«»„]/
const AFTER_CLOSE = /[\s)\]}—–\-/.,;:!?…，。：、）！？；“”"’'«»]/
const WORD = /[\p{L}\p{N}]/u

/**
 * Find the passages between quotation marks.
 *
 * Straight and curly marks may close each other, as edited copy mixes them. Marks inside marks belong to the outer
 * passage. A mark that is never closed runs to the end of its paragraph, unless others open after it. Single marks
 * count in a house that uses them for speech; elsewhere only in a paragraph where one opens speech (`said: 'We …`).
 *
 * @param body - Index of the first passage below the headline.
 *
 * @example
 * const source = 'Ms Marten said the pier was "a long, slow kind of ruin”.'
 * findQuoted(source, [{ start: 0, end: source.length }]) // one passage, `a long, slow kind of ruin`
 */
export function findQuoted(source: string, passages: readonly Span[], body = 0): readonly Quoted[] {
  const openers = findSpeechOpeners(source)
  const isHouse = usesSingleMarks(source, openers.length)
  const from = passages[body]?.start ?? 0
  const inPassing = new Set(isHouse ? [] : [...source.matchAll(IN_PASSING)].flatMap(({ index }) => (index < from ? [] : [index])))
  const marks = source.matchAll(isHouse || openers.length + inPassing.size > 0 ? ALL : DOUBLE)
  let mark = marks.next()
  return passages.flatMap((passage, index) => {
    const own: Mark[] = []
    for (; !mark.done && mark.value.index < passage.end; mark = marks.next()) {
      const { index: start, 0: text } = mark.value
      const turn = start < passage.start ? 'none' : turnOf(source, text, { start, end: start + text.length }, passage)
      if (turn !== 'none') own.push({ start, end: start + text.length, family: FAMILIES[text] as Family, turn })
    }
    return pairMarks(source, passage, index, isHouse ? own : leaveOutSingles(source, passage, own, inPassing)).flatMap(
      (found) => {
        if (isNickname(source, found.span, found.marked)) return []
        return inPassing.has(found.marked.start) && !REPLY.test(textOf(source, passage))
          ? [{ ...found, isOdd: true as const }]
          : [found]
      },
    )
  })
}

/** `Anna “Bunny” Holt`: part of a name, which nobody says. */
const isNickname = (source: string, { start, end }: Span, marked: Span): boolean =>
  end - start < LONGEST_NICKNAME &&
  /^\p{Lu}[\p{L}.’'-]*(?: \p{L}+)?$/u.test(source.slice(start, end)) &&
  /(?:^|[\s(])\p{Lu}[\p{Ll}-]+\.? $/u.test(source.slice(Math.max(0, marked.start - LONGEST_NICKNAME), marked.start)) &&
  /^ (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll}/u.test(source.slice(marked.end, marked.end + 10))

/** In UTF-16 units. */
const LONGEST_NICKNAME = 20

/** Where single marks open speech. */
function findSpeechOpeners(source: string): readonly number[] {
  return [...source.matchAll(SPEECH_OPENER)].map(({ index, 0: { length } }) => index + length - 1)
}

/**
 * In a text with double marks a single one opens behind a comma or a colon, or at the start of a paragraph that goes on behind the
 * words (`'We have listened,' she said`), and not within double ones.
 */
function leaveOutSingles(source: string, passage: Span, marks: readonly Mark[], inPassing: ReadonlySet<number>): readonly Mark[] {
  if (!marks.some(({ family }) => family === 'single')) return marks
  const opens = REPLY.test(textOf(source, passage))
  let isWithin = false
  return marks.filter(({ family, turn, start }) => {
    if (family !== 'single') isWithin = turn === 'open' || (turn === 'either' && !isWithin)
    return (
      family !== 'single' ||
      (!isWithin && (turn !== 'open' || opens || inPassing.has(start) || /[,:]\s/.test(source.slice(start - 2, start))))
    )
  })
}

/** `'We have listened,' she said.` */
const REPLY = /^[‘'][^"“”]{2,600}?[,.?!][’']\s+\p{L}/u

/** Whether the text has single marks for speech: more of them open, or more of them open speech than double ones do. */
function usesSingleMarks(source: string, speechOpeners: number): boolean {
  if (speechOpeners > 0 && speechOpeners > (source.match(DOUBLE_SPEECH_OPENER)?.length ?? 0)) return true
  const doubles = source.match(DOUBLE)?.length ?? 0
  if (doubles > 2 && doubles * FEW > source.length) return false
  return (source.match(SINGLE_OPENERS)?.length ?? 0) > doubles
}

/** A text with a double mark in so many characters has them for speech; no need to look for others. */
const FEW = 1000

/** Which way a mark faces, by its shape and by what stands beside it. */
function turnOf(source: string, mark: string, { start, end }: Span, passage: Span): Turn {
  const before = start > passage.start ? source.charAt(start - 1) : ' '
  const after = end < passage.end ? source.charAt(end) : ' '
  if ("‘’'‚".includes(mark)) return turnOfSingle(source, mark, before, after, end)
  if ('「『'.includes(mark)) return 'open'
  if ('」』'.includes(mark)) return 'close'
  const mayOpen = BEFORE_OPEN.test(before)
  const mayClose = AFTER_CLOSE.test(after)
  if ('“„‟'.includes(mark)) return mayOpen || !mayClose ? 'open' : 'either'
  if (mark === '”') return mayOpen && !mayClose ? 'either' : 'close'
  if (before === '=') return 'none'
  if (mayOpen) return mayClose ? 'either' : 'open'
  if (mayClose) return 'close'
  // `said Lee."So it is`: the blank was forgotten
  return WORD.test(before) || (/[.!?]/.test(before) && /\p{Lu}/u.test(after)) ? 'either' : 'close'
}

/** An apostrophe is no mark: within a word, before a decade (`’60s`) or a clipped word (`’em`), after a plural (`the voters’ fears`). */
function turnOfSingle(source: string, mark: string, before: string, after: string, end: number): Turn {
  const inWord = WORD.test(before)
  if (inWord && WORD.test(after)) return 'none'
  if (mark === '‘' || mark === '‚') return /\d/.test(after) ? 'none' : 'open'
  if (!inWord) {
    if (AFTER_CLOSE.test(after) && !/\s/.test(before)) return 'close'
    return mark === "'" && BEFORE_OPEN.test(before) && /\p{L}/u.test(after) && !CLIPPED.test(source.slice(end, end + 6))
      ? 'open'
      : 'none'
  }
  return /[sS]/.test(before) && /^\s\p{Ll}/u.test(source.slice(end, end + 2)) ? 'apostrophe' : 'close'
}

const CLIPPED = /^(?:em|til|tis|twas|cause|n|round|bout|cos)\b/i

/** Match closing marks with the nearest open one, as brackets are matched, and keep the outermost pairs. */
function pairMarks(source: string, passage: Span, index: number, marks: readonly Mark[]): Quoted[] {
  const found: Quoted[] = []
  const open: Mark[] = []
  let again: Mark | undefined
  for (const [at, mark] of marks.entries()) {
    const top = open.at(-1)
    if (mark.turn === 'apostrophe' && (top?.family !== 'single' || closesLater(marks, at))) continue
    const closed = found.at(-1)
    if (
      !top &&
      closed &&
      mark.turn !== 'open' &&
      isWrittenTwice(source, { start: closed.marked.end - 1, end: closed.marked.end }, mark)
    ) {
      found.splice(-1, 1, { ...closed, marked: { start: closed.marked.start, end: mark.end } })
      continue
    }
    if (!top) {
      if (mark.turn !== 'close' && !isInches(source, mark)) open.push(mark)
    } else if (top.family !== mark.family) {
      if (mark.turn === 'open') open.push(mark)
    } else if (mark.turn === 'open' && isWrittenTwice(source, top, mark)) {
      open.splice(-1, 1, mark)
    } else if (!closes(source, top, mark)) {
      if (goesOn(source, top, mark)) again = mark
      else open.push(mark)
    } else {
      open.pop()
      const from = again && !/[.!?…]\s*$/.test(source.slice(mark.start - 2, mark.start)) ? again : top // `“Why? “I cannot tell,” Lee said.`
      again = undefined
      while (found.length && (found.at(-1) as Quoted).marked.start > from.start) found.pop()
      found.push(...readInner(source, passage, index, from, mark))
    }
  }
  const last = again ?? open.at(-1)
  if (last && last.turn !== 'either' && (found.at(-1)?.span.start ?? -1) < last.start)
    found.push(...readInner(source, passage, index, last, undefined))
  return found
}

/** `""The cables are old,"" she said`: the same straight mark again. */
const isWrittenTwice = (source: string, one: Span, again: Span): boolean =>
  one.end === again.start && source.slice(one.start, again.end) === '""'

/**
 * `“We lost. “It hurts. “Never again.”`: paragraphs of one speech that stand in one line, each with a mark of its own, as archives have them. Where
 * a verb of saying stands between, the mark that closes was forgotten.
 */
function goesOn(source: string, top: Mark, mark: Mark): boolean {
  const between = source.slice(top.end, mark.start)
  return (
    between.length < LONGEST_PARAGRAPH &&
    /[.!?…]\s+$/.test(between) &&
    !/\b(?:said|says|told|added|asked|wrote|writes|insisted|insists|recalled|explained|explains|replied|agreed|agrees|disagreed|refused|smiled|laughed|frowned|nodded)\b/.test(
      between,
    )
  )
}

/** In UTF-16 units; with no limit a line of nothing but marks would cost the square of its length. */
const LONGEST_PARAGRAPH = 1200

/** Whether a single mark behind this one closes the quotation, before another opens. */
function closesLater(marks: readonly Mark[], from: number): boolean {
  for (let at = from + 1; at < marks.length; at++) {
    const { family, turn } = marks[at] as Mark
    if (family === 'single' && turn !== 'apostrophe') return turn === 'close'
  }
  return false
}

const isInches = (source: string, mark: Mark): boolean => mark.turn !== 'open' && /\d/.test(source.charAt(mark.start - 1))

/** Whether a mark ends the passage that `top` opened. A mark with a blank before it does where the opening one had a blank after it. */
function closes(source: string, top: Mark, mark: Mark): boolean {
  if (mark.turn !== 'open') return true
  const opener = source.charAt(top.start)
  if (opener === '„' || (opener === '»' && source.charAt(mark.start) === '«')) return source.charAt(mark.start) !== '„'
  return top.turn === 'either' && source.charAt(mark.start) === '"'
}

/** A transcript whose every paragraph opens with a mark: `"WALLACE: Let’s start …`. The name is not among the words said. */
const LABEL = /^(?:\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3}|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}):\s+/u
const LONGEST_LABEL = 40

/** The passage between two marks, or from a mark to the end of the paragraph; nothing where it has no words. */
function readInner(source: string, passage: Span, index: number, from: Mark, to: Mark | undefined): Quoted[] {
  const inner = trimSpan(source, { start: from.end, end: to?.start ?? passage.end })
  const opens = from.start === passage.start ? LABEL.exec(textOf(source, inner).slice(0, LONGEST_LABEL)) : null
  // `“South Norrby: if only it were higher,” one user said`
  const label =
    opens && (!to || !/^\s*[\p{L}\p{N}]/u.test(source.slice(to.end, passage.end).slice(0, 3)) || !/\p{Ll}/u.test(opens[0]))
      ? opens
      : null
  const span = { start: inner.start + (label?.[0].length ?? 0), end: inner.end }
  if (span.end <= span.start) return []
  const marked = { start: label ? span.start : from.start, end: to?.end ?? span.end }
  return [{ span, marked, passage: index, closed: to !== undefined }]
}
