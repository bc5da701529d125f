import { useContext } from 'react'
import { UNSAFE_NavigationContext } from 'react-router'

/**
 * The address of a path below the app's base, and what goes there.
 *
 * The router's own `useHref` also takes paths relative to the page, and draws every link of an article anew with each step; this one knows
 * absolute paths only, which are the same wherever the reader is.
 */
export function useHref(to: string): { readonly href: string; readonly follow: () => void } {
  const { basename, navigator } = useContext(UNSAFE_NavigationContext)
  const path = basename === '/' ? to : `${basename}${to}`
  const href = navigator.createHref(path)
  // As in a browser, the address where one is already makes no second step back.
  const isHere = () => new URL(href, window.location.href).href === window.location.href
  return { href, follow: () => (isHere() ? navigator.replace(path) : navigator.push(path)) }
}

/** What makes whole addresses, the host's name with them, to be taken elsewhere. */
export function useWholeHref(): (to: string) => string {
  const { basename, navigator } = useContext(UNSAFE_NavigationContext)
  return (to) => new URL(navigator.createHref(basename === '/' ? to : `${basename}${to}`), window.location.origin).href
}
