import { useRef } from 'react'
import * as say from '../../words/en.ts'
import { useCorrecting } from './corrections-context.ts'

/** Turns correcting on and off, and takes all corrections back. */
export function CorrectSections() {
  const { isOn, isCorrected, setOn, forget } = useCorrecting()
  const toggle = useRef<HTMLButtonElement>(null)
  const undo = () => {
    // This button goes with the corrections.
    toggle.current?.focus()
    forget()
  }
  return (
    <span className="correct-sections">
      <button ref={toggle} type="button" className="link-button" onClick={() => setOn(!isOn)}>
        {isOn ? say.done : say.correctSections}
      </button>
      {isCorrected && (
        <button type="button" className="link-button" onClick={undo}>
          {say.undoCorrections}
        </button>
      )}
    </span>
  )
}
