import { useQuery } from '@tanstack/react-query'
import { formatArticlePath } from '../../address/paths.ts'
import { textQuery } from '../../library/queries.ts'
import { useReading } from '../article/reading-context.ts'
import { useHref } from '../link/use-href.ts'

/** The printed sheet says where the article stands. A text that is nowhere but on this device, or in a file, has no such place. */
export function AddressOnPaper() {
  const { slug } = useReading()
  const { href } = useHref(formatArticlePath(slug))
  const { data } = useQuery(textQuery(slug))
  if (import.meta.env.SAVED_PAGE || !data || data.isOwn || data.isCarried) return null
  return <p className="on-paper">{new URL(href, import.meta.env.SITE_ORIGIN || window.location.origin).href}</p>
}
