import { useEffect, useRef, useState } from 'react'
import { flatten } from '../../library/entry.ts'
import type { FoundNote } from '../../library/find-notes.ts'
import { PENS } from '../../library/kept-notes.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { shorten } from '../article/reading.ts'
import { usePanels } from '../companion/panels-context.ts'
import { paintRanges } from '../paint/paint-ranges.ts'
import { findRange } from '../selection/find-range.ts'
import { findOffset } from '../selection/find-selected.ts'
import { useNotes, useNotesOfOtherTabs } from './use-notes.ts'

/** Paints what the reader has marked. A click on it opens its note. */
export function NotesPainter() {
  const { notes, isLoaded } = useNotes()
  useNotesOfOtherTabs()
  usePainting(notes)
  useOpenOnClick(notes)
  const said = useNews(notes, isLoaded)
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  )
}

function usePainting(notes: readonly FoundNote[]): void {
  useEffect(() => {
    const article = document.getElementById('article')
    if (notes.length === 0 || !article) return
    let frame = 0
    const paint = () => {
      frame = 0
      for (const pen of PENS) {
        const own = notes.filter(({ note }) => note.pen === pen)
        paintRanges(
          `pen-${pen}`,
          own.map(({ span }) => span && findRange(span)).filter((range) => range != null),
        )
      }
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    paint()
    // Words that get a mark or a card are drawn anew, and ranges do not follow.
    const changes = new MutationObserver(later)
    changes.observe(article, { childList: true, subtree: true, characterData: true })
    return () => {
      changes.disconnect()
      cancelAnimationFrame(frame)
      for (const pen of PENS) paintRanges(`pen-${pen}`, [])
    }
  }, [notes])
}

function useOpenOnClick(notes: readonly FoundNote[]): void {
  const { show } = usePanels()
  useEffect(() => {
    if (notes.length === 0) return
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a, button, input, textarea, summary, .quotation-card')) return
      if (document.getSelection()?.isCollapsed === false) return
      const offset = offsetAt(event.clientX, event.clientY)
      const hit = notes.find(({ span }) => offset !== null && span && span.start <= offset && offset < span.end)
      if (hit) show('notes', hit.note.id)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [notes, show])
}

/** The offset of the source under a point of the window. */
function offsetAt(x: number, y: number): number | null {
  if (document.caretPositionFromPoint) {
    const at = document.caretPositionFromPoint(x, y)
    return at && findOffset(at.offsetNode, at.offset)
  }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? findOffset(range.startContainer, range.startOffset) : null
}

/** What has just been marked, for those who do not see the colour. What was there on opening is no news. */
function useNews(notes: readonly FoundNote[], isLoaded: boolean): string {
  const known = useRef<ReadonlySet<string> | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!isLoaded) return
    const fresh = notes.find(({ note }) => known.current && !known.current.has(note.id))
    if (fresh) setSaid(fill(say.highlightedWords, { words: shorten(flatten(fresh.note.words)) }))
    known.current = new Set(notes.map(({ note }) => note.id))
  }, [notes, isLoaded])
  return said
}
