import { useEffect, useState } from 'react'

/** Where in the article the reader is. */
export interface Place {
  /** Slug of the section at the top third of the window; `null` above the first. */
  readonly section: string | null
  /** How far the reader has come to the article's end, in whole percent. */
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
  // From the top of the page to where the article's end comes into the window; a text that fits into it has no way to go.
  const way = body ? body.bottom + window.scrollY - window.innerHeight : 0
  return { section, percent: way <= 0 ? 100 : Math.round(100 * Math.min(1, Math.max(0, window.scrollY / way))) }
}
