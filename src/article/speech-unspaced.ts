import type { Mention, Quotation, Span, Speech, Voice, VoiceKind } from './model.ts'
import { findQuoted, type Quoted } from './quoted.ts'
import { createSlugs } from './slugs.ts'
import { trimSpan } from './spans.ts'
import type { UnspacedWords } from './unspaced-words.ts'

/** In UTF-16 units: how far from the marks a speaker is looked for. */
const FAR = 120
const SENTENCE_END = /[。！？!?\n]|\.(?=\s|$)/g
/** Between passages that one verb tells: `「…」「…」と話す`, `"…"며 "…"고 말했다`. */
const JOINT = /^(?:、|와|과|[가-힣]{0,2}[며서고],?)?\s?$/
const EXPERT = /[学學][者家]|教授|[专專]家|研究|分析|博士|교수|연구/
const OFFICIAL =
  /[長长席]$|大臣|首相|大[統統]|[总總][统統理]|知事|[議议]|代表|[報发發][言道]|장관|시장|대통령|의원|총리|대변인|지사|대표/
const HAN = /\p{sc=Han}/u
/** More passages are not told by one verb. */
const MOST_JOINED = 9
const BODY = /[社省庁府党會会局部院体團团]$|[부청사회당]$/

/**
 * Find who said what in Chinese, Japanese or Korean, by the words around each pair of marks.
 *
 * Sentences there have a fixed order, and no capitals: `佐藤さんは「…」と批判した`, `王伟说：“…”`, `"…"라고 김 장관은 말했다`. What
 * stands within marks is not looked at, so nobody is named who is only spoken of there.
 *
 * @param words - Those of the text's language, out of `UNSPACED_WORDS`.
 */
export function findUnspacedSpeech(source: string, passages: readonly Span[], words: UnspacedWords): Speech {
  const patterns = createPatterns(words)
  const cast: Cast = { voices: [], keys: [], createSlug: createSlugs('voice') }
  const quotations: Quotation[] = []
  const quoted = findQuoted(source, passages)
  let last: { voice: string; passage: number } | undefined
  quoted.forEach((quote, index) => {
    const passage = passages[quote.passage] as Span
    const { who, cue, isTold } = findSaid(source, passage, quoted, index, patterns)
    const isNear = last !== undefined && quote.passage - last.passage < 2
    const isWhole = quote.marked.start === passage.start && quote.marked.end === passage.end
    if (!cue && !(isNear && isWhole)) return
    const isNew = who !== undefined && who.by !== 'pronoun'
    const voice = isNew
      ? nameVoice(source, cast, who)
      : isNear && !isTold && !(who && voiceOf(cast, last?.voice)?.kind === 'organisation') /* `她` is no weather bureau */
        ? last?.voice
        : undefined
    const mention = who?.mention ?? voiceOf(cast, voice)?.name
    const isDirect =
      isWhole ||
      /[：:]/.test(source.charAt(quote.marked.start - 1)) ||
      /[。！？，.!?,]$/.test(source.slice(quote.span.end - 1, quote.span.end))
    quotations.push({
      type: 'quotation',
      span: quote.span,
      marked: quote.marked,
      kind: isDirect ? 'direct' : 'mixed',
      ...(!isDirect && { sentence: findSentence(source, passage, quoted.slice(Math.max(0, index - 4), index + 5), quote) }),
      ...(cue && { cue }),
      ...(voice !== undefined &&
        mention && {
          speaker: {
            mention: {
              type: 'mention',
              span: mention,
              form: isNew && who.by === 'other' ? 'role' : who ? (who.by === 'pronoun' ? 'pronoun' : 'name') : 'name',
            },
            voice,
            certainty: isNew && who.isSure && cue ? 'certain' : 'likely',
            evidence: who ? 'cue' : 'run-on',
          },
        }),
    })
    if (voice !== undefined) last = { voice, passage: quote.passage }
    else if (cue) last = undefined
  })
  return { quotations, statements: [], voices: cast.voices }
}

/** What stands between two ends of sentences, none of them within marks; what is further than `FAR` is left out. */
function findSentence(source: string, passage: Span, near: readonly Quoted[], { marked }: Quoted): Span {
  const from = Math.max(passage.start, marked.start - FAR)
  const to = Math.min(passage.end, marked.end + FAR)
  const isWithin = (at: number) => near.some((one) => one.marked.start <= at && at < one.marked.end)
  const ends = [...source.slice(from, to).matchAll(SENTENCE_END)].map(({ index }) => from + index).filter((at) => !isWithin(at))
  const start = (ends.findLast((at) => at < marked.start) ?? from - 1) + 1
  return trimSpan(source, { start, end: (ends.find((at) => at >= marked.end) ?? to - 1) + 1 })
}

const voiceOf = ({ voices }: Cast, voice: string | undefined): Voice | undefined => voices.findLast(({ slug }) => slug === voice)

interface Cast {
  readonly voices: Voice[]
  /** Of each voice its name, without a title. */
  readonly keys: string[]
  readonly createSlug: (text: string) => string
}

/** Who speaks: `by` tells what they are called by. */
interface Who {
  readonly by: 'name' | 'pronoun' | 'other'
  /** A name with a title or calling, or one that begins its words: no signs from the middle of others. */
  readonly isSure: boolean
  readonly name: Span
  readonly role: Span | undefined
  readonly mention: Span
}

interface Patterns {
  readonly before: RegExp
  readonly after: RegExp
  /** A verb behind the words; none where only one that stands beside its speaker counts. */
  readonly verb: RegExp | undefined
}

const known = new Map<UnspacedWords, Patterns>()

