import { useQuery } from '@tanstack/react-query'
import { memo, useEffect, useRef, useState } from 'react'
import { useNavigationType } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import type { Entry } from '../../library/entry.ts'
import { placesQuery } from '../../library/list-queries.ts'
import type { Place } from '../../library/shelf.ts'
import { formatReadingTime } from '../../reader/article/ArticleHeader.tsx'
import { Link } from '../../reader/link/Link.tsx'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { formatDay } from '../../words/format-day.ts'

/** So many articles are drawn at a time. */
const WINDOW = 40
/** How many were drawn of each list, for the way back: the browser cannot return to what is not there. */
const drawn = new Map<string, number>()

interface Props {
  /** Tells the lists of a page apart. */
  readonly name: string
  readonly entries: readonly Entry[]
  /** The same function at every drawing, or all articles are drawn again. */
  readonly remove?: (entry: Entry) => void
}

/** Articles as a list, drawn a window at a time as its end comes near. */
export function EntryList({ name, entries, remove }: Props) {
  const isBack = useNavigationType() === 'POP'
  const [most, setMost] = useState(() => (isBack ? (drawn.get(name) ?? WINDOW) : WINDOW))
  const places = useQuery(placesQuery()).data
  useEffect(() => void drawn.set(name, most), [name, most])
  const left = entries.length - most
  const more = () => setMost((now) => now + WINDOW)
  return (
    <>
      <ul className="library-list">
        {entries.slice(0, most).map((entry) => (
          <EntryItem key={entry.slug} entry={entry} place={places?.get(entry.slug)} remove={remove} />
        ))}
      </ul>
      {left > 0 && <More key={most} left={left} more={more} />}
    </>
  )
}

/** Draws on by itself before a reader comes to it; a button for those who come by keyboard, or have no such observer. */
function More({ left, more }: { left: number; more: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const take = useRef(more)
  take.current = more
  useEffect(() => {
    if (!button.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && take.current(), { rootMargin: '1500px 0px' })
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [])
  return (
    <p className="library-note">
      <button ref={button} type="button" className="button" onClick={more}>
        {fill(say.showMoreOf, { n: left })}
      </button>
    </p>
  )
}

interface ItemProps {
  readonly entry: Entry
  readonly place: Place | undefined
  readonly remove: ((entry: Entry) => void) | undefined
}

const EntryItem = memo(function EntryItem({ entry, place, remove }: ItemProps) {
  return (
    <li>
      <h3 dir="auto">
        <Link to={formatArticlePath(entry.slug)}>{entry.headline}</Link>
      </h3>
      {entry.standfirst && <p dir="auto">{entry.standfirst}</p>}
      <p className="article-facts">
        {entry.date && <time dateTime={entry.date}>{formatDay(entry.date)}</time>}
        {entry.words > 0 && <span>{formatReadingTime(entry.words)}</span>}
        <span>{fill(say.voicesCount, { n: entry.voices })}</span>
        {place && place.share > 0.02 && (
          <span>{place.share > 0.97 ? say.readToTheEnd : fill(say.percentRead, { n: Math.round(place.share * 100) })}</span>
        )}
        {remove && (
          <button
            type="button"
            className="text-button"
            aria-label={fill(say.deleteHeadline, { headline: entry.headline })}
            onClick={() => remove(entry)}
          >
            {say.deleteIt}
          </button>
        )}
      </p>
    </li>
  )
})
