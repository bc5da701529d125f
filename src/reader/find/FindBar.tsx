import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import '../companion/companion.css'
import { useEffect, useRef, useState } from 'react'
import { usePanels } from '../companion/panels-context.ts'
import { paintRanges } from '../paint/paint-ranges.ts'
import { selectFound } from '../selection/focus-range.ts'
import { findFirstBelow, findOnPage, type Match, toRange } from './find-on-page.ts'
import { readPage } from './page-text.ts'

interface Found {
  readonly matches: readonly Match[]
  /** Which one the reader is at. */
  readonly at: number
}

const NOTHING: Found = { matches: [], at: 0 }
/** Matches that are marked before and after the current one: more would slow the painting of a long text, and stand far away. */
const AROUND = 1000

/** Finds words in the article, in closed cards too. Enter goes on, Shift+Enter back. */
export function FindBar() {
  const { show } = usePanels()
  const field = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<Found>(NOTHING)
  const close = useReturn()
  useEffect(() => {
    field.current?.focus()
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
      event.preventDefault()
      show(null)
    }
    document.addEventListener('keydown', onEscape, true)
    return () => document.removeEventListener('keydown', onEscape, true)
  }, [show])
  const [page] = useState(readPage)
  useEffect(() => page.readAhead(), [page])
  useEffect(() => {
    // Once the reader has paused.
    const timer = setTimeout(() => {
      const matches = findOnPage(page.blocks(), asked)
      setFound({ matches, at: findFirstBelow(matches, isBelowTop) })
    }, 120)
    return () => clearTimeout(timer)
  }, [asked, page])
  useEffect(() => {
    const { matches, at } = found
    paintRanges('found', matches.slice(Math.max(0, at - AROUND), at + AROUND).map(toRange), 2)
    const current = matches[at] && toRange(matches[at])
    paintRanges('found-current', current ? [current] : [], 3)
    if (current) bringIntoView(current)
    close.current = current
  }, [found, close])
  const step = (by: 1 | -1) =>
    setFound(({ matches, at }) => ({ matches, at: matches.length === 0 ? 0 : (at + by + matches.length) % matches.length }))
  const count = found.matches.length
  return (
    <search className="find-bar" aria-label={say.findInTheArticle}>
      <label className="visually-hidden" htmlFor="find-field">
        {say.findInTheArticle}
      </label>
      <input
        ref={field}
        id="find-field"
        type="text"
        autoComplete="off"
        enterKeyHint="search"
        placeholder={say.findInTheArticle}
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
        onKeyDown={(event) => {
          // Enter that ends the writing of a syllable or sign is the keyboard's own.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
      />
      <span role="status" className="find-count">
        {asked.trim() && (count === 0 ? say.notFound : fill(say.matchOf, { n: found.at + 1, all: count }))}
      </span>
      <button type="button" className="button" aria-label={say.previous} disabled={count === 0} onClick={() => step(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" className="button" aria-label={say.next} disabled={count === 0} onClick={() => step(1)}>
        <span aria-hidden="true">↓</span>
      </button>
      <button type="button" className="button" aria-label={say.close} onClick={() => show(null)}>
        <span aria-hidden="true">×</span>
      </button>
    </search>
  )
}

/** When the bar closes, the marks go, and the words that were found last are selected and have the focus: reading goes on there. */
function useReturn() {
  const current = useRef<Range | undefined>(undefined)
  useEffect(() => {
    const before = document.activeElement
    return () => {
      paintRanges('found', [])
      paintRanges('found-current', [])
      const range = current.current
      if (!range) {
        if (before instanceof HTMLElement) before.focus({ preventScroll: true })
        return
      }
      selectFound(range)
    }
  }, [])
  return current
}

function isBelowTop(match: Match): boolean {
  const range = toRange(match)
  // What is folded away has no place of its own: its card's counts.
  const folded = range.startContainer.parentElement?.closest('details:not([open])')
  return ((folded ?? range).getBoundingClientRect?.().bottom ?? 0) > 0
}

function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement
  const card = element?.closest('details')
  if (card && !card.open) card.open = true
  const { top, bottom } = range.getBoundingClientRect?.() ?? { top: 0, bottom: 0 }
  if (top < 80 || bottom > window.innerHeight - 40)
    window.scrollTo({ top: window.scrollY + top - window.innerHeight / 3, behavior: 'instant' })
}
