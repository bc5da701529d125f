import { memo, useMemo } from 'react'
import { formatSectionPath } from '../../address/paths.ts'
import type { Section } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import type { Commentary } from '../commentary/gather-commentary.ts'
import { isLandedOn, useLanded } from '../landing/landed-context.ts'
import { HeadingLink } from '../link/HeadingLink.tsx'
import { Link } from '../link/Link.tsx'
import { choosePullQuotes } from '../pull-quote/choose-pull-quotes.ts'
import { useCorrecting } from '../sections/corrections-context.ts'
import { WhyHere } from '../sections/WhyHere.tsx'
import { asRun, Runs } from './Runs.tsx'
import { countFront, labelOf } from './reading.ts'
import { useReading } from './reading-context.ts'

/**
 * The story: its sections, with pull-quotes and the experts' cards where they belong.
 *
 * @param drawn - How many of its blocks are on the page by now.
 */
export const ArticleBody = memo(function ArticleBody({
  commentary,
  drawn,
}: {
  commentary: readonly Commentary[]
  drawn: number
}) {
  const reading = useReading()
  const { blocks, sections } = reading.article
  const beside = useMemo(
    () => ({
      pulled: new Map(choosePullQuotes(reading).map((one) => [one.before, one])),
      experts: byFirstBlock(commentary),
    }),
    [reading, commentary],
  )
  const from = sections[0]?.blocks.from ?? blocks.length
  if (blocks.length === 0) return <EmptyText />
  return (
    <div className="article-body">
      <Runs from={countFront(reading)} to={from} beside={beside} drawn={drawn} />
      {sections.map(
        (section, index) =>
          section.blocks.from < drawn && (
            <section
              key={section.slug}
              aria-labelledby={section.slug}
              {...(reading.isLong && asRun(reading.blockSpans.slice(section.blocks.from, section.blocks.to)))}
            >
              <SectionHeading section={section} isFirst={index === 0} />
              <Runs {...section.blocks} skip={section.given ? section.blocks.from : undefined} beside={beside} drawn={drawn} />
            </section>
          ),
      )}
    </div>
  )
})

function byFirstBlock(commentary: readonly Commentary[]): ReadonlyMap<number, readonly Commentary[]> {
  const found = new Map<number, Commentary[]>()
  for (const one of commentary) found.set(one.firstBlock, [...(found.get(one.firstBlock) ?? []), one])
  return found
}

function EmptyText() {
  return (
    <p className="empty-text">
      {say.thisArticlesFileHasNo} <Link to="/">{say.anotherArticle}</Link> {say.meanwhile}
    </p>
  )
}

const SectionHeading = memo(function SectionHeading({ section, isFirst }: { section: Section; isFirst: boolean }) {
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
})