function createPatterns(words: UnspacedWords): Patterns {
  const before = known.get(words)
  if (before) return before
  const { person, topic, pronoun, other, link, verb, isVerbBeside } = words
  const who = `(?:${person}|(?<pronoun>${pronoun})|(?<other>${other}))${topic}`
  const made: Patterns = isVerbBeside
    ? {
        before: new RegExp(`${who}(?<verb>${verb})[：:，,]?\\s*$`, 'dgu'),
        after: new RegExp(`^${link}${who}(?<verb>${verb})`, 'du'),
        verb: undefined,
      }
    : {
        before: new RegExp(who, 'dgu'),
        after: new RegExp(`^${link}\\s?(?:\\S{1,8} )?${who}[^「」"“”]{0,40}?(?<verb>${verb})`, 'du'),
        verb: new RegExp(`^${link}[^「」"“”]{0,40}?(?<verb>${verb})`, 'du'),
      }
  known.set(words, made)
  return made
}

/** Who says the words, and the verb, in their own sentence outside the marks. */
function findSaid(
  source: string,
  passage: Span,
  quoted: readonly Quoted[],
  index: number,
  patterns: Patterns,
): { who?: Who | undefined; cue?: Span | undefined; isTold: boolean } {
  const { marked, passage: own } = quoted[index] as Quoted
  const neighbour = (at: number) => (quoted[at]?.passage === own ? quoted[at]?.marked : undefined)
  const from = Math.max(passage.start, neighbour(index - 1)?.end ?? 0, marked.start - FAR)
  const lead = source.slice(from, marked.start)
  const start = from + ([...lead.matchAll(SENTENCE_END)].at(-1)?.index ?? -1) + 1
  let end = marked.end
  const isJoined = (from?: number): boolean =>
    from !== undefined && from - end < 6 && (patterns.verb ? JOINT : /^$/).test(source.slice(end, from))
  let later = index + 1
  for (; later < index + MOST_JOINED && isJoined(neighbour(later)?.start); later++) end = (neighbour(later) as Span).end
  const next = neighbour(later)?.start
  const tail = source.slice(end, Math.min(passage.end, next ?? passage.end, end + FAR)).split(SENTENCE_END, 1)[0] as string
  // `“…。”他强调，“…”`: of the next words
  const isNext = /[：:]\s*$/.test(tail) || (next !== undefined && /[。！？]/.test(source.charAt(marked.end - 2)))
  const behind = isNext ? null : patterns.after.exec(tail)
  // The speaker stands next to the marks: a topic before is of another clause.
  const before = [...source.slice(start, marked.start).matchAll(patterns.before)].at(-1) ?? null
  const cue = behind ?? patterns.verb?.exec(tail) ?? null
  const verb = cue ? groupOf(cue, 'verb', end) : before ? groupOf(before, 'verb', start) : undefined
  const isColon = !cue && /[：:]\s*$/.test(lead)
  const who = behind ? readWho(behind, end) : before && (verb || isColon) ? readWho(before, start) : undefined
  // `「…」と批判するのは中村議員だ`: somebody else, whom no pattern reads
  return { who, cue: verb, isTold: /のは/.test(tail) }
}

function groupOf({ indices }: RegExpExecArray, name: string, offset: number): Span | undefined {
  const found = indices?.groups?.[name]
  return found && { start: offset + found[0], end: offset + found[1] }
}

function readWho(match: RegExpExecArray, offset: number): Who | undefined {
  const [name, pronoun, other, title] = ['name', 'pronoun', 'other', 'title'].map((group) => groupOf(match, group, offset))
  const role = groupOf(match, 'role', offset)
  const isOffice = title && !/^(?:さん|氏|씨)$/.test(match.groups?.title as string)
  const begins = name && name.end - name.start > 1 && !HAN.test(match.input.charAt(name.start - offset - 1))
  const isSure = name !== undefined && Boolean(title || role || begins)
  if (name)
    return { by: 'name', isSure, name, role: isOffice ? title : role, mention: { start: name.start, end: (title ?? name).end } }
  const core = (pronoun ?? other) as Span
  return { by: pronoun ? 'pronoun' : 'other', isSure, name: core, role: undefined, mention: core }
}

/** So many voices back a name is looked for, so that a text without end costs no square of its names. */
const MOST_VOICES = 100

/** The voice of a name, the same for `山田太郎市長` and `山田市長`. */
function nameVoice(source: string, cast: Cast, { by, name, role, mention }: Who): string {
  const key = source.slice(name.start, name.end)
  const first = Math.max(0, cast.keys.length - MOST_VOICES)
  const near = cast.keys.slice(first).findIndex((other) => other.startsWith(key) || key.startsWith(other))
  const at = near < 0 ? near : first + near
  const before = cast.voices[at]
  const isFuller = !before || key.length > (cast.keys[at] as string).length
  const said = { type: 'mention', span: mention, form: by === 'name' ? 'name' : 'role' } as const
  const rank = before?.role ?? role
  const mentions = (before?.mentions ?? []) as Mention[] // ours: one array for all of a voice's
  mentions.push(said)
  const voice: Voice = {
    type: 'voice',
    span: isFuller ? mention : before.span,
    slug: before?.slug ?? cast.createSlug(key),
    name: isFuller ? name : before.name,
    ...(rank && { role: rank }),
    kind: kindOf(by === 'name' ? (rank ? source.slice(rank.start, rank.end) : '') : key, by),
    mentions,
  }
  cast.voices[before ? at : cast.voices.length] = voice
  cast.keys[before ? at : cast.keys.length] = isFuller ? key : (cast.keys[at] as string)
  return voice.slug
}

function kindOf(told: string, by: Who['by']): VoiceKind {
  if (EXPERT.test(told)) return 'expert'
  if (OFFICIAL.test(told)) return 'official'
  return by === 'other' && BODY.test(told) ? 'organisation' : 'person'
}
