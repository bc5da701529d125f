import './companion.css'
import { type ReactNode, useEffect, useRef } from 'react'
import * as say from '../../words/en.ts'
import { usePanels } from './panels-context.ts'

/** A dialog over the page. Escape, a click beside it and its own buttons close it; the focus goes back to where it was. */
export function Modal({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  const own = useRef<HTMLDialogElement>(null)
  const isPressedBeside = useRef(false)
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
      // Words that are selected to beyond its edge end in a click on the dialog, too.
      onPointerDown={(event) => {
        isPressedBeside.current = event.target === event.currentTarget
      }}
      onClick={(event) => event.target === event.currentTarget && isPressedBeside.current && own.current?.close()}
    >
      {/* What lies between its controls is not beside it. */}
      <div className="modal-inside">{children}</div>
    </dialog>
  )
}

/** Closes the dialog around it. Only a dialog that closes gives the focus back; one that is taken away does not. */
export function Close() {
  return (
    <button type="button" className="button" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
      {say.close}
    </button>
  )
}
