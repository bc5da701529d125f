import { useCorrecting } from './corrections-context.ts'

/** Between two blocks, while the reader corrects the sections. */
export function SplitHere({ block, words }: { block: number; words: string }) {
  const { isOn, split } = useCorrecting()
  if (!isOn) return null
  return (
    <div className="split-here">
      <button type="button" className="button" onClick={() => split(block)} aria-label={`Split here, before: ${words}`}>
        Split here
      </button>
    </div>
  )
}
