import type { ReactNode, Ref } from 'react'
import { formatArticlePath } from '../../address/paths.ts'
import { textOf } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import type { Replaced } from '../../library/replace-text.ts'
import { Link } from '../../reader/link/Link.tsx'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'

interface Props {
  readonly replaced: Replaced
  readonly slug: string
  readonly heading: Ref<HTMLHeadingElement>
}

/** What moved along with a replaced text, what changed and what went: counted, and named where something is to be looked after. */
export function ReplaceReport({ replaced: { before, after, comparison, notes, corrections, place }, slug, heading }: Props) {
  const quotesOf = (wanted: string) => comparison.quotations.filter(({ kind }) => kind === wanted)
  const notesOf = (wanted: FoundNote['state']) => notes.filter(({ state }) => state === wanted)
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say.whatMovedAlong}
      </h2>
      <ul className="replace-report">
        <li>{fill(say.quotationsAreTheSame, { n: comparison.sameQuotations })}</li>
        <Named words={quotesOf('changed').map(({ before: span }) => span && textOf(before.source, span))}>
          {(n) => fill(say.quotationsWereChanged, { n })}
        </Named>
        <Named words={quotesOf('went').map(({ before: span }) => span && textOf(before.source, span))}>
          {(n) => fill(say.quotationsWent, { n })}
        </Named>
        <Named words={quotesOf('came').map(({ after: span }) => span && textOf(after.source, span))}>
          {(n) => fill(say.quotationsCame, { n })}
        </Named>
        {notesOf('exact').length > 0 && <li>{fill(say.notesStandOnThe, { n: notesOf('exact').length })}</li>}
        <Named words={notesOf('changed').map(({ note }) => note.words)}>{(n) => fill(say.notesMovedAlongTo, { n })}</Named>
        <Named words={notesOf('gone').map(({ note }) => note.words)}>{(n) => fill(say.notesLostTheWords, { n })}</Named>
        {corrections.moved > 0 && <li>{fill(say.correctionsMovedAlong, { n: corrections.moved })}</li>}
        <Named words={corrections.lost}>{(n) => fill(say.correctionsWentWith, { n })}</Named>
        {place === true && <li>{say.thePlaceWhereYouStoppedWas}</li>}
        {place === false && <li>{say.thePlaceWhereYouStoppedIs}</li>}
      </ul>
      <p>
        <Link to={formatArticlePath(slug)}>{say.readTheNewText}</Link>
      </p>
    </>
  )
}

/** So much of a passage tells which one it is, in UTF-16 units. */
const ENOUGH = 120

/** A sentence with the words that it is about. */
function Named({ words, children }: { words: readonly (string | undefined)[]; children: (count: number) => ReactNode }) {
  if (words.length === 0) return null
  const keyed = words.map((one = '', at) => ({ key: `${at} ${one}`, words: flatten(one) }))
  return (
    <li>
      {children(words.length)}
      <ul>
        {keyed.map(({ key, words: one }) => (
          <li key={key} dir="auto">
            “{one.length > ENOUGH ? `${one.slice(0, ENOUGH).trimEnd()} …` : one}”
          </li>
        ))}
      </ul>
    </li>
  )
}
