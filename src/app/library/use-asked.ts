import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'

const PARAMETER = 'q'

/** What the library is searched for. It stands in the address too, so that a step back from an article, a reload or a link finds it again. */
export function useAsked(): readonly [asked: string, ask: (words: string) => void] {
  const { search } = useLocation()
  const [asked, setAsked] = useState('')
  // Afterwards: the page was drawn without a query.
  useEffect(() => setAsked(new URLSearchParams(search).get(PARAMETER) ?? ''), [search])
  const ask = (words: string) => {
    setAsked(words)
    writeAddress(words)
  }
  return [asked, ask]
}

/** Not by the router, which would load the page's data anew at each letter. */
function writeAddress(words: string): void {
  const address = new URL(window.location.href)
  if (words.trim()) address.searchParams.set(PARAMETER, words)
  else address.searchParams.delete(PARAMETER)
  try {
    window.history.replaceState(window.history.state, '', address)
  } catch {
    // Safari allows a hundred changes in half a minute; the next letter writes it again.
  }
}
