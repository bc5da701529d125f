import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Reading } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { describeTarget, type Preview } from './describe-target.ts'

/** Milliseconds a pointer rests on a link before it opens, and may be away before it closes. */
const OPEN_AFTER = 350
const CLOSE_AFTER = 250
const ID = 'link-preview'
/** Quotations in the text have a card of their own; a heading's link, and the one that T goes to in the contents, lead to where one is. */
const NOT_FOR = '.quotation > a, .heading-link, [role="option"], [aria-current]'

interface Shown {
  readonly link: HTMLAnchorElement
  readonly preview: Preview
}

/** Shows, like a footnote, what a link within the article leads to, while the pointer or the focus is on it. */
export function LinkPreview() {
  const reading = useReading()
  const [shown, setShown] = useState<Shown | null>(null)
  const own = useRef<HTMLDivElement>(null)
  useLinkWatch(reading, own, setShown)
  useLayoutEffect(() => {
    const box = own.current
    if (!shown || !box) return
    box.showPopover?.()
    place(box, shown.link)
    const before = shown.link.getAttribute('aria-describedby')
    shown.link.setAttribute('aria-describedby', ID)
    return () => {
      if (before === null) shown.link.removeAttribute('aria-describedby')
      else shown.link.setAttribute('aria-describedby', before)
    }
  }, [shown])
  if (!shown) return null
  const { title, words, isQuoted, detail } = shown.preview
  return (
    <div ref={own} id={ID} role="tooltip" className="link-preview" popover="manual">
      {title && (
        <b className="link-preview-title" lang={reading.writing.lang} dir="auto">
          {title}
        </b>
      )}
      <span className={isQuoted ? 'link-preview-said' : undefined} lang={reading.writing.lang} dir="auto">
        {isQuoted ? `“${words}”` : words}
      </span>
      {detail && (
        <span className="link-preview-detail" dir="auto">
          {detail}
        </span>
      )}
    </div>
  )
}

function useLinkWatch(reading: Reading, own: React.RefObject<HTMLDivElement | null>, show: (shown: Shown | null) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let open: HTMLAnchorElement | null = null
    const later = (link: HTMLAnchorElement | null, delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        // Not `link.href`: a drawing's link has an object there.
        const url = link?.isConnected && new URL(link.getAttribute('href') ?? '', document.baseURI)
        const preview = url && describeTarget(reading, url, import.meta.env.BASE_URL)
        open = link && preview ? link : null
        show(link && preview ? { link, preview } : null)
      }, delay)
    }
    const linkAt = (target: EventTarget | null) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
      return link && !link.matches(NOT_FOR) ? link : null
    }
    const onOver = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return
      if (own.current?.contains(event.target as Node)) return clearTimeout(timer)
      const link = linkAt(event.target)
      if (link && link === open) clearTimeout(timer)
      else if (link) later(link, OPEN_AFTER)
      else later(null, CLOSE_AFTER)
    }
    const onFocus = (event: FocusEvent) => {
      const link = linkAt(event.target)
      if (link?.matches(':focus-visible')) later(link, OPEN_AFTER)
      else if (open) later(null, 0)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      clearTimeout(timer)
      if (!open) return
      // It closes this first, and nothing else.
      event.preventDefault()
      event.stopPropagation()
      later(null, 0)
    }
    const close = () => later(null, 0)
    const onScroll = () => {
      const box = own.current
      if (!box || !open) return
      const { top, bottom } = open.getBoundingClientRect()
      if (bottom < 0 || top > window.innerHeight) close()
      else place(box, open)
    }
    document.addEventListener('pointerover', onOver)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('click', close)
    // Also of what scrolls within the page, such as the contents.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onOver)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('click', close)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [reading, own, show])
}

/** Below the link, or above it where there is no room. */
function place(box: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect()
  const below = at.bottom + 6
  const isRoom = below + box.offsetHeight < window.innerHeight
  box.style.top = `${isRoom ? below : Math.max(6, at.top - box.offsetHeight - 6)}px`
  box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - box.offsetWidth - 8))}px`
}
