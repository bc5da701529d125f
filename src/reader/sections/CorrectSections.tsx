import * as say from '../../words/en.ts'
import { useCorrecting } from './corrections-context.ts'

/** Turns correcting on and off, and takes all corrections back. */
export function CorrectSections() {
  const { isOn, isCorrected, setOn, forget } = useCorrecting()
  return (
    <span className="correct-sections">
      <button type="button" className="link-button" aria-pressed={isOn} onClick={() => setOn(!isOn)}>
        {isOn ? say.done : say.correctSections}
      </button>
      {isCorrected && (
        <button type="button" className="link-button" onClick={forget}>
          {say.undoCorrections}
        </button>
      )}
    </span>
  )
}
