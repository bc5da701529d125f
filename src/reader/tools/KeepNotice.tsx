import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formatArticlePath } from '../../address/paths.ts'
import { keptQuery, textQuery } from '../../library/queries.ts'

/** For an article that came with a link. */
export default function KeepNotice({ source }: { source: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [failure, setFailure] = useState('')
  const keep = async () => {
    const { keepText, sentenceOf } = await import('../../library/keep.ts')
    try {
      const { slug } = await keepText({ source, matter: {} })
      client.removeQueries({ queryKey: textQuery(slug).queryKey })
      await client.invalidateQueries({ queryKey: keptQuery().queryKey })
      await navigate(formatArticlePath(slug), { replace: true })
    } catch (error) {
      setFailure(sentenceOf(error))
    }
  }
  return (
    <div className="notice" lang="en" dir="ltr" role="note">
      <p>
        This article came with the link. It is not kept on this device.{' '}
        <button type="button" className="button" onClick={keep}>
          Keep it
        </button>
      </p>
      {failure && <p role="alert">{failure}</p>}
    </div>
  )
}
