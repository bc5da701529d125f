import { memo } from 'react'
import { formatSectionPath, formatVoicePath } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { describeRole, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { HeadingLink } from '../link/HeadingLink.tsx'
import { useOpenCards } from './commentary-context.ts'
import type { Commentary } from './gather-commentary.ts'
import { SaidList } from './SaidList.tsx'

/** All experts together at the end of the article. */
export const AllCommentary = memo(function AllCommentary({ commentary }: { commentary: readonly Commentary[] }) {
  const reading = useReading()
  if (commentary.length === 0) return null
  return (
    <section className={reading.isLong ? 'all-commentary run' : 'all-commentary'} aria-labelledby="commentary">
      <div className="part-heading">
        <h2 id="commentary" tabIndex={-1}>
          {say.expertCommentary}
        </h2>
        <HeadingLink to={formatSectionPath(reading.slug, 'commentary')} of={say.expertCommentary} kind={say.part} />
      </div>
      {commentary.map(({ voice, said }) => (
        <div key={voice.slug} className="commentary-entry">
          <div className="part-heading">
            <h3 lang={reading.writing.lang} dir="auto" className="voice-name">
              {labelOf(reading, voice.name)}
            </h3>
            <HeadingLink to={formatVoicePath(reading.slug, voice.slug)} of={labelOf(reading, voice.name)} kind={say.voice} />
          </div>
          <p lang={reading.writing.lang} dir="auto" className="voice-role">
            {describeRole(reading, voice)}
          </p>
          <SaidList said={said} />
        </div>
      ))}
    </section>
  )
})

/** Opens or closes all cards in the text at once. */
export const CommentaryControls = memo(function CommentaryControls({ commentary }: { commentary: readonly Commentary[] }) {
  const { open, setAll } = useOpenCards()
  if (commentary.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no fieldset of a form
    <div className="commentary-controls" lang={say.language} role="group" aria-label={say.expertCommentaryCards}>
      <span aria-hidden="true">{fill(say.expertsCount, { n: commentary.length })}</span>
      <button type="button" className="button" disabled={open.size === commentary.length} onClick={() => setAll(true)}>
        {say.openAll}
      </button>
      <button type="button" className="button" disabled={open.size === 0} onClick={() => setAll(false)}>
        {say.closeAll}
      </button>
    </div>
  )
})
