import { type ComponentProps, useEffect, useRef } from 'react'
import type { Corrections } from '../../article/corrections.ts'
import type { Article } from '../../article/model.ts'
import { headlineOf } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { BlockTable } from './BlockTable.tsx'

interface Props {
  readonly source: string
  readonly article: Article
  readonly failure: string | undefined
  readonly corrections: Corrections
  readonly correct: (next: Corrections) => void
  readonly left: NonNullable<ComponentProps<typeof BlockTable>['left']>
  /** What was mended of a text that came in pages, and the way back from that. */
  readonly mended: { readonly joined: number; readonly leaveAsItCame: () => void } | undefined
  readonly keep: () => void
  /** Read without keeping, where nothing can be kept. */
  readonly readOnce: (() => void) | undefined
  readonly leave: () => void
  /** The way back to another text that was looked at when this one came. */
  readonly goBack: { readonly to: string; readonly go: () => void } | undefined
}

/** What a text became, line by line, before it is kept. */
export function Preview({ source, article, failure, corrections, correct, left, mended, keep, readOnce, leave, goBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text that came moves the focus as well
  useEffect(() => heading.current?.focus(), [goBack?.to])
  const facts = [
    fill(say.sectionsCount, { n: article.sections.length }),
    fill(say.quotationsCount, { n: article.quotations.length }),
    fill(say.voicesCount, { n: article.voices.length }),
    fill(say.captionsCount, { n: article.captions.length }),
  ]
  return (
    <div className="preview">
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {headlineOf(article)}
      </h3>
      <p className="article-facts">{facts.join(' · ')}</p>
      {failure && (
        <p role="alert" className="add-failure">
          {failure}
        </p>
      )}
      {mended && (
        <p className="preview-mended">
          {say.thisTextCameInPages} {mended.joined > 0 && fill(say.brokenWordsAreWhole, { n: mended.joined })}{' '}
          {left.skipped.length > 0 && say.whatPagesRepeatIs}{' '}
          <button type="button" className="text-button" onClick={mended.leaveAsItCame}>
            {say.leaveItAsItCame}
          </button>
        </p>
      )}
      <p className="add-actions">
        {readOnce ? (
          <button type="button" className="button" onClick={readOnce}>
            {say.readItNow}
          </button>
        ) : (
          <button type="button" className="button" onClick={keep}>
            {say.keepAndRead}
          </button>
        )}
        <button type="button" className="button" onClick={leave}>
          {say.doNotKeep}
        </button>
        {goBack && (
          <button type="button" className="button" onClick={goBack.go}>
            {fill(say.backToHeadline, { headline: goBack.to })}
          </button>
        )}
      </p>
      <BlockTable source={source} article={article} corrections={corrections} correct={correct} left={left} />
    </div>
  )
}
