import { useEffect, useRef } from 'react'
import type { FileResult } from '../../library/keep.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'

interface Props {
  readonly total: number
  readonly done: readonly FileResult[]
  readonly leave?: () => void
}

/** How far many files have been read, and then what became of them. */
export function ImportResults({ total, done, leave }: Props) {
  const failed = done.filter(({ failure }) => failure)
  const isOver = done.length === total
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isOver) heading.current?.focus()
  }, [isOver])
  const sum = (countOf: (one: FileResult) => number | undefined) => done.reduce((all, one) => all + (countOf(one) ?? 0), 0)
  // Two files may hold the same article.
  const count = new Set(done.flatMap(({ kept }) => kept?.slug ?? [])).size + sum(({ library }) => library?.added)
  const known = sum(({ library }) => library?.known)
  const notes = sum(({ library }) => library?.notes)
  const corrected = sum(({ library }) => library?.corrected)
  return (
    <div>
      {isOver ? (
        <p>{fill(say.filesWereRead, { n: total })}</p>
      ) : (
        <label>
          {fill(say.readingFiles, { n: total })} <progress max={total} value={done.length} />
        </label>
      )}
      {isOver && (
        <p ref={heading} tabIndex={-1} role="status">
          {fill(say.articlesWereKept, { n: count })}
          {known > 0 && `; ${fill(say.wereHereAlreadyToo, { n: known })}`}
          {notes > 0 && `; ${fill(say.notesCame, { n: notes })}`}
          {corrected > 0 && `; ${fill(say.correctionsOfArticlesCame, { n: corrected })}`}
          {failed.length > 0 && `; ${fill(say.filesWereNot, { n: failed.length })}`}.
        </p>
      )}
      {failed.length > 0 && (
        <ul className="add-failures" aria-label={say.filesThatFailed}>
          {failed.map(({ name, failure }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list only grows
            <li key={at}>
              <b>{name}</b>: {failure}
            </li>
          ))}
        </ul>
      )}
      {isOver && leave && (
        <button type="button" className="button" onClick={leave}>
          {say.addMore}
        </button>
      )}
    </div>
  )
}
