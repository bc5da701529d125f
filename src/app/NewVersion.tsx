import { useEffect, useState } from 'react'

/** Tells that a new version waits, and takes it up when the reader wants. What is open stays where it is. */
export function NewVersion() {
  const [takeUp, setTakeUp] = useState<() => void>()
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const start = () =>
      void import('./offline.ts').then(({ workOffline }) => workOffline((take) => setTakeUp(() => take))).catch(() => undefined)
    if (document.readyState === 'complete') start()
    else window.addEventListener('load', start, { once: true })
    return () => window.removeEventListener('load', start)
  }, [])
  if (!takeUp || isLater) return null
  return (
    <div className="new-version" role="status">
      A new version of Pullquote is ready.
      <button type="button" className="button" onClick={takeUp}>
        Load it
      </button>
      <button type="button" className="text-button" onClick={() => setLater(true)}>
        Later
      </button>
    </div>
  )
}
