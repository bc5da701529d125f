import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { formatArticlePath } from '../../address/paths.ts'
import { textQuery } from '../../library/queries.ts'
import * as say from '../../words/en.ts'
import { useReading } from '../article/reading-context.ts'
import { useHref } from '../link/use-href.ts'

/**
 * The printed sheet says where the article stands, and behind what each voice says how its own address goes on from there. A text that is nowhere but on this device, or in a file, has no such place.
 */
export function AddressOnPaper() {
  const { slug } = useReading()
  const { href } = useHref(formatArticlePath(slug))
  const { data } = useQuery(textQuery(slug))
  const isPublished = !import.meta.env.SAVED_PAGE && data && !data.isOwn && !data.isCarried
  useEffect(() => {
    if (!isPublished) return
    const note = () => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.said-place'))
        link.dataset.note = link.getAttribute('href')?.replace(href, '') ?? ''
    }
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [isPublished, href])
  if (!isPublished) return null
  const address = new URL(href, import.meta.env.SITE_ORIGIN || window.location.origin).href
  return (
    <p className="on-paper">
      {address} {say.whatIsSaidStandsBelowIt}
    </p>
  )
}
