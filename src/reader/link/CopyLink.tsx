import { useEffect, useState } from 'react'
import { useHref } from 'react-router'

type State = 'ready' | 'copied' | 'refused'

/** Milliseconds for which the button says what it did. */
const SAID_FOR = 2500

/** Copies an address of this app; where the browser does not let it, shows the link to be copied by hand. */
export function CopyLink({ to, label = 'Copy link', of }: { to: string; label?: string; of?: string }) {
  const href = useHref(to)
  const [state, setState] = useState<State>('ready')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('ready'), SAID_FOR)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(absolute(href))
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={copy} {...(of && { 'aria-label': `${label}: ${of}` })}>
        {state === 'copied' ? 'Link copied' : label}
      </button>
      <span role="status" className="visually-hidden">
        {state === 'copied' && 'Link copied'}
      </span>
      {state === 'refused' && (
        <span className="copy-by-hand">
          The browser did not allow copying. Copy it from here:{' '}
          <input readOnly value={absolute(href)} aria-label="Link" onFocus={(event) => event.target.select()} />
        </span>
      )}
    </span>
  )
}

function absolute(href: string): string {
  return new URL(href, window.location.origin).href
}
