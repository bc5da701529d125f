import { diffWordsWithSpace } from 'diff'
import { useState } from 'react'
import type { Article, Span } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'
import type { Comparison, Passage } from '../../library/compare.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'

interface Props {
  readonly before: Article
  readonly after: Article
  readonly comparison: Comparison
}

/** Two versions of one article: what was added, cut and reworded, and which quotations and voices came or went. */
export function ComparisonView({ before, after, comparison }: Props) {
  const [isBeside, setBeside] = useState(false)
  const { passages, quotations, voices } = comparison
  const changed = passages.filter(({ kind }) => kind !== 'same')
  const name = (article: Article, span: Span | undefined) => (span ? textOf(article.source, span) : '')
  if (changed.length === 0) return <p>{say.nothingIsDifferentBut}</p>
  return (
    <>
      <ul className="comparison-facts">
        {quotations.map(({ kind, before: old, after: now }) => (
          <li key={`${kind}-${old?.start}-${now?.start}`} dir="auto">
            {kind === 'came' && fill(say.quotationThatCame, { words: name(after, now) })}
            {kind === 'went' && fill(say.quotationThatWent, { words: name(before, old) })}
            {kind === 'changed' && (
              <>
                {say.quotationThatChanged} <Words before={name(before, old)} after={name(after, now)} />
              </>
            )}
          </li>
        ))}
        {voices.came.map((voice) => (
          <li key={voice.slug}>{fill(say.voiceThatCame, { name: name(after, voice.name) })}</li>
        ))}
        {voices.went.map((voice) => (
          <li key={voice.slug}>{fill(say.voiceThatWent, { name: name(before, voice.name) })}</li>
        ))}
      </ul>
      <p>
        <button type="button" className="button" aria-pressed={isBeside} onClick={() => setBeside(!isBeside)}>
          {say.sideBySide}
        </button>
      </p>
      <div className="comparison" data-beside={isBeside || undefined}>
        {foldUnchanged(passages).map((run) => {
          const views = run.map((passage) => (
            <PassageView
              key={`${passage.before?.start}-${passage.after?.start}`}
              passage={passage}
              before={name(before, passage.before)}
              after={name(after, passage.after)}
              isBeside={isBeside}
            />
          ))
          if (run.length < SHORTEST_FOLD) return views
          return (
            <details key={`${run[0]?.before?.start}-fold`}>
              <summary>{fill(say.paragraphsUnchanged, { n: run.length })}</summary>
              {views}
            </details>
          )
        })}
      </div>
    </>
  )
}

/** So many unchanged paragraphs in a row are folded; one stays on either side of a change, to tell where it is. */
const SHORTEST_FOLD = 3

/** Passages one by one, but long runs of unchanged ones together. */
function foldUnchanged(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const isNear = (at: number) => [at - 1, at, at + 1].some((near) => passages[near] && passages[near]?.kind !== 'same')
  const runs: Passage[][] = []
  for (const [at, passage] of passages.entries()) {
    const last = runs.at(-1)
    if (last && !isNear(at) && at > 0 && !isNear(at - 1)) last.push(passage)
    else runs.push([passage])
  }
  return runs.flatMap((run) => (run.length < SHORTEST_FOLD ? run.map((passage) => [passage]) : [run]))
}

interface PassageProps {
  readonly passage: Passage
  readonly before: string
  readonly after: string
  readonly isBeside: boolean
}

function PassageView({ passage: { kind }, before, after, isBeside }: PassageProps) {
  if (isBeside)
    return (
      <div className="comparison-row" data-kind={kind}>
        <p dir="auto">
          {kind === 'reworded' ? (
            <Words before={before} after={after} side="before" />
          ) : kind === 'cut' ? (
            <del>{before}</del>
          ) : (
            before
          )}
        </p>
        <p dir="auto">
          {kind === 'reworded' ? (
            <Words before={before} after={after} side="after" />
          ) : kind === 'added' ? (
            <ins>{after}</ins>
          ) : (
            after
          )}
        </p>
      </div>
    )
  return (
    <p dir="auto" data-kind={kind}>
      {kind === 'reworded' ? (
        <Words before={before} after={after} />
      ) : kind === 'cut' ? (
        <del>{before}</del>
      ) : kind === 'added' ? (
        <ins>{after}</ins>
      ) : (
        after
      )}
    </p>
  )
}

/** Words that went struck out, words that came underlined; one side only where it is asked for. */
function Words({ before, after, side }: { before: string; after: string; side?: 'before' | 'after' }) {
  let at = 0
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => {
    const key = at++
    if (removed) return side === 'after' ? null : <del key={key}>{value}</del>
    if (added) return side === 'before' ? null : <ins key={key}>{value}</ins>
    return value
  })
}
