import { useEffect, useMemo, useRef } from 'react'
import type { Article, Block, Span } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'
import { headlineOf } from '../../library/entry.ts'

interface Props {
  readonly source: string
  readonly article: Article
  readonly failure: string | undefined
  readonly keep: () => void
  /** Read without keeping, where nothing can be kept. */
  readonly readOnce: (() => void) | undefined
  readonly leave: () => void
}

const KINDS: Record<Block['type'], string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  crosshead: 'Crosshead',
  paragraph: 'Text',
  byline: 'Byline',
  list: 'List',
  verse: 'Verse',
  caption: 'Caption',
}
/** More lines than this are not laid out before they are asked for. */
const MOST = 400

/** What a text became, line by line, before it is kept. */
export function Preview({ source, article, failure, keep, readOnce, leave }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const starts = useMemo(() => new Map(article.sections.map((section) => [section.blocks.from, section])), [article])
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
      <table className="preview-lines">
        <caption className="visually-hidden">What each part of the text became</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Became</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          {article.blocks.slice(0, MOST).map((block, index) => (
            <Line key={block.span.start} block={block} title={starts.get(index)?.title} article={article} source={source} />
          ))}
        </tbody>
      </table>
      {article.blocks.length > MOST && <p className="article-facts">… and {article.blocks.length - MOST} more.</p>}
    </div>
  )
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

interface LineProps {
  readonly block: Block
  /** The title of the section that the block begins. */
  readonly title: Span | undefined
  readonly article: Article
  readonly source: string
}

function Line({ block, title, article, source }: LineProps) {
  const said = article.quotations.filter(({ span }) => block.span.start <= span.start && span.end <= block.span.end)
  return (
    <tr data-kind={block.type}>
      <th scope="row">
        {KINDS[block.type]}
        {said.length > 0 && <small>{count(said.length, 'quotation')}</small>}
      </th>
      <td dir="auto">
        {title && block.type !== 'crosshead' && <b className="preview-section">{textOf(source, title)}</b>}
        {textOf(source, block.span)}
      </td>
    </tr>
  )
}
