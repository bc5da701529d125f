import type { Section } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { useCorrecting } from './corrections-context.ts'
import { explainBreak } from './describe-section.ts'

/** For a title that was found, not given: a quiet sign that says so, what made the break, and the way to undo it. */
export function WhyHere({ section, isFirst }: { section: Section; isFirst: boolean }) {
  const { join } = useCorrecting()
  return (
    <details className="why-here">
      <summary title={say.titleTakenFromTheText}>{say.whyHere}</summary>
      <div>
        <p>{say.titleTakenFromTheTextSentence}</p>
        <p>{explainBreak(section.evidence)}</p>
        {!isFirst && (
          <button type="button" className="button" onClick={() => join(section.blocks.from)}>
            {say.joinWithTheOneAbove}
          </button>
        )}
      </div>
    </details>
  )
}
