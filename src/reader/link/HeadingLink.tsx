import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { textQuery } from '../../library/queries.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { useReading } from '../article/reading-context.ts'
import { copyWords } from './copy-words.ts'
import { Link } from './Link.tsx'
import { type LinkMaker, linkMaker } from './link-maker.ts'
import { useWholeHref } from './use-href.ts'
import { type Reach, reachOf } from './use-reach.ts'

interface Props {
  readonly to: string
  /** The link that is copied, which remembers more than an address in the page needs; made on demand, as it reads the whole text. */
  readonly makeLink?: (maker: LinkMaker) => string
  readonly of: string
  /** What the heading is of; a section where nothing else is said. */
  readonly kind?: string
}

const SAID: Record<Reach, string> = {
  everywhere: say.linkCopied,
  device: say.linkCopiedItOpensOn,
  tab: say.linkCopiedItOpensIn,
}

/** The sign beside a heading: a link to it, which is also copied when it is followed. */
export function HeadingLink({ to, makeLink, of, kind = 'section' }: Props) {
  const whole = useWholeHref()
  const { slug } = useReading()
  const client = useQueryClient()
  const [copied, setCopied] = useState('')
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(''), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => {
    const make = () => {
      if (!makeLink) return whole(to)
      const maker = linkMaker.now()
      return maker ? whole(makeLink(maker)) : linkMaker.load().then((code) => whole(makeLink(code)))
    }
    // Where copying is refused the link has still been followed: it stands in the address bar.
    copyWords(make).then(
      () => setCopied(SAID[reachOf(client.getQueryData(textQuery(slug).queryKey))]),
      () => {},
    )
  }
  return (
    <>
      <Link
        to={to}
        className="heading-link"
        onClick={copy}
        aria-label={fill(say.linkToKindOf, { kind, of })}
        title={fill(say.copyTheLinkToThis, { kind })}
      >
        <svg
          viewBox="0 0 24 24"
          width="18"
          height="18"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        >
          <path d="M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5" />
        </svg>
      </Link>
      <span role="status" className="heading-copied">
        {copied}
      </span>
    </>
  )
}
