import { useEffect, useRef } from 'react'
import { findAction } from './actions.ts'
import { areLettersOn } from './letters.ts'
import { useActions } from './use-actions.ts'

/** Listens for the reader's keys, except in fields and dialogs. */
export function useKeys(): void {
  const run = useActions()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const at = event.target instanceof Element ? event.target : null
      const isTyping = at?.closest('input, textarea, select, [contenteditable], dialog[open]') != null
      const action = findAction(event, isTyping, areLettersOn())
      if (!action || (action === 'palette' && document.querySelector('dialog:modal'))) return
      if (action !== 'back') event.preventDefault()
      latest.current(action)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
