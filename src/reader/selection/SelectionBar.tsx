import { useLayoutEffect, useMemo, useRef } from 'react'
import { formatPassageLink } from '../../address/passage-link.ts'
import { describePassage, toWholeWords } from '../../address/selector.ts'
import { trimSpan } from '../../article/spans.ts'
import * as say from '../../words/en.ts'
import { useReading } from '../article/reading-context.ts'
import { isTyping } from '../keys/is-typing.ts'
import { areLettersOn } from '../keys/letters.ts'
import { CopyLink } from '../link/CopyLink.tsx'
import { onDemand } from '../on-demand/on-demand.tsx'
import { type Selected, useSelected } from './use-selected.ts'
import { useToolbar } from './use-toolbar.ts'

const SelectionTools = onDemand(() => import('../notes/SelectionTools.tsx'))

/** A small bar by the selected words: a link to them, and what the reader can do with them. Key L does the same as its first button. */
export function SelectionBar() {
  const selected = useSelected()
  return selected && <Bar key={selected.span.start} selected={selected} />
}

function Bar({ selected }: { selected: Selected }) {
  const { article, slug } = useReading()
  const own = useRef<HTMLDivElement>(null)
  const span = toWholeWords(article.source, trimSpan(article.source, selected.span))
  const link = useMemo(
    () => formatPassageLink(slug, describePassage(article.source, { start: span.start, end: span.end })),
    [slug, article, span.start, span.end],
  )
  useLayoutEffect(() => {
    const bar = own.current
    if (!bar) return
    // By script, not by a style attribute: a strict policy forbids those in pages.
    bar.style.top = `${selected.top + 8}px`
    bar.style.left = `${Math.max(8, Math.min(selected.left, document.documentElement.clientWidth - bar.offsetWidth - 8))}px`
  }, [selected])
  // It goes with the bar, not a moment after it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey || !areLettersOn()) return
      if (isTyping(event)) return
      own.current?.querySelector('button')?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useToolbar(own)
  return (
    <div ref={own} className="selection-bar" role="toolbar" aria-label={say.selectedPassage} aria-keyshortcuts="F6">
      <CopyLink to={link} label={say.copyLinkToPassage} span={span}>
        <span className="key" title={say.pressLToCopy}>
          L
        </span>
      </CopyLink>
      <SelectionTools span={span} link={link} />
    </div>
  )
}
