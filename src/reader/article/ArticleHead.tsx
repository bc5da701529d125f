import { useLanded } from '../landing/landed-context.ts'
import { useHref } from '../link/use-href.ts'
import { describePage } from './describe-page.ts'
import { useReading } from './reading-context.ts'

/** What the browser's tab, history, share sheet and search results say of the page. */
export function ArticleHead() {
  const { title, description, path } = describePage(useReading(), useLanded())
  const { href } = useHref(path)
  return (
    <>
      <title>{`${title} · Pullquote`}</title>
      {description && <meta name="description" content={description} />}
      <link rel="canonical" href={import.meta.env.SITE_ORIGIN + href} />
    </>
  )
}
