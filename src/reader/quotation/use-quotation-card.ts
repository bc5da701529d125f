import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Milliseconds a pointer rests on a quotation before its card opens, and may be away before it closes. */
const OPEN_AFTER = 180
const CLOSE_AFTER = 260

/** Where the mouse last moved to. */
let rest: Pick<MouseEvent, 'clientX' | 'clientY'> | undefined

const noteRest = (event: MouseEvent) => {
  rest = event
}

/** Whether the mouse moved, and not the page beneath it. */
const isMoved = ({ clientX, clientY }: PointerEvent) => clientX !== rest?.clientX || clientY !== rest.clientY

/** Closes the card that is open: there is one at a time. */
let closeOther: (() => void) | undefined

/** Opens a quotation's card on hover, focus or tap; closes it on leaving or with Escape, or where another one opens. */
export function useQuotationCard() {
  const [open, setOpen] = useState(false)
  // The page has brought the words under the mouse: its card waits until the mouse moves.
  const waits = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const own = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // A reader may have come here before the page was taken over.
    if (own.current?.contains(document.activeElement)) setOpen(true)
    // Of all quotations it is the same one, which is added once.
    document.addEventListener('pointermove', noteRest, { passive: true })
    return () => clearTimeout(timer.current)
  }, [])
  // With the card itself: an Escape right after it has come is not missed.
  useLayoutEffect(() => {
    if (!open) return
    const close = () => setOpen(false)
    closeOther?.()
    closeOther = close
    // A tap beside it moves no focus on a touch screen.
    const closeOutside = (event: Event) => own.current?.contains(event.target as Node) || setOpen(false)
    // A pointer that rests on the words moves no focus either.
    const closeByKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || own.current?.contains(document.activeElement)) return
      if (document.querySelector('dialog[open]')) return
      // It closes this, and takes the reader nowhere.
      event.preventDefault()
      clearTimeout(timer.current)
      setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('keydown', closeByKey, true)
    const shut = letOut(own.current)
    return () => {
      shut()
      if (closeOther === close) closeOther = undefined
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('keydown', closeByKey, true)
    }
  }, [open])

  const later = (value: boolean, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(value), delay)
  }
  const now = (value: boolean) => {
    clearTimeout(timer.current)
    setOpen(value)
  }
  const handlers = {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || isUsed()) return
      waits.current = !isMoved(event)
      if (!waits.current) later(true, OPEN_AFTER)
    },
    onPointerMove: (event: PointerEvent) => {
      if (!waits.current || !isMoved(event)) return
      waits.current = false
      later(true, OPEN_AFTER)
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      waits.current = false
      // While something in it has the focus, the card stays.
      if (event.pointerType === 'mouse' && !event.currentTarget.contains(document.activeElement)) later(false, CLOSE_AFTER)
    },
    onFocus: () => now(true),
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) now(false)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && open) {
        event.stopPropagation()
        now(false)
        event.currentTarget.querySelector('a')?.focus()
        // The focus event of the line above opens it again.
        now(false)
      }
    },
  }
  return { open, own, handlers }
}

/** Whether the focus is in a card, which must not go from under it because the mouse passes over other words. */
function isUsed(): boolean {
  return document.activeElement?.closest('.quotation-card') != null
}

/** Runs of a long text with a card in them, once for each. */
const runsOut: Element[] = []

/** Let a card out of its runs, which cut off what reaches beyond them. By script: `:has()` looks through all their words at each change of theme. */
function letOut(words: Element | null): () => void {
  const runs: Element[] = []
  for (let run = words?.closest('.run'); run; run = run.parentElement?.closest('.run')) runs.push(run)
  for (const run of runs) run.toggleAttribute('data-open', true)
  runsOut.push(...runs)
  return () => {
    for (const run of runs) {
      runsOut.splice(runsOut.indexOf(run), 1)
      run.toggleAttribute('data-open', runsOut.includes(run))
    }
  }
}
