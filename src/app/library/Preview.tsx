import { useEffect, useRef } from 'react'
import type { Corrections } from '../../article/corrections.ts'
import type { Article } from '../../article/model.ts'
import { headlineOf } from '../../library/entry.ts'
import { BlockTable } from './BlockTable.tsx'

interface Props {
  readonly source: string
  readonly article: Article
  readonly failure: string | undefined
  readonly corrections: Corrections
  readonly correct: (next: Corrections) => void
  readonly keep: () => void
  /** Read without keeping, where nothing can be kept. */
  readonly readOnce: (() => void) | undefined
  readonly leave: () => void
}

/** What a text became, line by line, before it is kept. */
export function Preview({ source, article, failure, corrections, correct, keep, readOnce, leave }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const facts = [
    count(article.sections.length, 'section'),
    count(article.quotations.length, 'quotation'),
    count(article.voices.length, 'voice'),
    count(article.captions.length, 'caption'),
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
      <p className="add-actions">
        {readOnce ? (
          <button type="button" className="button" onClick={readOnce}>
            Read it now
          </button>
        ) : (
          <button type="button" className="button" onClick={keep}>
            Keep and read
          </button>
        )}
        <button type="button" className="button" onClick={leave}>
          Do not keep
        </button>
      </p>
      <BlockTable source={source} article={article} corrections={corrections} correct={correct} />
    </div>
  )
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
