import { memo } from 'react'
import { formatQuotePath, formatSectionPath } from '../../address/paths.ts'
import type { Quotation, Span, Statement } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { type AddressedStatement, labelOf, shorten } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { Link } from '../link/Link.tsx'
import { type Said, spanOf } from './gather-commentary.ts'

/** What a voice says, in order: quotations in their marks, reported words without, each with the way to its place. */
export const SaidList = memo(function SaidList({ said }: { said: readonly Said[] }) {
  const reading = useReading()
  const told = new Set<number>()
  return (
    <ul className="said-list" {...reading.writing}>
      {said.map((one) => {
        const sentence = one.how === 'quoted' ? one.quotation.sentence : undefined
        const isAgain = sentence !== undefined && told.has(sentence.start)
        if (sentence) told.add(sentence.start)
        return <SaidItem key={`${one.how}-${one.id}`} said={one} sentence={sentence} isAgain={isAgain} />
      })}
    </ul>
  )
})

interface ItemProps {
  readonly said: Said
  readonly sentence: Span | undefined
  /** The sentence stood before, with other words of it quoted: paper, where no link leads to them, has it once. */
  readonly isAgain: boolean
}

function SaidItem({ said, sentence, isAgain }: ItemProps) {
  const reading = useReading()
  const words = labelOf(reading, spanOf(said))
  const to = said.how === 'quoted' ? formatQuotePath(reading.slug, said.id) : formatSectionPath(reading.slug, said.id)
  return (
    <li data-how={said.how} data-again={isAgain || undefined}>
      <span className="said-words" dir="auto">
        {said.how === 'reported' ? (
          <Reported said={said} />
        ) : sentence ? (
          <InSentence quotation={said.quotation} around={sentence} />
        ) : (
          <q>{words}</q>
        )}
      </span>{' '}
      {said.how === 'reported' && <span className="said-how">{say.reported}</span>}{' '}
      {isLikely(said) && <span className="said-how">{say.probablyInLine}</span>}{' '}
      <Link to={to} className="said-place" aria-label={fill(say.inTheTextWords, { n: shorten(words) })}>
        {say.inTheText}
      </Link>
    </li>
  )
}

/** `never blamed the weather`: reported words make no sense without the verb before them. */
function Reported({ said: { statement } }: { said: AddressedStatement }) {
  const reading = useReading()
  const words = labelOf(reading, statement.span)
  const lead = findLead(reading.article.source, statement)
  return lead ? (
    <>
      <span className="said-cue">{labelOf(reading, lead)}</span> {words}
    </>
  ) : (
    words
  )
}

/** The verb with what belongs to it, as `not`, up to the words; none for `according to Lee`, whose name stands between, or where that may be far. */
function findLead(source: string, { cue, span, speaker }: Statement): Span | undefined {
  const { end } = speaker.mention.span
  if (speaker.evidence !== 'cue' || end > cue.start || cue.end > span.start || span.start - cue.end > FAR) return undefined
  if (/[\n.!?“”"]/.test(source.slice(cue.end, span.start))) return undefined
  const between = source.slice(end, cue.start)
  const owner = /^[’']s?(?=\s)/.exec(between)?.[0].length ?? 0
  const aside = Math.max(owner, ...[',', ')', '—', '–'].map((mark) => between.lastIndexOf(mark) + 1))
  // `did not, however, say`, `Nor did Lee say`
  if (
    /\b(?:nor|neither|never|hardly)\s\S+\s+$/i.test(
      source.slice(Math.max(0, speaker.mention.span.start - FAR), speaker.mention.span.start),
    )
  )
    return undefined
  if (/\n|\b(?:not|never|no|nor|hardly|neither)\b|n[’']t\b/.test(between.slice(0, aside)) || between.length - aside > FAR)
    return undefined
  const joint = /^\s*(?:and|but)(?=\s)/.exec(between.slice(aside))?.[0].length ?? 0 // `, and proposing limits`
  return { start: end + aside + joint, end: span.start }
}

/** In UTF-16 units, before the verb and from it to the words: `told a meeting of farmers in the town hall that`. */
const FAR = 60

function InSentence({ quotation: { span, marked }, around }: { quotation: Quotation; around: Span }) {
  const reading = useReading()
  const { source } = reading.article
  return (
    <>
      {labelOf(reading, { start: around.start, end: marked.start })} <q>{labelOf(reading, span)}</q>
      {/^\s/.test(source.slice(marked.end, marked.end + 1)) && ' '}
      {labelOf(reading, { start: marked.end, end: Math.max(marked.end, around.end) })}
    </>
  )
}

function isLikely(said: Said): boolean {
  const speaker = said.how === 'quoted' ? said.quotation.speaker : said.statement.speaker
  return speaker?.certainty === 'likely'
}
