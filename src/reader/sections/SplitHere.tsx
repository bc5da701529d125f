import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { useCorrecting } from './corrections-context.ts'

/** Between two blocks, while the reader corrects the sections. */
export function SplitHere({ block, words }: { block: number; words: string }) {
  const { isOn, split } = useCorrecting()
  if (!isOn) return null
  return (
    <div className="split-here">
      <button
        type="button"
        className="button"
        onClick={() => split(block)}
        aria-label={fill(say.splitHereBeforeWords, { words })}
      >
        {say.splitHere}
      </button>
    </div>
  )
}
