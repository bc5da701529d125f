import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { textQuery } from '../../library/queries.ts'
import { useReading } from '../article/reading-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { Link } from '../link/Link.tsx'
import { onDemand } from '../on-demand/on-demand.tsx'

const KeepNotice = onDemand(() => import('./KeepNotice.tsx'))

/** What can be done with the article as a whole. Each tool's code comes when it is used. */
export function ArticleTools({ title }: { title: string }) {
  const reading = useReading()
  const { pathname, search, hash } = useLocation()
  const { show } = usePanels()
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState('')
  const busy = useRef(false)
  const { data } = useQuery(textQuery(reading.slug))
  const run = async (work: () => Promise<string>) => {
    if (busy.current) return
    busy.current = true
    setSaid('')
    setByHand('')
    try {
      setSaid(await work())
    } catch {
      setSaid('This did not work. Check the connection and try once more; nothing is lost.')
    } finally {
      busy.current = false
    }
  }
  const tell = (done: { readonly said: string; readonly byHand?: string }) => {
    setByHand(done.byHand ?? '')
    return done.said
  }
  const share = () =>
    run(async () => {
      const { shareArticle } = await import('./share-article.ts')
      const at = formatArticlePath(reading.slug)
      const focus = decodeSafely(pathname).startsWith(decodeSafely(at)) ? pathname.slice(at.length) : ''
      return tell(await shareArticle(reading.article.source, title, `${focus}${search}${hash}`))
    })
  const save = () =>
    run(async () => {
      const { saveAsPage } = await import('./save-as-page.ts')
      await saveAsPage(title, reading)
      return 'The page was saved. It opens without a network.'
    })
  const copy = () => run(async () => tell(await (await import('../copy/copy-article.ts')).copyArticle(reading)))
  return (
    <>
      {data?.isCarried && <KeepNotice source={data.source} />}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form */}
      <div className="article-tools" lang="en" role="group" aria-label="This article">
        <button type="button" className="text-button" onClick={share}>
          Share article
        </button>
        <button type="button" className="text-button" onClick={save}>
          Save as a page
        </button>
        <Link to={`${formatArticlePath(reading.slug)}/inspect`}>How it was read</Link>
        {data?.isOwn && <Link to={`${formatArticlePath(reading.slug)}/edit`}>Replace the text</Link>}
        <button type="button" className="text-button" onClick={copy}>
          Copy as Markdown
        </button>
        <button type="button" className="text-button" onClick={() => show('notes')}>
          Notes
        </button>
        <span role="status">{said}</span>
        {byHand && <textarea readOnly rows={2} value={byHand} aria-label="To copy" onFocus={(event) => event.target.select()} />}
      </div>
    </>
  )
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
