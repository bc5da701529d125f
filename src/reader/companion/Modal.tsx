import './companion.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { usePanels } from './panels-context.ts'

/** A dialog over the page. Escape, a click beside it and its own buttons close it; the focus goes back to where it was. */
export function Modal({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  const own = useRef<HTMLDialogElement>(null)
  const { show } = usePanels()
  useEffect(() => {
    if (own.current && !own.current.open) own.current.showModal()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a dialog closes on Escape by itself
    <dialog
      ref={own}
      className={`modal ${className}`}
      aria-label={label}
      onClose={() => show(null)}
      onClick={(event) => event.target === event.currentTarget && own.current?.close()}
    >
      {children}
    </dialog>
  )
}
