import { type ReactNode, useMemo, useState } from 'react'
import type { Span } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import type { LandedPassage } from './landed-context.ts'
import { NOTICE, PASSAGE } from './places.ts'
import { type DiffRun, diffWords } from './word-diff.ts'

/** Says that the words of a link have changed, or that they are gone. Never silent: the reader was sent here for these words. */
export function PassageNotice({ passage }: { passage: LandedPassage }) {
  return (
    <PlaceNotice>
      {passage.was === 'section' ? (
        <Merged passage={passage} />
      ) : passage.was === 'damaged' ? (
        <Damaged passage={passage} />
      ) : passage.state === 'gone' ? (
        <Gone passage={passage} />
      ) : (
        <Changed passage={passage} />
      )}
    </PlaceNotice>
  )
}

/** A notice that stays in view beside the place it is about, until it is closed. */
export function PlaceNotice({ children }: { children: ReactNode }) {
  const [isClosed, setClosed] = useState(false)
  if (isClosed) return null
  return (
    <aside id={NOTICE} className="notice notice-passage" tabIndex={-1} aria-labelledby="landing-notice-title">
      {children}
      <button type="button" className="text-button" onClick={() => setClosed(true)}>
        {say.close}
      </button>
    </aside>
  )
}

function Merged({ passage: { remembered } }: { passage: LandedPassage }) {
  return (
    <>
      <h2 id="landing-notice-title">{say.thisSectionIsPartOf}</h2>
      <p>
        {say.theLinkAsksFor} <q dir="auto">{remembered}</q>
        {say.theArticleHasChangedSince} <a href={`#${PASSAGE}`}>{say.goToWhereTheSection}</a>
      </p>
    </>
  )
}

function Damaged({ passage: { remembered, span } }: { passage: LandedPassage }) {
  return (
    <>
      <h2 id="landing-notice-title">{say.thisLinkWasDamagedOn}</h2>
      <blockquote dir="auto">{remembered}</blockquote>
      <p>
        {say.thatIsWhatItStill}{' '}
        {span ? (
          <>
            {say.theyMayBe} <a href={`#${PASSAGE}`}>{say.theseLinked}</a>
            {say.whichMayHaveChangedSince}
          </>
        ) : (
          say.itDoesNotTellWhich
        )}
      </p>
    </>
  )
}

function Gone({ passage: { remembered, near } }: { passage: LandedPassage }) {
  return (
    <>
      <h2 id="landing-notice-title">{say.theseWordsAreNotIn}</h2>
      <blockquote dir="auto">{remembered}</blockquote>
      <p>{near === undefined ? say.theLinkRemembersThemBut : say.theyStoodNearThePlace}</p>
      {near !== undefined && (
        <p>
          <a href={`#${PASSAGE}`}>{say.goToThePlace}</a>
        </p>
      )}
    </>
  )
}

function Changed({ passage: { remembered, span, others } }: { passage: LandedPassage }) {
  const reading = useReading()
  const now = span ? labelOf(reading, span) : ''
  // Of words that the link holds in part it still knows which are new.
  const isPart = others !== undefined && remembered.includes('…')
  const runs = useMemo(
    () => (isPart && span ? splitRuns(reading.article.source, span, others) : diffWords(remembered.replace(/\s+/g, ' '), now)),
    [remembered, now, isPart, span, others, reading],
  )
  return (
    <>
      <h2 id="landing-notice-title">{say.theseWordsHaveChangedSince}</h2>
      {isPart && <blockquote dir="auto">{remembered}</blockquote>}
      <p className="diff" dir="auto">
        {runs.map(({ kind, words }, i) => {
          // Runs have no other name than their place, and never move.
          const key = `${i}-${kind}`
          if (kind === 'same') return <span key={key}>{words} </span>
          return kind === 'out' ? <del key={key}>{words} </del> : <ins key={key}>{words} </ins>
        })}
      </p>
      <p>
        {isPart ? say.aboveIsWhatTheLink : say.struckOutIsWhatThe} <a href={`#${PASSAGE}`}>{say.goToThePassage}</a>
      </p>
    </>
  )
}

/** Today's words in runs of known and unknown ones. */
function splitRuns(source: string, span: Span, others: readonly Span[]): readonly DiffRun[] {
  const tidy = (start: number, end: number) => source.slice(start, end).replace(/\s+/gu, ' ').trim()
  const runs: DiffRun[] = []
  let at = span.start
  for (const { start, end } of others) {
    runs.push({ kind: 'same', words: tidy(at, start) }, { kind: 'in', words: tidy(start, end) })
    at = end
  }
  return [...runs, { kind: 'same' as const, words: tidy(at, span.end) }].filter(({ words }) => words !== '')
}
