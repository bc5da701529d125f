import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import { hasStore } from '../../library/has-store.ts'
import { placesQuery } from '../../library/list-queries.ts'
import { textQuery } from '../../library/queries.ts'
import type { Place } from '../../library/shelf.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { takeRoom } from '../companion/take-room.ts'
import { useLanded } from '../landing/landed-context.ts'
import { findPlaceBlock, findReached, isWorthResuming, readPlace } from './read-place.ts'

const takeRoomBelow = takeRoom('--resume-room')
/** Milliseconds of rest after which a place is kept. */
const REST = 700

/** Remembers where one is, and on opening offers to go on there. */
export function ResumeOffer() {
  const reading = useReading()
  const landed = useLanded()
  const isCarried = useQuery(textQuery(reading.slug)).data?.isCarried === true
  const [offered, setOffered] = useState<Place | null>(null)
  const [isBack, setBack] = useState(false)
  const client = useQueryClient()
  const isTop = landed.kind === 'top'
  const isPast = useIsPast(isBack)
  usePlaceKeeping(reading.slug, !isCarried)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a visit, by the address that it began with
  useEffect(() => {
    let isOver = false
    client
      .fetchQuery(placesQuery())
      .then((places) => {
        const place = places.get(reading.slug)
        const isNew = isTop && !window.location.hash && window.scrollY < window.innerHeight / 2
        if (!isOver && place && isNew && isWorthResuming(place)) setOffered(place)
      })
      // Without a store there is no place to go back to.
      .catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [reading.slug])
  if (!offered || isPast) return null
  const go = () => {
    const block = findPlaceBlock(offered.at)
    block?.scrollIntoView({ block: 'start', behavior: 'instant' })
    block?.setAttribute('tabindex', '-1')
    block?.focus({ preventScroll: true })
    setBack(true)
  }
  const top = () => {
    window.scrollTo({ top: 0, behavior: 'instant' })
    document.getElementById('headline')?.focus({ preventScroll: true })
    setOffered(null)
  }
  const percent = Math.round(offered.share * 100)
  const reached = findReached(offered, reading.article.source.length)
  const section = reading.article.sections.findLast(({ span }) => span.start <= reached)
  // The title stands in the sentence as an element, which has a language of its own.
  const [before, after] = (
    section ? fill(say.youHaveReadUpTo, { percent, title: '\n' }) : fill(say.youHaveRead, { percent })
  ).split('\n')
  return (
    <section ref={takeRoomBelow} className="resume" aria-label={say.whereYouStopped}>
      {isBack ? (
        <button type="button" className="button" onClick={top}>
          {say.backToTheTop}
        </button>
      ) : (
        <>
          <p role="status">
            {before}
            {section && (
              <>
                <span {...reading.writing} dir="auto">
                  {labelOf(reading, section.title)}
                </span>
                {after}
              </>
            )}
          </p>
          <button type="button" className="button" onClick={go}>
            {say.continueWhereYouStopped}
          </button>
        </>
      )}
      <button type="button" className="button" aria-label={say.dismiss} onClick={() => setOffered(null)}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  )
}

/** Whether the text is read through: what follows it has buttons and links where the bar would lie. */
function useIsPast(isOn: boolean): boolean {
  const [isPast, setPast] = useState(false)
  useEffect(() => {
    const voices = isOn && document.querySelector('.voices')
    if (!voices || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(([entry]) => setPast(entry?.isIntersecting === true))
    observer.observe(voices)
    return () => observer.disconnect()
  }, [isOn])
  return isPast
}

/** Keep the place once the reader rests, and when the page is left, for another site or another page of the app. */
function usePlaceKeeping(slug: string, isOn: boolean): void {
  // Its end comes while the words still stand in the page; that of `useEffect` when they are gone.
  useLayoutEffect(() => {
    if (!isOn || !hasStore()) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = undefined
      const place = readPlace(slug)
      if (place) void import('../../library/store.ts').then(({ keepPlace }) => keepPlace(place)).catch(() => undefined)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, REST)
    }
    const leave = () => timer !== undefined && keep()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      leave()
      window.removeEventListener('scroll', later)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [slug, isOn])
}
