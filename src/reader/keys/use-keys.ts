import { useEffect, useRef } from 'react'
import { findAction } from './actions.ts'
import { takeKeys } from './early-keys.ts'
import { isTyping } from './is-typing.ts'
import { areLettersOn } from './letters.ts'
import { useActions } from './use-actions.ts'

/** Milliseconds. */
const LONGEST_WAIT = 10_000
const STEP = 120

/** Listens for the reader's keys, except in fields and dialogs. */
export function useKeys(): void {
  const { run } = useActions()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const action = findAction(event, isTyping(event), areLettersOn())
      if (!action || (action === 'palette' && document.querySelector('dialog:modal'))) return
      if (action !== 'back') event.preventDefault()
      latest.current(action)
    }
    document.addEventListener('keydown', onKey)
    // One after another, as each jump starts where the one before ended. What is older was meant for another page.
    takeKeys()
      .filter(({ timeStamp }) => performance.now() - timeStamp < LONGEST_WAIT)
      .forEach((event, i) => {
        setTimeout(onKey, i * STEP, event)
      })
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
