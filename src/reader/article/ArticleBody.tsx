import { memo, useMemo } from 'react'
import { formatSectionPath } from '../../address/paths.ts'
import type { Section } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { CommentaryCard } from '../commentary/CommentaryCard.tsx'
import type { Commentary } from '../commentary/gather-commentary.ts'
import { isLandedOn, useLanded } from '../landing/landed-context.ts'
import { HeadingLink } from '../link/HeadingLink.tsx'
import { Link } from '../link/Link.tsx'
import { CatchPart } from '../on-demand/CatchPart.tsx'
import { choosePullQuotes, type PullQuote } from '../pull-quote/choose-pull-quotes.ts'
import { PullQuoteCard } from '../pull-quote/PullQuoteCard.tsx'
import { useCorrecting } from '../sections/corrections-context.ts'
import { SplitHere } from '../sections/SplitHere.tsx'
import { WhyHere } from '../sections/WhyHere.tsx'
import { BlockView } from './BlockView.tsx'
import { countFront, labelOf } from './reading.ts'
import { useReading } from './reading-context.ts'

/** The story: its sections, with pull-quotes and the experts' cards where they belong. */
export const ArticleBody = memo(function ArticleBody({ commentary }: { commentary: readonly Commentary[] }) {
  const reading = useReading()
  const { blocks, sections } = reading.article
  const pullQuotes = useMemo(() => choosePullQuotes(reading), [reading])
  const from = sections[0]?.blocks.from ?? blocks.length
  if (blocks.length === 0) return <EmptyText />
  return (
    <div className="article-body">
      <Run from={countFront(reading)} to={from} commentary={commentary} pullQuotes={pullQuotes} />
      {sections.map((section, index) => (
        <section key={section.slug} aria-labelledby={section.slug}>
          <SectionHeading section={section} isFirst={index === 0} />
          <Run
            {...section.blocks}
            skip={section.given ? section.blocks.from : undefined}
            commentary={commentary}
            pullQuotes={pullQuotes}
          />
        </section>
      ))}
    </div>
  )
})

function EmptyText() {
  return (
    <p className="empty-text">
      {say.thisArticlesFileHasNo} <Link to="/">{say.anotherArticle}</Link> {say.meanwhile}
    </p>
  )
}

function SectionHeading({ section, isFirst }: { section: Section; isFirst: boolean }) {
  const reading = useReading()
  const { search } = useCorrecting()
  const landed = useLanded()
  const Heading = section.level === 1 ? 'h2' : 'h3'
  const title = labelOf(reading, section.title)
  const { article, slug } = reading
  return (
    <div className="section-heading">
      <Heading id={section.slug} tabIndex={-1} dir="auto" data-landed={isLandedOn(landed, 'section', section.slug) || undefined}>
        {title}
      </Heading>
      <HeadingLink
        to={formatSectionPath(slug, section.slug, search)}
        makeLink={({ formatSectionLink }) => formatSectionLink(article, section, slug, search)}
        of={title}
      />
      {!section.given && <WhyHere section={section} isFirst={isFirst} />}
    </div>
  )
}

interface RunProps {
  readonly from: number
  readonly to: number
  /** A crosshead that the section's heading shows already. */
  readonly skip?: number | undefined
  readonly commentary: readonly Commentary[]
  readonly pullQuotes: readonly PullQuote[]
}

function Run({ from, to, skip, commentary, pullQuotes }: RunProps) {
  const reading = useReading()
  return reading.article.blocks.slice(from, to).map((block, offset) => {
    const index = from + offset
    const pulled = pullQuotes.find(({ before }) => before === index)
    return [
      index > from && index !== skip && (
        <SplitHere key={`split-${block.span.start}`} block={index} words={labelOf(reading, block.span).slice(0, 40)} />
      ),
      pulled && (
        <CatchPart key={`pull-${pulled.quote.id}`} isQuiet>
          <PullQuoteCard quote={pulled.quote} />
        </CatchPart>
      ),
      index !== skip && <BlockView key={block.span.start} block={block} />,
      commentary
        .filter(({ firstBlock }) => firstBlock === index)
        .map((one) => (
          <CatchPart key={`expert-${one.voice.slug}`}>
            <CommentaryCard commentary={one} />
          </CatchPart>
        )),
    ]
  })
}
