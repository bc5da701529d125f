import type { Block, Span } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'
import { CaptionCard } from '../caption/CaptionCard.tsx'
import { CatchPart } from '../on-demand/CatchPart.tsx'
import { Passage } from '../passage/Passage.tsx'
import { useReading } from './reading-context.ts'

/** One block of the source as it is read. The headline and standfirst stand in the header. */
export function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'headline':
    case 'standfirst':
      return null
    case 'crosshead':
      return (
        <h3 dir="auto" data-start={block.text.start}>
          <Passage span={block.text} />
        </h3>
      )
    case 'caption':
      return (
        <CatchPart>
          <CaptionCard caption={block} />
        </CatchPart>
      )
    case 'byline':
      return (
        <p className="credits" dir="auto" data-start={block.span.start}>
          <Passage span={block.span} />
        </p>
      )
    case 'list':
      return block.ordered ? (
        <ol className="list">{listItems(block.items)}</ol>
      ) : (
        <ul className="list">{listItems(block.items)}</ul>
      )
    case 'verse':
      return (
        <p className="verse" dir="auto">
          {block.lines.map((line) => (
            <span key={line.start} className="verse-line" data-start={line.start}>
              <Passage span={line} />
            </span>
          ))}
        </p>
      )
    case 'paragraph':
      return <ParagraphView span={block.span} />
  }
}

function ParagraphView({ span }: { span: Span }) {
  const { article } = useReading()
  // Lines of stars or dashes are how plain text draws a rule.
  if (span.end - span.start < 40 && /^[\s*_=~#•·–—-]+$/u.test(textOf(article.source, span))) return <hr className="ornament" />
  const isHanging = /^["“‘«„']/.test(textOf(article.source, span))
  return (
    <p dir="auto" data-start={span.start} data-hangs={isHanging || undefined}>
      <Passage span={span} />
    </p>
  )
}

function listItems(items: readonly Span[]) {
  return items.map((item) => (
    <li key={item.start} dir="auto" data-start={item.start}>
      <Passage span={item} />
    </li>
  ))
}
