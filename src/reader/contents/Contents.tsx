import { useMemo, useRef } from 'react'
import { Link } from 'react-router'
import { formatArticlePath, formatSectionPath } from '../../address/paths.ts'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { type Place, usePlace } from './use-place.ts'

/** The table of contents: beside the text on wide screens, in a drawer on small ones. Follows the scroll in both. */
export function Contents({ extra }: { extra: readonly { id: string; label: string }[] }) {
  const { article } = useReading()
  const ids = useMemo(() => article.sections.map((section) => section.slug), [article])
  const place = usePlace(ids)
  const drawer = useRef<HTMLDialogElement>(null)
  return (
    <>
      <nav className="toc" aria-label="Contents">
        <ContentsList extra={extra} place={place} />
      </nav>
      <nav className="toc-bar" aria-label="Contents and progress">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => drawer.current?.showModal()}>
          Contents
        </button>
        <Progress percent={place.percent} />
      </nav>
      <dialog
        ref={drawer}
        className="toc-drawer"
        aria-label="Contents"
        onClick={(event) => {
          // A click on the backdrop or on a link: both leave the drawer.
          if (event.target === event.currentTarget || (event.target as Element).closest('a')) drawer.current?.close()
        }}
        onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      >
        <div className="toc-drawer-inside">
          <ContentsList extra={extra} place={place} />
          <button type="button" className="button" onClick={() => drawer.current?.close()}>
            Close
          </button>
        </div>
      </dialog>
    </>
  )
}

function ContentsList({ extra, place }: { extra: readonly { id: string; label: string }[]; place: Place }) {
  const reading = useReading()
  const { article, slug } = reading
  return (
    <>
      <p className="toc-title">Contents</p>
      <ol>
        <li>
          <Link to={formatArticlePath(slug)} aria-current={place.section === null ? 'location' : undefined}>
            Beginning
          </Link>
        </li>
        {article.sections.map((section) => (
          <li key={section.slug} data-level={section.level}>
            <Link
              to={formatSectionPath(slug, section.slug)}
              preventScrollReset
              aria-current={place.section === section.slug ? 'location' : undefined}
              dir="auto"
            >
              {labelOf(reading, section.title)}
            </Link>
          </li>
        ))}
        {extra.map(({ id, label }) => (
          <li key={id} className="toc-extra">
            <Link to={formatSectionPath(slug, id)} preventScrollReset>
              {label}
            </Link>
          </li>
        ))}
      </ol>
      <Progress percent={place.percent} />
    </>
  )
}

function Progress({ percent }: { percent: number }) {
  return (
    <span className="progress">
      <progress max={100} value={percent} aria-label="Read so far" />
      <span aria-hidden="true">{percent} %</span>
    </span>
  )
}
