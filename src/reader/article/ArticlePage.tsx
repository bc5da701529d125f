import { lazy, useMemo, useState } from 'react'
import { useParams } from 'react-router'
import type { Article } from '../../article/model.ts'
import { headlineOf } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { AllCommentary, CommentaryControls } from '../commentary/AllCommentary.tsx'
import { OpenCardsContext } from '../commentary/commentary-context.ts'
import { gatherCommentary } from '../commentary/gather-commentary.ts'
import { useOpenCardsState } from '../commentary/use-open-cards-state.ts'
import { OpenPanel } from '../companion/OpenPanel.tsx'
import { PanelsContext } from '../companion/panels-context.ts'
import { usePanelsState } from '../companion/use-panels-state.ts'
import { Contents } from '../contents/Contents.tsx'
import { LandedContext } from '../landing/landed-context.ts'
import { Notice } from '../landing/Notice.tsx'
import { useHydrated } from '../landing/use-hydrated.ts'
import { useLanding } from '../landing/use-landing.ts'
import { NotFetched, onDemand } from '../on-demand/on-demand.tsx'
import { CorrectingContext } from '../sections/corrections-context.ts'
import { useCorrections } from '../sections/use-corrections.ts'
import { ArticleTools } from '../tools/ArticleTools.tsx'
import { VoicesPanel } from '../voices/VoicesPanel.tsx'
import { createEvidenceStore, EvidenceContext } from '../why/evidence-store.ts'
import { ArticleBody } from './ArticleBody.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import { ArticleHeader } from './ArticleHeader.tsx'
import { describeReading } from './reading.ts'
import { ReadingContext } from './reading-context.ts'
import { useArticle } from './use-article.ts'
import { useDrawn } from './use-drawn.ts'

const UnknownArticle = lazy(() => import('./UnknownArticle.tsx'))
const FailedArticle = lazy(() => import('./FailedArticle.tsx'))
const Companion = onDemand(() => import('../companion/Companion.tsx'), true)

/** The page of one article, whatever of it the address asks for. */
export function ArticlePage() {
  const { slug = '' } = useParams()
  const open = useArticle(slug)
  switch (open.state) {
    case 'unknown':
      return <UnknownArticle slug={slug} />
    case 'failed':
      return <FailedArticle retry={open.retry} fault={open.fault} />
    case 'reading':
      return <StillReading />
    case 'open':
      return <OpenArticle key={slug} article={open.article} isBehind={open.isBehind} slug={slug} />
  }
}

function StillReading() {
  // No page that was drawn before: what follows need not look like one.
  useHydrated()
  return (
    <main id="article" className="page-message" tabIndex={-1} aria-busy="true">
      <p role="status">{say.readingTheArticle}</p>
    </main>
  )
}

/** @param isBehind - Without the reader's corrections, as the code for them did not come. */
function OpenArticle({ article: parsed, slug, isBehind }: { article: Article; slug: string; isBehind: boolean }) {
  const { article, corrections } = useCorrections(parsed, slug)
  const reading = useMemo(() => describeReading(article, slug), [article, slug])
  const [isCorrecting, setCorrecting] = useState(false)
  const correcting = useMemo(() => ({ ...corrections, isOn: isCorrecting, setOn: setCorrecting }), [corrections, isCorrecting])
  const drawn = useDrawn(article.blocks.length)
  const isWhole = drawn === article.blocks.length
  const landed = useLanding(reading, isWhole && !corrections.isPending)
  const commentary = useMemo(() => gatherCommentary(reading), [reading])
  const cards = useOpenCardsState(commentary)
  const [evidence] = useState(createEvidenceStore)
  const panels = usePanelsState()
  const isHydrated = useHydrated()
  const extra = useMemo(
    () => [
      ...(commentary.length > 0 ? [{ id: 'commentary', label: say.expertCommentary }] : []),
      ...(reading.article.voices.length > 0 ? [{ id: 'voices', label: say.whoSpeaks }] : []),
    ],
    [commentary, reading],
  )
  return (
    <ReadingContext value={reading}>
      <LandedContext value={landed}>
        <OpenCardsContext value={cards}>
          <EvidenceContext value={evidence}>
            <CorrectingContext value={correcting}>
              <PanelsContext value={panels}>
                <ArticleHead />
                <div className="article-page">
                  <Contents extra={extra} />
                  <main className="article-column">
                    {(isBehind || corrections.isRefused) && <NotFetched />}
                    <Notice />
                    <article id="article" {...reading.writing}>
                      <ArticleHeader title={headlineOf(reading.article)} />
                      <ArticleTools title={headlineOf(reading.article)} />
                      <CommentaryControls commentary={commentary} />
                      <ArticleBody commentary={commentary} drawn={drawn} />
                    </article>
                    {isWhole && (
                      <>
                        <AllCommentary commentary={commentary} />
                        <VoicesPanel />
                        {isHydrated && <Companion />}
                        <OpenPanel />
                      </>
                    )}
                  </main>
                </div>
              </PanelsContext>
            </CorrectingContext>
          </EvidenceContext>
        </OpenCardsContext>
      </LandedContext>
    </ReadingContext>
  )
}
