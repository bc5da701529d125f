import { useEffect, useState } from 'react'

/** Where in the article the reader is. */
export interface Place {
  /** Slug of the section at the top third of the window; `null` above the first. */
  readonly section: string | null
  /** How much of the article has gone past the window's lower edge, in whole percent. */
  readonly percent: number
}

/** Follows the scroll, once a frame at most. `sections` are the ids of the headings in order. */
export function usePlace(sections: readonly string[]): Place {
  const [place, setPlace] = useState<Place>({ section: null, percent: 0 })
  useEffect(() => {
    let frame = 0
    const measure = () => {
      frame = 0
      const next = readPlace(sections)
      setPlace((before) => (before.section === next.section && before.percent === next.percent ? before : next))
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(measure)
    }
    schedule()
    window.addEventListener('scroll', schedule, { passive: true })
    window.addEventListener('resize', schedule)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', schedule)
      window.removeEventListener('resize', schedule)
    }
  }, [sections])
  return place
}

function readPlace(sections: readonly string[]): Place {
  const line = window.innerHeight / 3
  let section: string | null = null
  for (const id of sections) {
    const heading = document.getElementById(id)
    if (!heading || heading.getBoundingClientRect().top > line) break
    section = id
  }
  const body = document.getElementById('article')?.getBoundingClientRect()
  if (!body || body.height === 0) return { section, percent: 0 }
  const shown = (window.innerHeight - body.top) / body.height
  // A text that fits into the window has been read when it was opened.
  return { section, percent: Math.round(100 * Math.min(1, Math.max(0, shown))) }
}
