import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { labelOf, shorten } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { useCorrecting } from './corrections-context.ts'

/** Between two blocks, while the reader corrects the sections. */
export function SplitHere({ block }: { block: number }) {
  const reading = useReading()
  const { isOn, split } = useCorrecting()
  const next = reading.article.blocks[block]
  if (!isOn || !next) return null
  return (
    <div className="split-here">
      <button
        type="button"
        className="button"
        onClick={() => split(block)}
        aria-label={fill(say.splitHereBeforeWords, { words: shorten(labelOf(reading, next.span)) })}
      >
        {say.splitHere}
      </button>
    </div>
  )
}
