import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Caption } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'
import { flatten } from '../../library/entry.ts'
import { textQuery } from '../../library/queries.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { onDemand } from '../on-demand/on-demand.tsx'
import { Passage } from '../passage/Passage.tsx'
import { CameraIcon } from './CameraIcon.tsx'
import type { Repeat } from './find-repeats.ts'

const OwnPicture = onDemand(() => import('./OwnPicture.tsx'), true)

function formatPhotoId(index: number): string {
  return `photo-${index + 1}`
}

/** What stands under a photograph. What an earlier card already tells is not told again; a link leads there. */
export function CaptionCard({ caption }: { caption: Caption }) {
  const { article, photos } = useReading()
  const { index, repeat } = photos.get(caption.span.start) ?? { index: 0, repeat: {} }
  return (
    <figure className="photo" id={formatPhotoId(index)} tabIndex={-1}>
      <Frame caption={caption} />
      <p className="photo-label">
        <CameraIcon />
        {say.photograph} {article.captions.length > 1 && fill(say.photographOf, { n: index + 1, all: article.captions.length })}
      </p>
      <figcaption>
        {caption.caption && repeat.caption === undefined && (
          <p className="photo-caption" dir="auto" data-start={caption.caption.start}>
            <Passage span={caption.caption} />
          </p>
        )}
        <Facts caption={caption} />
        <Description caption={caption} repeat={repeat} />
      </figcaption>
    </figure>
  )
}

/** The picture itself, where the file had it. Its room is kept from the first drawing, so that nothing moves when it comes. */
function Frame({ caption: { span, description, caption } }: { caption: Caption }) {
  const reading = useReading()
  const { slug, article } = reading
  const { data } = useQuery(textQuery(slug))
  const [isLost, setLost] = useState(false)
  const lose = useCallback(() => setLost(true), [])
  const picture = data?.pictures?.find(({ name }) => textOf(article.source, span).includes(`](${name}`))
  const shown = description ?? caption
  if (!picture || isLost) return null
  return (
    <div className="photo-frame" style={{ aspectRatio: picture.width / picture.height, maxWidth: picture.width }}>
      <OwnPicture slug={slug} picture={picture} alt={shown ? labelOf(reading, shown) : ''} lose={lose} />
    </div>
  )
}

function Facts({ caption: { date, place, credit } }: { caption: Caption }) {
  const reading = useReading()
  const facts = [
    [say.place, place],
    [say.date, date],
    [say.credit, credit],
  ] as const
  return (
    <dl className="photo-facts">
      {facts.map(
        ([term, span]) =>
          span && (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{labelOf(reading, span)}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Description({ caption, repeat }: { caption: Caption; repeat: Repeat }) {
  const { source } = useReading().article
  const { description, caption: words } = caption
  const isTold = description && words && flatten(textOf(source, description)) === flatten(textOf(source, words))
  return (
    <>
      {description && repeat.description === undefined && !isTold && (
        <p className="photo-description" dir="auto" data-start={description.start}>
          <Passage span={description} />
        </p>
      )}
      {repeat.description !== undefined && <Same what={say.describedAsIn} index={repeat.description} />}
      {repeat.caption !== undefined && repeat.caption !== repeat.description && (
        <Same what={say.withTheCaptionOf} index={repeat.caption} />
      )}
    </>
  )
}

function Same({ what, index }: { what: string; index: number }) {
  return (
    <p className="photo-same">
      {what}{' '}
      <a href={`#${formatPhotoId(index)}`}>
        {say.photographInLine} {index + 1}
      </a>
      .
    </p>
  )
}
