import type { ReactNode, Ref } from 'react'
import { formatArticlePath } from '../../address/paths.ts'
import { textOf } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import type { Replaced } from '../../library/replace-text.ts'
import { Link } from '../../reader/link/Link.tsx'

interface Props {
  readonly replaced: Replaced
  readonly slug: string
  readonly heading: Ref<HTMLHeadingElement>
}

/** What moved along with a replaced text, what changed and what went: counted, and named where something is to be looked after. */
export function ReplaceReport({ replaced: { before, after, comparison, notes, corrections, place }, slug, heading }: Props) {
  const quotesOf = (wanted: string) => comparison.quotations.filter(({ kind }) => kind === wanted)
  const notesOf = (wanted: FoundNote['state']) => notes.filter(({ state }) => state === wanted)
  const same = comparison.sameQuotations
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        What moved along
      </h2>
      <ul className="replace-report">
        <li>
          {count(same, 'quotation')} {same === 1 ? 'is' : 'are'} the same, and links lead there.
        </li>
        <Named words={quotesOf('changed').map(({ before: span }) => span && textOf(before.source, span))}>
          {(n) => `${count(n, 'quotation')} ${n === 1 ? 'was' : 'were'} changed: links lead there and show what was changed.`}
        </Named>
        <Named words={quotesOf('went').map(({ before: span }) => span && textOf(before.source, span))}>
          {(n) => `${count(n, 'quotation')} went: links say so, and what was said.`}
        </Named>
        <Named words={quotesOf('came').map(({ after: span }) => span && textOf(after.source, span))}>
          {(n) => `${count(n, 'quotation')} came.`}
        </Named>
        {notesOf('exact').length > 0 && (
          <li>
            {count(notesOf('exact').length, 'note')} {notesOf('exact').length === 1 ? 'stands' : 'stand'} on the same words.
          </li>
        )}
        <Named words={notesOf('changed').map(({ note }) => note.words)}>
          {(n) => `${count(n, 'note')} moved along to words that were changed.`}
        </Named>
        <Named words={notesOf('gone').map(({ note }) => note.words)}>
          {(n) => `${count(n, 'note')} lost the words, and ${n === 1 ? 'is' : 'are'} kept in the list of notes.`}
        </Named>
        {corrections.moved > 0 && <li>{count(corrections.moved, 'correction')} moved along.</li>}
        <Named words={corrections.lost}>
          {(n) => `${count(n, 'correction')} went with ${n === 1 ? 'its place' : 'their places'}.`}
        </Named>
        {place === true && <li>The place where you stopped was found again.</li>}
        {place === false && <li>The place where you stopped is gone; you will start at the top.</li>}
      </ul>
      <p>
        <Link to={formatArticlePath(slug)}>Read the new text</Link>
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

const count = (n: number, noun: string): string => `${n === 1 ? 'One' : n} ${noun}${n === 1 ? '' : 's'}`
