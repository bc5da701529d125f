import { useState } from 'react'
import { parsePath } from 'react-router'
import { headlineOf } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { useReading } from '../article/reading-context.ts'
import type { Done } from '../tools/run-tool.ts'
import type { Reach } from './use-reach.ts'

interface Props {
  /** What the link leads to, below the app's base. */
  readonly link: () => string
  readonly reach: Reach
}

/** Beside a link that opens nowhere else: says so, and hands on one that carries the article and opens at the same place. */
export default function OnlyHere({ link, reach }: Props) {
  const reading = useReading()
  const [{ said, byHand }, setDone] = useState<Done>({ said: '' })
  const share = async () => {
    try {
      const { shareArticle } = await import('../tools/share-article.ts')
      setDone(await shareArticle(headlineOf(reading.article), reading, parsePath(link())))
    } catch {
      setDone({ said: say.thisDidNotWorkCheck })
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={share}>
        {say.shareWithTheArticle}
      </button>
      <span className="only-here">{reach === 'tab' ? say.thisLinkOpensInThisTab : say.thisLinkOpensOnThisDevice}</span>
      <span role="status" className={said ? 'only-here' : 'visually-hidden'}>
        {said}
      </span>
      {byHand && (
        <textarea readOnly rows={2} value={byHand} aria-label={say.theLink} onFocus={(event) => event.target.select()} />
      )}
    </>
  )
}
