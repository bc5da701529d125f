import { useEffect, useState } from 'react'
import * as say from '../words/en.ts'

/** Tells that a new version waits, and takes it up when the reader wants. What is open stays where it is. */
export function NewVersion() {
  const [takeUp, setTakeUp] = useState<() => void>()
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const hear = (take: () => void) => {
      setTakeUp(() => take)
      setLater(false)
    }
    const start = () => void import('./offline.ts').then(({ workOffline }) => workOffline(hear)).catch(() => undefined)
    if (document.readyState === 'complete') start()
    else window.addEventListener('load', start, { once: true })
    return () => window.removeEventListener('load', start)
  }, [])
  if (!takeUp || isLater) return null
  return (
    <div className="new-version" role="status">
      {say.aNewVersionOfPullquote}
      <button type="button" className="button" onClick={takeUp}>
        {say.loadIt}
      </button>
      <button type="button" className="text-button" onClick={() => setLater(true)}>
        {say.later}
      </button>
    </div>
  )
}
