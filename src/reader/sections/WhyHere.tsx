import type { Section } from '../../article/model.ts'
import { useCorrecting } from './corrections-context.ts'
import { explainBreak } from './describe-section.ts'

/** For a title that was found, not given: a quiet sign that says so, what made the break, and the way to undo it. */
export function WhyHere({ section, isFirst }: { section: Section; isFirst: boolean }) {
  const { join } = useCorrecting()
  return (
    <details className="why-here">
      <summary title="Title taken from the text">Why here?</summary>
      <div>
        <p>{section.given ? 'The title is a crosshead of the source.' : 'Title taken from the text.'}</p>
        <p>{explainBreak(section.evidence)}</p>
        {!isFirst && (
          <button type="button" className="button" onClick={() => join(section.blocks.from)}>
            Join with the one above
          </button>
        )}
      </div>
    </details>
  )
}
