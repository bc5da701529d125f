import type { Quotation } from './model.ts'
import type { Prose } from './prose.ts'
import type { Quoted } from './quoted.ts'

/**
 * Let two who talk take turns: a paragraph that is nothing but speech, after a paragraph of one and before that of another,
 * goes to the first again.
 *
 * Newspapers rarely print dialogue, and let one speaker go on over such paragraphs; so it takes a dash at each reply, or
 * an exchange that went to and fro before.
 *
 * @param quotations - In reading order.
 * @param quotes - For each its index in `prose.quoted`.
 */
export function takeTurns(prose: Prose, quotations: readonly Quotation[], quotes: readonly number[]): readonly Quotation[] {
  const taken = [...quotations]
  for (let index = 2; index < taken.length; index++) {
    const turn = readTurn(prose, taken, quotes, index)
    if (turn) taken[index] = turn
  }
  return taken
}

function readTurn(prose: Prose, said: readonly Quotation[], quotes: readonly number[], index: number): Quotation | undefined {
  const passageOf = (at: number) => (prose.quoted[quotes[at] as number] as Quoted | undefined)?.passage ?? Number.NaN
  const here = said[index] as Quotation
  const passage = passageOf(index)
  if (passageOf(index - 1) === passage || !isBare(prose, here, passage)) return undefined
  const [last, before] = [passage - 1, passage - 2].map((wanted) => findAt(said, passageOf, index - 1, wanted))
  if (!last?.speaker || !before?.speaker || last.speaker.voice === before.speaker.voice) return undefined
  if (last.speaker.evidence === 'label' || before.speaker.evidence === 'label') return undefined // a transcript says who speaks
  const isExchange = findAt(said, passageOf, index - 1, passage - 3)?.speaker?.voice === last.speaker.voice
  const isQuestioned = isAsked(prose, here) && isAsked(prose, before) && isAnswered(prose, last)
  const isReply = [passage, passage - 1].every((at) => DASH.test(prose.source.charAt(prose.passages[at]?.start ?? 0)))
  if (!isReply && !isExchange && !isQuestioned) return undefined
  const { cue: _cue, continues: _continues, ...bare } = here
  return { ...bare, speaker: { ...before.speaker, certainty: 'likely', evidence: 'turn' } }
}

/** `Lee asked: “Were you there?”` */
const isAsked = ({ source }: Prose, { span }: Quotation): boolean => source.charAt(span.end - 1) === '?'

/** `“No,” replied Lee.` */
const isAnswered = ({ source }: Prose, { cue }: Quotation): boolean =>
  cue !== undefined &&
  /^(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|retort(?:s|ed)?)$/i.test(source.slice(cue.start, cue.end))

const DASH = /[—–―]/

/** Whether nothing but the quotation stands in its paragraph. */
function isBare({ passages }: Prose, { marked }: Quotation, passage: number): boolean {
  const span = passages[passage]
  return span !== undefined && marked.start === span.start && marked.end >= span.end - 1
}

/** The last quotation of a paragraph, looked for backwards from `from`. */
function findAt(
  said: readonly Quotation[],
  passageOf: (at: number) => number,
  from: number,
  passage: number,
): Quotation | undefined {
  for (let at = from; at >= 0 && passageOf(at) >= passage; at--) if (passageOf(at) === passage) return said[at]
  return undefined
}
