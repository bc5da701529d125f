import { memo, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatArticlePath, formatSectionPath } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { countMinutes } from '../article/ArticleHeader.tsx'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { CameraIcon } from '../caption/CameraIcon.tsx'
import { gatherSaid } from '../commentary/gather-commentary.ts'
import { Link } from '../link/Link.tsx'
import { CorrectSections } from '../sections/CorrectSections.tsx'
import { useCorrecting } from '../sections/corrections-context.ts'
import { describeSection, type SectionFacts } from '../sections/describe-section.ts'
import { type Place, usePlace } from './use-place.ts'

interface Extra {
  readonly id: string
  readonly label: string
}

/** More initials than this do not fit beside a title. */
const MOST_SPEAKERS = 4

/** The table of contents: beside the text on wide screens, in a drawer on small ones. Follows the scroll in both. */
export const Contents = memo(function Contents({ extra }: { extra: readonly Extra[] }) {
  const reading = useReading()
  const { article } = reading
  const facts = useMemo(() => {
    const voices = gatherSaid(reading)
    return article.sections.map((section) => describeSection(reading, section, voices))
  }, [reading, article])
  const ids = useMemo(() => [...article.sections.map((section) => section.slug), ...extra.map(({ id }) => id)], [article, extra])
  const place = usePlace(ids)
  const drawer = useRef<HTMLDialogElement>(null)
  // Not in the page before: it stands before the text, which would be drawn later.
  const [isOpened, setOpened] = useState(false)
  return (
    <>
      <nav className="toc" aria-label={say.contents}>
        <ContentsList extra={extra} place={place} facts={facts} />
      </nav>
      <nav className="toc-bar" aria-label={say.contentsAndProgress}>
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          onClick={() => {
            flushSync(() => setOpened(true))
            drawer.current?.showModal()
          }}
        >
          {say.contents}
        </button>
        <Progress percent={place.percent} words={article.wordCount} />
      </nav>
      <dialog
        ref={drawer}
        className="toc-drawer"
        aria-label={say.contents}
        onClick={(event) => {
          // A click on the backdrop, on a link, or on what changes the text behind: all leave the drawer.
          if (event.target === event.currentTarget || (event.target as Element).closest('a, .correct-sections'))
            drawer.current?.close()
        }}
        onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      >
        {isOpened && (
          <div className="toc-drawer-inside">
            <ContentsList extra={extra} place={place} facts={facts} />
            <button type="button" className="button" onClick={() => drawer.current?.close()}>
              {say.close}
            </button>
          </div>
        )}
      </dialog>
    </>
  )
})

function ContentsList({ extra, place, facts }: { extra: readonly Extra[]; place: Place; facts: readonly SectionFacts[] }) {
  const reading = useReading()
  const { search } = useCorrecting()
  const [previews, setPreviews] = useState(false)
  const { article, slug, writing } = reading
  return (
    <>
      <p className="toc-title">{say.contents}</p>
      <ol data-long={reading.isLong || undefined}>
        <li>
          <Link to={`${formatArticlePath(slug)}${search}`} aria-current={place.section === null ? 'location' : undefined}>
            {say.beginning}
          </Link>
        </li>
        {article.sections.map((section, i) => (
          <li key={section.slug} data-level={section.level}>
            <Link
              to={formatSectionPath(slug, section.slug, search)}
              aria-current={place.section === section.slug ? 'location' : undefined}
              lang={writing.lang}
              dir="auto"
            >
              {labelOf(reading, section.title)}
            </Link>
            {facts[i] && <SectionFactsLine facts={facts[i]} previews={previews} lang={writing.lang} />}
          </li>
        ))}
        {extra.map(({ id, label }) => (
          <li key={id} className="toc-extra">
            <Link to={formatSectionPath(slug, id, search)} aria-current={place.section === id ? 'location' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
      <Progress percent={place.percent} words={article.wordCount} />
      {article.sections.length > 0 && (
        <p className="toc-tools">
          <button type="button" className="link-button" onClick={() => setPreviews(!previews)}>
            {previews ? say.hidePreviews : say.showPreviews}
          </button>
          <CorrectSections />
        </p>
      )}
    </>
  )
}

function SectionFactsLine({ facts, previews, lang }: { facts: SectionFacts; previews: boolean; lang: string | undefined }) {
  const { minutes, speakers, photos, preview } = facts
  return (
    <>
      <span className="toc-facts">
        <span>{fill(say.minutes, { minutes })}</span>
        {photos > 0 && (
          <span className="toc-photo">
            <CameraIcon />
            <span className="visually-hidden">{fill(say.photographs, { n: photos })}</span>
          </span>
        )}
        {speakers.slice(0, MOST_SPEAKERS).map(({ slug, name, initials }) => (
          <abbr key={slug} title={name} lang={lang} className="toc-speaker">
            {initials}
          </abbr>
        ))}
        {speakers.length > MOST_SPEAKERS && <span>+{speakers.length - MOST_SPEAKERS}</span>}
      </span>
      {previews && (
        <span className="toc-preview" lang={lang} dir="auto">
          {preview}
        </span>
      )}
    </>
  )
}

function Progress({ percent, words }: { percent: number; words: number }) {
  const left = percent < 100 && words > 0 ? fill(say.minLeft, { n: countMinutes((words * (100 - percent)) / 100) }) : ''
  return (
    <span className="progress">
      <progress max={100} value={percent} aria-label={say.readSoFar} aria-valuetext={`${percent} %${left && `, ${left}`}`} />
      <span aria-hidden="true">
        {percent} %{left && ` · ${left}`}
      </span>
    </span>
  )
}
