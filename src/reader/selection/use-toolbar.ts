import { type RefObject, useEffect } from 'react'
import { focusRange } from './focus-range.ts'

/** The way of each key along the bar, from left to right. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/**
 * Keys of a bar of buttons (APG's toolbar): Tab stops once in it, arrow keys go along it. As it stands far behind the words that it is
 * for, F6 leads into it and Escape back to them.
 */
export function useToolbar(own: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = own.current
    if (!bar) return
    let stop: HTMLButtonElement | undefined
    const rove = (to?: HTMLButtonElement) => {
      const buttons = [...bar.querySelectorAll('button')]
      stop = to ?? (stop?.isConnected ? stop : buttons[0])
      for (const button of buttons) button.tabIndex = button === stop ? 0 : -1
      return buttons
    }
    const onFocus = ({ target }: FocusEvent) => target instanceof HTMLButtonElement && rove(target)
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLButtonElement)) return
      if (event.key === 'Escape') backToWords()
      else if (!goAlong(event.key, rove(), event.target)) return
      event.preventDefault()
      event.stopPropagation()
    }
    // Within the bar F6 is the browser's, which goes on to its own bars.
    const onF6 = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (bar.contains(document.activeElement) || document.querySelector('dialog:modal')) return
      event.preventDefault()
      stop?.focus()
    }
    rove()
    // Most of its buttons come later.
    const changes = new MutationObserver(() => rove())
    changes.observe(bar, { childList: true, subtree: true })
    bar.addEventListener('focusin', onFocus)
    bar.addEventListener('keydown', onKey)
    document.addEventListener('keydown', onF6)
    return () => {
      changes.disconnect()
      bar.removeEventListener('focusin', onFocus)
      bar.removeEventListener('keydown', onKey)
      document.removeEventListener('keydown', onF6)
    }
  }, [own])
}

/** @returns Whether the key is one that goes along. */
function goAlong(key: string, buttons: readonly HTMLButtonElement[], from: HTMLButtonElement): boolean {
  const last = buttons.length - 1
  const step = STEPS[key] ?? 0
  const by = getComputedStyle(from).direction === 'rtl' ? -step : step
  const to = key === 'Home' ? 0 : key === 'End' ? last : by ? (buttons.indexOf(from) + by + buttons.length) % buttons.length : -1
  buttons[to]?.focus()
  return to >= 0
}

function backToWords(): void {
  const selection = document.getSelection()
  if (selection && selection.rangeCount > 0) focusRange(selection.getRangeAt(0))
}
