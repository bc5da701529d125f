import { useQuery, useQueryClient } from '@tanstack/react-query'
import { memo, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { textQuery } from '../../library/queries.ts'
import * as say from '../../words/en.ts'
import { useReading } from '../article/reading-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { Link } from '../link/Link.tsx'
import { onDemand } from '../on-demand/on-demand.tsx'
import type { Done, Tool } from './run-tool.ts'

const KeepNotice = onDemand(() => import('./KeepNotice.tsx'))

/** What keys open as well: a finger has none. */
const PANELS = [
  ['notes', say.notes],
  ['find', say.findInTheArticle],
  ['listen', say.readAloud],
  ['palette', say.goToOrDo],
  ['help', say.keyboardShortcuts],
] as const

/** What can be done with the article as a whole. Each tool's code comes when it is used. */
export const ArticleTools = memo(function ArticleTools({ title }: { title: string }) {
  const reading = useReading()
  const at = useLocation()
  const { show } = usePanels()
  const [{ said, byHand }, setDone] = useState<Done>({ said: '' })
  const busy = useRef(false)
  const client = useQueryClient()
  const { data } = useQuery(textQuery(reading.slug))
  const run = (tool: Tool) => async () => {
    if (busy.current) return
    busy.current = true
    setDone({ said: '' })
    try {
      const { runTool } = await import('./run-tool.ts')
      setDone(await runTool(tool, reading, title, at, client))
    } catch {
      setDone({ said: say.thisDidNotWorkCheck })
    } finally {
      busy.current = false
    }
  }
  return (
    <>
      {data?.isCarried && <KeepNotice {...data} />}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form */}
      <div className="article-tools" lang={say.language} role="group" aria-label={say.thisArticle}>
        <button type="button" className="text-button" onClick={run('share')}>
          {say.shareArticle}
        </button>
        <button type="button" className="text-button" onClick={run('save')}>
          {say.saveAsAPage}
        </button>
        <Link to={`${formatArticlePath(reading.slug)}/inspect`}>{say.howItWasRead}</Link>
        {data?.isOwn && <Link to={`${formatArticlePath(reading.slug)}/edit`}>{say.replaceTheText}</Link>}
        <button type="button" className="text-button" onClick={run('copy')}>
          {say.copyAsMarkdown}
        </button>
        {PANELS.map(([panel, name]) => (
          <button key={panel} type="button" className="text-button" onClick={() => show(panel)}>
            {name}
          </button>
        ))}
        <span role="status">{said}</span>
        {byHand && (
          <textarea readOnly rows={2} value={byHand} aria-label={say.toCopy} onFocus={(event) => event.target.select()} />
        )}
      </div>
    </>
  )
})
