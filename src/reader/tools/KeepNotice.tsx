import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { keptQuery } from '../../library/list-queries.ts'
import { textQuery } from '../../library/queries.ts'
import * as say from '../../words/en.ts'

/** For an article that came with a link. */
export default function KeepNotice({ source, slug: from }: { source: string; slug: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const at = useLocation()
  const [failure, setFailure] = useState('')
  const keep = async () => {
    const { keepCarried, sentenceOf } = await import('../../library/keep.ts')
    try {
      const { slug } = await keepCarried(from, source)
      client.removeQueries({ queryKey: textQuery(slug).queryKey })
      await client.invalidateQueries({ queryKey: keptQuery().queryKey })
      // What is open in it stays open.
      const below = /\/(?:sections|quotes|voices)\/[^/]*$/.exec(at.pathname)?.[0] ?? ''
      await navigate(`${formatArticlePath(slug)}${below}${at.search}${at.hash}`, { replace: true, state: { stay: true } })
    } catch (error) {
      setFailure(sentenceOf(error))
    }
  }
  return (
    <div className="notice" lang={say.language} dir="ltr" role="note">
      <p>
        {say.thisArticleIsOpen}{' '}
        <button type="button" className="button" onClick={keep}>
          {say.keepIt}
        </button>
      </p>
      {failure && <p role="alert">{failure}</p>}
    </div>
  )
}
