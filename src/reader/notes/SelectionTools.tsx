import './notes.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../article/model.ts'
import { contains, trimSpan } from '../../article/spans.ts'
import { PENS, type Pen } from '../../library/kept-notes.ts'
import { publishedQuery } from '../../library/published-query.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { useReading } from '../article/reading-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { chooseAddress, joinSentences } from '../copy/choose-address.ts'
import { copyRich } from '../copy/copy-rich.ts'
import { describeQuoted } from '../copy/describe-quoted.ts'
import { formatPlain } from '../copy/format-quotation.ts'
import { isTyping } from '../keys/is-typing.ts'
import { areLettersOn } from '../keys/letters.ts'
import { useHref } from '../link/use-href.ts'
import { useReach } from '../link/use-reach.ts'
import { findSelected } from '../selection/find-selected.ts'
import { focusRange, isFound } from '../selection/focus-range.ts'
import { PEN_NAMES } from './pen-names.ts'
import { useNoteChanges } from './use-notes.ts'

/** Marks the selected words, notes something on them, copies them with their source. Keys H and M. */
export default function SelectionTools({ span, link }: { span: Span; link: string }) {
  const reading = useReading()
  const { show } = usePanels()
  const { mark } = useNoteChanges()
  const { href } = useHref(link)
  const reach = useReach(reading.slug)
  const { data: published } = useQuery({ ...publishedQuery(reading.slug), enabled: reach !== 'everywhere' })
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState('')
  const isBusy = useRef(false)
  const highlight = async (pen: Pen, isForNote = false) => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      // The bar follows the selection a moment later.
      const selection = document.getSelection()
      const now = findSelected(selection)
      const range = now && selection?.getRangeAt(0)
      const note = await mark(now ? trimSpan(reading.article.source, now) : span, pen)
      // The bar goes with the selection: who came into it by keys goes on from the words.
      if (range && document.activeElement?.matches('.selection-bar :focus-visible')) focusRange(range)
      selection?.removeAllRanges()
      if (isForNote) show('notes', note.id)
    } catch (error) {
      setSaid((error as Error).message)
    } finally {
      isBusy.current = false
    }
  }
  const copy = async () => {
    const quote = reading.quotations.find(({ quotation }) => contains(quotation.marked, span))
    const own = new URL(href, window.location.origin).href
    const { url, remark } = chooseAddress({ own, reach, sourceUrl: published?.sourceUrl })
    const text = formatPlain(describeQuoted(reading, span, url, quote))
    try {
      await copyRich(text)
      setSaid(joinSentences(say.copiedWithItsSource, remark))
    } catch {
      setSaid(say.copyingRefused)
      setByHand(text)
    }
  }
  const latest = useRef(highlight)
  useEffect(() => {
    latest.current = highlight
  })
  // It goes with the bar, not a moment after it.
  useLayoutEffect(() => {
    // Before the keys of the page: M alone opens the list of notes, and so it does on words that were found and not chosen.
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !areLettersOn()) return
      if (isTyping(event)) return
      const key = event.key.toLowerCase()
      if (key !== 'h' && key !== 'm') return
      const selection = document.getSelection()
      // The bar stands a moment longer than the selection: M is the page's again.
      if (!findSelected(selection) || (key === 'm' && isFound(selection))) return
      event.preventDefault()
      event.stopPropagation()
      void latest.current('yellow', key === 'm')
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
  return (
    <>
      <span className="selection-pens">
        {PENS.map((pen) => (
          <button
            key={pen}
            type="button"
            className="pen"
            data-pen={pen}
            aria-label={fill(say.highlightInPen, { pen: PEN_NAMES[pen] })}
            title={pen === 'yellow' ? say.highlightInYellowH : fill(say.highlightInPen, { pen: PEN_NAMES[pen] })}
            onClick={() => highlight(pen)}
          />
        ))}
      </span>
      <button type="button" className="button" title={say.noteM} onClick={() => highlight('yellow', true)}>
        {say.note}
      </button>
      <button type="button" className="button" onClick={copy}>
        {say.copyQuote}
      </button>
      <span role="status" className={said ? 'selection-said' : 'visually-hidden'}>
        {said}
      </span>
      {byHand && (
        <textarea readOnly rows={4} value={byHand} aria-label={say.textToCopy} onFocus={(event) => event.target.select()} />
      )}
    </>
  )
}
