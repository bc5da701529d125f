import { useMemo, useState } from 'react'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import type { LandedPassage } from './landed-context.ts'
import { NOTICE, PASSAGE } from './places.ts'
import { diffWords } from './word-diff.ts'

/** Says that the words of a link have changed, or that they are gone. Never silent: the reader was sent here for these words. */
export function PassageNotice({ passage }: { passage: LandedPassage }) {
  const [isClosed, setClosed] = useState(false)
  if (isClosed) return null
  return (
    <aside id={NOTICE} className="notice notice-passage" tabIndex={-1} aria-labelledby="landing-notice-title">
      {passage.was === 'section' ? (
        <Merged passage={passage} />
      ) : passage.was === 'damaged' ? (
        <Damaged passage={passage} />
      ) : passage.state === 'gone' ? (
        <Gone passage={passage} />
      ) : (
        <Changed passage={passage} />
      )}
      <button type="button" className="text-button" onClick={() => setClosed(true)}>
        Close
      </button>
    </aside>
  )
}

function Merged({ passage: { remembered } }: { passage: LandedPassage }) {
  return (
    <>
      <h2 id="landing-notice-title">This section is part of another one now</h2>
      <p>
        The link asks for <q dir="auto">{remembered}</q>; the article has changed since it was made.{' '}
        <a href={`#${PASSAGE}`}>Go to where the section began</a>
      </p>
    </>
  )
}

function Damaged({ passage: { remembered, span } }: { passage: LandedPassage }) {
  return (
    <>
      <h2 id="landing-notice-title">This link was damaged on its way</h2>
      <blockquote dir="auto">{remembered}</blockquote>
      <p>
        That is what it still tells of the words that were meant.{' '}
        {span ? (
          <>
            They may be <a href={`#${PASSAGE}`}>these</a>, which may have changed since; ask for the link once more to be sure.
          </>
        ) : (
          'It does not tell which place in the article they had, or they are gone; ask for the link once more.'
        )}
      </p>
    </>
  )
}

function Gone({ passage: { remembered, near } }: { passage: LandedPassage }) {
  return (
    <>
      <h2 id="landing-notice-title">These words are not in the article any more</h2>
      <blockquote dir="auto">{remembered}</blockquote>
      <p>
        {near === undefined
          ? 'The link remembers them, but not a place where they could have stood; the article has changed since. It is below.'
          : 'They stood near the place that is marked below; the article has changed since the link was made.'}
      </p>
      {near !== undefined && (
        <p>
          <a href={`#${PASSAGE}`}>Go to the place</a>
        </p>
      )}
    </>
  )
}

function Changed({ passage: { remembered, span } }: { passage: LandedPassage }) {
  const reading = useReading()
  const now = span ? labelOf(reading, span) : ''
  const runs = useMemo(() => diffWords(remembered.replace(/\s+/g, ' '), now), [remembered, now])
  return (
    <>
      <h2 id="landing-notice-title">These words have changed since the link was made</h2>
      <p className="diff" dir="auto">
        {runs.map(({ kind, words }, i) => {
          // Runs have no other name than their place, and never move.
          const key = `${i}-${kind}`
          if (kind === 'same') return <span key={key}>{words} </span>
          return kind === 'out' ? <del key={key}>{words} </del> : <ins key={key}>{words} </ins>
        })}
      </p>
      <p>
        Struck out is what the link remembers, underlined what stands here now. <a href={`#${PASSAGE}`}>Go to the passage</a>
      </p>
    </>
  )
}
