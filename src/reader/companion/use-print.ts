import { useEffect } from 'react'

/** Browsers whose style sheets cannot open a card print what each voice says as well: the entries open for the time. */
export function usePrint(): void {
  useEffect(() => {
    if (typeof CSS === 'undefined' || CSS.supports?.('selector(::details-content)')) return
    let closed: readonly HTMLDetailsElement[] = []
    const open = () => {
      closed = [...document.querySelectorAll<HTMLDetailsElement>('.voice:not([open])')]
      for (const entry of closed) entry.open = true
    }
    const close = () => {
      for (const entry of closed) entry.open = false
    }
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    return () => {
      window.removeEventListener('beforeprint', open)
      window.removeEventListener('afterprint', close)
    }
  }, [])
}
